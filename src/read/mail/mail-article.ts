import { createRequire } from 'node:module'
import { toEdtf } from '../edtf-date.ts'
import { inputProblem } from '../find-inputs.ts'
import { cleanText, readHtml, readText } from '../read-article.ts'
import type { Carrier, Reading, ReadingHint } from '../read-article.ts'

const require = createRequire(import.meta.url)
/** A mail's plain text is taken where it has at least this share of the words of its HTML: many have only a link there. */
const PLAIN_SHARE = 0.6
const DEEPEST = 20

/**
 * The article of one mail: its text or HTML part with the subject for a headline, the sender for a byline and the day it was sent. Parts
 * that are attached are not read. Never throws.
 */
export async function mailArticle(bytes: Uint8Array, hint: ReadingHint): Promise<Reading> {
  const { default: PostalMime } = require('postal-mime') as typeof import('postal-mime')
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST, maxRfc822NestingDepth: 2 })
    const sender = mail.from?.name || mail.from?.address || null
    const carrier: Carrier = {
      url: null,
      outlet: sender,
      title: mail.subject?.trim() || null,
      byline: sender,
      published: mail.date ? toEdtf(mail.date) : null,
      language: null,
      from: 'e-mail',
      carries: true,
    }
    const own = { ...hint, carrier }
    const text = cleanText(mail.text ?? '').trimEnd()
    const html = cleanText(mail.html ?? '')
    if (html.trim() !== '') {
      const read = readHtml(html, own)
      if ('article' in read && text.length < read.article.text.length * PLAIN_SHARE) return read
      if (text.trim() === '') return read
    }
    if (text.trim() === '')
      return inputProblem(
        'no-text',
        hint.source,
        mail.attachments.length > 0
          ? `a mail with nothing but attachments (${mail.attachments.length})`
          : 'a mail without a text',
        'save what is attached and give that file',
      )
    return readText(text, own)
  } catch (error) {
    const message = (error as Error).message.split('\n', 1)[0]!.slice(0, 80)
    return inputProblem(
      'e-mail',
      hint.source,
      `a mail that cannot be read (${message})`,
      'save its text into a file',
    )
  }
}
