import { stageWords } from '../../view/agreement-view.ts'
import { dateWords } from '../../view/date-words.ts'
import { harmless } from '../../view/harmless.ts'
import { quoted } from '../../view/quoted.ts'
import type { ClaimWhy, FactWhy, WhyView } from '../../view/why-view.ts'
import type { Stage } from '../../claim/claim.ts'
import { hang, oneLine } from './sheet.ts'
import type { TerminalOptions } from './sheet.ts'
import { styleFor } from './style.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** Why facts are believed, laid out for reading: each claim with its words, whose it is, and the rule or model that found it. */
export function whyLines(view: WhyView, options: TerminalOptions): string {
  const style = styleFor(options.colour)
  const { width } = options
  const { name, stage, reasons } = view.agreement
  const stands = view.facts.some((fact) => fact.decides)
    ? [
        ...wrap(`stands at ${stageWords(stage as Stage)}`, width),
        ...reasons.flatMap((reason) => hang('  because ', '          ', harmless(reason), width)),
        ...wrap(
          'Later accounts outweigh earlier ones; from signature on only an act that undoes it takes a stage back.',
          width - 2,
        ).map((line) => style.quiet(`  ${line}`)),
      ]
    : []
  const lines = [
    ...wrap(harmless(name), width).map(style.strong),
    ...stands,
    ...view.facts.flatMap((fact) => ['', ...factLines(fact, width, style)]),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function factLines(fact: FactWhy, width: number, style: Style): string[] {
  const implied = fact.implied.length > 0 ? `; worked out, not in the words: ${fact.implied.join(', ')}` : ''
  const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`
  const weight = `${count(fact.claims.length, 'claim')} in ${count(fact.articles.length, 'report')}, ${count(fact.origins, 'origin')}${implied}`
  return [
    ...hang(`#${fact.id}  `, '    ', harmless(fact.says), width).map(style.strong),
    ...hang('  weight  ', '          ', weight, width),
    ...(fact.deniedBy
      ? hang('  denied  ', '          ', harmless(`by ${fact.deniedBy}`), width).map(style.warn)
      : []),
    ...fact.claims.flatMap((claim) => claimLines(claim, width, style)),
  ]
}

function claimLines(claim: ClaimWhy, width: number, style: Style): string[] {
  const { evidence, found } = claim
  const day = claim.saidOn === null ? '' : `, ${dateWords(claim.saidOn)}`
  const where = [claim.outlet, claim.title].filter((part) => part !== null).join(', ')
  const who = `${claim.speaker ?? 'the reporter'}${day}, in [${evidence.article}]${where ? ` ${where}` : ''}${claim.copy === null ? '' : ` (${claim.copy})`}, characters ${evidence.start} to ${evidence.end}`
  const how = found === null ? '' : ` (${found.sort}): ${found.reason}`
  const example = found?.examples[0]
  return [
    ...hang('  said    ', '          ', harmless(quoted(oneLine(evidence.exact))), width),
    ...hang('  by      ', '          ', harmless(who), width),
    ...hang('  found   ', '          ', harmless(`${evidence.rule}${how}`), width),
    ...(example ? hang('          as in ', '          ', quoted(example), width).map(style.quiet) : []),
  ]
}
