import { harmless } from '../../view/harmless.ts'
import type { StageView } from '../../view/agreement-view.ts'
import { evidenceLines } from './evidence-lines.ts'
import { hang } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { columnsOf } from './wrap.ts'

/** Where an agreement stands, on what grounds, and its place on the ladder. */
export function stageLines(stage: StageView, sheet: Sheet): string[] {
  const { style, width } = sheet
  const paint = stage.offLadder ? style.bad : stage.contested ? style.warn : style.good
  const contested = stage.contested ? style.warn('contested: a party denies it') : ''
  const since = stage.since === '' ? '' : `, ${stage.since}`
  const short = columnsOf(`Stands at  ${stage.name}${since}  contested: a party denies it`) <= width
  return [
    `${style.strong('Stands at')}  ${paint(stage.name.toUpperCase())}${since}${short && contested ? `  ${contested}` : ''}`,
    ...(short || !contested ? [] : [`  ${contested}`]),
    ...ladderLines(stage, sheet),
    ...stage.reasons
      .slice(0, 4)
      .flatMap((reason) => hang('  because ', '          ', harmless(reason), width)),
    ...evidenceLines(stage.evidence, 2, sheet),
  ]
}

/** All names of the ladder where they fit, else dots and a count. */
function ladderLines(stage: StageView, sheet: Sheet): string[] {
  if (stage.ladder.length === 0) return []
  const { style, width } = sheet
  const paint = { reached: style.good, here: (t: string) => style.strong(style.good(t)), ahead: style.quiet }
  const dot = { reached: '●', here: '◉', ahead: '○' }
  const named = stage.ladder.map((rung) => `${dot[rung.at]}${rung.name}`)
  if (columnsOf(named.join('  ')) + 2 <= width)
    return [`  ${stage.ladder.map((rung, i) => paint[rung.at](named[i]!)).join('  ')}`]
  const last = stage.ladder.findLastIndex((rung) => rung.at !== 'ahead')
  const ahead = stage.ladder[last + 1]
  const dots = stage.ladder.map((rung) => paint[rung.at](dot[rung.at])).join('─')
  const count = `step ${last + 1} of ${stage.ladder.length}`
  const next = ahead === undefined ? '' : `, next would be ${ahead.name}`
  const room = width - stage.ladder.length * 2 - 3
  return [`  ${dots}  ${columnsOf(count + next) <= room ? count + next : count}`]
}
