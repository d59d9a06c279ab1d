import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse } from '../../src/language/analyse.ts'
import { findNames } from '../../src/mention/name/find-names.ts'
import type { NameMention } from '../../src/mention/mention.ts'

const names = (text: string): NameMention[] => findNames(text, analyse(text))
const find = (text: string, words: string): NameMention | undefined =>
  names(text).find((name) => text.slice(name.start, name.end) === words)

interface Row {
  readonly text: string
  readonly words: string
  readonly id: string
  readonly kind?: string
  readonly party?: string | null
  readonly form?: string
}

function rows(list: readonly Row[]): void {
  for (const { text, words, id, kind, party, form } of list)
    it(`${words}: ${text}`, () => {
      const name = find(text, words)
      assert.ok(name, `no mention of "${words}" in: ${names(text).map((n) => text.slice(n.start, n.end))}`)
      assert.equal(name.entity.id, id)
      if (kind !== undefined) assert.equal(name.entity.kind, kind)
      if (party !== undefined) assert.equal(name.entity.party, party)
      if (form !== undefined) assert.equal(name.form, form)
    })
}

describe('states', () => {
  rows([
    { text: 'The delegation of Norway arrived.', words: 'Norway', id: 'NO', kind: 'state', form: 'name' },
    { text: 'A U.S. plane landed.', words: 'U.S.', id: 'US', kind: 'state' },
    { text: 'Officials in the U.K. disagreed.', words: 'U.K.', id: 'GB' },
    { text: 'The Americans left early.', words: 'Americans', id: 'US', form: 'demonym' },
    { text: 'The Portuguese side asked for a pause.', words: 'Portuguese side', id: 'PT', form: 'demonym' },
    { text: 'Troops from North Korea marched past.', words: 'North Korea', id: 'KP' },
    { text: 'The Democratic Republic of Congo signed.', words: 'Democratic Republic of Congo', id: 'CD' },
    { text: 'Papua New Guinea was the last to sign.', words: 'Papua New Guinea', id: 'PG' },
    { text: 'Türkiye offered to host the talks.', words: 'Türkiye', id: 'TR' },
    { text: 'The treaty with Czechoslovakia lapsed.', words: 'Czechoslovakia', id: 'CS' },
  ])
  it('does not take a part of another name for a state', () => {
    assert.equal(find('He moved to New Mexico last year.', 'Mexico'), undefined)
    assert.equal(find('South American leaders met on Monday.', 'American'), undefined)
    assert.equal(find('Northern Ireland has its own assembly.', 'Ireland'), undefined)
    assert.equal(find('The Washington Post was first with the story.', 'Washington'), undefined)
  })
})

describe('capitals', () => {
  rows([
    { text: 'Oslo said it would not attend.', words: 'Oslo', id: 'NO', form: 'metonym' },
    { text: 'Talks between Ankara and Athens broke down.', words: 'Ankara', id: 'TR', form: 'metonym' },
    { text: 'Talks between Ankara and Athens broke down.', words: 'Athens', id: 'GR', form: 'metonym' },
    { text: "Tokyo's position has not changed.", words: 'Tokyo', id: 'JP', form: 'metonym' },
    { text: 'The document was signed in Lisbon on Friday.', words: 'Lisbon', id: 'lisbon', kind: 'place' },
    {
      text: 'A drone strike on Khartoum killed four people.',
      words: 'Khartoum',
      id: 'khartoum',
      kind: 'place',
    },
    { text: 'The ministers flew to Nairobi.', words: 'Nairobi', id: 'nairobi', kind: 'place' },
    { text: 'The vote caught Vienna off guard.', words: 'Vienna', id: 'AT', form: 'metonym' },
    { text: 'A plane left Cairo for Amman on Monday.', words: 'Amman', id: 'amman', kind: 'place' },
    { text: 'Nobody expects mercy from Ankara.', words: 'Ankara', id: 'TR', form: 'metonym' },
    { text: 'HELSINKI, March 3 (Norden) — Talks go on.', words: 'HELSINKI', id: 'helsinki', kind: 'place' },
    { text: 'Brussels rejected the offer.', words: 'Brussels', id: 'EU', kind: 'body', form: 'metonym' },
  ])
})

describe('bodies, organs, armed groups, media', () => {
  rows([
    { text: 'The African Union sent observers.', words: 'African Union', id: 'African Union', kind: 'body' },
    { text: 'Inspectors of the IAEA arrived.', words: 'IAEA', id: 'IAEA', kind: 'body' },
    { text: "Peru's parliament adopted the law.", words: 'parliament', id: 'pe-parliament', party: 'PE' },
    {
      text: 'The bill went to the Verkhovna Rada.',
      words: 'Verkhovna Rada',
      id: 'verkhovna-rada',
      party: 'UA',
    },
    { text: 'The Kremlin denied it.', words: 'Kremlin', id: 'kremlin', kind: 'government', party: 'RU' },
    { text: 'The Houthis released two ships.', words: 'Houthis', id: 'Houthis', kind: 'armed-group' },
    {
      text: 'Reuters first reported the plan.',
      words: 'Reuters',
      id: 'Reuters',
      kind: 'outlet',
      party: null,
    },
    { text: 'The Mexican Senate voted on Tuesday.', words: 'Senate', id: 'mx-senate', party: 'MX' },
    {
      text: "Chile's Ministry of Foreign Affairs declined to comment.",
      words: 'Ministry of Foreign Affairs',
      id: 'cl-ministry-of-foreign-affairs',
      party: 'CL',
    },
  ])
})

