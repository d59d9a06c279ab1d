/** Currencies by sign and name (ISO 4217), and the nouns that decide an amount's kind. */
const SIGNS: Record<string, string> = {
  $: 'USD',
  US$: 'USD',
  'U.S.$': 'USD',
  USD$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  S$: 'SGD',
  HK$: 'HKD',
  R$: 'BRL',
  NT$: 'TWD',
  J$: 'JMD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₽': 'RUB',
  '₴': 'UAH',
  '₹': 'INR',
  '₪': 'ILS',
  '₺': 'TRY',
  '₩': 'KRW',
  '₦': 'NGN',
  '฿': 'THB',
  '₫': 'VND',
  '₱': 'PHP',
}
const CODES = new Set(
  'USD EUR GBP JPY CHF CNY RMB AUD CAD NZD RUB UAH INR ILS TRY KRW SAR AED QAR KWD EGP PKR BRL MXN ARS COP SEK NOK DKK PLN CZK HUF RON ZAR NGN KES ETB SDG IRR IQD THB VND IDR MYR PHP SGD HKD TWD KZT'.split(
    ' ',
  ),
)
const NAMES: Record<string, string> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  sterling: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  ruble: 'RUB',
  rouble: 'RUB',
  hryvnia: 'UAH',
  rupee: 'INR',
  shekel: 'ILS',
  lira: 'TRY',
  won: 'KRW',
  riyal: 'SAR',
  dirham: 'AED',
  franc: 'CHF',
  krona: 'SEK',
  kronor: 'SEK',
  krone: 'NOK',
  kroner: 'DKK',
  zloty: 'PLN',
  forint: 'HUF',
  koruna: 'CZK',
  real: 'BRL',
  reais: 'BRL',
  peso: 'MXN',
  rand: 'ZAR',
  naira: 'NGN',
  birr: 'ETB',
  rial: 'IRR',
  dinar: 'IQD',
  baht: 'THB',
  dong: 'VND',
  rupiah: 'IDR',
  ringgit: 'MYR',
  shilling: 'KES',
  mark: 'DEM',
  ecu: 'XEU',
  afghani: 'AFN',
  leva: 'BGN',
  tenge: 'KZT',
  cent: 'USD',
}
/** Whose money it is where an adjective tells: "Canadian dollars", "Swiss francs". */
const OWN: Record<string, string> = {
  'us dollar': 'USD',
  'american dollar': 'USD',
  'canadian dollar': 'CAD',
  'australian dollar': 'AUD',
  'new zealand dollar': 'NZD',
  'singapore dollar': 'SGD',
  'hong kong dollar': 'HKD',
  'taiwan dollar': 'TWD',
  'swiss franc': 'CHF',
  'french franc': 'FRF',
  'belgian franc': 'BEF',
  'cfa franc': 'XOF',
  'danish kroner': 'DKK',
  'danish krone': 'DKK',
  'norwegian kroner': 'NOK',
  'norwegian krone': 'NOK',
  'swedish kronor': 'SEK',
  'swedish krona': 'SEK',
  'icelandic krona': 'ISK',
  'pakistani rupee': 'PKR',
  'indian rupee': 'INR',
  'sri lankan rupee': 'LKR',
  'iranian rial': 'IRR',
  'yemeni rial': 'YER',
  'omani rial': 'OMR',
  'qatari riyal': 'QAR',
  'saudi riyal': 'SAR',
  'egyptian pound': 'EGP',
  'lebanese pound': 'LBP',
  'syrian pound': 'SYP',
  'sudanese pound': 'SDG',
  'irish pound': 'IEP',
  'turkish lira': 'TRY',
  'italian lira': 'ITL',
  'argentine peso': 'ARS',
  'colombian peso': 'COP',
  'chilean peso': 'CLP',
  'mexican peso': 'MXN',
  'philippine peso': 'PHP',
  'cuban peso': 'CUP',
  'uruguayan peso': 'UYU',
  'iraqi dinar': 'IQD',
  'kuwaiti dinar': 'KWD',
  'jordanian dinar': 'JOD',
  'libyan dinar': 'LYD',
  'algerian dinar': 'DZD',
  'serbian dinar': 'RSD',
  'kenyan shilling': 'KES',
  'ugandan shilling': 'UGX',
  'moroccan dirham': 'MAD',
  'german mark': 'DEM',
  'deutsche mark': 'DEM',
}
const SLANG: Record<string, string> = { quid: 'GBP', bucks: 'USD' }

export function currencySign(text: string): string | null {
  return Object.hasOwn(SIGNS, text) ? SIGNS[text]! : CODES.has(text) ? (text === 'RMB' ? 'CNY' : text) : null
}

/** Currency named by the words from `at` on ("Canadian dollars"), with where they end; null where they name none. */
export function currencyName(
  words: readonly string[],
  at: number,
): { readonly code: string; readonly to: number } | null {
  for (const length of [3, 2]) {
    const phrase = singular(words.slice(at, at + length).join(' '))
    if (Object.hasOwn(OWN, phrase)) return { code: OWN[phrase]!, to: at + length }
  }
  const word = words[at] ?? ''
  if (word === 'us' || word === 'u.s.') {
    const next = currencyName(words, at + 1)
    return next?.code === 'USD' ? next : null
  }
  if (Object.hasOwn(SLANG, word)) return { code: SLANG[word]!, to: at + 1 }
  const name = singular(word)
  if (!Object.hasOwn(NAMES, name) || name === 'cent') return null
  // "the real", "the mark", "won": words before they are money.
  if (/^(?:real|mark|won|rand|dong|cent|pound)$/.test(word)) return null
  return { code: NAMES[name]!, to: at + 1 }
}

function singular(words: string): string {
  return words.replace(/s$/, '')
}

/** Nouns that count people, singular; compounds end in one of them. */
const PEOPLE = new Set(
  (
    'troop soldier personnel serviceman servicewoman peacekeeper fighter combatant militant rebel insurgent gunman mercenary guerrilla militiaman policeman police officer guard guardsman marine sailor ' +
    'adviser advisor instructor trainer contractor monitor observer inspector official prisoner detainee captive hostage inmate refugee migrant civilian person people child ' +
    'man woman family worker employee member resident citizen national student settler evacuee returnee voter demonstrator protester victim casualty delegate lawmaker deputy diplomat expert ' +
    'negotiator farmer army force reservist veteran pilgrim villager passenger crew islander pow convict abductee kidnap murderer patient doctor teacher delegation-member warder internee'
  ).split(' '),
)

export function countsPeople(noun: string): boolean {
  const word =
    noun
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? ''
  return (
    PEOPLE.has(word) ||
    PEOPLE.has(word.replace(/s$/, '')) ||
    PEOPLE.has(word.replace(/men$/, 'man')) ||
    word === 'children' ||
    word === 'families' ||
    word === 'prisoners-of-war' ||
    word === 'people'
  )
}

/** Nouns after which a number is a time, an age, a score or an address: they belong to other rooms or to none. */
const NOT_COUNTED = new Set(
  (
    'year month week day hour minute second decade century fortnight night morning evening afternoon weekend season quarter am pm a.m. p.m. gmt utc est bst o’clock ' +
    "o'clock january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec bc ad old " +
    'monday tuesday wednesday thursday friday saturday sunday time thing way reason hand side one'
  ).split(' '),
)

export function isCountable(word: string): boolean {
  const lower = word.toLowerCase()
  return !NOT_COUNTED.has(lower) && !NOT_COUNTED.has(lower.replace(/s$/, ''))
}
