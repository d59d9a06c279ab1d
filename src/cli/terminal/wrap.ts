/** Columns that a text takes on a terminal: combining marks none, East Asian wide letters and emoji two. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let columns = 0
  for (const char of text.replace(/\x1b\[[\d;]*m/g, '')) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(char)) continue
    columns += WIDE.test(char) ? 2 : 1
  }
  return columns
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** Breaks a text at spaces into lines of at most `width` columns; a longer word is cut. At least one line. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(/\s+/)) {
    if (word === '') continue
    const size = columnsOf(word)
    if (used > 0 && used + 1 + size > room) {
      lines.push(line)
      line = ''
      used = 0
    }
    if (size > room) {
      for (const piece of cut(word, room)) {
        if (used > 0) lines.push(line)
        line = piece
        used = columnsOf(piece)
      }
    } else {
      line = used > 0 ? `${line} ${word}` : word
      used += (used > 0 ? 1 : 0) + size
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

function cut(word: string, room: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const char of word) {
    const size = columnsOf(char)
    if (used + size > room) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += char
    used += size
  }
  return piece === '' ? pieces : [...pieces, piece]
}
