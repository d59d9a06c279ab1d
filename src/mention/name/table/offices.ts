/**
 * What the world's constitutions say of offices, for telling whose an unowned title is. `OFFICE_OF`: titles that only
 * these states and bodies have. `NO_SUCH_OFFICE`: states that lack a common office. Codes by space.
 */
export const OFFICE_OF: Readonly<Record<string, string>> = {
  taoiseach: 'IE',
  tanaiste: 'IE',
  chancellor: 'DE AT',
  'chancellor of the exchequer': 'GB',
  'foreign secretary': 'GB PH',
  'home secretary': 'GB',
  'defence secretary': 'GB',
  'business secretary': 'GB',
  'brexit secretary': 'GB',
  'trade secretary': 'GB PH',
  'international trade secretary': 'GB',
  'northern ireland secretary': 'GB',
  'secretary of state': 'US VA',
  'secretary of defense': 'US',
  'secretary of war': 'US',
  'defense secretary': 'US PH',
  'treasury secretary': 'US',
  'commerce secretary': 'US',
  'assistant secretary of state': 'US',
  'under secretary of state': 'US',
  'undersecretary of state': 'US',
  'deputy secretary of state': 'US',
  'trade representative': 'US',
  'house speaker': 'US',
  'majority leader': 'US PH',
  'minority leader': 'US PH',
  congressman: 'US',
  congresswoman: 'US',
  'external affairs minister': 'IN',
  'minister of external affairs': 'IN',
  'state councillor': 'CN',
  'state councilor': 'CN',
  'supreme leader': 'IR KP AF',
  'first minister': 'GB',
  'commission president': 'EU',
  'commission vice-president': 'EU',
  'council president': 'EU',
  'trade commissioner': 'EU',
  'eu commissioner': 'EU',
  'foreign policy chief': 'EU',
  'high representative': 'EU',
  mep: 'EU',
  'foreign policy aide': 'RU',
  'presidential aide': 'RU UA',
  pope: 'VA',
}

/** States whose head is a king, a queen, an emir, or nobody called president. */
const NO_PRESIDENT =
  'GB DK SE NO NL BE LU LI MC ES JP TH MY KH BN BT CA AU NZ PG SB JM BS BB GL FO SA AE KW QA BH OM JO MA LS SZ TO TV VA AD'
/** States whose government has no prime minister, or one of little weight. */
const NO_PRIME_MINISTER =
  'US BR AR CL CO MX VE EC BO PY UY CR PA GT HN SV NI DO CU ID PH CY CH AF IR GH NG KE UG ZM MW LR SL GM SC BJ AO KM SA TM'
const MONARCHIES = 'GB DK SE NO NL BE LU LI MC ES JP TH MY KH BN BT SA AE KW QA BH OM JO MA LS SZ TO'

export const NO_SUCH_OFFICE: Readonly<Record<string, string>> = {
  president: NO_PRESIDENT,
  'vice president': NO_PRESIDENT,
  'prime minister': NO_PRIME_MINISTER,
  'deputy prime minister': NO_PRIME_MINISTER,
}

/** Offices that only monarchies have. */
export const ROYAL: Readonly<Record<string, string>> = {
  king: MONARCHIES,
  queen: MONARCHIES,
  'crown prince': MONARCHIES,
  emir: 'KW QA BH AE',
  amir: 'KW QA BH AE',
  sultan: 'OM BN',
  emperor: 'JP ET',
}
