import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ROOM_SCRIPT } from './room-script.ts'
import { STYLE_SHEET } from './style/style-sheet.ts'

export interface Asset {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const FACES: Readonly<Record<string, string>> = {
  'serif.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'serif-italic.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  'sans.woff2': '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
}

const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b5a6b"/><path d="M7 16H25" stroke="#fffdf8" stroke-width="2"/><circle cx="8" cy="16" r="3" fill="#fffdf8"/><circle cx="16" cy="16" r="5" fill="#fffdf8"/><circle cx="25" cy="16" r="3" fill="#0b5a6b" stroke="#fffdf8" stroke-width="2"/></svg>'

/** Style, script, faces and mark by name, read once; `version` names their bytes, so that browsers may keep them for ever. */
export function loadAssets(): { readonly version: string; readonly files: ReadonlyMap<string, Asset> } {
  const files = new Map<string, Asset>()
  const put = (name: string, type: string, bytes: string | Uint8Array): void => {
    files.set(name, { type, bytes: new Uint8Array(typeof bytes === 'string' ? Buffer.from(bytes) : bytes) })
  }
  put('room.css', 'text/css; charset=utf-8', STYLE_SHEET)
  put('room.js', 'text/javascript; charset=utf-8', ROOM_SCRIPT)
  put('mark.svg', 'image/svg+xml', MARK)
  for (const [name, file] of Object.entries(FACES))
    put(name, 'font/woff2', readFileSync(fileURLToPath(import.meta.resolve(file))))
  const hash = createHash('sha256')
  for (const [name, { bytes }] of files) hash.update(name).update(bytes)
  return { version: hash.digest('hex').slice(0, 10), files }
}
