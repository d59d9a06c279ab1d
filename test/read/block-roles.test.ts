import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blockRoles } from '../../src/read/block-roles.ts'
import { textUnits } from '../../src/read/text-unit.ts'

/** "role text" of every block. */
function roles(text: string, title: string | null = null): string[] {
  return blockRoles(textUnits(text), title).map((b) => `${b.role} ${text.slice(b.start, b.end).slice(0, 24)}`)
}

const OPENING =
  'Delegates of the two states agreed on Monday to reopen the northern road to lorries, officials said.'
const CLOSING =
  'The road was closed eleven years ago after a quarrel over tolls that nobody now remembers in full.'

test('head and tail of a page are furniture, the report between them is not', () => {
  const page = [
    'World',
    'Northern road to reopen, two capitals say',
    '2 min read',
    'Northern road to reopen, two capitals say',
    'Lorries wait at the bar on Nov. 3, 2030. (Ann Sample/Picture House)',
    '',
    OPENING,
    '',
    'Advertisement',
    '',
    CLOSING,
    '',
    'Avatar',
    'Ada Sample',
    'Politics Reporter',
    'Ada Sample is the reporter for the Northern Courier, specializing in roads. She began her career in 2019.',
    'Read more',
    'News Feed',
    'Show MoreNews',
  ]
  assert.deepEqual(roles(page.join('\n')), [
    'furniture World',
    'headline Northern road to reopen,',
    'furniture 2 min read',
    'furniture Northern road to reopen,',
    'caption Lorries wait at the bar ',
    `body ${OPENING.slice(0, 24)}`,
    'furniture Advertisement',
    `body ${CLOSING.slice(0, 24)}`,
    'furniture Avatar',
    'furniture Ada Sample',
    'furniture Politics Reporter',
    'furniture Ada Sample is the report',
    'furniture Read more',
    'furniture News Feed',
    'furniture Show MoreNews',
  ])
})

const STAYS: readonly (readonly [what: string, line: string, role: string])[] = [
  [
    'a statement in the first person',
    'We shall sign when the guns are silent and not one day before.',
    'body',
  ],
  ['a short sentence', 'Neither side objected.', 'body'],
  ['one word of an interview', 'HOST: Partly.', 'body'],
  ['a question of an interview', 'Q: And what happens if a parliament says no?', 'body'],
  [
    'a numbered paragraph of a communiqué',
    '3. Drawing on long friendship, the two sides reaffirmed the pact.',
    'list',
  ],
  ['a bullet of a summary', '• The road reopens on 1 May', 'list'],
  ['the heading of a live entry', '19:32 | The ministers come out', 'heading'],
  ['a cross-heading', 'What is in the text', 'heading'],
  ['a question as a cross-heading', 'Who pays?', 'heading'],
  ['a line that leads to a list', 'Under the deal, both states:', 'body'],
  ['a clause of a list', 'open the road to lorries of up to 40 tons;', 'list'],
  ['a quotation on its own', '“So let us do it without them.”', 'body'],
  ['a promise to share', 'Share the costs they will, said the minister.', 'body'],
  ['a sentence about comments', 'Comments by the envoy on Sunday pointed the other way.', 'body'],
  ['a sentence about a photograph', 'The photograph of the handshake went round the world.', 'body'],
  ['a sentence that begins with a place', 'Related talks on rail went nowhere in the spring.', 'body'],
]

for (const [what, line, role] of STAYS)
  test(`${what} stays in the report`, () => {
    const text = `${OPENING}\n\n${line}\n\n${CLOSING}`
    const block = blockRoles(textUnits(text), null).find((b) => b.start === OPENING.length + 2)
    assert.equal(block?.role, role)
  })

test('bullets after a heading of links go with it, and the report goes on after them', () => {
  const text = `${OPENING}\n\nRELATED\n• What is a toll?\n• Opinion: a road too far\n\n${CLOSING}`
  assert.deepEqual(
    roles(text).map((row) => row.split(' ')[0]),
    ['body', 'furniture', 'furniture', 'furniture', 'body'],
  )
})

test("readers' comments are not the reporter's words", () => {
  const comment =
    'This is nonsense, they signed nothing at all and everybody in the valley knows it very well.'
  const text = `${OPENING}\n\n${CLOSING}\n\n${OPENING}\n\n${CLOSING}\n\nLeave a Reply\n\n${comment}\n\n${comment}`
  assert.deepEqual(
    roles(text).map((row) => row.split(' ')[0]),
    ['body', 'body', 'body', 'body', 'furniture', 'furniture', 'furniture'],
  )
})

test('lines broken by hand at one measure are one paragraph', () => {
  const text =
    'The delegates of the two states agreed on Monday to reopen the road\nto lorries, after eleven years, and to share the tolls in equal\nparts, officials of both of them said.\n\nNobody objected.'
  assert.equal(textUnits(text).length, 2)
})

test('a headline with a byline right under it is two units', () => {
  assert.equal(textUnits('A road to a place where nobody in his right mind would go\nAda Sample').length, 2)
})

test('blocks are in order, do not overlap, and leave out only white space, in any text', () => {
  const words = fc.constantFrom(
    'Share',
    'the',
    'pact.',
    '•',
    'Read more',
    '\n',
    '\n\n',
    '12:30',
    '(Photo: pool)',
    'By',
    'Ada',
    '…',
    '“',
    '\ud83d\ude00',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.array(words).map((w) => w.join(' ')),
      ),
      (raw) => {
        const text = raw.replace(/\r\n?/g, '\n')
        const blocks = blockRoles(textUnits(text), null)
        let last = 0
        for (const block of blocks) {
          assert.ok(block.start >= last && block.end > block.start && block.end <= text.length)
          assert.equal(text.slice(last, block.start).trim(), '')
          last = block.end
        }
        assert.equal(text.slice(last).trim(), '')
      },
    ),
  )
})
