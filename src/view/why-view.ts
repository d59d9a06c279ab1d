import type { Dossier } from '../agreement/agreement.ts'
import type { Evidence } from '../claim/claim.ts'
import { reportsAmong } from '../agreement/copies.ts'
import { reasonOfRule } from '../claim/rules/en/reason-of-rule.ts'
import type { RuleReason } from '../claim/rules/en/reason-of-rule.ts'
import { copyWords } from './copy-words.ts'
import { factWords } from './fact-words.ts'
import type { Fact } from './facts.ts'

/** What facts rest on: the claims with whose word they are, how each was found, and what weighs for and against them. */
export interface WhyView {
  readonly agreement: {
    readonly id: string
    readonly name: string
    readonly stage: string
    readonly reasons: readonly string[]
  }
  readonly facts: readonly FactWhy[]
}

export interface FactWhy {
  readonly id: string
  readonly says: string
  /** Fields that no words state and the program worked out. */
  readonly implied: readonly string[]
  /** Articles that carry it; wire copies and reports of one statement count once in `origins`. */
  readonly articles: readonly string[]
  readonly origins: number
  readonly deniedBy: string | null
  /** Whether it is this that decides where the agreement stands. */
  readonly decides: boolean
  readonly claims: readonly ClaimWhy[]
}

export interface ClaimWhy {
  readonly evidence: Evidence
  /** Null is the reporter's own narration. */
  readonly speaker: string | null
  readonly saidOn: string | null
  readonly outlet: string | null
  readonly title: string | null
  /** Of what its article is a copy, or whose text it carries; null where it is a report of its own. */
  readonly copy: string | null
  readonly found: RuleReason | null
}

/** `facts` are of one agreement, at least one. */
export function whyView(facts: readonly Fact[], dossier: Dossier): WhyView {
  const { id, name, stage, reasons } = facts[0]!.agreement
  return { agreement: { id, name, stage, reasons }, facts: facts.map((fact) => factWhy(fact, dossier)) }
}

function factWhy(found: Fact, dossier: Dossier): FactWhy {
  const { fact, kind, agreement } = found
  const articles = new Map(dossier.articles.map((article) => [article.id, article]))
  return {
    id: found.id,
    says: factWords(found),
    implied: fact.implied ?? [],
    articles: fact.articles,
    origins:
      kind === 'stage'
        ? found.fact.origins
        : reportsAmong(fact.articles, (id) => articles.get(id)?.copyOf?.article),
    deniedBy: kind === 'stage' ? (found.fact.deniedBy ?? null) : null,
    decides: kind === 'stage' && found.fact.stage === agreement.stage,
    claims: fact.evidence.map((evidence) => ({
      evidence,
      speaker: evidence.speaker ?? null,
      saidOn: evidence.saidOn ?? articles.get(evidence.article)?.published ?? null,
      outlet: articles.get(evidence.article)?.outlet ?? null,
      title: articles.get(evidence.article)?.title ?? null,
      copy: copyWords(articles.get(evidence.article) ?? {}),
      found: reasonOfRule(evidence.rule),
    })),
  }
}
