import { CHART_STYLE } from '../../chart/chart-style.ts'
import { PALETTE } from '../../view/palette.ts'
import { ARTICLE } from './article.ts'
import { DOSSIER } from './dossier.ts'
import { FRAME } from './frame.ts'
import { LISTS } from './lists.ts'
import { PRINT } from './print.ts'
import { TYPE } from './type.ts'

/** The one style sheet of the reading room. */
export const STYLE_SHEET = [PALETTE, TYPE, FRAME, LISTS, CHART_STYLE, DOSSIER, ARTICLE, PRINT].join('\n')
