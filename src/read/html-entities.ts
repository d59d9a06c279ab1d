import { addPiece, addPlain } from './source-places.ts'
import type { SourcePlaces } from './source-places.ts'

/** Named references that news pages use; any other stays as it stands. */
const PAIRS =
  'amp & lt < gt > quot " apos \' nbsp \u00a0 iexcl ¡ cent ¢ pound £ curren ¤ yen ¥ sect § uml ¨ copy © ordf ª laquo « ' +
  'not ¬ reg ® macr ¯ deg ° plusmn ± sup2 ² sup3 ³ acute ´ micro µ para ¶ middot · cedil ¸ sup1 ¹ ordm º raquo » ' +
  'frac14 ¼ frac12 ½ frac34 ¾ iquest ¿ Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È ' +
  'Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï ETH Ð Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö ' +
  'times × Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN Þ szlig ß agrave à aacute á acirc â atilde ã auml ä ' +
  'aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î iuml ï eth ð ntilde ñ ograve ò ' +
  'oacute ó ocirc ô otilde õ ouml ö divide ÷ oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ OElig Œ ' +
  'oelig œ Scaron Š scaron š Zcaron Ž zcaron ž ccaron č Ccaron Č cacute ć Cacute Ć dstrok đ Dstrok Đ lstrok ł Lstrok Ł ' +
  'sacute ś Sacute Ś inodot ı Idot İ gbreve ğ Gbreve Ğ scedil ş Scedil Ş Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ensp \u2002 emsp \u2003 ' +
  'thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ ' +
  'dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € trade ™ larr ← uarr ↑ ' +
  'rarr → darr ↓ harr ↔ minus − infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ num # excl ! percnt % lpar ( rpar ) ast * plus + comma , period . ' +
  'sol / colon : semi ; quest ? lsqb [ rsqb ] lowbar _ lcub { rcub } verbar | commat @ dollar $ hyphen ‐ dash ‐ shy \u00ad'

let named: ReadonlyMap<string, string> | null = null

/** The table is made when the first reference is met: most inputs have none. */
function namedReference(name: string): string | undefined {
  named ??= new Map(
    [...PAIRS.matchAll(/([A-Za-z]\w+) (\S|[\u00a0\u2002\u2003\u2009])(?= |$)/gu)].map((m) => [m[1]!, m[2]!]),
  )
  return named.get(name)
}

/** Numbers 128 to 159 mean Windows-1252, as in every browser. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009dž\u0176'

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]\w{1,10}));?/g

/** Decodes character references once: `&amp;lt;` is `&lt;`. Unknown names and impossible numbers stay as they stand. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, decodeReference)
}

function decodeReference(whole: string, dec?: string, hex?: string, name?: string): string {
  if (name !== undefined) return namedReference(name) ?? whole
  const code = dec !== undefined ? Number(dec) : parseInt(hex!, 16)
  if (code >= 128 && code < 160) return WINDOWS[code - 128] ?? '\ufffd'
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  return String.fromCodePoint(code)
}

/** Notes for each unit that {@link decodeEntities} makes of `html.slice(from, to)` where it stands in `html`. */
export function addDecoded(places: SourcePlaces, html: string, from: number, to: number): void {
  let at = from
  for (const match of html.slice(from, to).matchAll(REFERENCE)) {
    const [whole, dec, hex, name] = match
    const decoded = decodeReference(whole, dec, hex, name)
    if (decoded === whole) continue
    const start = from + match.index
    addPlain(places, at, start)
    at = start + whole.length
    addPiece(places, decoded.length, start, at)
  }
  addPlain(places, at, to)
}
