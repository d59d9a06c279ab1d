import { STATES } from './table/states.ts'

let capitals: Map<string, string> | null = null

/** The usual name of a state's capital ("AO" → "Luanda"); null where the table has none. */
export function capitalOf(state: string): string | null {
  capitals ??= new Map(
    STATES.trim()
      .split('\n')
      .map((row) => row.split('|'))
      .flatMap(([code, , , towns]) => {
        const town = towns?.split(',')[0]?.replace(/^~/, '')
        return code && town ? [[code, town] as const] : []
      }),
  )
  return capitals.get(state) ?? null
}
