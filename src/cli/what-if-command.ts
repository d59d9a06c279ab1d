import type { Agreement, Dossier } from '../agreement/agreement.ts'
import type { Supposition, WhatIf } from '../agreement/what-if.ts'
import { agreementNamed } from './agreement-named.ts'
import type { Values } from './commands.ts'
import { gather } from './gather.ts'
import { print, wantsColour, widthOf } from './io.ts'
import type { Io } from './io.ts'
import { dateOption, listOption, numberOption } from './option-values.ts'
import { doneOption, whenOption } from './suppositions.ts'

/** `rapporteur what-if`: the ledger of one agreement, run forward. */
export async function whatIfCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const [name, ...inputs] = operands as [string, ...string[]]
  const asOf = dateOption(values, 'as-of')
  const width = widthOf(io, numberOption(values, 'width'))
  const events = listOption(values, 'when').map(whenOption)
  const { articles, failed } = await gather(inputs, values, io)
  if (articles.length === 0) return failed > 0 ? 1 : 0
  const { brief } = await import('../agreement/brief.ts')
  const { whatIf } = await import('../agreement/what-if.ts')
  const dossier = brief(articles, { asOf })
  const agreement = agreementNamed(dossier.agreements, name)
  const parties = [...new Set([...agreement.parties, ...agreement.steps.flatMap((step) => step.by)])]
  const suppositions = [...listOption(values, 'done').map((done) => doneOption(done, parties)), ...events]
  const result = whatIf(agreement, suppositions)
  if (values['json'])
    await print(io.stdout, `${JSON.stringify(answer(dossier, agreement, suppositions, result), null, 2)}\n`)
  else {
    const { whatIfLines } = await import('./terminal/what-if.ts')
    await print(
      io.stdout,
      whatIfLines(agreement, suppositions, result, { width, colour: wantsColour(io), why: false }),
    )
  }
  return failed > 0 ? 1 : 0
}

function answer(
  dossier: Dossier,
  agreement: Agreement,
  supposed: readonly Supposition[],
  result: WhatIf,
): object {
  return {
    agreement: agreement.id,
    name: agreement.name,
    stage: agreement.stage,
    asOf: dossier.asOf,
    supposed,
    ...result,
  }
}
