import type { Cue } from './cue.ts'
import { CUES_OF_MADE } from './cues-made.ts'
import { CUES_OF_MAKING } from './cues-making.ts'
import { CUES_OF_UNDOING } from './cues-undone.ts'

/** All cues, from the first proposal to the end. */
export const CUES: readonly Cue[] = [...CUES_OF_MAKING, ...CUES_OF_MADE, ...CUES_OF_UNDOING]
