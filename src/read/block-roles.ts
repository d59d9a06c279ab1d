import type { Block, BlockRole } from './article.ts'
import { FURNITURE_RULES } from './furniture-rules.ts'
import type { FurnitureRule } from './furniture-rules.ts'
import { BULLET, SENTENCE_END, wordCount } from './text-unit.ts'
import type { TextUnit } from './text-unit.ts'

/** What the source itself says of a unit: its element in a page. Plain text says nothing. */
export type RoleHint = 'headline' | 'heading' | 'list' | 'caption' | 'furniture' | 'body'

interface Marked {
  readonly unit: TextUnit
  readonly words: number
  /** Reads as reporting: a sentence with an end, long enough to carry news. */
  readonly prose: boolean
  readonly bullet: boolean
  role: BlockRole | null
  rule: string | undefined
}

/** A whole sentence of news has at least this many words, where nothing else speaks for it. */
const PROSE_WORDS = 12
const SHORT_PROSE_WORDS = 6
/** Comments and biographies are believed only once this many words of reporting, or half of all, stand before them. */
const REPORT_WORDS = 60
const LINK_WORDS = 22
const FRAGMENT_WORDS = 16
const TOUCHING_WORDS = 24

/**
 * Gives every unit its role. Rules first (data, {@link FURNITURE_RULES}), then place and shape: what stands before the first
 * paragraph of reporting is headline, deck or furniture; after the last one, only lists and whole sentences are
 * reporting. `title` is the article's title where known; `hints[i]` what a page says of `units[i]`. Linear in the text.
 */
export function blockRoles(
  units: readonly TextUnit[],
  title: string | null,
  hints: readonly (RoleHint | null)[] = [],
): Block[] {
  const marked = units.map((unit, i) => mark(unit, hints[i] ?? null))
  takeEverywhere(marked)
  takeRest(marked)
  const [head, tail] = reportSpan(marked)
  markHead(marked.slice(0, head), title)
  markTail(marked.slice(tail))
  markInside(marked.slice(head, tail))
  return marked.map(({ unit, role, rule }) => ({
    start: unit.start,
    end: unit.end,
    role: role ?? 'body',
    ...(rule === undefined ? {} : { rule }),
  }))
}

function mark(unit: TextUnit, hint: RoleHint | null): Marked {
  const words = wordCount(unit.text)
  const bullet = BULLET.test(unit.text)
  const prose = words >= SHORT_PROSE_WORDS && SENTENCE_END.test(unit.text)
  const role = hint === 'body' ? null : hint
  return { unit, words, prose, bullet, role, rule: role === null ? undefined : 'page' }
}

function take(m: Marked, role: BlockRole, rule: string): void {
  m.role = role
  m.rule = rule
}

function find(m: Marked, where: readonly FurnitureRule['where'][]): FurnitureRule | null {
  const text = m.unit.text
  if (text.length > 900) return null
  for (const rule of FURNITURE_RULES)
    if (where.includes(rule.where) && text.length <= rule.longest && rule.pattern.test(text)) return rule
  return null
}

/** Rules that need no place, and the link-like units that follow a head of links. */
function takeEverywhere(all: readonly Marked[]): void {
  let headlineSeen = false
  for (let i = 0; i < all.length; i++) {
    const m = all[i]!
    headlineSeen ||= i > 0 && all[i - 1]!.words >= 4
    if (m.role !== null) continue
    const rule = find(m, ['anywhere'])
    if (!rule) continue
    take(m, rule.role, rule.id)
    // A credit above the headline is a masthead: no picture stands there yet.
    if (rule.role === 'caption' && rule.takes === 'touching' && !headlineSeen) continue
    if (rule.takes === 'section') i = takeSection(all, i + 1, rule.id) - 1
    if (rule.takes === 'touching') i = takeTouching(all, i + 1, rule.id, rule.role) - 1
  }
}

/** Takes short units with no blank line between: what an advertisement says; or the words under a credit. */
function takeTouching(all: readonly Marked[], from: number, rule: string, role: BlockRole): number {
  let i = from
  for (; i < all.length && i < from + 3; i++) {
    const m = all[i]!
    if (m.role !== null || m.prose || m.words > TOUCHING_WORDS || (m.unit.apart && role === 'furniture'))
      break
    take(m, role, rule)
    if (role === 'caption') return i + 1
  }
  return i
}

