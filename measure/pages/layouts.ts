import { COOKIES, FOOTER, NAV, esc, links, page, paras } from './page-story.ts'
import type { Layout, PageStory } from './page-story.ts'

const figure = (caption: string, credit: string): string =>
  `<figure class="media"><picture><source srcset="a.webp"><img data-src="a.jpg" src="data:image/gif;base64,R0" alt=""></picture><figcaption>${caption} <span class="credit">${credit}</span></figcaption></figure>`
const ad = '<div class="ad-slot" data-ad="mpu"><span>Advertisement</span></div>'
const share =
  '<ul class="share-tools"><li><a href="#">Facebook</a></li><li><a href="#">X</a></li><li><a href="#">Copy link</a></li><li><button>Print</button></li></ul>'
const newsletter =
  '<div class="newsletter-signup"><h3>Get the morning briefing</h3><p>The stories that matter, in your inbox before breakfast every weekday. You can leave at any time.</p><form><input type="email"><button>Sign up</button></form></div>'
const comments =
  '<section id="comments"><h3>Comments (3)</h3><ol><li><b>harbourman</b><p>I have read this three times now and I still do not see what either of them gets out of it, frankly.</p></li><li><b>Edna</b><p>They said the same two years ago and look where we are. Nobody will sign anything before the elections.</p></li></ol><form><textarea></textarea><button>Post comment</button></form></section>'
const bio = (story: PageStory): string =>
  `<div class="author-bio"><img src="a.jpg"><p>${esc(story.byline)} is a correspondent who has covered diplomacy for more than a decade and teaches at the school of journalism.</p></div>`
const teasers = (story: PageStory, from = 0): string =>
  story.others
    .slice(from, from + 4)
    .map(
      ({ title, teaser }) =>
        `<article class="card"><h3><a href="/n/y">${esc(title)}</a></h3><p>${esc(teaser)}</p></article>`,
    )
    .join('')

