import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sameName, words } from '../corpus/match.ts'
import { analyse } from '../src/language/analyse.ts'
import type { Sentence } from '../src/language/sentence.ts'
import { findNames } from '../src/mention/name/find-names.ts'
import type { Quotation } from '../src/speech/attribution.ts'
import { findAttributions } from '../src/speech/find-attributions.ts'
import { quoteRow } from '../src/speech/quote-row.ts'
import { readArticle } from '../src/read/read-article.ts'
import { readPolnear } from '../training/speech-corpus.ts'
import { SpeechScore } from '../training/speech-score.ts'
import type { ScoreTable } from './score-table.ts'

const corpus = fileURLToPath(new URL('../corpus', import.meta.url))
const STATEMENT =
  /\b(?:said|says?|saying|told|tells?|added|according to|stated|announced|declared|argued|claimed|insisted|replied|wrote|explained|noted)\b/i

/** Attribution on PolNeAR's dev split beside published figures, and the quotations of the stories. */
export function measure(data: string): ScoreTable | null {
  const articles = readPolnear(data, 'dev')
  if (!articles) return null
  const all = new SpeechScore()
  const statements = new SpeechScore()
  for (const { text, blocks, gold } of articles) {
    const { attributions } = findAttributions({ text, blocks }, analyse(text, blocks), [], [])
    const said = (one: { cue: readonly { start: number; end: number }[] }): boolean =>
      STATEMENT.test(one.cue.map((span) => text.slice(span.start, span.end)).join(' '))
    all.add(text, gold, attributions)
    statements.add(text, gold.filter(said), attributions.filter(said))
  }
  const unseen = new Set(readFileSync(join(corpus, 'unseen.txt'), 'utf8').split(/\s+/).filter(Boolean))
  const stories = readdirSync(corpus).filter((name) => existsSync(join(corpus, name, 'gold.json')))
  const dev = scoreQuotations(stories.filter((story) => !unseen.has(story)))
  const hidden = scoreQuotations(stories.filter((story) => unseen.has(story)))
  const row = (name: string, score: SpeechScore): ScoreTable['rows'][number] => ({
    name,
    values: [
      score.frag.source.f1,
      score.frag.cue.f1,
      score.frag.content.f1,
      score.j50.f1,
      score.whoWhat.f1,
      (100 * score.direct.loose) / Math.max(1, score.direct.gold),
      null,
    ],
  })
  const published = (
    name: string,
    source: number,
    cue: number,
    content: number,
  ): ScoreTable['rows'][number] => ({
    name,
    values: [source, cue, content, null, null, null, null],
    source: 'published, PolNeAR test split, exact spans',
  })
  return {
    title:
      'Attribution: F1 on PolNeAR dev (exact pieces of each role; linked; who-what), quotations of the stories',
    columns: ['source', 'cue', 'content', 'linked', 'who-what', 'direct', 'quotes'],
    rows: [
      row('all attributions', all),
      row('with a verb of statement', statements),
      { name: 'quotations, development stories', values: [null, null, null, null, null, null, f1(dev)] },
      { name: 'quotations, unseen stories', values: [null, null, null, null, null, null, f1(hidden)] },
      published('CRF', 50.6, 53.4, 28.6),
      published('BiLSTM-CRF', 69.6, 66.7, 59.0),
      published('BERT', 83.2, 75.3, 72.9),
    ],
    command: 'npm run score -- speech',
  }
}

export interface QuoteTally {
  right: number
  found: number
  gold: number
}

export const f1 = (tally: QuoteTally): number => (200 * tally.right) / Math.max(1, tally.found + tally.gold)

interface GoldQuote {
  readonly article: string
  readonly speaker: string | null
  readonly opens: string
}

/**
 * Quotations against the stories' gold: right where article, first three words and speaker agree. `report` is told of
 * every miss (sign `-`) and every quotation too many (`+`), for the stories given.
 */
export function scoreQuotations(
  stories: readonly string[],
  report?: (story: string, sign: string, article: string, speaker: string | null, opens: string) => void,
): QuoteTally {
  const tally = { right: 0, found: 0, gold: 0 }
  for (const story of stories) {
    const folder = join(corpus, story)
    const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as { quotes?: GoldQuote[] }
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const id = file.replace(/\.txt$/, '')
      const read = readArticle(readFileSync(join(folder, file)), { source: file, id })
      if ('problem' in read) continue
      const { article } = read
      const sentences: Sentence[] = analyse(article.text, article.blocks)
      const names = findNames(article.text, sentences)
      const { quotations } = findAttributions(article, sentences, names, [])
      const left = (gold.quotes ?? []).filter((quote) => quote.article === id)
      tally.gold += left.length
      for (const quotation of quotations as Quotation[]) {
        if (quotation.speaker === null) continue
        const speaker = quoteRow(id, quotation, null).speaker
        tally.found++
        const opens = words(quotation.text).slice(0, 3).join(' ')
        const at = left.findIndex(
          (quote) => words(quote.opens).slice(0, 3).join(' ') === opens && sameName(speaker, quote.speaker),
        )
        if (at >= 0) {
          tally.right++
          left.splice(at, 1)
        } else report?.(story, '+', id, speaker, quotation.text.slice(0, 60))
      }
      for (const quote of left) report?.(story, '-', id, quote.speaker, quote.opens)
    }
  }
  return tally
}
