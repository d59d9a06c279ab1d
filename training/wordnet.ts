import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Bits of {@link LexiconEntry.classes}. */
export const NOUN = 1
export const VERB = 2
export const ADJECTIVE = 4
export const ADVERB = 8
export const PLURAL = 16
export const VERB_FORM = 32
export const COMPARISON = 64
export const NAME = 128

const FILES = [
  ['noun', NOUN, PLURAL],
  ['verb', VERB, VERB_FORM],
  ['adj', ADJECTIVE, COMPARISON],
  ['adv', ADVERB, COMPARISON],
] as const

/** Where Debian's `wordnet-base` puts it; WORDNET names another folder. */
const FOLDER = process.env['WORDNET'] ?? '/usr/share/wordnet'

/** Parts of speech of WordNet's single words and of their irregular forms, in lower case. */
export function wordClasses(): Map<string, number> {
  const classes = new Map<string, number>()
  const add = (word: string, bits: number): void => void classes.set(word, (classes.get(word) ?? 0) | bits)
  const lower = lowerCaseNouns()
  for (const [file, bit, inflected] of FILES) {
    for (const line of lines(`index.${file}`)) {
      const word = line.slice(0, line.indexOf(' '))
      if (!/^[a-z][a-z'-]*$/.test(word)) continue
      add(word, bit === NOUN && !lower.has(word) ? NAME : bit)
    }
    for (const [form] of exceptions(file)) add(form, inflected)
  }
  return classes
}

/** Irregular forms with their lemmas, for one of noun, verb, adj, adv. */
export function exceptions(file: 'noun' | 'verb' | 'adj' | 'adv'): [form: string, lemma: string][] {
  return lines(`${file}.exc`)
    .map((line) => line.split(' '))
    .filter((parts) => parts.length >= 2 && /^[a-z'-]+$/.test(parts[0]!) && /^[a-z'-]+$/.test(parts[1]!))
    .map((parts) => [parts[0]!, parts[1]!])
}

/** Nouns that WordNet writes small in some sense; the others are names. */
function lowerCaseNouns(): Set<string> {
  const lower = new Set<string>()
  for (const line of lines('data.noun')) {
    const fields = line.split(' ')
    const count = parseInt(fields[3]!, 16)
    for (let at = 0; at < count; at++) {
      const word = fields[4 + 2 * at]!
      if (word === word.toLowerCase()) lower.add(word)
    }
  }
  return lower
}

function lines(file: string): string[] {
  const path = join(FOLDER, file)
  if (!existsSync(path)) {
    throw new Error(`${path}: no WordNet here; install wordnet-base or set WORDNET to its folder`)
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '))
}
