import type { Mod, Unit, Which } from './meaning.ts'
import type { DayPart, Season } from './moment.ts'
import { NUMBER_WORDS, ORDINAL_WORDS } from './quantity.ts'

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ')
const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** 1 to 12 for a month's name or short form, with or without its full stop; 0 for anything else. */
export function monthOf(name: string): number {
  const head = name.slice(0, 3).toLowerCase()
  return MONTH_NAMES.findIndex((month) => month.startsWith(head)) + 1
}

/** 1 (Monday) to 7 for a weekday's name or short form; 0 for anything else. */
export function weekdayNamed(name: string): number {
  const head = name.slice(0, 3).toLowerCase()
  return WEEKDAY_NAMES.findIndex((day) => day.startsWith(head)) + 1
}

const PARTS: Readonly<Record<string, DayPart>> = {
  morning: 'MO', dawn: 'MO', daybreak: 'MO', sunrise: 'MO', afternoon: 'AF', lunchtime: 'MI', evening: 'EV', sunset: 'EV', dusk: 'EV',
  nightfall: 'EV', night: 'NI', nighttime: 'NI',
} // prettier-ignore
export function partNamed(name: string): DayPart {
  return PARTS[name.toLowerCase().replace(/s$/, '')] ?? 'DT'
}

const SEASONS: Readonly<Record<string, Season>> = {
  spring: 'SP',
  summer: 'SU',
  fall: 'FA',
  autumn: 'FA',
  winter: 'WI',
}
export function seasonNamed(name: string): Season {
  return SEASONS[name.toLowerCase()]!
}

/** Singular name of a unit, whatever its number and short form. */
export function unitNamed(name: string): Unit {
  const word = name.toLowerCase().replace(/\.$/, '')
  if (word === 'centuries') return 'century'
  if (word === 'millennia' || word === 'millenniums') return 'millennium'
  if (/^(?:hrs?)$/.test(word)) return 'hour'
  if (/^(?:mins?)$/.test(word)) return 'minute'
  if (/^(?:secs?)$/.test(word)) return 'second'
  if (/^(?:yrs?)$/.test(word)) return 'year'
  return word.replace(/s$/, '') as Unit
}

const MODS: readonly (readonly [RegExp, Mod])[] = [
  [/^(?:about|around|some|roughly|approximately|circa|nearly|almost)$/, 'APPROX'],
  [/^(?:the )?(?:early|earlier|beginning|start|opening|first)/, 'START'],
  [/^(?:the )?(?:mid|middle)/, 'MID'],
  [/^(?:the )?(?:late|later|end|close|final|last)/, 'END'],
  [/^(?:less than|under|just under|a little under|fewer than|shy of)/, 'LESS_THAN'],
  [/^(?:more than|over|just over|well over|a little over|longer than)/, 'MORE_THAN'],
  [/^(?:no more than|not more than|at most|up to|no longer than|a maximum of|as much as|as many as)/, 'EQUAL_OR_LESS'],
  [/^(?:no less than|not less than|at least|a minimum of)/, 'EQUAL_OR_MORE'],
] // prettier-ignore

