/** Whether a title that a person holds is what another title calls them: "foreign minister" and "the minister". */
export function sameTitle(held: string, heldRank: string, noun: string, rank: string): boolean {
  if (held === noun) return true
  const last = (title: string): string => title.split(' of ')[0]!.split(' ').at(-1)!
  if (heldRank === rank && last(held) === noun) return true
  if (noun === 'leader') return heldRank === 'head'
  if (noun === 'diplomat') return heldRank === 'envoy' || held.includes('foreign minister')
  if (/^(?:spokesman|spokeswoman|spokesperson)$/.test(noun)) return heldRank === 'spokesman'
  if (noun === 'premier' || noun === 'pm') return held === 'prime minister'
  if (noun === 'aide' || noun === 'adviser') return /(?:aide|advis[eo]r)$/.test(held)
  return false
}
