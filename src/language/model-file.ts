import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The container of trained weights: `models/<name>/weights.bin`.
 *
 * Layout, little endian: the four bytes `RPM1`, the header's length in bytes as u32, the header (JSON, UTF-8), then the
 * sections, each starting at a multiple of 8. Sections are read as views on the file's bytes, without a copy.
 * `training/model-writer.ts` writes it.
 */
export interface ModelFile {
  readonly name: string
  /** Whatever the trainer noted: labels, sizes, scales, options. */
  readonly meta: Readonly<Record<string, unknown>>
  has(section: string): boolean
  i8(section: string): Int8Array
  u8(section: string): Uint8Array
  i16(section: string): Int16Array
  u16(section: string): Uint16Array
  i32(section: string): Int32Array
  u32(section: string): Uint32Array
  f32(section: string): Float32Array
  /** A `u8` section read as UTF-8. */
  text(section: string): string
}

export type SectionType = 'i8' | 'u8' | 'i16' | 'u16' | 'i32' | 'u32' | 'f32'

export interface SectionHeader {
  readonly name: string
  readonly type: SectionType
  /** Bytes from the end of the header, rounded up to 8. */
  readonly offset: number
  /** In elements, not bytes. */
  readonly length: number
}

export const MAGIC = 0x314d5052

const VIEWS = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const

const loaded = new Map<string, ModelFile>()

/** Where a model's weights lie, in the sources and in the built package alike. */
export function modelPath(name: string): string {
  return fileURLToPath(new URL(`../../models/${name}/weights.bin`, import.meta.url))
}

export function modelExists(name: string): boolean {
  return existsSync(modelPath(name))
}

/**
 * Loads `models/<name>/weights.bin` at the first call and keeps it. Throws, naming the path, where the file is missing
 * or is not a model: a broken installation, not a property of the text.
 */
export function loadModel(name: string): ModelFile {
  const known = loaded.get(name)
  if (known) return known
  const path = modelPath(name)
  const file = readModel(name, readWhole(path), path)
  loaded.set(name, file)
  return file
}

/** Reads a model from bytes; `path` is only for the messages. */
export function readModel(name: string, bytes: ArrayBuffer, path = name): ModelFile {
  const view = new DataView(bytes)
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== MAGIC) {
    throw new Error(`${path}: not a model file; make it again with npm run train -- ${name}`)
  }
  const headerLength = view.getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 8, headerLength))) as {
    meta: Record<string, unknown>
    sections: SectionHeader[]
  }
  const base = align(8 + headerLength)
  const sections = new Map(header.sections.map((section) => [section.name, section]))

  function sectionAs<T extends SectionType>(type: T, section: string): InstanceType<(typeof VIEWS)[T]> {
    const found = sections.get(section)
    if (!found || found.type !== type) {
      throw new Error(`${path}: no section ${section} of type ${type}; npm run train -- ${name}`)
    }
    return new VIEWS[type](bytes, base + found.offset, found.length) as InstanceType<(typeof VIEWS)[T]>
  }

  return {
    name,
    meta: header.meta,
    has: (section) => sections.has(section),
    i8: (section) => sectionAs('i8', section),
    u8: (section) => sectionAs('u8', section),
    i16: (section) => sectionAs('i16', section),
    u16: (section) => sectionAs('u16', section),
    i32: (section) => sectionAs('i32', section),
    u32: (section) => sectionAs('u32', section),
    f32: (section) => sectionAs('f32', section),
    text: (section) => new TextDecoder().decode(sectionAs('u8', section)),
  }
}

/** The next multiple of 8. */
export function align(offset: number): number {
  return (offset + 7) & ~7
}

function readWhole(path: string): ArrayBuffer {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch {
    throw new Error(`${path}: model is missing; reinstall the package or make it with npm run train`)
  }
  try {
    const size = fstatSync(descriptor).size
    const bytes = new Uint8Array(size)
    let at = 0
    while (at < size) {
      const got = readSync(descriptor, bytes, at, size - at, at)
      if (got === 0) break
      at += got
    }
    return bytes.buffer
  } finally {
    closeSync(descriptor)
  }
}
