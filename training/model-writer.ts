import { writeFileSync } from 'node:fs'
import { align, MAGIC } from '../src/language/model-file.ts'
import type { SectionHeader, SectionType } from '../src/language/model-file.ts'

type Section = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array

/** Gathers the sections of a model and writes `weights.bin` as src/language/model-file.ts reads it. */
export class ModelWriter {
  readonly meta: Record<string, unknown> = {}
  private readonly sections: { name: string; type: SectionType; data: Section }[] = []

  add(name: string, data: Section): this {
    if (this.sections.some((section) => section.name === name)) throw new Error(`section ${name} twice`)
    this.sections.push({ name, type: typeOf(data), data })
    return this
  }

  addText(name: string, text: string): this {
    return this.add(name, new TextEncoder().encode(text))
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const headers: SectionHeader[] = []
    let offset = 0
    for (const { name, type, data } of this.sections) {
      headers.push({ name, type, offset, length: data.length })
      offset = align(offset + data.byteLength)
    }
    const header = new TextEncoder().encode(JSON.stringify({ meta: this.meta, sections: headers }))
    const base = align(8 + header.length)
    const out = new Uint8Array(base + offset)
    const view = new DataView(out.buffer)
    view.setUint32(0, MAGIC, true)
    view.setUint32(4, header.length, true)
    out.set(header, 8)
    this.sections.forEach(({ data }, at) => {
      out.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), base + headers[at]!.offset)
    })
    return out
  }

  /** Returns the size in bytes. */
  write(path: string): number {
    const bytes = this.bytes()
    writeFileSync(path, bytes)
    return bytes.length
  }
}

function typeOf(data: Section): SectionType {
  if (data instanceof Int8Array) return 'i8'
  if (data instanceof Uint8Array) return 'u8'
  if (data instanceof Int16Array) return 'i16'
  if (data instanceof Uint16Array) return 'u16'
  if (data instanceof Int32Array) return 'i32'
  if (data instanceof Uint32Array) return 'u32'
  return 'f32'
}
