import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPublicAddress } from '../../src/read/public-address.ts'

const PRIVATE = [
  '127.0.0.1',
  '127.255.255.254',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  '[::1]',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '0:0:0:0:0:ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '::127.0.0.1',
]
const PUBLIC = ['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8']

for (const address of PRIVATE)
  test(`${address} is not public`, () => assert.equal(isPublicAddress(address), false))
for (const address of PUBLIC) test(`${address} is public`, () => assert.equal(isPublicAddress(address), true))
test('a name is not an address', () => assert.equal(isPublicAddress('localhost'), false))
