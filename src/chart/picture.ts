import { constantMarkup, markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import { CHART_COLOURS, CHART_STYLE } from './chart-style.ts'

export interface Picture {
  /** Unique on the page it stands on. */
  readonly id: string
  readonly width: number
  readonly height: number
  /** Read aloud as its name. */
  readonly title: string
  /** Read aloud as what it shows: all of it, for those who do not see the drawing. */
  readonly description: string
  readonly body: Content
  /** Added to the class of the `svg` element. */
  readonly className?: string
}

/** A drawing for a page that has the charts' style sheet. */
export function picture(p: Picture): Markup {
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="${`chart ${p.className ?? ''}`.trim()}" viewBox="0 0 ${p.width} ${p.height}" width="${p.width}" height="${p.height}" role="img" aria-labelledby="${p.id}-t ${p.id}-d"><title id="${p.id}-t">${p.title}</title><desc id="${p.id}-d">${p.description}</desc>${p.body}</svg>`
}

/** The same as a file that stands alone, in light and dark. */
export function pictureFile(svg: Markup): string {
  const style = constantMarkup(`<style>${CHART_COLOURS}${CHART_STYLE}</style>`)
  const [head, ...rest] = svg.text.split('<title')
  return `<?xml version="1.0" encoding="utf-8"?>\n${head}${style.text}<title${rest.join('<title')}\n`
}
