import {
  ABBREVIATIONS,
  AFTER_APOSTROPHE,
  BEFORE_NUMBER,
  CONTRACTIONS,
  PLAIN_TOO,
  PREFIXES,
  TITLES,
  UNITS,
} from './word-lists.ts'

/**
 * Cuts text[from, to) into tokens after the conventions of UD English: contractions split where they stand, words
 * split at hyphens save after prefixes, currency signs and units apart from their figures.
 *
 * Returns offsets, UTF-16 code units into `text`, as a flat list: start, end, start, end … Tokens are in order, do not
 * overlap, are never empty and hold no white space; whatever lies between them is white space, a control character or
 * an invisible separator. Linear in the length of the text.
 */
export function tokenise(text: string, from = 0, to = text.length): number[] {
  const out: number[] = []
  let at = from
  while (at < to) {
    while (at < to && isGap(text.charCodeAt(at))) at++
    if (at >= to) break
    let end = at
    let plain = true
    for (; end < to; end++) {
      const c = text.charCodeAt(end)
      if (isGap(c)) break
      if (!((c >= 97 && c <= 122) || (c >= 65 && c <= 90))) plain = false
    }
    if (plain) pushWord(text, at, end, out)
    else tokeniseChunk(text, at, end, to, out)
    at = end
  }
  return out
}

/** White space, control characters and invisible separators: never part of a token. */
export function isGap(c: number): boolean {
  if (c <= 32) return true
  if (c < 127) return false
  if (c <= 160) return true
  if (c < 0x1680) return false
  return (
    (c >= 0x2000 && c <= 0x200b) ||
    (c >= 0x2028 && c <= 0x202f) ||
    (c >= 0x2060 && c <= 0x206f) ||
    c === 0x200e ||
    c === 0x200f ||
    c === 0x205f ||
    c === 0x3000 ||
    c === 0x1680 ||
    c === 0x180e ||
    c === 0xfeff
  )
}

