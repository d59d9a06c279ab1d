import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parse } from '../src/language/dependency-parser.ts'
import { analyse, segment } from '../src/language/analyse.ts'
import type { Sentence } from '../src/language/sentence.ts'
import { tag } from '../src/language/tagger.ts'
import { tokenise } from '../src/language/tokenise.ts'
import { findNames } from '../src/mention/name/find-names.ts'

const require = createRequire(import.meta.url)

/** How long each measurement runs, in CPU seconds, after a warm-up of the same text. */
const SECONDS = 2

/**
 * Prints tokens per CPU-second of every step of the language core, and of wink-nlp's and compromise's taggers, on the
 * same text in the same process. CPU time is user and system time of this process.
 */
export async function bench(): Promise<void> {
  const texts = stories()
  const text = texts.join('\n\n')
  const start = process.cpuUsage()
  const first = 'Ministers met in Arden.'
  findNames(first, analyse(first))
  const { user, system } = process.cpuUsage(start)
  console.log(
    `Models of language and names: loaded, with a first sentence, in ${Math.round((user + system) / 1000)} ms of CPU`,
  )
  const tokens = tokenise(text).length / 2
  console.log(`Language: tokens per CPU-second on ${texts.length} articles, ${tokens} tokens`)
  let sentences: Sentence[] = segment(text)
  const steps: [string, () => void][] = [
    ['tokenise', () => void tokenise(text)],
    ['tokenise and split', () => void (sentences = segment(text))],
    ['tag and lemmatise', () => sentences.forEach(({ tokens }) => tag(tokens))],
  ]
  steps.push(['parse', () => sentences.forEach(({ tokens }) => parse(tokens))])
  steps.push(['names', () => void findNames(text, sentences)])
  let spent = 0
  for (const [name, step] of steps) {
    const rate = rateOf(step, tokens)
    print(name, rate)
    if (name !== 'tokenise' && name !== 'tokenise and split') spent += 1 / rate
  }
  print('tag + parse + names', 1 / spent)
  print('wink-nlp, tags only', rateOf(winkTagger(text), tokens))
  print('compromise, tags only', rateOf(compromiseTagger(text), tokens))
}

/** The texts of the development stories: varied enough that no cache of words flatters a tagger. */
function stories(): string[] {
  const corpus = fileURLToPath(new URL('../corpus/', import.meta.url))
  const unseen = new Set(readFileSync(`${corpus}unseen.txt`, 'utf8').split(/\s+/))
  return readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !unseen.has(entry.name))
    .flatMap(({ name }) =>
      readdirSync(`${corpus}${name}`)
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .map((file) => readFileSync(`${corpus}${name}/${file}`, 'utf8')),
    )
}

function rateOf(step: () => void, tokens: number): number {
  step()
  let runs = 0
  const start = process.cpuUsage()
  for (;;) {
    step()
    runs++
    const { user, system } = process.cpuUsage(start)
    if (user + system > SECONDS * 1e6) return (runs * tokens * 1e6) / (user + system)
  }
}

function print(name: string, rate: number): void {
  console.log(`  ${name.padEnd(24)} ${Math.round(rate).toLocaleString('en-GB').padStart(12)}`)
}

function winkTagger(text: string): () => void {
  const winkNLP = require('wink-nlp') as (model: unknown, pipe: string[]) => WinkInstance
  const nlp = winkNLP(require('wink-eng-lite-web-model'), ['sbd', 'pos'])
  return () => void nlp.readDoc(text).tokens().out(nlp.its.pos)
}

interface WinkInstance {
  readDoc(text: string): { tokens(): { out(what: unknown): unknown } }
  its: { pos: unknown }
}

function compromiseTagger(text: string): () => void {
  const nlp = require('compromise/two') as (text: string) => { json(options: unknown): unknown }
  return () => void nlp(text).json({ terms: { tags: true } })
}
