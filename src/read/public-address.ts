import { BlockList, isIP } from 'node:net'

/** Networks nobody on the internet publishes from: a fetch must not reach them on a stranger's behalf. */
const NOT_PUBLIC: readonly (readonly [network: string, prefix: number, why: string])[] = [
  ['0.0.0.0', 8, 'this host'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'carrier-grade NAT'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local, cloud metadata'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, '6to4 relay'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'benchmarking'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved, broadcast'],
  ['::', 96, 'unspecified, loopback, IPv4-compatible'],
  ['64:ff9b::', 96, 'NAT64: leads to an IPv4 address'],
  ['64:ff9b:1::', 48, 'local NAT64'],
  ['100::', 64, 'discard'],
  ['2001::', 23, 'Teredo and protocol assignments'],
  ['2001:db8::', 32, 'documentation'],
  ['2002::', 16, '6to4: leads to an IPv4 address'],
  ['3fff::', 20, 'documentation'],
  ['5f00::', 16, 'segment routing'],
  ['fc00::', 7, 'unique local'],
  ['fe80::', 10, 'link-local'],
  ['fec0::', 10, 'site-local'],
  ['ff00::', 8, 'multicast'],
]

let blocked: BlockList | null = null

/** True for an IP address (no name) that anybody on the internet could publish from. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const mapped = mappedIPv4(bare)
  const ip = mapped ?? bare
  const family = isIP(ip)
  if (family === 0) return false
  if (blocked === null) {
    blocked = new BlockList()
    for (const [network, prefix] of NOT_PUBLIC)
      blocked.addSubnet(network, prefix, isIP(network) === 4 ? 'ipv4' : 'ipv6')
  }
  return !blocked.check(ip, family === 4 ? 'ipv4' : 'ipv6')
}

/** `::ffff:10.0.0.1` and `::ffff:a00:1` are 10.0.0.1. */
function mappedIPv4(ip: string): string | null {
  const rest = /^(?:0{0,4}:){2,5}ffff:(.+)$/i.exec(ip)?.[1] ?? /^::ffff:(.+)$/i.exec(ip)?.[1]
  if (rest === undefined) return null
  if (isIP(rest) === 4) return rest
  const halves = /^([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(rest)
  if (!halves) return null
  const [high, low] = [parseInt(halves[1]!, 16), parseInt(halves[2]!, 16)]
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
}
