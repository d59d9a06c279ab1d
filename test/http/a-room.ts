import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { addExamples } from '../../src/http/add-examples.ts'
import { roomOf } from '../../src/http/room.ts'
import type { RoomOptions } from '../../src/http/room-options.ts'
import { TokenFile } from '../../src/http/token-file.ts'
import { openRecord } from '../../src/record/open-record.ts'
import { readArticle } from '../../src/read/read-article.ts'
import type { OpenRecord } from '../../src/record/record.ts'

export const HOSTILE_TEXT = `---
title: '<script>document.title = "owned"</script> Oslo & Helsinki "agree"'
outlet: '<img src=x onerror=alert(1)>'
published: 2031-03-05
url: 'javascript:alert(1)'
---
Finland and Norway signed a river water agreement on Tuesday, the Finnish foreign minister said. <script>alert("in the text")</script>

"We </p><script>alert(2)</script> signed the agreement," the minister said. The agreement must be ratified by both parliaments.
`

export interface ARoom {
  readonly record: OpenRecord
  /** Path of the record. */
  readonly place: string
  readonly tokens: TokenFile
  /** Asks a room made with these options; the record is the same. */
  ask(path: string, init?: RequestInit & { readonly with?: Partial<RoomOptions> }): Promise<Response>
}

/** A record with the examples in a folder of its own, and rooms on it. */
export async function aRoom(): Promise<ARoom> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-room-'))
  const place = join(folder, 'record.db')
  const record = await openRecord(place)
  await addExamples(record)
  after(async () => {
    await record.close()
    rmSync(folder, { recursive: true })
  })
  const tokens = new TokenFile(join(folder, 'tokens.json'))
  const rooms = new Map<unknown, ReturnType<typeof roomOf>>()
  return {
    record,
    place,
    tokens,
    async ask(path, { with: more, ...init } = {}) {
      const room =
        rooms.get(more) ??
        roomOf({
          record,
          tokens: null,
          hosts: ['desk.example'],
          base: 'https://desk.example/',
          onMistake: () => {},
          ...more,
        })
      rooms.set(more, room)
      return room.request(`https://desk.example${path}`, {
        ...init,
        headers: { host: 'desk.example', ...init.headers },
      })
    },
  }
}

export async function addHostile(record: OpenRecord): Promise<string> {
  return addText(record, HOSTILE_TEXT)
}

export async function addText(record: OpenRecord, text: string): Promise<string> {
  const read = readArticle(Buffer.from(text), { source: 'hostile.txt' })
  if ('problem' in read) throw new Error(read.problem.message)
  return (await record.add(read.article)).article
}