/** TIMEX3 mod of a modifier: "early", "at least", "the end of", "nearly". */
export function modOf(words: string | undefined): Mod | null {
  if (!words) return null
  const text = words.toLowerCase().replace(/\s+/g, ' ').trim()
  return MODS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

export function whichOf(word: string): Which {
  const text = word.toLowerCase().replace(/\s+/g, ' ')
  if (/^(?:last|past|this past|this last|the past)$/.test(text)) return 'last'
  if (/coming$/.test(text)) return 'coming'
  if (/next$/.test(text)) return 'next'
  if (/previous$/.test(text)) return 'previous'
  if (/following$/.test(text)) return 'following'
  return /^(?:that|the same|same)$/.test(text) ? 'same' : 'this'
}

const ones = 'one|two|three|four|five|six|seven|eight|nine'
const numberWord = NUMBER_WORDS.filter((word) => word !== 'half')
  .sort((a, b) => b.length - a.length)
  .join('|')
const ordinalWord = [...ORDINAL_WORDS].sort((a, b) => b.length - a.length).join('|')
const digits = '\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d{1,3})?'
const words = `(?:a (?:dozen|hundred|thousand)|(?:${numberWord}))(?:(?: |-)(?:and )?(?:${numberWord}|hundred|thousand|dozen)){0,4}`
const count = `(?:${digits})(?:(?: |-)\\d/\\d| ?[½¼¾])?|[½¼¾]|${words}`
const oneCount = `(?:(?:${count})(?:(?: |-)and(?: |-)a(?: |-)half)?)`

/** The pieces that rules are written with. A blank in a rule or in a piece is any white space that breaks no paragraph. */
export const FRAGMENTS: Readonly<Record<string, string>> = {
  month:
    'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?',
  fullMonth:
    'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec)\\.',
  weekday: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
  shortWeekday:
    'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\\b\\.?',
  day: '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d/])',
  dayWord: `(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)|(?:twenty|thirty)(?: |-)(?:${ordinalWord})|thirtieth|${ordinalWord}`,
  year: '(?:1[1-9]|20|21)\\d\\d(?![\\d,]\\d)',
  spokenYear: `(?:eighteen|nineteen|twenty)(?: |-)(?:(?:oh(?: |-))?(?:${ones})|(?:${numberWord})(?:(?: |-)(?:${ones}))?)|two thousand(?:(?: |-)(?:and )?(?:${numberWord}))?`,
  num: `${oneCount}(?: ?(?:-|–|to|or|and) ?${oneCount})?|half an?|a (?:couple|number) of|a couple|a few|few|couple of|several|some|many|dozens of|hundreds of|a|an`,
  number: oneCount,
  unit: 'seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|months?|quarters?|years?|decades?|century|centuries|millennium|millennia',
  units:
    'seconds|minutes|hours|days|nights|weekends|weeks|months|quarters|years|decades|centuries|millennia',
  oneUnit: 'second|minute|hour|day|night|weekend|week|month|quarter|year|decade|century|millennium',
  period: 'weekend|week|month|year|decade|century|millennium',
  part: 'morning|afternoon|evening|night|dawn|dusk|lunchtime|nightfall|sunset|sunrise|daybreak',
  season: 'spring|summer|fall|autumn|winter',
  early:
    "early(?: in| on| last| this)?|late|mid|the (?:beginning|start|middle|end|close|first half|second half|latter half|last half|latter part|early part|better part|last days?|final days?|final weeks?|last weeks?|early days?|early hours|first days?|opening days?|first weeks?|turn) of|(?:the )?(?:early|late)r?|earlier|later|year-?end",
  edge: '(?:(?:the )?(?:early|late|mid)(?:-|/| )|mid(?=\\p{L})|(?:early|late) in |(?:the )?(?:very )?(?:beginning|start|middle|end|close|turn|early part|latter part|later part|early hours|early morning hours|late hours|early days|first days|last days|final days|opening days|first weeks|last weeks|final weeks|early weeks|early months|final months|(?:first|second|third|fourth|last|final|opening) week|first half|second half|last half|latter half|better part|good part) of )',
  clock: '(?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d)?(?::[0-5]\\d)? ?(?:a\\.m\\.?|p\\.m\\.?|am\\b|pm\\b)|(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?! ?(?:a\\.m|p\\.m|am\\b|pm\\b))',
  zone: "UTC|GMT|BST|CES?T|EES?T|MSK|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|IST|JST|KST|HKT|PKT|AES?T|AEDT|Z\\b|local time|(?:Eastern|Central|Pacific|Mountain|Moscow|Kyiv|Kiev|London|Beijing|Jerusalem|Israel|Gaza|Paris|Brussels|Geneva|Washington|New York|Eastern Standard|Eastern Daylight|Central European|Greenwich Mean)(?: Summer)?(?: [Tt]ime)",
  near: 'about|around|nearly|almost|roughly|approximately|circa|at least|(?:more|less) than',
  approx:
    'about|around|nearly|almost|roughly|approximately|some|circa|(?:just |well |a little |slightly )(?:over|under)|(?<=\\b(?:for|after|in|took|takes|take|lasted|lasts|spent|of|than) )over|under|(?:(?:no|not|slightly|little|significantly|much|far) )?(?:more|less|longer|fewer) than|at least|at most|up to|as (?:much|many|long) as|a (?:minimum|maximum) of',
} // prettier-ignore
