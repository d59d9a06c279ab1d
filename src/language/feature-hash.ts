/**
 * Features are 32-bit integers made by mixing: no strings are joined at inference.
 *
 *     mix(7, wordHash)                 template 7 on one value
 *     mix(mix(8, previousTag), word)   template 8 on two
 *
 * The same functions are used in training and at run time; changing one means training every model again.
 */
export function mix(seed: number, value: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(value, 0xc2b2ae35)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  h ^= h >>> 13
  return h | 0
}

/** Hash of the code units [from, to) of a string (FNV-1a, 32 bits, then mixed). */
export function hashSlice(text: string, from: number, to: number): number {
  let h = 0x811c9dc5
  for (let at = from; at < to; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  return mix(to - from, h)
}

export function hashString(text: string): number {
  return hashSlice(text, 0, text.length)
}
