import type { Dossier } from '../agreement/agreement.ts'
import { factsOf } from '../view/facts.ts'
import type { Fact } from '../view/facts.ts'
import { agreementsLike } from './agreement-named.ts'
import type { Values } from './commands.ts'
import { gather } from './gather.ts'
import { print, wantsColour, widthOf } from './io.ts'
import type { Io } from './io.ts'
import { dateOption, numberOption } from './option-values.ts'
import { UsageError } from './usage-error.ts'

/** `rapporteur why`: what one fact rests on, or why an agreement is believed to stand where it does. */
export async function whyCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const [asked, ...inputs] = operands as [string, ...string[]]
  const asOf = dateOption(values, 'as-of')
  const width = widthOf(io, numberOption(values, 'width'))
  const { articles, failed } = await gather(inputs, values, io)
  if (articles.length === 0) return failed > 0 ? 1 : 0
  const { brief } = await import('../agreement/brief.ts')
  const { whyView } = await import('../view/why-view.ts')
  const dossier = brief(articles, { asOf })
  const view = whyView(factsAsked(dossier, asked), dossier)
  if (values['json']) await print(io.stdout, `${JSON.stringify(view, null, 2)}\n`)
  else {
    const { whyLines } = await import('./terminal/why.ts')
    await print(io.stdout, whyLines(view, { width, colour: wantsColour(io), why: true }))
  }
  return failed > 0 ? 1 : 0
}

/** The fact with this id (its first four digits or more), or the stages of the agreement with this name. */
function factsAsked(dossier: Dossier, asked: string): Fact[] {
  const all = dossier.agreements.flatMap(factsOf)
  const id = asked.replace(/^#/, '').toLowerCase()
  const byId = /^[0-9a-f]{4,10}(?:-\d+)?$/.test(id) ? all.filter((fact) => fact.id.startsWith(id)) : []
  const just = byId.filter((fact) => fact.id === id)
  if (just.length > 0) return just.slice(0, 1)
  if (new Set(byId.map((fact) => fact.id)).size > 1)
    throw new UsageError(
      `"${asked}" begins the ids of several facts: ${byId.map((fact) => fact.id).join(', ')}`,
    )
  if (byId.length > 0) return byId
  const [agreement, second] = agreementsLike(dossier.agreements, asked)
  if (!agreement)
    throw new UsageError(
      `no fact or agreement is called "${asked}": rapporteur brief --why prints the ids of facts${dossier.agreements.length > 0 ? `, and there is ${dossier.agreements.map(({ name }) => `"${name}"`).join(', ')}` : ''}`,
    )
  if (second) throw new UsageError(`"${asked}" is the name of several: "${agreement.name}", "${second.name}"`)
  const stages = factsOf(agreement).filter((fact) => fact.kind === 'stage')
  if (stages.length === 0) throw new UsageError(`nothing is said of the stage of "${agreement.name}"`)
  return stages
}
