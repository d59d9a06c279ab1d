import type { Doubt, Review } from '../record/review.ts'
import { dateWords } from '../view/date-words.ts'
import { markup } from '../view/markup.ts'
import type { Markup } from '../view/markup.ts'
import { paths, pathTo } from './paths.ts'
import { decisionForm } from './review-forms.ts'
import type { PageContent, Visit } from './visit.ts'

const KINDS: Readonly<Record<Doubt['kind'], string>> = {
  'contested-stage': 'the stage is contested',
  'stage-of-one-origin': 'the stage rests on one origin',
  'implied-date': 'a date is implied',
  'stage-without-date': 'a stage has no date',
  'terms-apart': 'terms are far apart',
  'weak-link': 'a weak link between articles',
  'no-party': 'no party is named',
}

/** What a person should look at, most consequential first, and what persons have decided. */
export async function reviewPage(visit: Visit): Promise<PageContent> {
  const { record, query } = visit
  const agreement = query.get('agreement') || null
  const [doubts, decided] = await Promise.all([
    record.doubts({ agreement, cursor: query.get('cursor'), limit: 25 }),
    record.reviews({ agreement, limit: 25 }),
  ])
  const body = markup`<div class="single">
<h1 class="quiet-title">Review</h1>
<p class="about">What the program is least sure of, most consequential first. A decision carries your name and reason, survives re-reading, and can be taken back.</p>
${doubts.rows.length === 0 ? markup`<p class="none">Nothing is in doubt.</p>` : markup`<ol class="doubts">${doubts.rows.map((doubt) => doubtItem(doubt, visit))}</ol>`}
${doubts.next !== null && markup`<p class="pager"><a rel="next" href="${pathTo('/review', { agreement, cursor: doubts.next })}">Further doubts</a></p>`}
<h2>Decided</h2>
${decided.rows.length === 0 ? markup`<p class="none">Nothing yet.</p>` : markup`<ol class="decisions">${decided.rows.map((review) => decisionItem(review, visit))}</ol>`}
</div>`
  return { status: 200, title: 'Review', at: 'review', body, timeless: true }
}

function doubtItem(doubt: Doubt, visit: Visit): Markup {
  return markup`<li><p><a class="name" href="${paths.agreement(doubt.agreement, null)}">${doubt.name}</a> <span class="about">${KINDS[doubt.kind]}, weight ${doubt.weight}</span></p><p>${doubt.why}</p>${
    visit.mayReview &&
    markup`<details><summary>Decide</summary>${decisionForm(visit, doubt.agreement, doubt.target, [
      ['accept', 'It is right'],
      ['reject', doubt.target === null ? 'Reject the agreement' : 'It is wrong'],
    ])}</details>`
  }</li>`
}

function decisionItem(review: Review, visit: Visit): Markup {
  const undone = review.undoneBy !== null
  return markup`<li id="r${review.id}"${undone && markup` class="undone"`}><p><strong>${review.action.replace(/-/g, ' ')}</strong> ${
    review.agreement !== null &&
    markup`<a href="${paths.agreement(review.agreement, null)}">${review.agreement}</a>`
  } <span class="about">${review.author}, ${dateWords(review.at.slice(0, 10))}${undone && ', taken back'}</span></p><p>${review.reason}</p>${
    visit.mayReview &&
    !undone &&
    review.action !== 'undo' &&
    markup`<details><summary>Take back</summary><form class="decide" method="post" action="/review/${review.id}/undo"><input type="hidden" name="form-token" value="${visit.formToken}">${
      visit.who === null && markup`<label>Your name <input name="author" required maxlength="120"></label>`
    }<label>Reason <input name="reason" required maxlength="1000"></label><button>Take it back</button></form></details>`
  }</li>`
}