/** Layouts that mistakes may be looked at in. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'plain article element': (s) => ({
    html: page(
      s,
      'Daily Ledger',
      `${NAV}<main><article><h1>${esc(s.title)}</h1><p class="byline">By ${esc(s.byline)}</p>${paras(s.paragraphs)}</article></main>${FOOTER}`,
    ),
    gold: s.paragraphs,
  }),
  'nested divs with hashed classes': (s) => ({
    html: page(
      s,
      'Metro Wire',
      `${COOKIES}<div class="css-1kx2"><div class="css-a9"><div class="css-99z">${NAV}</div><div class="css-q1"><h1 class="css-t0">${esc(s.title)}</h1><div class="css-b1"><span>${esc(s.byline)}</span><time datetime="${s.published}">${s.published}</time></div>${figure('Delegates arrive for the talks.', 'Staff photo')}${s.paragraphs.map((p, i) => `<div class="css-p${i % 3}"><div><p class="css-at9">${esc(p)}</p></div></div>${i === 2 ? ad : ''}`).join('')}</div><div class="css-r1"><h2>More from Metro Wire</h2>${teasers(s)}</div></div></div>${FOOTER}`,
    ),
    gold: s.paragraphs,
  }),
  'related links inside the body': (s) => ({
    html: page(
      s,
      'Harbour Post',
      `${NAV}<article class="story"><h1>${esc(s.title)}</h1>${share}<div class="story-body">${paras(s.paragraphs, { 1: `<p><strong>Read more: <a href="/n/1">${esc(s.others[0]!.title)}</a></strong></p>`, 3: `<aside class="related"><h4>Related</h4>${links(s, 1, 3)}</aside>`, 5: `<p><a href="/n/4"><em>${esc(s.others[4]!.title)}</em></a></p>` })}</div>${bio(s)}${comments}</article>${FOOTER}`,
    ),
    gold: s.paragraphs,
  }),
  'paragraphs by line breaks': (s) => ({
    html: page(
      s,
      'Old Gazette',
      `<table width="100%"><tr><td width="160">${links(s)}</td><td><font size="4"><b>${esc(s.title)}</b></font><br><font size="2">${s.paragraphs.map(esc).join('<br><br>\n')}</font><br><br><a href="index.html">Back to the front page</a></td></tr></table>`,
    ),
    gold: s.paragraphs,
  }),
  'newsletter and advertisement between paragraphs': (s) => ({
    html: page(
      s,
      'Capital Times',
      `${NAV}<div id="content"><div class="post"><h1 class="entry-title">${esc(s.title)}</h1><div class="entry-content">${paras(s.paragraphs, { 0: ad, 2: newsletter, 4: `<div class="wp-block-group"><p class="promo-text">Support independent journalism: become a member for the price of a coffee a week.</p></div>` })}<div class="sharedaddy"><h3>Share this:</h3>${share}</div><div id="jp-relatedposts"><h3>Related</h3>${teasers(s)}</div></div></div><div id="sidebar">${links(s)}<div class="widget"><h3>Archives</h3>${links(s, 2)}</div></div></div>${FOOTER}`,
    ),
    gold: s.paragraphs,
  }),
  'cross-headings and a list': (s) => {
    const list = [
      'The text itself, with its annexes and a map.',
      'A letter of each side to the other.',
      'The timetable, to be agreed within a month.',
    ]
    const gold = [
      ...s.paragraphs.slice(0, 3),
      'What the sides have put on the table',
      ...list,
      ...s.paragraphs.slice(3),
      'What happens next',
      'Officials of both sides are to meet again before the end of the month, at a place that has not been named.',
    ]
    return {
      html: page(
        s,
        'World Desk',
        `${NAV}<article><header><h1>${esc(s.title)}</h1><div class="meta">${esc(s.byline)} · 6 min read</div></header>${figure('The hall where the talks were held.', 'AP')}<div class="body">${paras(s.paragraphs.slice(0, 3))}<h2>${gold[3]}</h2><ul>${list.map((l) => `<li>${l}</li>`).join('')}</ul>${paras(s.paragraphs.slice(3))}<h2>What happens next</h2><p>${gold.at(-1)}</p></div><footer class="article-footer"><ul class="tags"><li><a href="/t/1">Diplomacy</a></li><li><a href="/t/2">Treaties</a></li></ul></footer></article>${FOOTER}`,
      ),
      gold,
    }
  },
  'accelerated page': (s) => ({
    html: `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>${esc(s.title)}</title><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: s.title, datePublished: s.published })}</script></head><body><amp-sidebar id="s"><ul><li>World</li><li>Politics</li></ul></amp-sidebar><header class="h"><a href="/">Pocket News</a></header><article class="a"><h1>${esc(s.title)}</h1><amp-img src="a.jpg" width="1" height="1"></amp-img><p class="amp-caption">A flag outside the ministry. Photo: staff</p>${paras(s.paragraphs, { 1: '<amp-ad width="300" height="250"><div fallback>Advertisement</div></amp-ad>' }, ' class="txt"')}</article><amp-list src="/x"><template><p>{{title}}</p></template></amp-list>${FOOTER}</body></html>`,
    gold: s.paragraphs,
  }),
  'body in JSON-LD, page drawn by script': (s) => ({
    html: `<!doctype html><html><head><title>${esc(s.title)}</title><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: s.title, datePublished: s.published, articleBody: s.paragraphs.join('\n\n') })}</script></head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript></body></html>`,
    gold: s.paragraphs,
  }),
  'first part free, the rest behind a wall': (s) => {
    const gold = s.paragraphs.slice(0, 2)
    return {
      html: page(
        s,
        'Financial Courier',
        `${NAV}<article><h1>${esc(s.title)}</h1><div class="article__content">${paras(gold)}</div><div class="paywall-prompt"><h2>Subscribe to keep reading</h2><p>You have read your last free article this month. Subscribe now for full digital access to our journalism on any device.</p><p>Already a subscriber? <a href="/login">Sign in</a></p></div></article><section class="recommended"><h2>Recommended</h2>${teasers(s)}</section>${FOOTER}`,
      ),
      gold,
    }
  },
  'government press release': (s) => ({
    html: page(
      s,
      'Ministry of Foreign Affairs',
      `<div id="skip"><a href="#c">Skip to main content</a></div>${NAV}<div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/press">Press releases</a></div><div id="c" class="region region-content"><h1>${esc(s.title)}</h1><div class="field field--name-field-date"><span>Published ${s.published}</span></div><div class="field field--name-body">${paras(s.paragraphs)}</div><div class="field field--name-field-contact"><h2>Contact</h2><p>Press office, telephone 555 0100</p></div><div class="field-last-updated">Last updated: ${s.published}</div></div>${FOOTER}`,
    ),
    gold: s.paragraphs,
  }),
  'blog with a long comment thread': (s) => ({
    html: page(
      s,
      'Notes on Diplomacy',
      `<div class="wrap"><h1><a href="/">Notes on Diplomacy</a></h1><div class="post hentry"><h2 class="post-title">${esc(s.title)}</h2><div class="post-body">${paras(s.paragraphs)}</div><p class="post-footer">Posted by ${esc(s.byline)} at 10:31</p></div><div class="comments-list">${Array.from({ length: 12 }, (_, i) => `<div class="cmt"><p class="who">reader${i} says:</p><p>${esc(s.others[i % s.others.length]!.teaser)} That at least is how I see it, and I have followed these things for a long while now.</p><a href="#r">Reply</a></div>`).join('')}</div></div>`,
    ),
    gold: s.paragraphs,
  }),
  'short report in a long page': (s) => {
    const gold = s.paragraphs.slice(0, 2)
    return {
      html: page(
        s,
        'City News',
        `${NAV}<main><article class="short"><h1>${esc(s.title)}</h1><span class="date">${s.published}</span>${paras(gold)}</article><section class="latest"><h2>Latest</h2>${teasers(s)}${teasers(s, 4)}</section></main>${FOOTER}`,
      ),
      gold,
    }
  },
  'quotations set off': (s) => {
    const [quote, ...rest] = s.paragraphs.slice(2)
    const gold = [...s.paragraphs.slice(0, 2), quote ?? '', ...rest]
    return {
      html: page(
        s,
        'The Review',
        `${NAV}<div class="layout"><article><h1>${esc(s.title)}</h1><p class="standfirst">The talks have entered what both sides call a decisive week.</p>${paras(gold.slice(0, 2))}<blockquote><p>${esc(gold[2]!)}</p></blockquote><aside class="pullquote">“${esc(s.paragraphs[0]!.slice(0, 60))}”</aside>${paras(rest)}</article><div class="rail">${newsletter}${links(s)}</div></div>${FOOTER}`,
      ),
      gold: ['The talks have entered what both sides call a decisive week.', ...gold],
    }
  },
  'broken markup': (s) => ({
    html: `<html><head><title>${esc(s.title)}</title></head><body><div class=nav><a href=/>Home</a><a href=/w>World</a><div class=main><h1>${esc(s.title)}<div class=text>${s.paragraphs.map((p) => `<p>${esc(p)}`).join('\n')}</span></div><div class=footer><a href=/a>About</a> <a href=/c>Contact</div>`,
    gold: s.paragraphs,
  }),
  'report in sections with promotions between': (s) => ({
    html: page(
      s,
      'The Monitor',
      `${NAV}<div id="app"><main id="site-content"><article id="story"><header><h1>${esc(s.title)}</h1><div class="audio"><button>Listen to this article</button><span>5:12 min</span></div><p class="summary">Both sides spoke of progress, and neither of a date.</p><div class="meta"><span>By ${esc(s.byline)}</span><time datetime="${s.published}">Updated 3 hours ago</time></div></header><section name="articleBody">${s.paragraphs.map((p, i) => `<div class="StoryBodyCompanionColumn"><div class="css-53u6y8"><p class="css-at9mc1">${esc(p)}</p></div><aside aria-label="companion column"></aside></div>${i % 2 === 1 ? '<div class="css-promo" data-testid="inline-promo"><div><h4>Editors’ picks</h4><a href="/n/3"><img src="x.jpg"><span>What to read this weekend</span></a></div></div>' : ''}`).join('')}</section><div class="bottom-of-article"><p>A version of this article appears in print on Section A, Page 9 of the edition. <a href="/r">Order reprints</a></p></div></article></main></div>${FOOTER}`,
    ),
    gold: ['Both sides spoke of progress, and neither of a date.', ...s.paragraphs],
  }),
  'transcript of a broadcast': (s) => {
    const gold = s.paragraphs.map((p, i) => `${i % 2 === 0 ? 'ANCHOR' : 'CORRESPONDENT'}: ${p}`)
    return {
      html: page(
        s,
        'Public Radio',
        `${NAV}<div class="page"><div class="storytext"><h1>${esc(s.title)}</h1><div class="player"><span>Download</span><span>Transcript</span></div><div class="transcript">${gold.map((g) => `<p>${esc(g)}</p>`).join('')}</div><p class="disclaimer">Copyright ${s.published.slice(0, 4)}. Visit our terms of use for further information.</p></div><div class="bucket"><h3>More stories</h3>${teasers(s)}</div></div>${FOOTER}`,
      ),
      gold,
    }
  },
  'page with a phone and a desk version of the rail': (s) => ({
    html: page(
      s,
      'The Standard',
      `${NAV}<div class="grid"><div class="col-8"><h1 itemprop="headline">${esc(s.title)}</h1><div itemprop="articleBody">${paras(s.paragraphs, { 2: `<div class="visible-xs most-popular"><h3>Most popular</h3>${links(s)}</div>`, 4: '<div class="video-embed"><p>Watch: inside the hall</p><iframe src="/v"></iframe></div>' })}</div><div class="pagination"><a href="?p=1">1</a> <a href="?p=2">2</a> <a href="?p=2">Next page</a></div></div><div class="col-4 hidden-xs"><h3>Most popular</h3>${links(s)}<h3>Opinion</h3>${teasers(s, 4)}</div></div>${FOOTER}`,
    ),
    gold: s.paragraphs,
  }),
  'analysis full of links': (s) => ({
    html: page(
      s,
      'Think Tank',
      `${NAV}<main role="main"><div class="node"><h1>${esc(s.title)}</h1><div class="body">${s.paragraphs
        .map((p) => {
          const words = p.split(' ')
          const third = Math.floor(words.length / 3)
          return `<p>${esc(words.slice(0, third).join(' '))} <a href="https://x.example.org">${esc(words.slice(third, 2 * third).join(' '))}</a> ${esc(words.slice(2 * third).join(' '))}</p>`
        })
        .join(
          '',
        )}</div><div class="experts"><h3>Expert</h3><a href="/e/1">${esc(s.byline)}</a><p>Senior fellow, programme on peace and security</p></div></div></main>${FOOTER}`,
    ),
    gold: s.paragraphs,
  }),
  'lead in the deck, rest in spans': (s) => ({
    html: page(
      s,
      'Le Courrier',
      `${NAV}<div class="article-container"><h1>${esc(s.title)}</h1><h2 class="chapo">${esc(s.paragraphs[0]!)}</h2><div class="texte">${s.paragraphs
        .slice(1)
        .map((p) => `<p><span style="font-weight:400">${esc(p)}</span></p><p>&nbsp;</p>`)
        .join(
          '',
        )}</div><div class="tags">Tags: <a href="/t/a">treaty</a>, <a href="/t/b">talks</a></div></div>${FOOTER}`,
    ),
    gold: s.paragraphs,
  }),
  'correction and note at the end': (s) => ({
    html: page(
      s,
      'The Chronicle',
      `${NAV}<article><h1>${esc(s.title)}</h1><div class="content">${paras(s.paragraphs)}<p><em>Correction: an earlier version of this article misstated the day of the next sitting.</em></p></div><div class="trending-now"><h4>Trending now</h4><ol>${s.others
        .slice(0, 5)
        .map(({ title }) => `<li><span>1</span><a href="/n">${esc(title)}</a></li>`)
        .join('')}</ol></div></article>${FOOTER}`,
    ),
    gold: [
      ...s.paragraphs,
      'Correction: an earlier version of this article misstated the day of the next sitting.',
    ],
  }),
}
