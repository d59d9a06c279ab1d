import type { Change } from '../record/change.ts'
import { stageWords } from './agreement-view.ts'
import { dateWords } from './date-words.ts'
import { factWords } from './fact-words.ts'
import type { Fact, FactKind } from './facts.ts'
import { reasonWords } from './reason-words.ts'

const KINDS: Readonly<Partial<Record<Change['what'], FactKind>>> = {
  history: 'stage',
  step: 'step',
  term: 'term',
  issue: 'issue',
  meeting: 'meeting',
}

/** A change on one line as people would write it; what it was before stands behind it where that is told apart. */
export function changeWords(change: Change): string {
  const { what, how, before, after, summary } = change
  const kind = KINDS[what]
  const told = (fact: unknown): string => factWords({ kind, fact } as Pick<Fact, 'kind' | 'fact'>)
  if (kind !== undefined && isFact(after ?? before)) {
    if (how === 'gone') return `No longer: ${told(before ?? after)}`
    const [now, then] = [told(after), how === 'changed' && isFact(before) ? told(before) : null]
    return then === null || then === now ? now : `${now} (before: ${then})`
  }
  if (what === 'stage' && typeof after === 'object' && after !== null && 'stage' in after) {
    const { stage, since } = after as { stage: string; since?: string | null }
    return `Now ${stageWords(stage as never)}${since ? ` since ${dateWords(since)}` : ''}`
  }
  return how === 'gone' ? `No longer: ${reasonWords(summary)}` : reasonWords(summary)
}

function isFact(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'evidence' in value
}
