import { dateWords } from '../../view/date-words.ts'
import type { Cause, Change } from '../../record/change.ts'
import type { OpenRecord } from '../../record/record.ts'
import { harmless } from '../../view/harmless.ts'
import { hang } from '../terminal/sheet.ts'
import type { Style } from '../terminal/style.ts'

/** What articles are called in causes: outlet and title. */
export type ArticleNames = ReadonlyMap<string, string>

/** Names of the articles that caused changes. */
export async function namesOfCauses(record: OpenRecord, changes: readonly Change[]): Promise<ArticleNames> {
  const asked = [...new Set(changes.flatMap(({ cause }) => ('article' in cause ? [cause.article] : [])))]
  const names = new Map<string, string>()
  for (let i = 0; i < asked.length; i += 500) {
    const { rows } = await record.articles({ ids: asked.slice(i, i + 500), limit: 500 })
    for (const { id, outlet, title } of rows)
      names.set(id, [outlet, title && `“${title}”`].filter(Boolean).join(', ') || id)
  }
  return names
}

/** Changes under the agreements that they are of, one line each; with their causes, unless these need no telling (null). */
export function changeLines(
  changes: readonly Change[],
  names: ArticleNames | null,
  { width, style }: { readonly width: number; readonly style: Style },
): string[] {
  const lines: string[] = []
  let head = ''
  for (const change of changes) {
    const of = `${dateWords(change.on)}  ${change.name} [${change.agreement}]`
    const why = names === null ? '' : causeWords(change.cause, names)
    if (`${of}\n${why}` !== head) {
      head = `${of}\n${why}`
      lines.push(...hang('', '  ', harmless(of), width).map(style.strong))
      if (why !== '') lines.push(...hang('  ', '    ', harmless(why), width).map(style.quiet))
    }
    const mark = change.how === 'new' ? '+' : change.how === 'gone' ? '−' : '~'
    const what = change.what === 'opened' || change.what === 'closed' ? '' : `${change.what}: `
    lines.push(...hang(`    ${mark} `, '      ', harmless(`${what}${change.summary}`), width))
  }
  return lines
}

function causeWords(cause: Cause, names: ArticleNames): string {
  const called = (id: string): string => `${names.get(id) ?? ''} [${id}]`.trim()
  switch (cause.kind) {
    case 'report':
      return `new report: ${called(cause.article)}`
    case 'correction':
      return `correction: ${called(cause.article)} in place of [${cause.replaces}]`
    case 'retraction':
      return `retraction: ${called(cause.article)}, noted by ${cause.author} (review ${cause.review})`
    case 'review':
      return `review ${cause.review} by ${cause.author}`
    case 'run':
      return `read again by ${cause.run}`
  }
}