describe('persons and their sides', () => {
  rows([
    {
      text: 'Chilean President Rosalba Fuentes spoke. Fuentes left at noon.',
      words: 'Fuentes',
      id: 'rosalba-fuentes',
      party: 'CL',
      form: 'surname',
    },
    {
      text: "Edvard Lunde, Norway's chief negotiator, was pleased.",
      words: 'Edvard Lunde',
      id: 'edvard-lunde',
      party: 'NO',
    },
    {
      text: 'The Kenyan foreign minister, Daniel Kiprop, said no. Mr Kiprop then left.',
      words: 'Mr Kiprop',
      id: 'daniel-kiprop',
      party: 'KE',
    },
    {
      text: 'Kremlin aide Viktor Zorin flew home.',
      words: 'aide Viktor Zorin',
      id: 'viktor-zorin',
      party: 'RU',
    },
    {
      text: 'Peter Hallam, a spokesman for the European Commission, confirmed it.',
      words: 'Peter Hallam',
      id: 'peter-hallam',
      party: 'EU',
    },
    { text: "Italy's Carlo Benni signed first.", words: 'Carlo Benni', id: 'carlo-benni', party: 'IT' },
    { text: 'Anna Berg signed for Sweden.', words: 'Anna Berg', id: 'anna-berg', party: 'SE' },
    {
      text: 'Jean-Luc de la Tour, the French envoy, was absent.',
      words: 'Jean-Luc de la Tour',
      id: 'jean-luc-de-la-tour',
      party: 'FR',
    },
  ])
  it('knows offices that only one state has', () => {
    const text = 'In Ireland and in France they waited. Taoiseach Brian Daly was late.'
    assert.equal(find(text, 'Taoiseach Brian Daly')?.entity.party, 'IE')
  })
  it('leaves a president without a side where the article does not tell', () => {
    const text = 'Chile and Peru met again. President Rosalba Fuentes stayed away.'
    assert.equal(find(text, 'President Rosalba Fuentes')?.entity.party, null)
  })
  it('does not take a country that an expert comes from for a side', () => {
    assert.equal(find('Marta Silva, a Brazilian historian, disagreed.', 'Marta Silva')?.entity.party, null)
  })
  it('does not take the country an envoy is sent to for a side', () => {
    const text = 'The UN envoy to Yemen, Karl Lindstrom, landed in Aden.'
    assert.equal(find(text, 'Karl Lindstrom')?.entity.party, 'UN')
  })
})

describe('titles, pronouns and spellings within an article', () => {
  const story =
    'Peruvian President Elena Quispe met the Chilean foreign minister, Pablo Rojas, in Lima. ' +
    'She said the text was ready. The president added that her foreign minister would sign it. ' +
    'Rojas was more careful. He wanted another week. "It is not for me," the minister said.'
  const at = (words: string): string | undefined => find(story, words)?.entity.id
  it('resolves the pronouns by gender and what was said last', () => {
    assert.equal(at('She'), 'elena-quispe')
    assert.equal(at('her'), 'elena-quispe')
    assert.equal(at('He'), 'pablo-rojas')
  })
  it('resolves bare titles to their holders', () => {
    assert.equal(at('president'), 'elena-quispe')
    assert.equal(at('minister'), 'pablo-rojas')
  })
  it('gives an office of somebody unnamed the side of its owner', () => {
    const name = find(story, 'foreign minister')
    const own = names(story).find((n) => n.entity.kind === 'office')
    assert.ok(name)
    assert.equal(own?.entity.party, 'PE')
  })
  it('hands out one entity object for all mentions of one', () => {
    const entities = new Set(
      names(story)
        .filter((n) => n.entity.id === 'pablo-rojas')
        .map((n) => n.entity),
    )
    assert.equal(entities.size, 1)
  })
  it('takes spellings of a name for one person', () => {
    const text =
      'Minister Oleksandr Vydrenskyy spoke. Later Vydrensky left, and Vydrenskiy was not seen again.'
    const persons = new Set(
      names(text)
        .filter((n) => n.entity.kind === 'person')
        .map((n) => n.entity),
    )
    assert.equal(persons.size, 1)
  })
  it('reads whose parliaments they are from the capitals', () => {
    const text = 'It goes to the parliaments in Lima and Santiago next.'
    assert.deepEqual(find(text, 'parliaments')?.entity.parties, ['PE', 'CL'])
  })
  it('gives "X and his team" to X', () => {
    const text = 'Peter Lunde met Carlos Vega and his team.'
    assert.equal(find(text, 'his')?.entity.id, 'carlos-vega')
  })
  it('takes an alias for the person', () => {
    const text =
      'Pedro Vargas, better known as Tirofijo, came late. Tirofijo said so himself. Tirofijo smiled.'
    const persons = new Set(
      names(text)
        .map((n) => n.entity)
        .filter(({ kind }) => kind === 'person'),
    )
    assert.equal(persons.size, 1)
  })
  it('names both sides of a group', () => {
    const text = 'US and Ukrainian officials met again.'
    assert.deepEqual(find(text, 'officials')?.entity.parties, ['US', 'UA'])
  })
})
