const KEPT = new Set(['nsubj:pass', 'aux:pass', 'obl:agent', 'acl:relcl', 'nmod:poss'])

/** A relation without its subtype, save the five that later stages use. */
export function keptRelation(deprel: string): string {
  if (KEPT.has(deprel)) return deprel
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}
