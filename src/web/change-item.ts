import type { Cause, Change } from '../record/change.ts'
import { changeWords } from '../view/change-words.ts'
import { dateWords } from '../view/date-words.ts'
import { markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import { paths } from './paths.ts'

/** One change: the day, what changed, and why the record believes so. */
export function changeItem(
  change: Change,
  options: { readonly asOf: string | null; readonly named: boolean },
): Markup {
  const { asOf, named } = options
  return markup`<li><time datetime="${change.on}">${dateWords(change.on)}</time> <span>${
    named && markup`<a class="name" href="${paths.agreement(change.agreement, asOf)}">${change.name}</a> `
  }<span class="what ${change.how}">${changeWords(change)}</span> <span class="about">${causeWords(change.cause, asOf)}</span></span></li>`
}

function causeWords(cause: Cause, asOf: string | null): Content {
  switch (cause.kind) {
    case 'report':
      return markup`<a href="${paths.article(cause.article, asOf)}">by a report</a>`
    case 'correction':
      return markup`<a href="${paths.article(cause.article, asOf)}">by a corrected report</a>`
    case 'retraction':
      return markup`<a href="${paths.article(cause.article, asOf)}">a report was taken back</a>, ${cause.author}`
    case 'review':
      return markup`<a href="/review#r${cause.review}">by review</a>, ${cause.author}`
    case 'run':
      return 'read again by a newer version'
  }
}
