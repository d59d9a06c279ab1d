import type { Moment } from './moment.ts'

const ZONES: Readonly<Record<string, string>> = {
  z: 'Z', utc: 'Z', gmt: 'Z', bst: '+01:00', cet: '+01:00', cest: '+02:00', eet: '+02:00', eest: '+03:00', msk: '+03:00',
  est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
  ist: '+05:30', jst: '+09:00', kst: '+09:00', hkt: '+08:00', pkt: '+05:00', aest: '+10:00', aedt: '+11:00',
} // prettier-ignore

/**
 * Hour, minute and zone of a clock time as news writes it ("5 p.m.", "10:30", "7.15am"), in 24 hours. A zone that
 * depends on the day ("ET", "Kyiv time", "local time") is left out. Null where there is no such hour.
 */
export function clockOf(words: string, zone: string | undefined): Moment | null {
  const m = /^(\d{1,2})(?:[:.](\d\d))?(?::(\d\d))?\s*(a|p)?/i.exec(words.trim())
  if (!m) return null
  let hour = Number(m[1])
  const half = m[4]?.toLowerCase()
  if (half && (hour < 1 || hour > 12)) return hour <= 23 && half === 'p' ? at(hour, m[2], m[3], zone) : null
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  return at(hour, m[2], m[3], zone)
}

function at(
  hour: number,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): Moment | null {
  if (hour > 24) return null
  const offset = zone ? ZONES[zone.toLowerCase().replace(/\./g, '')] : undefined
  return {
    hour,
    minute: minute === undefined ? 0 : Number(minute),
    ...(second === undefined ? {} : { second: Number(second) }),
    ...(offset === undefined ? {} : { zone: offset }),
  }
}
