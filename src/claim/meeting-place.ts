import { childrenBy } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import { capitalOf } from '../mention/name/capital-of.ts'
import { goalOf, isGround, siteOf } from './meeting-site.ts'
import type { Reading } from './reading.ts'

/** Where a meeting takes place, in the article's words, and how near they stand. */
export interface MeetingPlace {
  readonly text: string
  /**
   * A phrase of place below the meeting's noun or verb, one elsewhere in the sentence, a name before its noun ("the Lima
   * talks"), where a journey goes, the line of a call, a capital told by its country, the dateline of the sentence or of the report.
   */
  readonly from: 'own' | 'sentence' | 'compound' | 'goal' | 'line' | 'capital' | 'dateline' | 'report'
}

/** Paragraphs at the head of a report that happen where it was filed. */
const LEAD_PARAGRAPHS = 3

export function placeOf(
  reading: Reading,
  s: number,
  tree: Tree,
  token: number,
  predicate: number | null,
  rule: string,
): MeetingPlace | null {
  const goal = rule === 'meeting.journey' ? goalOf(reading, s, tree, token) : null
  if (goal) return { text: goal, from: 'goal' }
  const line = lineOf(tree, token)
  if (line) return { text: line, from: 'line' }
  const compound = compoundOf(reading, s, tree, token)
  if (compound) return { text: compound, from: 'compound' }
  const site = siteOf(reading, s, tree, token, predicate)
  if (site) return site
  const capital = capitalIn(reading, s, tree)
  if (capital) return { text: capital, from: 'capital' }
  const here = datelineOf(reading, s)
  if (here) return { text: here, from: 'dateline' }
  const head = isLead(reading, s) ? datelineOfReport(reading) : null
  return head ? { text: head, from: 'report' } : null
}

const LINE = /^(tele)?phone$|^(video|tele)-?(link|call|conference|phone)$/i

/** "spoke by telephone", "a phone call": the words for it. */
function lineOf(tree: Tree, token: number): string | null {
  const near = [
    token,
    ...childrenBy(tree, token, 'compound', 'amod', 'obl', 'nmod'),
    ...(/^agree$/i.test(tree.tokens[token]!.lemma) ? childrenBy(tree, token, 'obl') : []),
  ]
  return near.some((i) => LINE.test(tree.tokens[i]!.text)) ? 'by telephone' : null
}

/** "the Lima talks", "Lima summit": a town right before the noun. */
function compoundOf(reading: Reading, s: number, tree: Tree, token: number): string | null {
  if (tree.tokens[token]!.upos === 'VERB') return null
  const name = reading.in[s]!.names.find(
    ({ headToken, entity, form, to }) =>
      (entity.kind === 'place' || form === 'metonym') &&
      to <= token &&
      token - to <= 1 &&
      tree.tokens[headToken]!.head === token,
  )
  return name ? reading.article.text.slice(name.start, name.end) : null
}

/** "in the Angolan capital": the town, from the table of states. */
function capitalIn(reading: Reading, s: number, tree: Tree): string | null {
  for (const token of tree.tokens) {
    if (!/^capital$/i.test(token.text)) continue
    const name = reading.in[s]!.names.find(({ to, from }) => to === token.i && from < token.i)
    const town = name ? (capitalOf(name.entity.id) ?? capitalOf(name.entity.party ?? '')) : null
    if (town) return town
  }
  return null
}

/** The place of the dateline, for what stands in its own sentence. */
function datelineOf(reading: Reading, s: number): string | null {
  const name = reading.in[s]!.names[0]
  if (!name || name.from > 0 || !isGround(name, 'in') || name.form === 'demonym') return null
  const { tokens } = reading.sentences[s]!
  const dash = tokens.slice(name.to, name.to + 12).some(({ text }) => /^[—–-]$/.test(text))
  return dash && /^[,(—–-]$/.test(tokens[name.to]?.text ?? '')
    ? reading.article.text.slice(name.start, name.end)
    : null
}

/** The dateline of the first paragraphs; null where the report has none. */
function datelineOfReport(reading: Reading): string | null {
  for (let s = 0; s < Math.min(reading.sentences.length, 6); s++) {
    const place = isLead(reading, s) ? datelineOf(reading, s) : null
    if (place) return place
  }
  return null
}

function isLead(reading: Reading, s: number): boolean {
  const { blocks } = reading.article
  const own = reading.sentences[s]!.block
  const before = blocks.filter((block, i) => i < own && block.role === 'body').length
  return blocks[own]?.role === 'body' && before < LEAD_PARAGRAPHS
}
