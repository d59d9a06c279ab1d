import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { segmentByRule } from '../src/language/analyse.ts'
import { readTreebank } from './conllu.ts'

/** Sentences (as lists of words) of all the training text at hand, labels aside: treebanks, PolNeAR, TimeBank, AQUAINT. */
export function unlabelledSentences(data: string): string[][] {
  const sentences: string[][] = []
  for (const treebank of ['ewt', 'gum'] as const) {
    for (const { tokens } of readTreebank(data, treebank, 'train')) sentences.push(tokens.map((t) => t.form))
  }
  const add = (text: string): void => {
    for (const { tokens } of segmentByRule(text)) sentences.push(tokens.map((t) => t.text))
  }
  const polnear = join(data, 'polnear/train/text')
  for (const file of filesOf(polnear, '.txt')) add(readFileSync(file, 'utf8'))
  for (const folder of ['time/timebank', 'time/aquaint']) {
    for (const file of filesOf(join(data, folder), '.tml')) {
      const xml = readFileSync(file, 'utf8')
      const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? ''
      add(plain(body))
    }
  }
  return sentences
}

function filesOf(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) => join(folder, file))
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}
