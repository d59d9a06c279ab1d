import { eventOver } from './event-over.ts'
import type { Act } from './acts.ts'
import type { Stage } from './claim.ts'
import type { DateOption } from './date-option.ts'
import type { Reading } from './reading.ts'

/** What speaks for a day being that of the act. */
export function dateFeatures(
  reading: Reading,
  act: Act,
  stage: Stage,
  option: DateOption,
  options: readonly DateOption[],
): string[] {
  const event = eventOver(reading, act.sentence, act.token)
  const tense = event?.tense ?? 'none'
  const apart = daysApart(option.edtf, reading.article.published)
  const { source, time } = option
  const own = options.filter((other) => other.source === 'clause' || other.source === 'sentence')
  const out = [
    `day:${source}`,
    `day:${source}:${tense}`,
    `day:${source}:${stage}`,
    `day:${source}:${act.realis.factuality}`,
    `day:${source}:own:${Math.min(2, own.length)}`,
    `day:${source}:${act.voice ? act.voice.attribution.form : 'none'}`,
    `apart:${apart}`,
    `apart:${apart}:${tense}`,
    `apart:${apart}:${stage}`,
    `apart:${apart}:${source}`,
    `apart:${apart}:${act.realis.factuality}`,
    `wide:${wide(option.edtf)}`,
    `day:${source}:far:${option.distance < 4 ? 0 : option.distance < 9 ? 1 : option.distance < 16 ? 2 : 3}`,
  ]
  if (time?.bound) out.push(`bound:${time.bound}`)
  if (option.lead) out.push(`lead:${option.lead.split(' ')[0]!}`)
  if (own[0] === option) out.push('nearest', `nearest:${own.length}`)
  if (time && /^(now|today|yesterday|tomorrow)$/i.test(time.text)) out.push('deictic')
  return out
}

const DAY = 86_400_000
function firstDay(edtf: string | null): number | null {
  const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(edtf ?? '')
  return date ? Date.UTC(Number(date[1]), Number(date[2] ?? 1) - 1, Number(date[3] ?? 1)) / DAY : null
}

function daysApart(edtf: string | null, published: string | null): string {
  const [a, b] = [firstDay(edtf), firstDay(published)]
  if (a === null) return 'unknown'
  if (b === null) return 'undated'
  const days = b - a
  if (days < -1) return 'ahead'
  if (days <= 1) return 'now'
  if (days <= 7) return 'week'
  if (days <= 31) return 'month'
  return days <= 366 ? 'year' : 'long'
}

const wide = (edtf: string | null): string =>
  edtf === null
    ? 'none'
    : edtf.includes('/')
      ? 'span'
      : /^\d{4}-\d{2}-\d{2}/.test(edtf)
        ? 'day'
        : /^\d{4}-W/.test(edtf)
          ? 'week'
          : /^\d{4}-\d{2}/.test(edtf)
            ? 'month'
            : 'year'
