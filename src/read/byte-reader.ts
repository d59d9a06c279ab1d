/** Reads a stream of bytes piece by piece; holds only what was asked for and one chunk of the source. */
export interface ByteReader {
  /** Bytes handed out so far. */
  readonly position: number
  /** The next `size` bytes, fewer at the end, without moving on. */
  peek(size: number): Promise<Buffer>
  /** The next `size` bytes, fewer at the end. */
  take(size: number): Promise<Buffer>
  /** Moves on; the number of bytes that there were. */
  skip(size: number): Promise<number>
  /** The next line without its end (`\n` or `\r\n`), null at the end. Of a line longer than `limit` only its beginning, marked. */
  line(limit: number): Promise<{ readonly bytes: Buffer; readonly cut: boolean } | null>
  /** All that is left, or null where it is more than `limit`. */
  rest(limit: number): Promise<Buffer | null>
  /** All that is left, as it comes. */
  chunks(): AsyncGenerator<Buffer>
}

/** A reader over chunks. Errors of the source come out of whatever call meets them. */
export function byteReader(source: AsyncIterable<Uint8Array | string> | readonly Uint8Array[]): ByteReader {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  let held: Buffer = Buffer.alloc(0)
  let position = 0
  let ended = false

  /** Holds at least `size` bytes, or all there are. */
  const hold = async (size: number): Promise<void> => {
    if (held.length >= size || ended) return
    const parts = [held]
    let length = held.length
    while (length < size && !ended) {
      const { value, done } = await iterator.next()
      if (done) ended = true
      else {
        const chunk =
          typeof value === 'string'
            ? Buffer.from(value)
            : Buffer.from(value.buffer, value.byteOffset, value.length)
        parts.push(chunk)
        length += chunk.length
      }
    }
    held = parts.length === 1 ? held : Buffer.concat(parts)
  }
  const hand = (size: number): Buffer => {
    const bytes = held.subarray(0, size)
    held = held.subarray(size)
    position += bytes.length
    return bytes
  }
  const skip = async (size: number): Promise<number> => {
    let left = size
    while (left > 0) {
      await hold(1)
      if (held.length === 0) break
      left -= hand(Math.min(left, held.length)).length
    }
    return size - left
  }

  return {
    get position() {
      return position
    },
    async peek(size) {
      await hold(size)
      return held.subarray(0, size)
    },
    async take(size) {
      await hold(size)
      return hand(size)
    },
    skip,
    async line(limit) {
      await hold(1)
      if (held.length === 0) return null
      let at = held.indexOf(10)
      while (at < 0 && held.length <= limit && !ended) {
        const seen = held.length
        await hold(seen + 1)
        at = held.indexOf(10, seen)
      }
      if (at >= 0 && at <= limit) {
        const bytes = hand(at)
        await skip(1)
        return { bytes: bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes, cut: false }
      }
      if (at < 0 && ended && held.length <= limit) return { bytes: hand(held.length), cut: false }
      const bytes = Buffer.from(hand(limit))
      while (true) {
        const end = held.indexOf(10)
        if (end >= 0) {
          await skip(end + 1)
          break
        }
        await skip(held.length)
        await hold(1)
        if (held.length === 0) break
      }
      return { bytes, cut: true }
    },
    async rest(limit) {
      await hold(limit + 1)
      return held.length > limit ? null : hand(held.length)
    },
    async *chunks() {
      while (true) {
        await hold(1)
        if (held.length === 0) return
        yield hand(held.length)
      }
    },
  }
}
