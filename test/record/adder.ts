/**
 * A process of its own that adds variants of reports to a record and says each that was added:
 *     node adder.ts URL REPORTS.json FROM TO
 */
import { readFileSync } from 'node:fs'
import { openRecord } from '../../src/record/open-record.ts'
import { asRead } from './reports.ts'
import type { Report } from './reports.ts'
import { variant } from './variants.ts'

const [url, file, from, to] = process.argv.slice(2) as [string, string, string, string]
const reports = JSON.parse(readFileSync(file, 'utf8')) as Report[]
const record = await openRecord(url, { patience: 30_000 })
process.stdout.write('open\n')
for (let n = Number(from); n < Number(to); n++) {
  const report = variant(reports[n % reports.length]!, n)
  const { article } = await record.add(report.article, asRead(report))
  process.stdout.write(`${article}\n`)
}
await record.close()
