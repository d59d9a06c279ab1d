import { existsSync, readFileSync } from 'node:fs'

/**
 * The table of src/speech/word-classes.ts from WordNet 3.0 (Debian's wordnet-base). Each line: part of speech, a code,
 * words. The code of a verb is 1 + first sense's lexicographer file, plus 64 times a set of bits for communication,
 * cognition and emotion among the first four senses; of a noun the same with communication, person and group.
 * Words whose code is rarer than `least` words fall under the first sense alone.
 */
export function wordClassTable(folder = process.env['WORDNET'] ?? '/usr/share/wordnet'): string {
  if (!existsSync(`${folder}/data.verb`)) return ''
  const verbs = readPart(folder, 'verb', [32, 31, 37], 29)
  const nouns = readPart(folder, 'noun', [10, 18, 14], 3)
  return [...lines('v', verbs), ...lines('n', nouns)].join('\n')
}

function* lines(part: string, codes: Map<string, number>): Generator<string> {
  const byCode = new Map<number, string[]>()
  for (const [word, code] of codes) byCode.set(code, [...(byCode.get(code) ?? []), word])
  for (const [code, words] of [...byCode].sort((a, b) => a[0] - b[0]))
    yield `${part} ${code} ${words.sort().join(' ')}`
}

function readPart(
  folder: string,
  part: string,
  marked: readonly number[],
  first: number,
): Map<string, number> {
  const file = new Map<string, number>()
  for (const line of readFileSync(`${folder}/data.${part}`, 'utf8').split('\n')) {
    if (!/^\d/.test(line)) continue
    const [offset, lexicographer] = line.split(' ', 2)
    file.set(offset!, Number(lexicographer))
  }
  const codes = new Map<string, number>()
  for (const line of readFileSync(`${folder}/index.${part}`, 'utf8').split('\n')) {
    if (!/^[a-z]/.test(line)) continue
    const fields = line.trim().split(' ')
    const word = fields[0]!
    if (word.includes('_') || /\d/.test(word)) continue
    const senses = Number(fields[2])
    const offsets = fields.slice(-senses)
    const kinds = offsets.map((offset) => file.get(offset) ?? first)
    let bits = 0
    marked.forEach((kind, bit) => {
      const rank = kinds.indexOf(kind)
      if (rank >= 0 && rank < 4) bits |= 1 << bit
    })
    // Nouns that are neither people, groups nor communication are of no use here.
    if (part === 'noun' && bits === 0) continue
    codes.set(word, 1 + kinds[0]! - first + 64 * bits)
  }
  return codes
}
