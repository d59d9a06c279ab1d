/** How many: `to` for ranges ("12 to 18"), null where the words do not count ("several", "years"). */
export interface Quantity {
  readonly n: number | null
  readonly to?: number
  /** "a couple of", "a dozen or so". */
  readonly about?: boolean
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const WORDS = new Map<string, number>([
  ...ONES.map((word, i): [string, number] => [word, i]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
])
const ORDINALS = new Map<string, number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, i): [string, number] => [word, i + 1]),
)
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

/** Number words that may begin a quantity, for the index of first words. */
export const NUMBER_WORDS: readonly string[] = [...WORDS.keys()].slice(1)
export const ORDINAL_WORDS: readonly string[] = [...ORDINALS.keys()]

const CARDINAL = /^(?:a|an|one|half)$/

/** "two and a half", "twenty-four", "2 1/2", "1,200", "a hundred", "nineteen": a number, or null. */
export function parseNumber(words: string): number | null {
  const text = words
    .toLowerCase()
    .replace(/,(?=\d{3})/g, '')
    .trim()
  let m = /^(\d+(?:\.\d+)?)(?:[\s-]*(\d)\/(\d)|\s*([½¼¾]))?$/.exec(text)
  if (m) return Number(m[1]) + (m[2] ? Number(m[2]) / Number(m[3]) : m[4] ? FRACTIONS[m[4]]! : 0)
  if (/^[½¼¾]$/.test(text)) return FRACTIONS[text]!
  m = /^(.*?)[\s-]+and[\s-]+a[\s-]+half$/.exec(text)
  if (m) {
    const whole = parseNumber(m[1]!)
    return whole === null ? null : whole + 0.5
  }
  if (text === 'half' || text === 'half a' || text === 'half an' || text === 'a half') return 0.5
  if (CARDINAL.test(text)) return 1
  let total = 0
  let part = 0
  for (const word of text.split(/[\s-]+/)) {
    if (word === 'and') continue
    const value = WORDS.get(word)
    if (value !== undefined) part += value
    else if (word === 'a') part = 1
    else if (word === 'dozen') part = Math.max(1, part) * 12
    else if (word === 'hundred') part = Math.max(1, part) * 100
    else if (word === 'thousand') [total, part] = [total + Math.max(1, part) * 1000, 0]
    else return null
  }
  return total + part || null
}

/** "first", "21st", "twenty-third", "31". */
export function parseOrdinal(words: string): number | null {
  const text = words.toLowerCase()
  const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(text)
  if (digits) return Number(digits[1])
  const plain = ORDINALS.get(text)
  if (plain !== undefined) return plain
  const [tens, ones] = text.split(/[\s-]+/)
  if (tens === 'thirtieth') return 30
  const ten = WORDS.get(tens ?? '')
  const one = ORDINALS.get(ones ?? '')
  return ten !== undefined && ten >= 20 && one !== undefined ? ten + one : null
}

const VAGUE =
  /^(?:several|some|many|a few|few|a number of|dozens of|hundreds of|scores of|multiple|various|countless)$/

/** The quantity of a `{num}` fragment: "two", "12 to 18", "a couple of", "several", "". */
export function parseQuantity(words: string): Quantity | null {
  const text = words.toLowerCase().replace(/\s+/g, ' ').trim()
  if (text === '' || VAGUE.test(text)) return { n: null }
  if (/^(?:a |the )?couple(?: of)?$/.test(text)) return { n: 2, about: true }
  const range = /^(?:between )?(.+?) ?(?:-|–|to|or|and) ?(.+)$/.exec(text)
  const whole = parseNumber(text)
  if (whole !== null) return { n: whole }
  if (range) {
    const low = parseNumber(range[1]!)
    const high = parseNumber(range[2]!)
    if (low !== null && high !== null && high > low) return { n: low, to: high }
  }
  return null
}

/** Years as they are spoken: "nineteen ninety-seven", "twenty twenty-six", "two thousand". */
export function parseYear(words: string): number | null {
  if (/^\d{4}$/.test(words)) return Number(words)
  const parts = words.toLowerCase().split(/[\s-]+/)
  const first = WORDS.get(parts[0]!) ?? 0
  if (first >= 11 && first <= 21 && parts[1] !== 'hundred') {
    const rest = parts.slice(1).filter((word) => word !== 'oh')
    const tail = parseNumber(rest.join(' '))
    if (tail !== null && tail < 100 && (tail > 9 || parts[1] === 'oh')) return first * 100 + tail
  }
  const plain = parseNumber(words)
  return plain !== null && plain >= 1000 && plain < 2200 ? plain : null
}
