import { harmless } from './harmless.ts'

/** What may stand in a `markup` template: text is escaped, markup is not, null and false are nothing, lists are joined. */
export type Content = string | number | Markup | null | undefined | false | readonly Content[]

/** Text that is markup already. Only `markup` and `constantMarkup` make it, so nothing of an article becomes a tag. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/**
 * One template for HTML, SVG and XML: every value is escaped for text and for quoted attributes.
 *
 * @example
 * markup`<p title="${article.title}">${words}</p>`.text
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0]!
  for (let i = 0; i < values.length; i++) text += rendered(values[i]) + strings[i + 1]!
  return new Markup(text)
}

/** Markup that is written in this program: style sheets, drawings. Never call it with anything that was read. */
export function constantMarkup(text: string): Markup {
  return new Markup(text)
}

function rendered(content: Content): string {
  if (content === null || content === undefined || content === false) return ''
  if (typeof content === 'number') return String(content)
  if (typeof content === 'string') return escaped(content)
  if (content instanceof Markup) return content.text
  return content.map(rendered).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escaped for text and quoted attributes; characters that XML forbids become spaces, halves of a pair become U+FFFD. */
export function escaped(text: string): string {
  return harmless(text)
    .replace(/[\ufffe\uffff]/g, ' ')
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}
