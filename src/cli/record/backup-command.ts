import type { Values } from '../commands.ts'
import { print } from '../io.ts'
import { harmless } from '../../view/harmless.ts'
import type { Io } from '../io.ts'
import { progressOn, recordPlace, reported, withRecord } from './with-record.ts'

/** `rapporteur backup FILE`. */
export async function backupCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  return withRecord(values, io, 'read', async (record) => {
    await record.backup(operands[0]!)
    const { articles, agreements } = await record.counts()
    await print(
      io.stderr,
      `${counted(articles, 'article')} and ${counted(agreements, 'agreement')} are in ${harmless(operands[0]!)}.\n`,
    )
    return 0
  })
}

/** `rapporteur restore FILE`. */
export async function restoreCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  return reported(io, async () => {
    const place = recordPlace(values, io)
    const { restoreRecord } = await import('../../record/backup.ts')
    await restoreRecord(operands[0]!, place)
    await print(io.stderr, `Restored. rapporteur check tells whether all is well.\n`)
    return 0
  })
}

/** `rapporteur check`. */
export async function checkCommand(_: readonly string[], values: Values, io: Io): Promise<number> {
  return withRecord(values, io, 'read', async (record) => {
    const progress = progressOn(io)
    progress.show('checking')
    let faults = 0
    for await (const fault of record.check({ deep: values['deep'] === true })) {
      faults++
      progress.clear()
      await print(io.stdout, `${harmless(fault)}\n`)
    }
    progress.clear()
    const { articles, agreements } = await record.counts()
    if (faults === 0)
      await print(
        io.stderr,
        `All is well: ${counted(articles, 'article')}, ${counted(agreements, 'agreement')}.\n`,
      )
    else await print(io.stderr, `${faults} faults. A backup can be put in place with rapporteur restore.\n`)
    return faults === 0 ? 0 : 1
  })
}

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`
