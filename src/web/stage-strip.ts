import { STAGES } from '../claim/claim.ts'
import type { Stage } from '../claim/claim.ts'
import { markup } from '../view/markup.ts'
import type { Markup } from '../view/markup.ts'

/** Eight small boxes, filled as far as the stage has come; a cross where it is off the ladder. Beside it stands the word. */
export function stageStrip(stage: Stage): Markup {
  const ladder: readonly Stage[] = STAGES
  const here = ladder.indexOf(stage)
  const boxes = ladder.map((_, i) => {
    const x = i * 11 + 1
    return markup`<rect x="${x}" y="3" width="8" height="8" rx="1.5" class="mark ${i > here && 'hollow'}"/>`
  })
  return markup`<svg class="chart strip" viewBox="0 0 90 14" width="90" height="14" aria-hidden="true">${
    here < 0
      ? markup`<path d="M1 7H88" class="grid"/><path d="M41 3l8 8m0 -8l-8 8" class="mark against"/>`
      : boxes
  }</svg>`
}
