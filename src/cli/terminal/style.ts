/** The few styles that a dossier needs; all of them do nothing where no colour is wanted. */
export interface Style {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly good: (text: string) => string
  readonly warn: (text: string) => string
  readonly bad: (text: string) => string
  readonly name: (text: string) => string
}

const paint =
  (on: number, off: number) =>
  (text: string): string =>
    text === '' ? '' : `\x1b[${on}m${text}\x1b[${off}m`
const same = (text: string): string => text

export function styleFor(colour: boolean): Style {
  if (!colour) return { strong: same, quiet: same, good: same, warn: same, bad: same, name: same }
  return {
    strong: paint(1, 22),
    quiet: paint(2, 22),
    good: paint(32, 39),
    warn: paint(33, 39),
    bad: paint(31, 39),
    name: paint(36, 39),
  }
}
