const MARKS = /\p{M}/gu
const PLAIN = /^[\x20-\x7e]*$/
const OTHERS: Record<string, string> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  ʼ: "'",
}

/** The word without diacritics and with plain apostrophes; its case stays. ASCII words come back as they are. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[’‘]/g, "'")
    .replace(/[øØłŁđĐıßæÆʼ]/g, (letter) => OTHERS[letter] ?? letter)
}

/** Lower case, digits and letters only, joined by hyphens: "Commission for Peace" → `commission-for-peace`. */
export function slug(name: string): string {
  return fold(name)
    .toLowerCase()
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** True for "US", "KYIV", "U.N.": no small letter, at least one capital. */
export function isUpper(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase()
}

const CAPITAL = /^\p{Lu}/u

export function isCapitalised(word: string): boolean {
  const c = word.charCodeAt(0)
  return c < 128 ? c >= 65 && c <= 90 : CAPITAL.test(word)
}

/** "KYIV" → "Kyiv": for matching words that a headline or dateline sets in capitals. */
export function titleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase()
}
