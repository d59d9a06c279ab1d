import { createRequire } from 'node:module'
import { inputProblem } from '../find-inputs.ts'
import { cleanText, readText } from '../read-article.ts'
import type { Reading, ReadingHint } from '../read-article.ts'
import { pdfParagraphs } from './pdf-paragraphs.ts'
import type { PdfItem } from './pdf-paragraphs.ts'

const require = createRequire(import.meta.url)
/** Pages that are read; a document of more is no report. */
export const MOST_PAGES = 300

/** The article of a PDF: its paragraphs put together from lines, running heads and page numbers left out. Never throws. */
export async function pdfArticle(bytes: Uint8Array, hint: ReadingHint): Promise<Reading> {
  const wrong = (message: string, wayOut: string): Reading =>
    inputProblem('pdf', hint.source, message, wayOut)
  const { extractTextItems, getDocumentProxy } = require('unpdf') as typeof import('unpdf')
  try {
    // A copy: the library takes the buffer for itself.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    if (document.numPages > MOST_PAGES)
      return wrong(
        `${document.numPages} pages, more than ${MOST_PAGES}`,
        'save the pages of the report alone',
      )
    const { items } = await extractTextItems(document)
    const { info } = await document.getMetadata()
    await document.destroy()
    const text = cleanText(pdfParagraphs(items as PdfItem[][]).join('\n\n'))
    if (!/\p{L}{2}/u.test(text))
      return wrong(
        items.length === 0 ? 'a PDF without pages' : 'a PDF of pictures, without text in it',
        'run it through text recognition (OCR) first',
      )
    const title = titleOf((info as Readonly<Record<string, unknown>>)['Title'], text)
    return readText(text, { ...hint, ...(title === null ? {} : { title }) })
  } catch (error) {
    const { name, message } = error as Error
    if (name === 'PasswordException')
      return wrong(
        'an encrypted PDF that asks for a password',
        'save it without one, or save its text into a file',
      )
    return wrong(
      `a PDF that cannot be read (${message.split('\n', 1)[0]!.replace(/\.$/, '').slice(0, 60)})`,
      'check that the file is whole, or save its text into a file',
    )
  }
}

/** The title in the file's properties where the text has it too: else it is the name of a template or a file. */
function titleOf(given: unknown, text: string): string | null {
  const key = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  if (typeof given !== 'string' || given.trim().length < 8) return null
  return key(text.slice(0, 2000)).includes(key(given)) ? given.trim() : null
}
