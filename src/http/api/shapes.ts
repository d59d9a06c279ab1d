import { z } from '@hono/zod-openapi'

/** The answers of the API as zod schemas; `register` gives them their names in the OpenAPI document. */

const day = z.string().openapi({ example: '2026-01-23' })
const edtf = z.string().describe('EDTF date').openapi({ example: '2026-W02' })
const words = z.string()

export const Evidence = z
  .object({
    article: z.string().describe('id of the article'),
    exact: words.describe('the words: the slice of the article’s text from start to end'),
    start: z.int().min(0).describe('offset in UTF-16 code units'),
    end: z.int().min(0),
    prefix: words,
    suffix: words,
    rule: z.string().describe('rule or model that found the fact'),
    speaker: z.string().optional(),
    saidOn: edtf.optional(),
  })
  .openapi('Evidence')

const grounded = {
  articles: z.array(z.string()),
  evidence: z.array(Evidence),
  implied: z.array(z.string()).optional().describe('fields that no words state'),
  note: z.string().optional(),
}

const TermValue = z
  .union([
    z.string(),
    z.number(),
    z.object({ amount: z.number(), currency: z.string(), per: z.string().optional() }),
    z.object({ number: z.number(), unit: z.string() }),
    z.object({ from: z.number(), to: z.number() }),
  ])
  .openapi('TermValue')

export const Account = z
  .object({
    stage: z.string(),
    on: edtf.nullable(),
    claimant: z.string().nullable(),
    deniedBy: z.string().optional(),
    factuality: z.string(),
    origins: z.int(),
    ...grounded,
  })
  .openapi('Account')
export const Step = z
  .object({
    step: z.string(),
    by: z.array(z.string()),
    state: z.enum(['done', 'pending', 'scheduled', 'refused', 'overdue']),
    on: edtf.nullable(),
    after: z.string().nullable(),
    body: z.string().optional(),
    ...grounded,
  })
  .openapi('Step')
export const Term = z
  .object({
    term: z.string(),
    value: TermValue,
    standing: z.enum(['agreed', 'proposed', 'sought', 'rejected', 'reported', 'claimed']),
    by: z.string().nullable(),
    ...grounded,
  })
  .openapi('Term')
export const Issue = z
  .object({
    issue: z.string(),
    positions: z.array(z.object({ party: z.string(), position: z.string() })),
    ...grounded,
  })
  .openapi('Issue')
export const Meeting = z
  .object({
    on: edtf.nullable(),
    place: z.string().nullable(),
    participants: z.array(z.string()),
    state: z.enum(['held', 'scheduled', 'proposed', 'cancelled']),
    ...grounded,
  })
  .openapi('Meeting')

export const Agreement = z
  .object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    kind: z.string(),
    parties: z.array(z.string()),
    mediators: z.array(z.string()),
    stage: z.string(),
    since: edtf.nullable(),
    contested: z.boolean(),
    reasons: z.array(z.string()),
    history: z.array(Account),
    steps: z.array(Step),
    terms: z.array(Term),
    issues: z.array(Issue),
    meetings: z.array(Meeting),
    related: z.array(z.object({ to: z.string(), how: z.string(), ...grounded })),
    evidence: z.array(Evidence),
  })
  .openapi('Agreement')

const Quote = z
  .object({
    article: z.string(),
    speaker: z.string().nullable(),
    opens: z.string(),
    text: z.string(),
    evidence: z.array(Evidence),
  })
  .openapi('Quote')

const CopyOf = z
  .object({ article: z.string(), share: z.number(), why: z.enum(['same', 'text', 'agency']) })
  .openapi('CopyOf')

export const Source = z
  .object({
    id: z.string(),
    sha256: z.string(),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    published: edtf.nullable(),
    publishedFrom: z.string().nullable(),
    source: z.string(),
    agency: z.string().optional(),
    copyOf: CopyOf.optional(),
  })
  .openapi('Source')

export const Review = z
  .object({
    id: z.int(),
    at: z.string(),
    author: z.string(),
    reason: z.string(),
    action: z.string(),
    agreement: z.string().nullable(),
    decision: z.unknown(),
    undoes: z.int().nullable(),
    undoneBy: z.int().nullable(),
  })
  .openapi('Review')