/** Takes links: units in one shape (bullets, numbers) or without the end of a sentence. Returns the first not taken. */
function takeSection(all: readonly Marked[], from: number, rule: string): number {
  let i = from
  for (; i < all.length && i < from + 12; i++) {
    const m = all[i]!
    if (m.role !== null && m.role !== 'list') break
    const bulletLink = m.bullet || /^\d{1,2}\s{2,}\S/.test(m.unit.text)
    if (m.words > LINK_WORDS) break
    if (m.unit.apart && i > from && !bulletLink && all[i - 1]!.bullet) break
    if (
      !bulletLink &&
      SENTENCE_END.test(m.unit.text) &&
      !/[?!]["'”’]?$/.test(m.unit.text) &&
      m.words >= SHORT_PROSE_WORDS
    )
      break
    take(m, 'furniture', rule)
  }
  return i
}

/** Comments take all that follows, "about the author" the paragraph that follows; both only after enough reporting. */
function takeRest(all: readonly Marked[]): void {
  const total = all.reduce((sum, m) => sum + (m.prose && m.role === null ? m.words : 0), 0)
  let before = 0
  for (let i = 0; i < all.length; i++) {
    const m = all[i]!
    if (m.role !== null) continue
    const enough = before >= REPORT_WORDS || (before > 0 && before * 2 >= total)
    const rule = enough ? find(m, ['tail']) : null
    if (rule?.takes === 'rest') {
      for (const later of all.slice(i)) if (later.role !== 'furniture') take(later, 'furniture', rule.id)
      break
    }
    if (rule?.takes === 'next') {
      take(m, 'furniture', rule.id)
      const next = all[i + 1]
      if (next && next.role === null) take(next, 'furniture', rule.id)
    } else if (m.prose) before += m.words
  }
  takeBack(all, before)
}

/** From the end upwards: biographies and notes, until something reads as reporting. Half of the report always stays. */
function takeBack(all: readonly Marked[], total: number): void {
  let taken = 0
  for (let i = all.length - 1; i >= 0; i--) {
    const m = all[i]!
    if (m.role === 'furniture' || m.role === 'caption') continue
    const rule = m.role === null ? find(m, ['tail', 'edges']) : null
    if (rule && (taken + m.words) * 2 <= total) {
      if (m.prose) taken += m.words
      take(m, rule.role, rule.id)
    } else if (m.prose || m.bullet || m.words > FRAGMENT_WORDS) return
  }
}

/** [first, after last) unit of reporting. Without any whole sentence the first unmarked unit opens it. */
function reportSpan(all: readonly Marked[]): [number, number] {
  const open = (m: Marked): boolean => m.role === null || m.role === 'list' || m.role === 'body'
  const report = (m: Marked): boolean => open(m) && m.prose && !find(m, ['edges'])
  let head = all.findIndex((m, i) => report(m) && (m.words >= PROSE_WORDS || followed(all, i, report)))
  if (head < 0) head = all.findIndex(report)
  const section = all.findIndex((m) => m.role === null && isSectionHeading(m))
  if (section >= 0 && section < head) head = section
  if (head < 0) return [all.length, all.length]
  let tail = all.length
  while (tail > head && !report(all[tail - 1]!)) tail--
  // A list at the end of the report belongs to it.
  while (tail < all.length && open(all[tail]!) && all[tail]!.bullet && all[tail]!.words > 2) tail++
  return [head, tail]
}

function followed(all: readonly Marked[], i: number, report: (m: Marked) => boolean): boolean {
  const next = all[i + 1]
  return next !== undefined && report(next)
}

/** Heads the points in brief that some sites put above the report. */
const SUMMARY =
  /^(?:summary|key (?:points|takeaways|facts|developments)|highlights|at a glance|in brief|in short|what you need to know|the main points|pinned summary)\s*:?$/i

/** Before the report: furniture by rule, else headline, deck, or a short first sentence. */
function markHead(head: readonly Marked[], title: string | null): void {
  const seen = new Set<string>()
  const titleKey = title === null ? null : keyOf(title)
  let headline = head.some((m) => m.role === 'headline')
  let summary = false
  const titleAhead = head.findIndex((m) => titleKey !== null && keyOf(m.unit.text) === titleKey)
  for (const [i, m] of head.entries()) {
    if (m.role !== null) {
      if (m.role === 'headline') seen.add(keyOf(m.unit.text))
      continue
    }
    const key = keyOf(m.unit.text)
    if (key !== '' && seen.has(key)) take(m, 'furniture', 'headline-repeat')
    else if (key === titleKey) {
      take(m, 'headline', 'title')
      headline = true
    } else {
      const rule = find(m, ['head', 'edges'])
      if (rule) take(m, rule.role, rule.id)
      else if (SUMMARY.test(m.unit.text)) {
        take(m, 'heading', 'summary')
        summary = true
      } else if (m.bullet || (summary && !m.prose)) take(m, 'list', summary ? 'summary' : 'list')
      else if (isNameLine(m) && (headline || titleKey !== null)) take(m, 'furniture', 'name-line')
      else if (isPlaceLine(m) || m.words === 0) take(m, 'furniture', 'kicker')
      else if (m.prose || m.unit.text.endsWith(':')) m.role = null
      else if (titleAhead > i) take(m, 'furniture', 'masthead')
      else {
        take(m, 'headline', headline ? 'deck' : 'first-line')
        headline = true
      }
    }
    if (m.role === 'headline') seen.add(key)
  }
}

/** After the report: by rule, else whole sentences and lists stay, fragments go. */
function markTail(tail: readonly Marked[]): void {
  for (const [i, m] of tail.entries()) {
    if (m.role !== null) continue
    const rule = find(m, ['tail', 'edges'])
    if (rule) take(m, rule.role, rule.id)
    else if (isNameLine(m)) take(m, 'furniture', 'name-line')
    else if (isListed(tail, i)) take(m, 'list', 'list')
    else if (!m.bullet && m.words <= FRAGMENT_WORDS && !/[.!?…]["'”’»)\]]*(?:\s|$)/u.test(m.unit.text))
      take(m, 'furniture', 'tail-fragment')
    else if (m.words === 0) take(m, 'furniture', 'tail-fragment')
  }
}

const CLOCK_HEADING =
  /^(?:[A-Z]{3} \d{1,2} [A-Z]{3},? )?\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?|GMT|CET|CEST|BST|EST|EDT|UTC)?(?:\s*(?:[|–—-]|\s)\s*\S.{0,120})?$/u
const MARKED_HEADING = /^(?:#{1,6}\s+\S.{0,120}|\*\*[^*]{1,120}\*\*:?|>>\s*\S.{0,100}|\*\*\s+\S.{0,100})$/u

/** Inside the report: cross-headings, lists, and repeats of the headline. */
function markInside(inside: readonly Marked[]): void {
  // A deck may read as the report's first paragraph: dates, names and buttons still follow it.
  const second = inside.findIndex((m, i) => i > 0 && m.role === null && m.prose && m.words >= PROSE_WORDS)
  for (let i = 0; i < inside.length; i++) {
    const m = inside[i]!
    if (m.role !== null) continue
    const early = i < second && !m.prose ? find(m, ['head', 'edges']) : null
    if (early) take(m, early.role, early.id)
    else if (m.words === 0) take(m, 'furniture', 'ornament')
    else if (isSectionHeading(m)) take(m, 'heading', 'section-heading')
    else if (isNumberedHeading(inside, i)) take(m, 'heading', 'numbered-heading')
    else if (m.bullet || isListed(inside, i)) take(m, 'list', 'list')
    else if (isCrossHeading(inside, i)) take(m, 'heading', 'cross-heading')
  }
}

/** Marked as a heading in the text itself, or a time of day with what happened then. */
function isSectionHeading(m: Marked): boolean {
  const { text } = m.unit
  return MARKED_HEADING.test(text) || (CLOCK_HEADING.test(text) && !/[.!]["'”’]?$/.test(text))
}

/** "2. What has not been agreed" with paragraphs after it, not another number. */
function isNumberedHeading(inside: readonly Marked[], i: number): boolean {
  const m = inside[i]!
  const next = inside[i + 1]
  return (
    /^\d{1,2}[.)]\s/.test(m.unit.text) &&
    m.words <= 10 &&
    !/[.,;:!]["'”’]?$/.test(m.unit.text) &&
    next !== undefined &&
    !next.bullet &&
    next.prose
  )
}

/** "Saudi deposit: $3bn" between its like, or a line that ends in a semicolon: a list without bullets. */
function isListed(inside: readonly Marked[], i: number): boolean {
  const m = inside[i]!
  if (/;(?: and| or)?$/.test(m.unit.text)) return m.words <= 60
  if (SENTENCE_END.test(m.unit.text) || /:$/.test(m.unit.text)) return false
  const value = (x: Marked | undefined): boolean =>
    x !== undefined && /^[^.!?:]{2,60}: \S/.test(x.unit.text) && !SENTENCE_END.test(x.unit.text)
  return value(m) && ((!m.unit.apart && value(inside[i - 1])) || value(inside[i + 1]))
}

/** A short line without the end of a sentence, or a short question alone, with reporting after it. */
function isCrossHeading(inside: readonly Marked[], i: number): boolean {
  const { text } = inside[i]!.unit
  const words = inside[i]!.words
  if (i + 1 >= inside.length || words > 16 || /[,:;]$|^["“‘]/.test(text)) return false
  if (/[?]$/.test(text)) return words <= 10 && !/^[A-ZÀ-Þ]{1,20}:/.test(text)
  return !SENTENCE_END.test(text) || (text === text.toUpperCase() && words <= 8)
}

/** "Ada Sample", "Ada Sample-Reyes in Paris and Bo Sample in Rome". */
function isNameLine(m: Marked): boolean {
  return (
    m.words <= 10 &&
    m.unit.text !== m.unit.text.toUpperCase() &&
    /^[A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ.'’-]+(?: [A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ.'’-]*){1,3}(?:,? (?:in|at|and|,) [A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ.'’-]+(?: [A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ.'’-]+){0,3}|, [A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ.'’-]+(?: [A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ'’-]+)?){0,3}(?:\s*[|·–—].{0,60})?$/.test(
      m.unit.text,
    )
  )
}

function isPlaceLine(m: Marked): boolean {
  if (m.words <= 5 && m.unit.text === m.unit.text.toUpperCase()) return !SENTENCE_END.test(m.unit.text)
  return m.words <= 3 && m.unit.text.length <= 30 && !SENTENCE_END.test(m.unit.text)
}

/** The letters of a line, for finding the same line again under other punctuation or case. */
function keyOf(text: string): string {
  return text
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
