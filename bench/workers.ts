/**
 * Articles a second of one worker and of two, each a process of its own, on one PostgreSQL:
 *
 *     node bench/workers.ts [ARTICLES]       200 where not given; needs PostgreSQL at RAPPORTEUR_TEST_POSTGRES, and a quiet machine
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const ARTICLES = Number(process.argv[2] ?? 200)
const SERVER = process.env['RAPPORTEUR_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432'
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-workers-'))
const corpus = join(root, 'corpus')
const unseen = new Set(readFileSync(join(corpus, 'unseen.txt'), 'utf8').split(/\s+/))
/** Reports of all development stories: workers wait for each other only within a story. */
const texts = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !unseen.has(entry.name))
  .flatMap(({ name }) =>
    readdirSync(join(corpus, name))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => readFileSync(join(corpus, name, file), 'utf8').replace(/^---[^]*?---\n/, '')),
  )

function run(args: readonly string[], onLine: () => void = () => undefined): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'src/cli/main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) onLine()
  })
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}

/** Seconds from the first article that is kept to the last, so that the start of the processes is left out. */
async function seconds(workers: number, url: string, round: number): Promise<number> {
  const rows = Array.from({ length: ARTICLES }, (_, n) =>
    JSON.stringify({
      url: `https://example.org/${round}/${n}`,
      title: `Report ${n}`,
      published: '2026-01-23',
      text: texts[n % texts.length]!.replace(
        '\n\n',
        `\n\nReporter number ${round * 1e6 + n} of the day was in the hall when the minister came in and sat down.\n\n`,
      ),
    }),
  )
  const file = join(folder, `${round}.jsonl`)
  writeFileSync(file, `${rows.join('\n')}\n`)
  await run(['serve-queue', file, '--record', url])
  let first = 0
  let last = 0
  const work = (): Promise<number> =>
    run(['work', '--once', '--json', '--record', url], () => {
      last = performance.now()
      first ||= last
    })
  await Promise.all(Array.from({ length: workers }, work))
  return (last - first) / 1000
}

const admin = new pg.Client({ connectionString: `${SERVER}/postgres` })
await admin.connect()
const rates: number[] = []
for (const [round, workers] of [1, 2].entries()) {
  const database = `rapporteur_workers_${process.pid}_${workers}`
  await admin.query(`create database ${database}`)
  const url = `${SERVER}/${database}`
  await run(['add', join(root, 'examples'), '--quiet', '--record', url])
  const rate = ARTICLES / (await seconds(workers, url, round))
  rates.push(rate)
  console.log(`${workers} ${workers === 1 ? 'worker' : 'workers'}: ${rate.toFixed(1)} articles a second`)
  await admin.query(`drop database ${database} with (force)`)
}
console.log(`two do ${(rates[1]! / rates[0]!).toFixed(2)} times the articles of one`)
await admin.end()
rmSync(folder, { recursive: true })
