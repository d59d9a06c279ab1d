import { lookup as dnsLookup } from 'node:dns'
import type { LookupAddress, LookupOptions } from 'node:dns'
import { isPublicAddress } from './public-address.ts'

/** Thrown through a socket where its address must not be reached; caught by `fetchPage`. */
export class RefusedAddress extends Error {}

/** A resolver for the socket itself: what it hands on is what is connected to. */
export function checkedLookup(allowPrivate: boolean) {
  return (
    host: string,
    options: LookupOptions,
    done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    dnsLookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, [])
      const refused = addresses.find((a) => !allowPrivate && !isPublicAddress(a.address))
      if (refused)
        return done(new RefusedAddress(`${host} is at ${refused.address}, not a public address`), [])
      if (options.all) return done(null, addresses)
      done(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4)
    })
  }
}
