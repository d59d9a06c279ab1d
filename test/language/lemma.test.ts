import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tagger } from '../../src/language/tagger.ts'

const ROWS: readonly [form: string, upos: string, xpos: string, lemma: string][] = [
  ['treaties', 'NOUN', 'NNS', 'treaty'],
  ['parties', 'NOUN', 'NNS', 'party'],
  ['ties', 'NOUN', 'NNS', 'tie'],
  ['churches', 'NOUN', 'NNS', 'church'],
  ['houses', 'NOUN', 'NNS', 'house'],
  ['children', 'NOUN', 'NNS', 'child'],
  ['women', 'NOUN', 'NNS', 'woman'],
  ['ratifies', 'VERB', 'VBZ', 'ratify'],
  ['reaches', 'VERB', 'VBZ', 'reach'],
  ['agrees', 'VERB', 'VBZ', 'agree'],
  ['signed', 'VERB', 'VBD', 'sign'],
  ['agreed', 'VERB', 'VBN', 'agree'],
  ['planned', 'VERB', 'VBN', 'plan'],
  ['hoped', 'VERB', 'VBD', 'hope'],
  ['initialled', 'VERB', 'VBN', 'initial'],
  ['ratified', 'VERB', 'VBN', 'ratify'],
  ['broken', 'VERB', 'VBN', 'break'],
  ['sought', 'VERB', 'VBD', 'seek'],
  ['negotiating', 'VERB', 'VBG', 'negotiate'],
  ['putting', 'VERB', 'VBG', 'put'],
  ['dying', 'VERB', 'VBG', 'die'],
  ['larger', 'ADJ', 'JJR', 'large'],
  ['biggest', 'ADJ', 'JJS', 'big'],
  ['better', 'ADJ', 'JJR', 'good'],
  ['ca', 'AUX', 'MD', 'can'],
  ['wo', 'AUX', 'MD', 'will'],
  ["n't", 'PART', 'RB', 'not'],
  ['n’t', 'PART', 'RB', 'not'],
  ['was', 'AUX', 'VBD', 'be'],
  ['them', 'PRON', 'PRP', 'they'],
  ['Talks', 'NOUN', 'NNS', 'talk'],
  ['Arden', 'PROPN', 'NNP', 'Arden'],
  ['SIGNED', 'VERB', 'VBD', 'sign'],
]

for (const [form, upos, xpos, lemma] of ROWS) {
  test(`the lemma of "${form}" (${xpos}) is "${lemma}"`, () => {
    assert.equal(tagger().lemmatiser.lemma(form, upos, xpos), lemma)
  })
}
