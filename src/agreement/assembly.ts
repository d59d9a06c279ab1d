import { band } from '../claim/cosine.ts'
import type { Instrument } from '../claim/instrument.ts'
import { linkingModel } from '../claim/instruments.ts'
import { likeliestKind } from '../claim/kinds.ts'
import type { Kind } from '../claim/claim.ts'
import { weigh } from '../claim/weighing.ts'
import type { PartyEvidence } from './party-features.ts'

/** Bodies whose members conclude treaties under their roof, and what these are called. */
const MEMBERS: readonly (readonly [body: string, members: string])[] = [
  ['WHO', 'WHO member states'],
  ['WTO', 'WTO members'],
  ['IMO', 'IMO member states'],
]
const OF_THE_WORLD = 'UN member states'

/**
 * Treaties open to all states have the members of the body that made them for parties, not the few states that a report
 * names: "UN member states", "WHO member states". Null for treaties between states that are named, by the weights of models/linking.
 */
export function assemblyOf(
  instruments: readonly Instrument[],
  evidence: readonly PartyEvidence[],
): string | null {
  if (weigh(linkingModel().assembly, assemblyFeatures(instruments, evidence)) < 0) return null
  const weightOf = (id: string): number => evidence.find(({ party }) => party === id)?.weight ?? 0
  const bodies = MEMBERS.filter(([body]) => weightOf(body) > weightOf('UN')).sort(
    ([a], [b]) => weightOf(b) - weightOf(a),
  )
  return bodies[0]?.[1] ?? OF_THE_WORLD
}

const WORLDWIDE = new Set(
  'global un u.n. united nations world international worldwide intergovernmental'.split(' '),
)
const PAPERS = ['convention', 'protocol', 'treaty', 'amendment', 'accord', 'agreement'] as const
/** Nouns of the sentences that name it. */
const ASSEMBLIES =
  'state country nation member government delegate delegation conference assembly secretariat ratification signatory instrument party body vote session consensus plenary committee'.split(
    ' ',
  )
const COUNTED =
  /^(\d+(?:\.\d+)?) (state|countrie|country|nation|member|partie|party|government|ratification|signatorie|signatory|capital)$/

/** What speaks for and against an instrument being open to all states rather than between those that are named. */
export function assemblyFeatures(
  instruments: readonly Instrument[],
  evidence: readonly PartyEvidence[],
): string[] {
  const kinds = new Map<Kind, number>()
  for (const { kinds: counts } of instruments)
    for (const [kind, count] of Object.entries(counts) as [Kind, number][])
      kinds.set(kind, (kinds.get(kind) ?? 0) + count)
  const words = new Set(instruments.flatMap((one) => one.words))
  const nouns = new Set(instruments.flatMap(({ mentions }) => mentions.map(({ noun }) => noun)))
  const context = new Map<string, number>()
  for (const one of instruments)
    for (const [noun, count] of Object.entries(one.context))
      context.set(noun, (context.get(noun) ?? 0) + count)
  const sentences = instruments.reduce((sum, { mentions }) => sum + mentions.length, 0)
  const many = Math.max(
    0,
    ...instruments.flatMap(({ figures }) => figures.map((figure) => Number(COUNTED.exec(figure)?.[1] ?? 0))),
  )
  const told = evidence.filter(({ roles }) => (roles.pair ?? 0) + (roles.cosigns ?? 0) > 0).length
  const shareOf = (id: string): number => evidence.find(({ party }) => party === id)?.share ?? 0
  const shares = evidence.map(({ share }) => share).sort((a, b) => b - a)
  const bodies = shareOf('UN') + MEMBERS.reduce((sum, [id]) => sum + shareOf(id), 0)
  return [
    `kind:${likeliestKind(kinds) ?? 'none'}`,
    ...([...words].some((word) => WORLDWIDE.has(word)) ? ['worldwide'] : []),
    ...PAPERS.filter((noun) => nouns.has(noun)).map((noun) => `noun:${noun}`),
    ...ASSEMBLIES.filter((noun) => context.has(noun)).map((noun) => `beside:${noun}`),
    `assembly:${band(ASSEMBLIES.reduce((sum, noun) => sum + (context.get(noun) ?? 0), 0) / sentences, [0.2, 0.4, 0.7, 1, 1.5])}`,
    `counted:${many < 3 ? 'none' : many < 15 ? 'few' : many < 45 ? 'some' : 'many'}`,
    `told:${told < 4 ? told : 'more'}`,
    `bodies:${band(bodies, [0.05, 0.1, 0.2, 0.4])}`,
    `first:${band(shares[0] ?? 0, [0.2, 0.3, 0.4, 0.5])}`,
    `two:${band((shares[0] ?? 0) + (shares[1] ?? 0), [0.3, 0.45, 0.6, 0.75])}`,
    `sides:${shares.length < 4 ? shares.length : shares.length < 8 ? '<8' : shares.length < 15 ? '<15' : 'many'}`,
  ]
}
