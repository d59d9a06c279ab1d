import type { Dossier } from '../agreement/agreement.ts'
import type { Article } from '../read/article.ts'
import type { Values } from './commands.ts'
import { gather } from './gather.ts'
import { print, wantsColour, widthOf } from './io.ts'
import { harmless } from '../view/harmless.ts'
import type { Io } from './io.ts'
import { dateOption, numberOption } from './option-values.ts'
import { UsageError } from './usage-error.ts'

/** `rapporteur brief`: articles to dossiers, printed. */
export async function briefCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const asOf = dateOption(values, 'as-of')
  const width = widthOf(io, numberOption(values, 'width'))
  const forms = ['json', 'markdown', 'html'].filter((form) => values[form])
  if (forms.length > 1) throw new UsageError(`--${forms[0]} and --${forms[1]} exclude each other`)
  const { articles, failed } = await gather(operands, values, io)
  if (articles.length > 0) {
    const { brief } = await import('../agreement/brief.ts')
    const dossier = brief(articles, { asOf })
    for (const line of silentArticles(articles, dossier))
      await print(io.stderr, `rapporteur: ${harmless(line)}\n`)
    await print(io.stdout, await rendered(dossier, values, width, io))
  }
  return failed > 0 ? 1 : 0
}

async function rendered(dossier: Dossier, values: Values, width: number, io: Io): Promise<string> {
  if (values['json']) {
    const { withFactIds } = await import('../view/with-fact-ids.ts')
    return `${JSON.stringify(withFactIds(dossier), null, 2)}\n`
  }
  const why = values['why'] === true
  if (values['markdown']) return (await import('../export/markdown.ts')).markdownDossier(dossier, why)
  if (values['html']) return (await import('../export/html.ts')).htmlOf(dossier).text
  const { terminalDossier } = await import('./terminal/dossier.ts')
  return terminalDossier(dossier, { width, colour: wantsColour(io), why })
}

/** One line for each article that no agreement rests on, and for each left out by `--as-of`. */
export function silentArticles(articles: readonly Article[], dossier: Dossier): string[] {
  const used = new Set<string>()
  for (const agreement of dossier.agreements) {
    const facts = [
      ...agreement.history,
      ...agreement.steps,
      ...agreement.terms,
      ...agreement.issues,
      ...agreement.meetings,
    ]
    for (const evidence of agreement.evidence) used.add(evidence.article)
    for (const fact of facts) for (const id of fact.articles) used.add(id)
  }
  const known = new Set(dossier.articles.map((article) => article.id))
  return articles.flatMap((article) => {
    if (!known.has(article.id))
      return [`${article.source}: published after the day asked for, left out. Move --as-of to include it.`]
    return used.has(article.id)
      ? []
      : [
          `${article.source}: no agreement in the making found in it. If it tells of one, rapporteur read shows what was read.`,
        ]
  })
}
