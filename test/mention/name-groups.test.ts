import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse } from '../../src/language/analyse.ts'
import { findNames } from '../../src/mention/name/find-names.ts'
import { partyOf } from '../../src/mention/name/party-of.ts'
import type { NameMention } from '../../src/mention/mention.ts'

const names = (text: string): NameMention[] => findNames(text, analyse(text))

/** Sides of all mentions with these words, in order. */
const sides = (text: string, words: string): (string | null)[] =>
  names(text)
    .filter((name) => text.slice(name.start, name.end) === words)
    .map((name) => partyOf(name.entity))

interface Row {
  readonly text: string
  readonly words: string
  readonly sides: readonly (string | null)[]
}

function rows(list: readonly Row[]): void {
  for (const { text, words, sides: expected } of list)
    it(`${words}: ${text}`, () => {
      assert.deepEqual(sides(text, words), expected)
    })
}

/** No mention in the text is of an armed group. */
function noGroup(text: string): void {
  it(`none: ${text}`, () => {
    const found = names(text).filter((name) => name.entity.kind === 'armed-group')
    assert.deepEqual(
      found.map((name) => text.slice(name.start, name.end)),
      [],
    )
  })
}

describe('armed groups that the article says are such', () => {
  rows([
    {
      text: 'The truce of 2003 held for a day. Then the LURD rebels shelled the port, and LURD denied it.',
      words: 'LURD',
      sides: ['LURD', 'LURD'],
    },
    {
      text: 'The rebel Sudan Liberation Movement refused the ceasefire. Fighting went on.',
      words: 'Sudan Liberation Movement',
      sides: ['Sudan Liberation Movement'],
    },
    {
      text: 'In 1973 the Lumen Front, a Muslim rebel group, broke the ceasefire. Soldiers shot back.',
      words: 'Lumen Front',
      sides: ['Lumen Front'],
    },
    {
      text: 'The army and the rebel movements KLRD and OMBA signed a truce in Bamako.',
      words: 'OMBA',
      sides: ['OMBA'],
    },
    {
      text: 'The Front for the Liberation of the Coast laid down its weapons when the war ended in 1987.',
      words: 'Front for the Liberation of the Coast',
      sides: ['Front for the Liberation of the Coast'],
    },
    {
      text: 'The URNG guerrillas and the army agreed on a truce. The URNG had fought since 1982.',
      words: 'URNG',
      sides: ['URNG', 'URNG'],
    },
    {
      text: 'The peace accord of Brazzaville was signed between the government and the Plateau Assembly after weeks of fighting.',
      words: 'Plateau Assembly',
      sides: ['Plateau Assembly'],
    },
  ])
  noGroup('A film company called Western Front sold its studio to a bank in Vienna.')
  noGroup(
    'The Salvation Army opened a kitchen near the front, where soldiers and fighters from the war may eat.',
  )
  noGroup('The women of the Women’s Liberation Movement spoke about the war and about peace in 1971.')
  noGroup('Melbourne Rebels beat the Reds, and the rebels of the second row took the cup.')
  noGroup('Rebel lawmakers of the Harvest Party voted against the tariff bill in Copenhagen.')
  noGroup('The charity Open Hands, which works with rebel groups in the war, asked for peace.')
})

describe('full names and their letters', () => {
  const long =
    'Liberians United for Reconciliation and Democracy (LURD), a rebel group, signed the ceasefire. LURD holds the port.'
  rows([
    { text: long, words: 'Liberians United for Reconciliation and Democracy', sides: ['LURD'] },
    { text: long, words: 'LURD', sides: ['LURD', 'LURD'] },
    {
      text: 'The Movement for Democracy in Liberia, or MODEL, signed the ceasefire. MODEL fighters went home, and MODEL disarmed.',
      words: 'Movement for Democracy in Liberia',
      sides: ['MODEL'],
    },
    {
      text: 'The rebels of the Northern People’s Resistance Council (NPRC) signed a truce after the war. The Northern People’s Resistance Council kept its arms, said the Northern People’s Resistance Council.',
      words: 'NPRC',
      sides: ['Northern People’s Resistance Council'],
    },
    {
      text: 'In El Salvador the Farabundo Marti National Liberation Front, or FMLN, fought the army until the truce.',
      words: 'Farabundo Marti National Liberation Front',
      sides: ['FMLN'],
    },
    {
      text: 'In Macedonia the National Liberation Army gave up its weapons, and the fighting ended.',
      words: 'National Liberation Army',
      sides: ['National Liberation Army'],
    },
    {
      text: 'In Colombia the National Liberation Army gave up its weapons, and the fighting ended.',
      words: 'National Liberation Army',
      sides: ['ELN'],
    },
  ])
})

describe('the rebels', () => {
  rows([
    {
      text: 'Renamo met envoys of Portugal in 1991. The rebels asked for time.',
      words: 'rebels',
      sides: ['Renamo'],
    },
    {
      text: 'The PKK ended its campaign in May. Ankara welcomed it, but the movement kept its rifles.',
      words: 'movement',
      sides: ['PKK'],
    },
    { text: 'UNITA was late. The rebel delegation came at noon.', words: 'rebel', sides: ['UNITA'] },
    {
      text: 'The LTTE came to Oslo. A guerrilla spokesman said that nothing was agreed.',
      words: 'guerrilla',
      sides: ['LTTE'],
    },
    { text: 'The FARC signed. The ELN did not. The rebels were divided.', words: 'rebels', sides: [] },
    { text: 'The EU fined the club. The rebels threatened to play elsewhere.', words: 'rebels', sides: [] },
    { text: 'The ETA truce held. The movement of goods was free.', words: 'movement', sides: [] },
    { text: 'The IRA was silent. Rebel lawmakers in London voted no.', words: 'Rebel', sides: [] },
  ])
})

describe('the government with no owner', () => {
  rows([
    { text: 'Renamo met the government in Rome.', words: 'government', sides: ['MZ'] },
    { text: 'In Italy the government and Renamo met for a day.', words: 'government', sides: ['MZ'] },
    {
      text: 'ROME, Aug 7 — Mozambique waits. Renamo met the government in Rome, and Italy’s mediators smiled.',
      words: 'government',
      sides: ['MZ'],
    },
    {
      text: 'Sudan is at war. The RSF holds the west of Sudan. Cairo objected, and the army left the talks.',
      words: 'army',
      sides: ['SD'],
    },
    {
      text: 'Sri Lanka counts its dead. The LTTE fights on in Sri Lanka. In Norway the government was silent.',
      words: 'government',
      sides: ['NO'],
    },
    {
      text: 'UNITA fights on in Angola. Portugal’s government asked for calm.',
      words: 'government',
      sides: ['PT'],
    },
    {
      text: 'Canada and Chile disagreed about fish. The paper was long. It rained. Nobody asked whether the government would fall.',
      words: 'government',
      sides: [null],
    },
  ])
})
