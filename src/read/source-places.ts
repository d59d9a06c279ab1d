/** For each unit of a text the stretch of the source that it was written with, [from, to); −1 where that is not known, and for white space. */
export interface SourcePlaces {
  readonly from: number[]
  readonly to: number[]
}

export function noPlaces(length: number): SourcePlaces {
  return { from: new Array<number>(length).fill(-1), to: new Array<number>(length).fill(-1) }
}

/** Notes `length` units written as one piece. */
export function addPiece(places: SourcePlaces, length: number, from: number, to: number): void {
  for (let i = 0; i < length; i++) {
    places.from.push(from)
    places.to.push(to)
  }
}

/** Notes units that stand in the source as they are. */
export function addPlain(places: SourcePlaces, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    places.from.push(at)
    places.to.push(at + 1)
  }
}

/** Copies the places of all of `of` to `to` from its unit `at` on. */
export function copyPlaces(of: SourcePlaces, to: SourcePlaces, at: number): void {
  for (let i = 0; i < of.from.length; i++) {
    to.from[at + i] = of.from[i]!
    to.to[at + i] = of.to[i]!
  }
}

/** White space and soft hyphens: what laying out takes out, folds or puts in. */
const LOOSE = /[\s\u00ad]/

/** Places of a text from those of the text that it was folded from: all but {@link LOOSE} units are the same in both. */
export function foldedPlaces(folded: string, text: string, places: SourcePlaces): SourcePlaces {
  const kept = noPlaces(folded.length)
  let at = 0
  for (let i = 0; i < folded.length; i++) {
    if (LOOSE.test(folded[i]!)) continue
    while (LOOSE.test(text[at]!)) at++
    kept.from[i] = places.from[at]!
    kept.to[i] = places.to[at]!
    at++
  }
  return kept
}

/** A text without its white space, where each unit of that stood, and whether a word began there. */
export interface Squeezed {
  readonly text: string
  readonly at: readonly number[]
  readonly wordStarts: readonly boolean[]
}

export function squeezed(text: string): Squeezed {
  const at: number[] = []
  const wordStarts: boolean[] = []
  for (const { 0: word, index } of text.matchAll(/\S+/g))
    for (let i = 0; i < word.length; i++) {
      at.push(index + i)
      wordStarts.push(i === 0)
    }
  return { text: text.replace(/\s+/g, ''), at, wordStarts }
}
