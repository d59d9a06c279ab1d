import type { FeedRefusal } from './feed-item.ts'

const DOCTYPE = /<!DOCTYPE\s[^>[]*(?:\[([\s\S]*?)\]\s*)?>/i
const DEEPEST = 100

/**
 * Makes XML safe to parse: takes the document type out. One that declares entities of its own is refused, for feeds have no use
 * for them and bombs are built of them; so is nesting deeper than {@link DEEPEST}.
 */
export function guardedXml(text: string): { readonly xml: string } | FeedRefusal {
  const doctype = DOCTYPE.exec(text.slice(0, 100_000))
  if (!doctype && /<!DOCTYPE|<!ENTITY/i.test(text.slice(0, 100_000)))
    return refusal('its document type is not closed')
  if (doctype?.[1] && /<!ENTITY\s+[^%\s]/i.test(doctype[1])) return refusal('declares entities of its own')
  if (depthOf(text) > DEEPEST) return refusal(`is nested deeper than ${DEEPEST} elements`)
  return {
    xml: doctype ? text.slice(0, doctype.index) + text.slice(doctype.index + doctype[0].length) : text,
  }
}

function refusal(message: string): FeedRefusal {
  return { message: `${message}, which no feed has use for`, wayOut: 'give the articles that it lists' }
}

/** Deepest nesting, counted on the tags as they stand; content in CDATA is not looked at. Linear. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [tag] of text.matchAll(
    /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\/?[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi,
  )) {
    if (tag.startsWith('<!') || tag.endsWith('/>')) continue
    depth += tag[1] === '/' ? -1 : 1
    if (depth > deepest) deepest = depth
    if (deepest > DEEPEST) return deepest
  }
  return deepest
}
