/**
 * `npm run bench`: what it costs, in one run. These figures are ratios to compare within a run; machines differ.
 *
 * - start to printed dossier: CPU seconds of the whole process, best of five
 * - by stage: articles and tokens per CPU-second over the stories of corpus/, after one round to warm up
 * - peak memory of this process
 * - copies among 10,000 articles; `npm run bench -- origins` for 100,000
 * - `npm run bench -- scale`: merging 1,000, 10,000 and 100,000 articles (see scale.ts)
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dossierOf } from '../src/agreement/brief.ts'
import { claimsIn, claimsOf } from '../src/claim/claims.ts'
import { readingOf } from '../src/claim/reading.ts'
import { analyse } from '../src/language/analyse.ts'
import type { Sentence } from '../src/language/sentence.ts'
import { findAmounts } from '../src/mention/amount/find-amounts.ts'
import { findNames } from '../src/mention/name/find-names.ts'
import { findTimes } from '../src/mention/time/find-times.ts'
import type { Article } from '../src/read/article.ts'
import { readArticle } from '../src/read/read-article.ts'
import { findAttributions } from '../src/speech/find-attributions.ts'
import { bench as benchLanguage } from './language.ts'
import { bench as benchOrigins } from './origins.ts'
import { bench as benchScale } from './scale.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

function cpu<T>(work: () => T): [T, number] {
  const before = process.cpuUsage()
  const result = work()
  const used = process.cpuUsage(before)
  return [result, (used.user + used.system) / 1e6]
}

function startToDossier(): void {
  // The shell's `times` gives the CPU of the child alone.
  const command = `"${process.execPath}" dist/cli/main.js brief examples >/dev/null && times`
  const runs = Array.from({ length: 5 }, () => {
    const run = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' })
    const children = run.stdout.trim().split('\n').at(-1) ?? ''
    return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
      (sum, [, m, s]) => sum + Number(m) * 60 + Number(s),
      0,
    )
  })
  const best = Math.min(...runs.filter((seconds) => seconds > 0))
  console.log(
    Number.isFinite(best)
      ? `start to printed dossier, two example reports: ${best.toFixed(2)} CPU s (best of 5)`
      : 'start to printed dossier: not measured, run npm run build first',
  )
}

function stages(): void {
  const files = readdirSync(join(root, 'corpus'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt') && file.includes('/'))
    .sort()
  const bytes = files.map((file) => readFileSync(join(root, 'corpus', file)))
  const read = (): Article[] =>
    bytes.flatMap((b, i) => {
      const result = readArticle(b, { source: files[i]! })
      return 'article' in result ? [result.article] : []
    })
  dossierOf(
    read()
      .slice(0, 40)
      .map((article) => claimsOf(article)),
    null,
  )
  const rows: [string, number][] = []
  const timed = <T>(name: string, work: () => T): T => {
    const [result, seconds] = cpu(work)
    rows.push([name, seconds])
    return result
  }
  const articles = timed('read', read)
  const sentences = timed('language', () => articles.map((a) => analyse(a.text, a.blocks)))
  const names = timed('mention: names', () => articles.map((a, i) => findNames(a.text, sentences[i]!)))
  timed('mention: amounts', () => articles.map((a, i) => findAmounts(a.text, sentences[i]!)))
  const times = timed('mention: times', () =>
    articles.map((a, i) => findTimes(a.text, sentences[i]!, { published: a.published })),
  )
  timed('speech', () => articles.map((a, i) => findAttributions(a, sentences[i]!, names[i]!, times[i]!)))
  const readings = articles.map((article) => readingOf(article))
  const claims = timed('claim', () => readings.map(claimsIn))
  timed('agreement (one dossier a story)', () => {
    const byStory = Map.groupBy(claims, (c) => c.article.source.split('/')[0])
    for (const group of byStory.values()) dossierOf(group, null)
  })
  const tokens = sentences.reduce(
    (sum, list: Sentence[]) => sum + list.reduce((n, s) => n + s.tokens.length, 0),
    0,
  )
  const words = articles.reduce((sum, a) => sum + a.text.split(/\s+/).length, 0)
  console.log(`\n${articles.length} articles, ${words} words, ${tokens} tokens`)
  for (const [name, seconds] of [
    ...rows,
    ['all', rows.reduce((sum, [, s]) => sum + s, 0)] as [string, number],
  ])
    console.log(
      `${name.padEnd(34)} ${seconds.toFixed(2).padStart(7)} CPU s  ${(words / 800 / seconds).toFixed(1).padStart(9)} articles of 800 words/s  ${Math.round(
        tokens / seconds,
      )
        .toString()
        .padStart(9)} tokens/s`,
    )
}

const wanted = process.argv.slice(2)
if (wanted[0] === 'origins') benchOrigins(Number(wanted[1] ?? 100_000))
else if (wanted[0] === 'scale') benchScale(wanted.slice(1).map(Number))
else {
  startToDossier()
  stages()
  console.log(`\npeak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`)
  await benchLanguage()
  console.log()
  benchOrigins(10_000)
}
