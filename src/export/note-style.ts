import { CHART_STYLE } from '../chart/chart-style.ts'
import { PALETTE } from '../view/palette.ts'

/** The whole style sheet of the briefing note: for reading on any width, and for paper. */
export const NOTE_STYLE = `${PALETTE}${CHART_STYLE}
*{box-sizing:border-box}
html{font:1.0625rem/1.55 var(--serif);background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:46rem;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;margin:3rem 0 .25rem;padding-top:1.5rem;border-top:1px solid var(--line);text-wrap:balance}
h3{font:650 .8rem/1.3 var(--sans);letter-spacing:.06em;text-transform:uppercase;color:var(--muted);margin:1.8rem 0 .5rem}
p{margin:.4rem 0}
a{color:var(--accent)}
.about,.account,.said,footer{color:var(--muted);font-family:var(--sans);font-size:.9rem}
.stands{font-size:1.15rem;margin:.8rem 0}
.contents{list-style:none;padding:0;margin:1.5rem 0}
.contents li{display:flex;gap:1rem;justify-content:space-between;border-bottom:1px solid var(--line);padding:.35rem 0}
.facts{list-style:none;padding:0;margin:0}
.facts>li{padding:.45rem 0 .45rem 1.6rem;position:relative}
.sign{position:absolute;left:0;font-family:var(--sans)}
.pending .sign,.scheduled .sign{color:var(--owed)}.refused .sign,.overdue .sign{color:var(--against)}.done .sign{color:var(--good)}
.note{color:var(--muted)}
blockquote{margin:.2rem 0;padding-left:.8rem;border-left:2px solid var(--line);font-size:.95rem;color:var(--muted)}
blockquote p{margin:0}
.chart{max-width:100%;height:auto;display:block;margin:1rem 0}
.chart.narrow{display:none}
.sources{padding-left:1.2rem}.sources li{margin:.4rem 0;overflow-wrap:anywhere}
@media(max-width:40rem){.chart.wide{display:none}.chart.narrow{display:block}h1{font-size:1.5rem}h2{font-size:1.25rem}}
@media print{html{font-size:10.5pt}body{max-width:none;padding:0}h2{break-before:page}h2:first-of-type{break-before:auto}.facts>li,figure{break-inside:avoid}a{color:inherit;text-decoration:none}.chart.wide{display:block}.chart.narrow{display:none}}
`