export const Dossier = z
  .object({
    asOf: edtf.nullable(),
    agreements: z.array(Agreement),
    quotes: z.array(Quote),
    articles: z.array(Source),
    agreement: Agreement,
    ids: z.array(z.string()).describe('ids that lead to it, its own first'),
    recorded: z.string().nullable(),
    reviews: z.array(Review),
  })
  .openapi('Dossier')

export const AgreementRow = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    parties: z.array(z.string()),
    stage: z.string(),
    since: edtf.nullable(),
    contested: z.boolean(),
    outlets: z.array(z.string()),
    articles: z.int(),
    changedOn: day.nullable(),
  })
  .openapi('AgreementRow')

const facet = z.array(z.object({ value: z.string(), count: z.int() }))
export const Facets = z.object({ party: facet, kind: facet, stage: facet, outlet: facet }).openapi('Facets')

export const Fact = z
  .object({
    id: z.string().describe('stays with the fact'),
    kind: z.enum(['stage', 'step', 'term', 'issue', 'meeting']),
    words: z.string(),
    fact: z.union([Account, Step, Term, Issue, Meeting]),
  })
  .openapi('Fact')

export const Claim = z
  .object({
    id: z.string(),
    article: z.string(),
    run: z.string(),
    fact: z.string(),
    claim: z.record(z.string(), z.unknown()),
    evidence: Evidence,
    agreement: z.string().nullable(),
  })
  .openapi('Claim')

const articleRow = {
  id: z.string(),
  sha256: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: edtf.nullable(),
  publishedFrom: z.string().nullable(),
  source: z.string(),
  addedAt: z.string(),
  replacedBy: z.string().nullable(),
  retracted: z.boolean(),
}
export const ArticleRow = z.object(articleRow).openapi('ArticleRow')
export const Article = z
  .object({
    ...articleRow,
    article: z.looseObject({
      text: z.string(),
      blocks: z.array(z.looseObject({ start: z.int(), end: z.int(), role: z.string() })),
    }),
    addresses: z.array(z.looseObject({})),
    versions: z.array(z.looseObject({ article: z.string(), seenAt: z.string() })),
    claims: z.array(Claim),
    quotes: z.array(Quote),
    agreements: z.array(z.string()),
    copies: z.array(z.looseObject({ copy: z.string(), original: z.string(), share: z.number() })),
    runs: z.array(z.looseObject({ run: z.string() })),
  })
  .openapi('Article')

export const Change = z
  .object({
    id: z.int(),
    at: z.string(),
    on: day,
    agreement: z.string(),
    name: z.string(),
    what: z.string(),
    how: z.enum(['new', 'changed', 'gone']),
    before: z.unknown(),
    after: z.unknown(),
    summary: z.string(),
    cause: z.looseObject({ kind: z.enum(['report', 'correction', 'retraction', 'review', 'run']) }),
  })
  .openapi('Change')

export const Hit = z
  .object({
    in: z.enum(['article', 'quotation']),
    article: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: edtf.nullable(),
    exact: z.string(),
    start: z.int(),
    end: z.int(),
    marks: z.array(z.object({ start: z.int(), end: z.int() })),
    speaker: z.string().nullable(),
    agreements: z.array(z.string()),
  })
  .openapi('Hit')

export const WhatIf = z
  .object({
    owed: z.array(
      z.object({ step: z.string(), party: z.string().nullable(), waitsFor: z.array(z.string()) }),
    ),
    effective: day.nullable(),
    heldBackBy: z.array(z.string()),
    lapses: z.array(z.object({ term: Term, on: day.nullable() })),
    problems: z.array(z.string()),
  })
  .openapi('WhatIf')

export const Doubt = z
  .object({
    agreement: z.string(),
    name: z.string(),
    kind: z.string(),
    weight: z.number(),
    why: z.string(),
    target: z.looseObject({}).nullable(),
  })
  .openapi('Doubt')

export const Counts = z
  .object({
    articles: z.int(),
    agreements: z.int(),
    claims: z.int(),
    changes: z.int(),
    reviews: z.int(),
    runs: z.int(),
  })
  .openapi('Counts')

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(z.object({ name: z.string(), reason: z.string() })).optional(),
  })
  .openapi('Problem')

/** A page of a list: hand `next` back as `cursor`; it is null on the last page. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: z.string().nullable() })
}
