import { treeOf } from '../language/tree.ts'
import type { Act } from './acts.ts'
import type { Event } from './event.ts'
import { eventOver } from './event-over.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import { GOVERNORS } from './rules/en/governors.ts'
import { settingFeatures } from './setting-features.ts'
import { slotFeatures } from './slot-features.ts'

/**
 * What speaks for and against an act telling of a stage or step (`label`): how the clause holds it, who and what fill
 * its places, where in the report it stands. Names of features are words of grammar and of the rules, none a word of an
 * article.
 */
export function actFeatures(reading: Reading, index: InstrumentIndex, act: Act, label: string): string[] {
  const event = eventOver(reading, act.sentence, act.token)
  return [
    `stage:${label}`,
    `rule:${act.rule}>${label}`,
    `pattern:${act.rule}${act.pattern ?? ''}`,
    act.rule.startsWith('cue.') ? 'cue' : 'act',
    ...heldFeatures(reading, act, label, event),
    ...wordFeatures(reading, act, label),
    ...slotFeatures(reading, index, act, label, event),
    ...settingFeatures(reading, index, act, label),
  ]
}

const MARKS = new Set(
  'if once after when until till unless before as while since because although though that whether where'.split(
    ' ',
  ),
)
const AUXILIARIES = new Set(
  'will would could may might must should can has have had was were is are be been do did does'.split(' '),
)
const ABOVE = new Set(
  'if once after when until till unless before as while because although though whether'.split(' '),
)

/** How real the clause holds it, by tense, voice, auxiliaries, and the verbs and conjunctions over it. */
function heldFeatures(reading: Reading, act: Act, label: string, event: Event | null): string[] {
  const tree = treeOf(reading.sentences[act.sentence]!)
  const token = tree.tokens[act.token]!
  const top = event ? tree.tokens[event.token]! : token
  const { realis, voice } = act
  const by = act.rule.startsWith('cue.') ? 'cue' : 'act'
  const verb =
    event && event.token === act.token
      ? event.passive
        ? 'passive'
        : event.sort
      : token.upos === 'NOUN'
        ? 'noun'
        : 'other'
  const both = (name: string): string[] => [name, `${label}:${name}`]
  const out = [
    ...both(`real:${realis.factuality}`),
    `${by}:real:${realis.factuality}`,
    ...both(`tense:${event?.tense ?? 'none'}`),
    ...both(`verb:${verb}`),
    `hang:${top.deprel}`,
    `voice:${voice ? voice.speaker.class : 'none'}`,
    `${label}:voice:${voice ? 'some' : 'none'}`,
  ]
  if (event?.negated) out.push(...both('negated'))
  if (realis.refused) out.push(...both('refused'))
  if (realis.failed) out.push(...both('failed'))
  if (realis.near) out.push(...both('near'))
  if (realis.condition !== null) out.push('condition')
  const governor = realis.governor === null ? null : tree.tokens[realis.governor]!.lemma.toLowerCase()
  const over = governor ? GOVERNORS.get(governor) : undefined
  if (over) out.push(...both(`under:${over}`))
  for (const mark of marksOf(reading, act.sentence, top.i)) if (MARKS.has(mark)) out.push(`mark:${mark}`)
  for (const aux of event?.auxiliaries ?? []) if (AUXILIARIES.has(aux)) out.push(`aux:${aux}`)
  if (voice) {
    const { kind, affirmed, form } = voice.attribution
    out.push(...both(`said:${kind}`), `said:${affirmed}`, `said:${form}`)
  }
  for (let at = top.head, n = 0; at >= 0 && n < 5; at = tree.tokens[at]!.head, n++) {
    for (const mark of marksOf(reading, act.sentence, at)) if (ABOVE.has(mark)) out.push(`above:${mark}`)
    if (n === 0) {
      const head = tree.tokens[at]!
      out.push(`head:${GOVERNORS.get(head.lemma.toLowerCase()) ?? head.upos}`)
    }
  }
  return out
}

function marksOf(reading: Reading, s: number, i: number): string[] {
  const tree = treeOf(reading.sentences[s]!)
  return tree.children[i]!.filter((child) => /^(mark|advmod)$/.test(tree.tokens[child]!.deprel)).map(
    (child) => tree.tokens[child]!.text.toLowerCase(),
  )
}

/** Small words right before and behind, whatever the tree makes of them. */
const SMALL = new Set(
  "to be been being is was were are has have had will would could may might must should can not n't never no yet still once if after before until when that for of on by than without any a an the already just now also only".split(
    ' ',
  ),
)

function wordFeatures(reading: Reading, act: Act, label: string): string[] {
  const texts = reading.sentences[act.sentence]!.tokens.map(({ text }) => text.toLowerCase())
  const has = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text))
  const out: string[] = []
  for (let i = act.token - 1; i >= Math.max(0, act.token - 4); i--) {
    const left = texts[i]!
    if (SMALL.has(left)) out.push(`left:${left}`, `${label}:left:${left}`)
    if (/^[;:,]$/.test(left)) break
  }
  const right = texts[act.token + 1]
  if (right && SMALL.has(right)) out.push(`right:${right}`)
  if (has(/^\?$/)) out.push('question')
  if (has(/^(if|unless|whether)$/)) out.push('if')
  if (has(/^(would|could|might|may|should)$/)) out.push('modal', `${label}:modal`)
  if (has(/^(will|'ll|shall)$/)) out.push('will', `${label}:will`)
  if (has(/^(not|n't|never|no|nobody|nothing|neither|nor)$/)) out.push('no', `${label}:no`)
  if (has(/^(yet|still)$/)) out.push('yet', `${label}:yet`)
  return out
}
