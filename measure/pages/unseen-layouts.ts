import { COOKIES, FOOTER, NAV, esc, links, page, paras } from './page-story.ts'
import type { Layout } from './page-story.ts'

/** Layouts that are only scored: nothing in `src/` is made after their mistakes. */
export const UNSEEN_LAYOUTS: Readonly<Record<string, Layout>> = {
  'sections with paragraphs as divs': (s) => ({
    html: page(
      s,
      'North Star',
      `${NAV}<div class="PageBody"><h1>${esc(s.title)}</h1><div class="RichText">${s.paragraphs.map((p) => `<div class="RichTextParagraph">${esc(p)}</div>`).join('')}</div><div class="Promo"><div class="PromoTitle">${esc(s.others[0]!.title)}</div><div>${esc(s.others[0]!.teaser)}</div></div></div>${FOOTER}`,
    ),
    gold: s.paragraphs,
  }),
  'live page, newest entry first': (s) => {
    const entries = [s.paragraphs.slice(4), s.paragraphs.slice(2, 4), s.paragraphs.slice(0, 2)].filter(
      (e) => e.length > 0,
    )
    return {
      html: page(
        s,
        'Live Desk',
        `${NAV}<main><h1>${esc(s.title)}</h1><div class="liveblog">${entries.map((e, i) => `<div class="entry" id="e${i}"><time>1${i}:30</time>${paras(e)}<ul class="share"><li><a href="#">Share</a></li></ul></div>`).join('')}</div><div class="most-viewed"><h2>Most viewed</h2>${links(s)}</div></main>${FOOTER}`,
      ),
      gold: entries.flat(),
    }
  },
  'tables of terms in the text': (s) => {
    const rows = [
      ['Duration', 'nine years'],
      ['Notice', 'twelve months'],
      ['Depositary', 'the secretariat'],
    ]
    return {
      html: page(
        s,
        'Policy Brief',
        `${NAV}<article><h1>${esc(s.title)}</h1>${paras(s.paragraphs.slice(0, 3))}<table><tr><th>Point</th><th>As drafted</th></tr>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</table>${paras(s.paragraphs.slice(3))}</article>${FOOTER}`,
      ),
      gold: [
        ...s.paragraphs.slice(0, 3),
        'Point As drafted',
        ...rows.map((r) => r.join(' ')),
        ...s.paragraphs.slice(3),
      ],
    }
  },
  'gallery captions between paragraphs': (s) => ({
    html: page(
      s,
      'Picture Post',
      `${COOKIES}${NAV}<article><h1>${esc(s.title)}</h1>${s.paragraphs.map((p, i) => `<p>${esc(p)}</p>${i % 2 === 0 ? `<div class="image-wrap"><img src="${i}.jpg"><div class="image-caption">Ministers on their way to the talks on day ${i + 1}. Photograph: J. Doe/Agency</div></div>` : ''}`).join('')}</article>${FOOTER}`,
    ),
    gold: s.paragraphs,
  }),
  'interview with questions in bold': (s) => {
    const gold = s.paragraphs.flatMap((p, i) => [`What did you make of point ${i + 1}?`, p])
    return {
      html: page(
        s,
        'Conversations',
        `${NAV}<div class="container"><div class="article-wrapper"><h1>${esc(s.title)}</h1>${s.paragraphs.map((p, i) => `<p><strong>What did you make of point ${i + 1}?</strong></p><p>${esc(p)}</p>`).join('')}</div><div class="also"><h3>Also read</h3>${links(s)}</div></div>${FOOTER}`,
      ),
      gold,
    }
  },
  'letter by mail on the web': (s) => ({
    html: `<html><head><title>${esc(s.title)}</title></head><body><table role="presentation" width="600"><tr><td><a href="/v">View in browser</a></td></tr><tr><td><h1>${esc(s.title)}</h1></td></tr>${s.paragraphs.map((p) => `<tr><td style="padding:8px"><p style="font:16px serif">${esc(p)}</p></td></tr>`).join('')}<tr><td><p>You are receiving this because you signed up on our site. <a href="/u">Unsubscribe</a> or <a href="/p">update your preferences</a>.</p></td></tr></table></body></html>`,
    gold: s.paragraphs,
  }),
  'agency page with fact box': (s) => ({
    html: page(
      s,
      'Cable Agency',
      `${NAV}<div class="Article"><h1>${esc(s.title)}</h1><div class="Article-body">${paras(s.paragraphs, { 2: '<div class="fact-box"><h4>About the talks</h4><p>They began in spring and have been through four rounds in three cities so far.</p></div>' })}<p class="sign-off">Reporting by the Geneva bureau; Editing by A. Nother</p></div><div class="Article-trust"><a href="/p">Our standards</a></div><div class="ReadNext"><h3>Read next</h3>${links(s)}</div></div>${FOOTER}`,
    ),
    gold: s.paragraphs,
  }),
  'two stories on one page': (s) => ({
    html: page(
      s,
      'Evening Star',
      `${NAV}<main><article id="main-story"><h1>${esc(s.title)}</h1>${paras(s.paragraphs)}</article><article class="next-story"><h2>${esc(s.others[1]!.title)}</h2><p>${esc(s.others[1]!.teaser)}</p><a href="/n/2">Continue reading</a></article></main>${FOOTER}`,
    ),
    gold: s.paragraphs,
  }),
}
