import { STATES } from './table/states.ts'

interface Capital {
  readonly state: string
  readonly town: string
}
let capitals: Map<string, Capital> | null = null

function byCode(): ReadonlyMap<string, Capital> {
  capitals ??= new Map(
    STATES.trim()
      .split('\n')
      .map((row) => row.split('|'))
      .flatMap(([code, names, , towns]) => {
        const town = towns?.split(',')[0]?.replace(/^~/, '')
        return code && town ? [[code, { state: names?.split(',')[0] ?? '', town }] as const] : []
      }),
  )
  return capitals
}

/** The usual name of a state's capital ("AO" → "Luanda"); null where the table has none. */
export const capitalOf = (state: string): string | null => byCode().get(state)?.town ?? null

/** Whether the town is the capital of the state of this name: "Luanda" of "Angola". */
export const isCapitalOf = (town: string, state: string): boolean =>
  [...byCode().values()].some((known) => known.town === town && known.state === state)
