import type { Evidence } from '../claim/claim.ts'
import type { Article } from '../read/article.ts'
import { markup } from '../view/markup.ts'
import type { Markup } from '../view/markup.ts'

/** The paragraph that a passage stands in, the passage marked; the passage alone where the text is another one now. */
export function inContext(article: Article | null, e: Pick<Evidence, 'start' | 'end' | 'exact'>): Markup {
  if (!article || article.text.slice(e.start, e.end) !== e.exact)
    return markup`<p class="context"><mark>${e.exact}</mark></p>`
  const blocks = article.blocks.filter((block) => block.end > e.start && block.start < e.end)
  const [from, to] = [blocks[0]?.start ?? e.start, blocks.at(-1)?.end ?? e.end]
  return markup`<p class="context">${article.text.slice(Math.min(from, e.start), e.start)}<mark>${e.exact}</mark>${article.text.slice(e.end, Math.max(to, e.end))}</p>`
}
