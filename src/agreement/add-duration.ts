/**
 * Adds an ISO 8601 duration (`P15Y`, `P120D`, `P2M`, `P1Y6M`) to an EDTF day.
 * Months are clamped to their last day: 31 January and a month is 28 (or 29) February.
 * Null where either cannot be read, or the duration has no whole days ("PT4H").
 */
export function addDuration(day: string, duration: string): string | null {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration)
  if (!date || !parts || duration === 'P') return null
  const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  const month = Number(date[2]) - 1 + months + 12 * (Number(date[1]) + years)
  const [y, m] = [Math.floor(month / 12), month % 12]
  const lastOfMonth = new Date(Date.UTC(y, m + 1, 0)).getUTCDate()
  const at = Date.UTC(y, m, Math.min(Number(date[3]), lastOfMonth)) + (weeks * 7 + days) * 86_400_000
  return new Date(at).toISOString().slice(0, 10)
}
