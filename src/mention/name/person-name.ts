import { fold } from './fold.ts'
import { FEMALE, MALE } from './table/given-names.ts'

export type Gender = 'male' | 'female' | null

let genders: Map<string, Gender> | null = null

/** Gender that the given name tells; null where both or neither bear it. */
export function genderOfGivenName(given: string): Gender {
  return givenNames().get(fold(given)) ?? null
}

export function isGivenName(word: string): boolean {
  return givenNames().has(fold(word))
}

function givenNames(): Map<string, Gender> {
  if (genders) return genders
  genders = new Map()
  for (const name of MALE.split(/\s+/)) if (name) genders.set(name, 'male')
  for (const name of FEMALE.split(/\s+/)) if (name) genders.set(name, genders.has(name) ? null : 'female')
  return genders
}

const PARTICLES = new Set(
  'al el bin bint ibn abu ben van von der den de del della di da dos das du la le lo los y e ter ten zu af av ould'.split(
    ' ',
  ),
)
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv', 'mp', 'md', 'phd', 'esq'])

const wordsOf = new Map<string, readonly string[]>()

/** The words of a name that tell persons apart: folded, lower case, without particles, suffixes and hyphens. */
export function nameWords(name: string): readonly string[] {
  const known = wordsOf.get(name)
  if (known) return known
  const words = fold(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word && !SUFFIXES.has(word))
  const bare = words.filter((word) => !PARTICLES.has(word))
  const kept = bare.length > 0 ? bare : words
  if (wordsOf.size > 5000) wordsOf.clear()
  wordsOf.set(name, kept)
  return kept
}

const SKELETON: readonly (readonly [RegExp, string])[] = [
  [/(?:skyy|skiy|skyi|skij|skii|ski|sky)$/, 'sky'],
  [/(?:iy|yy|yi|ii|ij)$/, 'y'],
  [/ph/g, 'f'],
  [/kh|ch|gh|q|ck|c/g, 'k'],
  [/tz|ts/g, 'z'],
  [/dj|zh/g, 'j'],
  [/sch|sh/g, 's'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/w/g, 'v'],
  [/h\b/g, ''],
]
const skeletons = new Map<string, string>()

/** What a name keeps in every way of writing it in Latin letters: its consonants, and whether it begins with a vowel. */
function skeleton(word: string): string {
  const known = skeletons.get(word)
  if (known !== undefined) return known
  let bones = word
  for (const [from, to] of SKELETON) bones = bones.replace(from, to)
  bones = bones
    .replace(/^[aeiou]/, 'A')
    .replace(/y$/, 'Y')
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1')
  if (skeletons.size > 20_000) skeletons.clear()
  skeletons.set(word, bones)
  return bones
}

/** Keys under which a name is found: words of one name in whatever spelling share theirs. */
export function nameKeys(name: string): string[] {
  return nameWords(name).map((word) => (word.length < 4 ? word : skeleton(word)))
}

/** Whether two words are one name, however spelled ("zelensky", "zelenskiy"; "mohammed", "muhammad"). */
export function sameNameWord(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 2) return false
  const bones = skeleton(a)
  return bones.length >= 3 && bones === skeleton(b) && vowelsAgree(a, b)
}

/** Spellings of one name differ in a vowel or two, not in most of them: "Martin" is not "Morton's" twin "Merton". */
function vowelsAgree(a: string, b: string): boolean {
  const x = a.replace(/[^aeiou]/g, '')
  const y = b.replace(/[^aeiou]/g, '')
  if (Math.abs(x.length - y.length) > 1) return false
  const alike = (v: string): string => (v === 'o' || v === 'u' ? 'o' : v === 'e' || v === 'i' ? 'e' : v)
  let differ = 0
  for (let at = 0; at < Math.min(x.length, y.length); at++) if (alike(x[at]!) !== alike(y[at]!)) differ++
  return (
    differ === 0 ||
    (a.length >= 7 && differ === 1) ||
    (a.startsWith('m') && /^m[ou]h/.test(a) && /^m[ou]h/.test(b))
  )
}

const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word)

/**
 * Whether two names may be of one person: equal word by word up to spelling, or one a part of the other ("Zelensky",
 * "Volodymyr Zelenskyy"), initials counting for names. Names with different given names are two persons.
 */
export function samePerson(a: string, b: string): boolean {
  const x = nameWords(a)
  const y = nameWords(b)
  if (x.length === 0 || y.length === 0) return false
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length === 1) return long.some((word) => sameNameWord(word, short[0]!))
  // Surname against surname (or first against first, where surnames stand first), and no word of the shorter left over.
  let at = 0
  for (const word of short) {
    while (at < long.length && !wordFits(word, long[at]!)) at++
    if (at === long.length) return false
    at++
  }
  return true
}

function wordFits(a: string, b: string): boolean {
  if (isInitial(a) || isInitial(b)) return a.charAt(0) === b.charAt(0)
  return sameNameWord(a, b)
}

/** How well a part fits a full name: 3 its last word or words, 2 its first, 1 one in between, 0 none. */
export function fitsPerson(part: string, full: string): number {
  const x = nameWords(part)
  const y = nameWords(full)
  if (x.length === 0 || y.length < x.length || !samePerson(part, full)) return 0
  if (sameNameWord(x.at(-1)!, y.at(-1)!)) return 3
  if (wordFits(x[0]!, y[0]!)) return 2
  return 1
}
