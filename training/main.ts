/** `npm run train -- NAME`: trains one model of `models/` from the data folder in RAPPORTEUR_DATA. */
import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

interface Trainer {
  train(options: { data: string; out: string }): Promise<void>
}

const [name] = process.argv.slice(2)
const here = fileURLToPath(new URL('.', import.meta.url))
const program = resolve(here, `${name ?? ''}.ts`)
if (!name || name === 'main' || !existsSync(program)) {
  console.error('usage: npm run train -- NAME   (a program of training/ that exports train)')
  process.exit(2)
}
const data = resolve(process.env['RAPPORTEUR_DATA'] ?? '../shared/data')
if (!existsSync(data)) {
  console.error(`train: no data at ${data}: set RAPPORTEUR_DATA to the folder that holds the corpora`)
  process.exit(2)
}
const out = resolve(here, '../models', name)
mkdirSync(out, { recursive: true })
const trainer = (await import(pathToFileURL(program).href)) as Trainer
await trainer.train({ data, out })
