import type { Agreement, Term } from '../agreement/agreement.ts'
import { compareDates } from '../agreement/day-range.ts'
import type { TermName, TermValue } from '../claim/claim.ts'
import { dateWords } from '../view/date-words.ts'
import { markup } from '../view/markup.ts'
import type { Markup } from '../view/markup.ts'
import { partyWords, termWords } from '../view/value-words.ts'
import { picture } from './picture.ts'
import { round } from './time-scale.ts'

const ROW = 44

/** Terms on which there is more than one bid that can be measured on one scale. */
export function contestedTerms(agreement: Agreement): TermName[] {
  return [...new Set(agreement.terms.map((term) => term.term))].filter(
    (name) => bidsOn(agreement, name).length > 1,
  )
}

/**
 * The bids on one term side by side, oldest first: whose, since when, a bar as long as the value. What is agreed is filled,
 * what is only wanted or reported hollow, what was turned down dashed and struck through. Null where there are no two.
 */
export function termBidsChart(
  agreement: Agreement,
  name: TermName,
  options: { readonly width?: number; readonly id?: string } = {},
): Markup | null {
  const bids = bidsOn(agreement, name)
  if (bids.length < 2) return null
  const width = options.width ?? 720
  const largest = Math.max(...bids.map((bid) => bid.size))
  const room = width - 16 - Math.max(...bids.map((bid) => bid.value.length)) * 8
  return picture({
    id: options.id ?? `bids-${agreement.id}-${name}-${width}`,
    width,
    height: bids.length * ROW + 8,
    className: width < 500 ? 'narrow' : 'wide',
    title: `Bids on ${name} in ${agreement.name}`,
    description: bids
      .map((bid) => `${bid.value}: ${bid.whose}${bid.day === null ? '' : `, ${dateWords(bid.day)}`}`)
      .join('. '),
    body: bids.map((bid, i) => {
      const y = i * ROW + 4
      const length = Math.max(3, round((bid.size / largest) * room))
      const look = bid.standing === 'rejected' ? 'against' : bid.standing === 'agreed' ? '' : 'hollow'
      return markup`<g><text x="0" y="${y + 13}">${bid.whose}${
        bid.day !== null && markup`<tspan class="quiet">  ${dateWords(bid.day)}</tspan>`
      }</text><rect x="1" y="${y + 20}" width="${length}" height="13" rx="2" class="bar ${look}"/>${
        bid.standing === 'rejected' &&
        markup`<line x1="0" y1="${y + 26.5}" x2="${length + 2}" y2="${y + 26.5}" class="strike"/>`
      }<text x="${length + 10}" y="${y + 31}" class="strong">${bid.value}</text></g>`
    }),
  })
}

interface Bid {
  readonly size: number
  readonly value: string
  readonly whose: string
  readonly day: string | null
  readonly standing: Term['standing']
}

function bidsOn(agreement: Agreement, name: TermName): Bid[] {
  const units = new Set<string>()
  const bids = agreement.terms
    .filter((term) => term.term === name)
    .flatMap((term) => {
      const measured = measure(name, term.value)
      if (!measured) return []
      units.add(measured.unit)
      const days = term.evidence.flatMap((e) => (e.saidOn === undefined ? [] : [e.saidOn])).sort(compareDates)
      return [
        {
          size: measured.size,
          value: termWords(name, term.value),
          whose: `${term.standing}${term.by === null ? '' : ` by ${partyWords(term.by)}`}`,
          day: days[0] ?? null,
          standing: term.standing,
        },
      ]
    })
    .sort((a, b) => compareDates(a.day, b.day) || a.size - b.size)
  // Dollars beside euros, or ships beside tonnes, would make a scale that lies.
  return units.size === 1 ? bids : []
}

const DAYS: Readonly<Record<string, number>> = { Y: 365.25, M: 30.44, W: 7, D: 1 }

/** A value's size on the scale of its unit; null where it has none. */
function measure(name: TermName, value: TermValue): { readonly size: number; readonly unit: string } | null {
  if (typeof value === 'number') return value > 0 ? { size: value, unit: name } : null
  if (typeof value === 'string') {
    const duration = name === 'duration' ? /^P(?:\d+[YMWD])+/.exec(value) : null
    if (!duration) return null
    const parts = [...duration[0].matchAll(/(\d+)([YMWD])/g)]
    return { size: parts.reduce((n, [, count, unit]) => n + Number(count) * DAYS[unit!]!, 0), unit: 'days' }
  }
  if ('amount' in value)
    return value.amount > 0 ? { size: value.amount, unit: `${value.currency}/${value.per ?? ''}` } : null
  if ('unit' in value) return value.number > 0 ? { size: value.number, unit: value.unit } : null
  return value.to > 0 ? { size: value.to, unit: '%' } : null
}
