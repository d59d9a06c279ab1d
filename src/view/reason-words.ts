import { dateWords } from './date-words.ts'

/** A reason of the record for readers: dates and stages as people write them. */
export function reasonWords(reason: string): string {
  return reason
    .replace(/\b\d{4}-(?:\d{2}(?:-\d{2})?|W\d{2})(?:\/\d{4}-(?:\d{2}(?:-\d{2})?|W\d{2}))?/g, dateWords)
    .replace(/\b(near|text|in)-(final|agreed|force)\b/g, '$1 $2')
}
