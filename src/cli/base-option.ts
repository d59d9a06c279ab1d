import type { Values } from './commands.ts'
import { textOption } from './option-values.ts'
import { UsageError } from './usage-error.ts'

/** `--base`: an http or https address ending in `/`, or null. */
export function baseOption(values: Values): string | null {
  const given = textOption(values, 'base')
  if (given === null) return null
  if (!/^https?:\/\//.test(given) || !URL.canParse(given))
    throw new UsageError(`--base is not an address ("${given}"): write it as https://desk.example/`)
  const { href } = new URL(given)
  return href.endsWith('/') ? href : `${href}/`
}
