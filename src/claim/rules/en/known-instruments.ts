import type { Kind } from '../../claim.ts'

/**
 * Names of treaties and negotiations that newsrooms use without a noun ("ratified NAFTA"), from treaty collections.
 * Only the name and its subject; parties and stage are the article's to say.
 */
const BY_KIND: Partial<Record<Kind, string>> = {
  trade: 'NAFTA USMCA CUSMA TPP CPTPP RCEP TTIP CETA GATT AfCFTA CAFTA ACTA TISA GATS TRIPS FTAA EPA IPEF',
  'arms-control': 'START SALT INF CTBT NPT CFE ATT MTCR SORT TPNW CWC BWC',
  nuclear: 'JCPOA',
  environment: 'BBNJ UNFCCC CITES CBD',
  'defence-cooperation': 'AUKUS ANZUS',
  resources: 'UNCLOS',
}

export const KNOWN_INSTRUMENTS: ReadonlyMap<string, Kind> = new Map(
  (Object.entries(BY_KIND) as [Kind, string][]).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind] as const),
  ),
)
