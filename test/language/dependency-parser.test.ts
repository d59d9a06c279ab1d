import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { analyse } from '../../src/language/analyse.ts'
import { parse } from '../../src/language/dependency-parser.ts'
import type { Token } from '../../src/language/sentence.ts'

function tokensOf(text: string): Token[] {
  return analyse(text).flatMap(({ tokens }) => tokens as Token[])
}

function relationsOf(text: string): Record<string, string> {
  const tokens = tokensOf(text)
  return Object.fromEntries(
    tokens.map((t) => [t.text, `${t.deprel}(${t.head < 0 ? '' : tokens[t.head]!.text})`]),
  )
}

function assertTree(tokens: readonly Token[]): void {
  assert.equal(tokens.filter((t) => t.head === -1).length, tokens.length === 0 ? 0 : 1)
  const depth = new Int32Array(tokens.length)
  for (const token of tokens) {
    assert.equal(token.deprel === 'root', token.head === -1)
    const path: number[] = []
    for (let at = token.i; at >= 0 && depth[at] === 0; at = tokens[at]!.head) {
      path.push(at)
      assert.ok(path.length <= tokens.length, 'cycle')
    }
    for (const at of path) depth[at] = 1
  }
}

test('subject, object and the passive are told apart', () => {
  const active = relationsOf('The minister signed the treaty.')
  assert.equal(active['minister'], 'nsubj(signed)')
  assert.equal(active['treaty'], 'obj(signed)')
  assert.equal(active['signed'], 'root()')
  const passive = relationsOf('The treaty was signed by the minister.')
  assert.equal(passive['treaty'], 'nsubj:pass(signed)')
  assert.equal(passive['was'], 'aux:pass(signed)')
  assert.equal(passive['minister'], 'obl:agent(signed)')
})

test('a reported clause hangs on the verb of saying', () => {
  const tree = relationsOf('The spokesman said that talks would resume on Monday.')
  assert.equal(tree['resume'], 'ccomp(said)')
  assert.equal(tree['spokesman'], 'nsubj(said)')
  assert.equal(tree['Monday'], 'obl(resume)')
})

test('possessors and relative clauses keep their subtype', () => {
  const tree = relationsOf('The delegation that arrived praised its hosts.')
  assert.equal(tree['arrived'], 'acl:relcl(delegation)')
  assert.equal(tree['its'], 'nmod:poss(hosts)')
})

test('any tokens and tags make a tree with one root', () => {
  const tag = fc.constantFrom('NOUN', 'VERB', 'PUNCT', 'X', '', '☃')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'binary' }), tag, fc.string()), { maxLength: 60 }),
      (given) => {
        const tokens = given.map(([text, upos, xpos], i): Token => ({
          i,
          text,
          start: 0,
          end: text.length,
          upos,
          xpos,
          lemma: text,
          head: 99,
          deprel: '?',
        }))
        parse(tokens)
        assertTree(tokens)
      },
    ),
  )
})

test('a sentence without end makes one tree, piece by piece', () => {
  const words = ['peace', 'and', 'war', 'signed', ',', 'the', 'UN', '7,500', '—']
  const tokens = Array.from({ length: 100_000 }, (_, i): Token => {
    const text = words[(i * 7 + (i >> 3)) % words.length]!
    return {
      i,
      text,
      start: 0,
      end: 0,
      upos: text === ',' ? 'PUNCT' : 'NOUN',
      xpos: 'NN',
      lemma: text,
      head: 9,
      deprel: '',
    }
  })
  parse(tokens)
  assertTree(tokens)
})

test('the same words give the same tree whatever was parsed before', () => {
  const before = JSON.stringify(relationsOf('Envoys from both capitals are to meet again next week.'))
  for (let i = 0; i < 400; i++)
    relationsOf(`Number${i} word${i * 3} of${i} thing${i} x${i}y z${i} q${i}w p${i} r${i}.`)
  assert.equal(JSON.stringify(relationsOf('Envoys from both capitals are to meet again next week.')), before)
})
