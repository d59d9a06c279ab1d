const PLACES: Readonly<Record<string, string>> = {
  url: 'address',
  'json-ld': 'JSON-LD',
  json: 'JSON',
  'e-mail': 'mail',
  meta: 'metadata',
  'time-element': 'time mark',
}

/** Where a publication date was read, in words. */
export function publishedWords(from: string | null): string {
  if (from === 'lead') return "implied by its first paragraph's day"
  if (from === 'given') return 'as given'
  return from === null ? 'unknown' : `from its ${PLACES[from] ?? from.replace('-', ' ')}`
}
