import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A version of the program with its models: who read an article. */
export interface Run {
  readonly id: string
  readonly program: string
  /** Hash of all models. */
  readonly models: string
}

let known: Run | null = null

/** The run that this program makes. Reads the models once (some megabytes), so ask only before reading articles. */
export function runOfProgram(): Run {
  if (known) return known
  const models = fileURLToPath(new URL('../../models/', import.meta.url))
  const hash = createHash('sha256')
  for (const name of readdirSync(models).sort())
    for (const file of readdirSync(`${models}${name}`).sort())
      if (file.startsWith('weights')) hash.update(name).update(readFileSync(`${models}${name}/${file}`))
  const sum = hash.digest('hex').slice(0, 12)
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return (known = { id: `${version}-${sum}`, program: version, models: sum })
}
