import { markup } from '../view/markup.ts'
import type { PageContent, Visit } from './visit.ts'

/** What an empty record shows: how to fill it, and the examples at one press. */
export function welcome(visit: Visit): PageContent {
  const body = markup`<article class="prose">
<h1>Nothing has been read yet</h1>
<p>This reading room shows what the reports in its record say about agreements in the making: where each one stands, what is in it, what is owed, and who says so. The record is empty.</p>
<p>Add reports on the command line:</p>
<pre><code>rapporteur add reports/ page.html https://example.org/news/1</code></pre>
<p>or look around first. The examples are two reports, fifteen days apart, about one agreement and what stands beside it.</p>
<form method="post" action="/examples"><input type="hidden" name="form-token" value="${visit.formToken}"><button class="main">Read the two examples</button></form>
</article>`
  return { status: 200, title: 'Agreements', at: 'agreements', body, timeless: true }
}
