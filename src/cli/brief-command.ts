import type { Values } from './commands.ts'
import { gather } from './gather.ts'
import { print } from './io.ts'
import type { Io } from './io.ts'
import { dateOption } from './option-values.ts'

export async function briefCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const asOf = dateOption(values, 'as-of')
  const { articles, failed } = await gather(operands, values, io)
  if (articles.length > 0) {
    const { brief } = await import('../agreement/brief.ts')
    const dossier = brief(articles, { asOf })
    await print(io.stdout, `${JSON.stringify(dossier, null, 2)}\n`)
  }
  return failed > 0 ? 1 : 0
}
