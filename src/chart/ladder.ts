import type { Agreement } from '../agreement/agreement.ts'
import { agreementView } from '../view/agreement-view.ts'
import { markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import { picture } from './picture.ts'

/**
 * The ladder of stages with where it stands: rungs reached are filled, the one it stands at is ringed, those ahead are
 * hollow; a contested rung is ringed by dashes and says so; a stage off the ladder stands beside it in words.
 */
export function ladderChart(
  agreement: Agreement,
  options: { readonly upright?: boolean; readonly id?: string } = {},
): Markup {
  const { stage } = agreementView(agreement)
  const rungs = stage.ladder
  const upright = options.upright === true
  const [gap, first] = upright ? [34, 22] : [92, 50]
  const width = upright ? 300 : 92 * Math.max(rungs.length, 4) + 8
  const below = stage.offLadder ? 30 : 0
  const height =
    rungs.length === 0 ? below + 2 : upright ? first + gap * (rungs.length - 1) + 22 + below : 74 + below
  const place = (i: number): [number, number] => (upright ? [20, first + gap * i] : [first + gap * i, 24])
  const lastReached = rungs.findLastIndex((rung) => rung.at !== 'ahead')
  const drawn: Content[] = rungs.map((rung, i) => {
    const [x, y] = place(i)
    const here = rung.at === 'here'
    const label = here && stage.contested ? `${rung.name} (contested)` : rung.name
    const text = upright
      ? markup`<text x="${x + 22}" y="${y + 4.5}" class="${here ? 'strong' : rung.at === 'ahead' ? 'quiet' : ''}">${label}</text>`
      : markup`<text x="${x}" y="${y + 32}" class="mid ${here ? 'strong' : rung.at === 'ahead' ? 'quiet' : ''}">${rung.name}</text>${
          here &&
          stage.contested &&
          markup`<text x="${x}" y="${y + 47}" class="mid small quiet">contested</text>`
        }`
    return markup`<circle cx="${x}" cy="${y}" r="${here ? 7 : 5}" class="mark ${rung.at === 'ahead' ? 'hollow' : ''}"/>${
      here &&
      markup`<circle cx="${x}" cy="${y}" r="12" class="mark open ${stage.contested ? 'against' : ''}"${stage.contested && markup` stroke-dasharray="3 3"`}/>`
    }${text}`
  })
  const line = (from: number, to: number, className: string): Content => {
    if (to <= from) return null
    const [[x1, y1], [x2, y2]] = [place(from), place(to)]
    return markup`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" class="${className}"/>`
  }
  const off =
    stage.offLadder &&
    markup`<text x="8" y="${height - 12}" class="strong">${`${stage.name}${stage.contested ? ' (contested)' : ''}`}${
      stage.since !== '' && markup`<tspan class="quiet">, ${stage.since}</tspan>`
    }</text>`
  return picture({
    id: options.id ?? `ladder-${agreement.id}${upright ? '-u' : ''}`,
    width,
    height,
    className: upright ? 'narrow' : 'wide',
    title: `Where ${agreement.name} stands: ${stage.name}${stage.contested ? ', contested' : ''}`,
    description: describe(stage),
    body: [line(0, rungs.length - 1, 'axis'), line(0, lastReached, 'path'), drawn, off],
  })
}

function describe(stage: ReturnType<typeof agreementView>['stage']): string {
  const at = stage.ladder.findIndex((rung) => rung.at === 'here')
  const step =
    at >= 0
      ? `, rung ${at + 1} of ${stage.ladder.length}`
      : stage.offLadder
        ? ', which is off the ladder'
        : ''
  const next = stage.ladder[at + 1]
  return `It stands at ${stage.name}${step}${stage.since === '' ? '' : `, ${stage.since}`}.${
    stage.contested ? ' A party denies it.' : ''
  }${at >= 0 && next ? ` Next would be ${next.name}.` : ''}`
}
