/** What a layout sets: a story of the development corpus, in our own words, with what a site puts around it. */
export interface PageStory {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly byline: string
  readonly published: string
  /** Headlines and first sentences of other stories: for rails, teasers and links. */
  readonly others: readonly { readonly title: string; readonly teaser: string }[]
}

/** A page and the text that a reader would call the report: paragraphs, cross-headings and lists, in order. */
export interface SetPage {
  readonly html: string
  readonly gold: readonly string[]
}

/** Sets a story as one kind of site does. */
export type Layout = (story: PageStory) => SetPage

/** Text as HTML. */
export function esc(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** Paragraphs as `<p>`, with something between them after some. */
export function paras(
  texts: readonly string[],
  after: Readonly<Record<number, string>> = {},
  attributes = '',
): string {
  return texts.map((text, i) => `<p${attributes}>${esc(text)}</p>${after[i] ?? ''}`).join('\n')
}

/** A page with a head as pages have it. */
export function page(story: PageStory, site: string, body: string, head = ''): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${esc(story.title)} | ${site}</title>
<meta property="og:title" content="${esc(story.title).replace(/"/g, '&quot;')}"><meta property="og:site_name" content="${site}">
<meta property="article:published_time" content="${story.published}">${head}
<script>window.dataLayer=[];function t(){dataLayer.push(arguments)}</script><style>.x{color:red}</style></head>
<body>${body}</body></html>`
}

export const NAV = `<header class="site-header"><a class="logo" href="/">Home</a><nav><ul><li><a href="/world">World</a></li><li><a href="/politics">Politics</a></li><li><a href="/business">Business</a></li><li><a href="/opinion">Opinion</a></li><li><a href="/subscribe">Subscribe</a></li></ul></nav></header>`
export const FOOTER = `<footer><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy policy</a></li><li><a href="/terms">Terms of use</a></li></ul><p>Copyright. All rights reserved. No part of this site may be reproduced without permission of the publisher.</p></footer>`
export const COOKIES = `<div id="cookie-consent" class="banner"><p>We and our partners use cookies to store and read information on your device, to measure our audience and to show you advertising. You can change your choice at any time.</p><button>Accept all</button><button>Manage choices</button></div>`

/** A list of links to other stories. */
export function links(story: PageStory, from = 0, count = 5): string {
  return `<ul>${story.others
    .slice(from, from + count)
    .map(({ title }) => `<li><a href="/n/x">${esc(title)}</a></li>`)
    .join('')}</ul>`
}
