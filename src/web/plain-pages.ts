import { markup } from '../view/markup.ts'
import type { PageContent } from './visit.ts'

/** A page that says what is wrong and where to go. */
export function problemPage(status: PageContent['status'], title: string, detail: string): PageContent {
  const body = markup`<article class="prose"><h1>${title}</h1><p>${detail}</p><p><a href="/">To the agreements</a></p></article>`
  return { status, title, at: null, body, timeless: true }
}

/** Asks for a token where the room is not open to all. */
export function signInPage(formToken: string, next: string, failed: boolean): PageContent {
  const body = markup`<article class="prose"><h1>Sign in</h1>
<p>This reading room asks for a token. Whoever runs it makes one with <code>rapporteur token create</code>.</p>
${failed && markup`<p class="flag" role="alert">That token is not known, or was revoked.</p>`}
<form class="decide" method="post" action="/sign-in"><input type="hidden" name="form-token" value="${formToken}"><input type="hidden" name="next" value="${next}"><label>Token <input name="token" type="password" required autocomplete="current-password"></label><button class="main">Sign in</button></form></article>`
  return { status: failed ? 401 : 200, title: 'Sign in', at: null, body, timeless: true }
}
