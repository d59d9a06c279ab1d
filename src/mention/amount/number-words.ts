/** Number words and what they count. */
const UNITS: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
}
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
  dozen: 12,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
  trn: 1e12,
  k: 1e3,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
  crores: 1e7,
  lakhs: 1e5,
}
const SPELLED_SCALES = new Set([
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  'lakh',
  'crore',
  'dozen',
])

/** Value of a scale word ("million", "bn"), or null. Bare letters count only where `abbreviated` allows them. */
export function scaleOf(word: string, abbreviated: boolean): number | null {
  if (!abbreviated && !SPELLED_SCALES.has(word)) return null
  return Object.hasOwn(SCALES, word) && !word.endsWith('s') ? SCALES[word]! : null
}

export function ordinalWord(word: string): number | null {
  return Object.hasOwn(ORDINALS, word) ? ORDINALS[word]! : null
}

const FIGURES = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/
const GLUED = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(m|mn|mln|bn|b|tn|trn|k|million|billion|trillion)$/i

/** Value of a token in figures ("7,500", "1.5", "200m"), or null. */
export function figures(text: string): { readonly value: number; readonly scaled: boolean } | null {
  const c = text.charCodeAt(0)
  if (c < 48 || c > 57) return null
  if (FIGURES.test(text) || INDIAN.test(text))
    return { value: Number(text.replaceAll(',', '')), scaled: false }
  const glued = GLUED.exec(text)
  if (!glued) return null
  const value = times(Number(glued[1]!.replaceAll(',', '')), SCALES[glued[2]!.toLowerCase()]!)
  return { value, scaled: true }
}

/** Product without the dust of binary fractions: 1.1 × 1e9 is 1100000000. */
export function times(value: number, scale: number): number {
  return Number((value * scale).toPrecision(12))
}

export interface SpelledNumber {
  readonly value: number
  /** End (exclusive) of the words. */
  readonly to: number
}

/** "twenty-five", "a hundred", "two thousand three hundred", "half a million": the number that begins at `at`, or null. */
export function spelledNumber(words: readonly string[], at: number): SpelledNumber | null {
  let i = at
  if (words[i] === 'half' && words[i + 1] === 'a') {
    const scale = scaleOf(words[i + 2] ?? '', false)
    return scale && scale > 100 ? { value: scale / 2, to: i + 3 } : null
  }
  if (words[i] === 'a' || words[i] === 'an') {
    const scale = scaleOf(words[i + 1] ?? '', false)
    if (!scale) return null
    return { value: scale, to: i + 2 }
  }
  let total = 0
  let part = 0
  let seen = false
  for (let steps = 0; steps < 12 && i < words.length; steps++) {
    const word = words[i]!
    const unit = Object.hasOwn(UNITS, word) ? UNITS[word]! : null
    const scale = seen ? scaleOf(word, false) : null
    if (unit !== null) {
      // "forty three" adds; "three four" are two numbers.
      if (seen && part % 100 !== 0 && !(part % 100 >= 20 && part % 10 === 0 && unit < 10)) break
      if (seen && part % 100 === 0 && part < 100 && total === 0) break
      part += unit
    } else if (scale) {
      if (scale === 100 || scale === 12) part *= scale
      else {
        total += part * scale
        part = 0
      }
    } else if (
      word === '-' &&
      seen &&
      Object.hasOwn(UNITS, words[i + 1] ?? '') &&
      part % 10 === 0 &&
      part % 100 >= 20
    ) {
      i++
      continue
    } else if (word === 'and' && seen && part >= 100 && Object.hasOwn(UNITS, words[i + 1] ?? '')) {
      i++
      continue
    } else if (word === 'a' && words[i + 1] === 'half' && words[i - 1] === 'and') break
    else break
    seen = true
    i++
  }
  return seen ? { value: total + part, to: i } : null
}