const URL_AT = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”«»]+/iy
const EMAIL_AT = /[\p{L}\p{N}_][\p{L}\p{N}_.+%-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}/uy
const DOMAIN_AT =
  /[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,6}\.(?:com|org|net|gov|edu|info|mil|int|eu|uk|de|fr|ru|ua|cn|ca|au|il|ir|io)(?:\/[^\s<>"“”«»]*)?(?![\p{L}\p{N}])/iuy
/** Names of parts of a whole, from the small to the large or the other way: "alt.history.talks". */
const DOTTED_NAME_AT = /[a-z]{2,20}(?:\.[a-z][a-z-]{1,30}){2,6}(?![\p{L}\p{N}.])/uy
const FILE_AT =
  /[\p{L}\p{N}_][\p{L}\p{N}_-]{0,80}(?:\.[\p{L}\p{N}_-]{1,40}){0,4}\.(?:pdf|docx?|xlsx?|pptx?|txt|jpe?g|png|gif|html?|zip|csv|mp[34])(?![\p{L}\p{N}])/iuy
const HANDLE_AT = /[@#][\p{L}_][\p{L}\p{N}_]*/uy
const FACE_AT = /(?:[:;=8]['o-]?[)(\]\[DPp/\\|]+|<3)(?![\p{L}\p{N}])/uy
const NUMBER_AT = /(?:\d{3}-){1,2}\d{4}(?![\d-])|\d{1,4}(?:\/\d{1,4}){1,2}(?!\d)|\d+(?:[.,:]\d+)*|\.\d+/uy
const SUFFIX_AT = /(?:st|nd|rd|th|s)(?![\p{L}\p{N}])/uy
const DOTTED_AT = /\p{L}\.(?:\p{L}\.)+|\p{L}(?:\.\p{L})+(?!\p{L})/uy
const WORD_AT = /[\p{L}\p{M}\p{N}_\u200c\u200d\u00ad]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/uy
const CLITIC_AT = /['’ʼ`](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy
const DECADE_AT = /['’]\d\ds?(?![\p{L}\p{N}])/uy
const PICTURE_AT =
  /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*)*/uy
const RUN_AT =
  /[.]{2,}|…+|[!?]{2,}|-{2,}(?!=)|[-=]{2,}|\${2,}|([=*_~#+^|–—/\\])\1+|``|''|<<+|>>+|-+>|[A-Z]{2,3}\$/y
const AMPERSAND_AT = /[\p{L}]{1,3}(?:&\p{L}{1,3})+(?![\p{L}])/uy
const ONE_AT = /[^][\p{M}\ufe0f\u200d]*/uy
const CLITIC_END = /(?:n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/i
const URL_TAIL = /[.,;:!?)'"’”\]…*]+$/

function match(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at
  if (!pattern.test(text)) return -1
  return pattern.lastIndex <= end ? pattern.lastIndex : -1
}

const FULL_STOP = 1
const AT_SIGN = 2
/** What an address may follow inside a run without spaces: ( [ { < > " ' , ; : = | * and opening quotation marks. */
const LINK_AFTER = new Set([...'([{<>"\',;:=|*“‘«'].map((mark) => mark.charCodeAt(0)))

function tokeniseChunk(text: string, start: number, end: number, to: number, out: number[]): void {
  let marks = 0
  for (let at = start; at < end; at++) {
    const c = text.charCodeAt(at)
    if (c === 46) marks |= FULL_STOP
    else if (c === 64) marks |= AT_SIGN
  }
  let at = start
  while (at < end) at = tokenAt(text, start, at, end, to, marks, out)
}

/** Pushes the token (or tokens) that begin at `at` and returns where the next begins. */
function tokenAt(
  text: string,
  start: number,
  at: number,
  end: number,
  to: number,
  marks: number,
  out: number[],
): number {
  const c = text.charCodeAt(at)
  const fresh = at === start || !isWordBefore(text, at)
  let next: number
  if (c >= 48 && c <= 57) return numberAt(text, at, end, out)
  if (isLetterLike(c)) {
    if (marks !== 0 && (at === start || LINK_AFTER.has(text.charCodeAt(at - 1)))) {
      next = linkAt(text, at, end, marks)
      if (next > 0) return push(out, at, next)
    }
    next = match(DOTTED_AT, text, at, end)
    if (next > 0) return push(out, at, next)
    next = match(AMPERSAND_AT, text, at, end)
    if (next > 0) return push(out, at, next)
    next = match(RUN_AT, text, at, end)
    if (next > 0) return push(out, at, next)
    return wordAt(text, at, end, to, out)
  }
  if (c === 39 || c === 0x2019 || c === 0x2bc || c === 96) return apostropheAt(text, start, at, end, out)
  if (c === 46 && at + 1 < end && isDigit(text.charCodeAt(at + 1)) && fresh)
    return numberAt(text, at, end, out)
  if ((c === 64 || c === 35) && fresh && (next = match(HANDLE_AT, text, at, end)) > 0)
    return push(out, at, next)
  if ((next = match(RUN_AT, text, at, end)) > 0) return push(out, at, next)
  if ((c === 58 || c === 59 || c === 61 || c === 60) && (next = match(FACE_AT, text, at, end)) > 0) {
    return push(out, at, next)
  }
  if ((next = match(PICTURE_AT, text, at, end)) > 0) return push(out, at, next)
  if (c > 127 && (next = match(WORD_AT, text, at, end)) > 0) return wordAt(text, at, end, to, out)
  next = match(ONE_AT, text, at, end)
  return push(out, at, next > 0 ? next : end)
}

function linkAt(text: string, at: number, end: number, marks: number): number {
  let next = match(URL_AT, text, at, end)
  if (next > 0) {
    const url = text.slice(at, next)
    const tail = URL_TAIL.exec(url)
    if (!tail) return next
    // A closing bracket belongs to the address where it was opened in it.
    const keep = tail[0].startsWith(')') && url.slice(0, tail.index).includes('(') ? 1 : 0
    return at + tail.index + keep
  }
  if (marks & AT_SIGN && (next = match(EMAIL_AT, text, at, end)) > 0) return next
  if (!(marks & FULL_STOP)) return -1
  next = match(DOMAIN_AT, text, at, end)
  if (next < 0) next = match(FILE_AT, text, at, end)
  return next > 0 ? next : match(DOTTED_NAME_AT, text, at, end)
}

function numberAt(text: string, at: number, end: number, out: number[]): number {
  let next = match(NUMBER_AT, text, at, end)
  if (next < 0) return push(out, at, at + 1)
  if (next < end && isLetterLike(text.charCodeAt(next))) {
    const suffix = match(SUFFIX_AT, text, next, end)
    const word = suffix > 0 ? -1 : match(WORD_AT, text, next, end)
    if (suffix > 0) next = suffix
    else if (word > 0) {
      const unit = text.slice(next, word).toLowerCase()
      if (/^\dG$/.test(text.slice(at, word))) next = word
      else if (!UNITS.has(unit) && (word - next < 4 || /\d/.test(unit))) next = word
    }
  }
  return push(out, at, next)
}

function apostropheAt(text: string, start: number, at: number, end: number, out: number[]): number {
  let next: number
  if (at > start && isWordBefore(text, at) && (next = match(CLITIC_AT, text, at, end)) > 0) {
    return push(out, at, next)
  }
  if ((next = match(DECADE_AT, text, at, end)) > 0) return push(out, at, next)
  if (at === start) {
    const word = match(WORD_AT, text, at + 1, end)
    if (word > 0 && AFTER_APOSTROPHE.has(text.slice(at + 1, word).toLowerCase())) return push(out, at, word)
    if (word === end && (next = match(CLITIC_AT, text, at, end)) === end) return push(out, at, next)
  }
  next = match(RUN_AT, text, at, end)
  return push(out, at, next > 0 ? next : at + 1)
}

function wordAt(text: string, at: number, end: number, to: number, out: number[]): number {
  let next = match(WORD_AT, text, at, end)
  if (next < 0) next = Math.min(end, at + (text.codePointAt(at)! > 0xffff ? 2 : 1))
  // A joiner at the end of a word glues nothing.
  const hyphen = text.charCodeAt(next)
  if (next < end && (hyphen === 45 || hyphen === 0x2010 || hyphen === 0x2011) && next - at <= 7) {
    const after = match(WORD_AT, text, next + 1, end)
    if (
      after > 0 &&
      PREFIXES.has(text.slice(at, next).toLowerCase()) &&
      !isDigit(text.charCodeAt(next + 1))
    ) {
      next = after
    }
  }
  if (next < end && text.charCodeAt(next) === 46 && keepsStop(text, at, next, end, to)) {
    return push(out, at, next + 1)
  }
  pushWord(text, at, next, out)
  return next
}

/** Whether the full stop at `stop` belongs to the word [at, stop). */
function keepsStop(text: string, at: number, stop: number, end: number, to: number): boolean {
  if (text.charCodeAt(stop + 1) === 46) return false
  const length = stop - at
  let ahead = stop + 1
  while (ahead < to && isGap(text.charCodeAt(ahead))) ahead++
  const c = ahead < to ? text.charCodeAt(ahead) : 0
  if (length === 1) {
    const letter = text.charCodeAt(at)
    const capital = letter >= 65 && letter <= 90 && letter !== 73
    return capital && stop + 1 === end && isCapital(c)
  }
  if (length > 8) return false
  const word = text.slice(at, stop).toLowerCase()
  if (TITLES.has(word)) return ahead < to
  if (BEFORE_NUMBER.has(word) && isDigit(c)) return true
  if (!ABBREVIATIONS.has(word)) return false
  if (!PLAIN_TOO.has(word)) return true
  if (text.charCodeAt(at) < 97 && isDigit(c)) return true
  if (ahead >= to) return false
  if (word === 'al') return at >= 3 && /et\s$/i.test(text.slice(at - 3, at))
  if (text.charCodeAt(at) >= 97) return false
  return stop + 1 < end || !isCapital(c)
}

/** Pushes a word, split where it is a contraction. */
function pushWord(text: string, at: number, end: number, out: number[]): void {
  const length = end - at
  if (length <= 8) {
    const cuts = length >= 2 ? CONTRACTIONS.get(text.slice(at, end).toLowerCase()) : undefined
    if (cuts) {
      let from = at
      for (const cut of cuts) {
        out.push(from, at + cut)
        from = at + cut
      }
      out.push(from, end)
      return
    }
  }
  const clitic = length > 2 && length < 40 ? CLITIC_END.exec(text.slice(at, end)) : null
  if (clitic && clitic.index > 0) {
    // "I'd've": what stands before the clitic may itself be one.
    pushWord(text, at, at + clitic.index, out)
    out.push(at + clitic.index, end)
    return
  }
  out.push(at, end)
}

function push(out: number[], at: number, end: number): number {
  out.push(at, end)
  return end
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57
}

function isCapital(c: number): boolean {
  return (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde)
}

function isLetterLike(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || (c >= 0xc0 && c < 0x2000)
}

function isWordBefore(text: string, at: number): boolean {
  const c = text.charCodeAt(at - 1)
  return isLetterLike(c) || isDigit(c) || c === 46 || c === 93 || c === 41
}
