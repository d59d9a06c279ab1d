/**
 * Prints the phrases of a story that may name an instrument, for labelling by hand in its `links.json`: by article, where the
 * head begins, its word, and the words around it.
 *
 *     node training/phrases.ts DIR
 */
import { findInstrumentPhrases } from '../src/claim/instrument-mention.ts'
import { storyAt } from './stories.ts'

const AROUND = 70

for (const dir of process.argv.slice(2))
  for (const reading of storyAt(dir).readings) {
    const { id, text } = reading.article
    console.log(`# ${dir} ${id}`)
    for (const { sentence, head } of findInstrumentPhrases(reading)) {
      const { start, end, text: word } = reading.sentences[sentence]!.tokens[head]!
      const before = text.slice(Math.max(0, start - AROUND), start).replaceAll('\n', ' ')
      const behind = text.slice(end, end + AROUND).replaceAll('\n', ' ')
      console.log(`[${start},"${word}",?] ${before}*${word}*${behind}`)
    }
  }
