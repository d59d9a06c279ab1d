import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { binaryKind, decodeText } from '../../src/read/decode-text.ts'

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return little ? bytes : bytes.swap16()
}

test('UTF-8 is read with and without its mark, and the mark is not part of the text', () => {
  assert.deepEqual(decodeText(Buffer.from('Zelenskyй “ok”')), { text: 'Zelenskyй “ok”', encoding: 'utf-8' })
  assert.equal(decodeText(Buffer.from('\ufeffpact')).text, 'pact')
})

test('UTF-16 is read in both orders, with and without its mark', () => {
  for (const little of [true, false])
    for (const mark of [true, false])
      assert.equal(
        decodeText(utf16('The pact was signed in Kraków.', little, mark)).text,
        'The pact was signed in Kraków.',
      )
})

test('Windows-1252 is read where UTF-8 does not fit, and where it is declared', () => {
  const bytes = Buffer.from([0x93, 0x64, 0x6f, 0x6e, 0x65, 0x94, 0x20, 0x96, 0x20, 0xe9])
  assert.deepEqual(decodeText(bytes), { text: '“done” – é', encoding: 'windows-1252' })
  assert.equal(decodeText(bytes, 'iso-8859-1').text, '“done” – é')
})

test('a declared character set is believed, save where the bytes are plainly UTF-8', () => {
  assert.equal(decodeText(Buffer.from([0xcc, 0xe8, 0xf0]), 'windows-1251').text, 'Мир')
  assert.equal(decodeText(Buffer.from('Мир'), 'windows-1251').text, 'Мир')
  assert.equal(decodeText(Buffer.from('peace'), 'no-such-set').text, 'peace')
})

test('one broken byte in a long UTF-8 text does not turn it into Windows-1252', () => {
  const bytes = Buffer.concat([Buffer.from('“é” “é” “é” “é”'), Buffer.from([0xff]), Buffer.from('“é”')])
  assert.equal(decodeText(bytes).encoding, 'utf-8')
})

test('binary files are known by signature or by their control characters', () => {
  assert.equal(binaryKind(Buffer.from('%PDF-1.7 …')), 'PDF')
  assert.equal(binaryKind(Buffer.from([0x50, 0x4b, 3, 4])), 'ZIP or Office')
  assert.equal(binaryKind(Buffer.from([1, 2, 3, 0, 0, 0, 9, 200, 1, 7])), 'binary')
  assert.equal(binaryKind(Buffer.from('plain words')), null)
  assert.equal(binaryKind(utf16('The pact was signed.', true, false)), null)
})

test('any bytes can be decoded', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.option(fc.string({ maxLength: 12 })),
      (bytes, label) => {
        assert.equal(typeof decodeText(bytes, label).text, 'string')
      },
    ),
  )
})
