/** The dossier: its first screen, its charts, its facts; fact pages; and what-if. */
export const DOSSIER = `
.dossier{max-width:70rem;margin:0 auto}
.standing .stands{font-size:1.25rem;margin:.5rem 0 .2rem}
.standing h1{margin-top:.1rem}
.rise{display:grid;grid-template-columns:auto minmax(14rem,1fr);gap:0 2.5rem;align-items:center}
.because{max-width:34rem;color:var(--muted)}.because p{margin:.15rem 0}
.because a{color:var(--ink)}
.panels{display:grid;grid-template:"owed in new" auto "owed against new" 1fr/minmax(0,1.05fr) minmax(0,1.15fr) minmax(0,1fr);gap:0 2.6rem;margin-top:.8rem;border-top:2px solid var(--ink)}
.panel{padding:.8rem 0 .9rem}
.panel:nth-child(1){grid-area:owed}.panel:nth-child(2){grid-area:in}.panel:nth-child(3){grid-area:against;border-top:1px solid var(--line)}.panel:nth-child(4){grid-area:new}
.panel .changes li{grid-template-columns:minmax(0,1fr);gap:0;padding:.25rem 0}
.panel h2{font-size:1.08rem;margin:0 0 .5rem}
.panel ul{list-style:none;margin:0;padding:0}.panel li{padding:.18rem 0}
.panel p{margin:.3rem 0}
.scroll{overflow-x:auto}
.steps{border-collapse:collapse;font:.92rem/1.3 var(--sans);min-width:60%}
.steps th,.steps td{padding:.1rem .7rem;text-align:center}
.steps th[scope=row]{text-align:left;padding-left:0;font-weight:400;white-space:nowrap}
.steps thead th{font-weight:600;border-bottom:1px solid var(--line)}
.steps tbody tr+tr>*{border-top:1px solid var(--line)}
.steps td a{display:inline-block;min-width:1.7rem;min-height:1.5rem;line-height:1.5rem;text-decoration:none;border-radius:4px}
.steps td a:hover{background:var(--raised)}
.done{color:var(--good)}.pending,.scheduled{color:var(--owed)}.refused,.overdue{color:var(--against)}
.steps .done,.steps .refused,.steps .overdue{font-weight:700}
.key{font-size:.8rem}
.terms{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.22rem 1.1rem;margin:0}
.terms dt{font:.92rem/1.55 var(--sans);color:var(--muted)}
.terms dd{margin:0;grid-column:2}
.terms dd.rejected strong{text-decoration:line-through}
.cite{font:600 .7rem/1 var(--sans);vertical-align:.35em;text-decoration:none;padding:.12rem .3rem;margin-left:.1rem;border-radius:3px;background:var(--accent-soft)}
.cite:hover{background:var(--accent);color:var(--paper)}
figure{margin:1rem 0}figcaption{font-size:.85rem;max-width:46rem}
.chart{max-width:100%;height:auto;display:block}
svg.chart.narrow{display:none}
.standing .chart{margin:.6rem 0 .2rem -.4rem}
.facts{list-style:none;margin:0;padding:0;max-width:50rem}
.facts>li{padding:.55rem 0;border-top:1px solid var(--line)}
.fact{margin:0}.fact a{color:var(--ink);font-weight:600;text-decoration:none}.fact a:hover{text-decoration:underline}
blockquote{margin:.25rem 0;padding-left:.9rem;border-left:2px solid var(--line)}
blockquote a{color:inherit;text-decoration:none}blockquote a:hover{text-decoration:underline}
.said{list-style:none;padding:0;max-width:50rem}.said li{padding:.3rem 0}
.sources li{padding:.2rem 0}
.what-if{margin-top:2rem;background:var(--raised);border-radius:6px;padding:.2rem 1.2rem 1rem}
.what-if h2{margin-top:.9rem}
.what-if form{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;align-items:end}
.what-if form p{display:grid;gap:.15rem;margin:0}
.answer{margin-top:.9rem;padding-top:.5rem;border-top:1px solid var(--line);font-size:1.08rem}
.passage{margin:1.2rem 0;padding:.2rem 0 .2rem 1.1rem;border-left:3px solid var(--accent)}
.plain{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.2rem 1.2rem;font-family:var(--sans);font-size:.92rem}.plain dt{color:var(--muted)}.plain dd{margin:0}
@media(max-width:66rem){.panels{grid-template:"owed in" auto "owed against" 1fr "new new" auto/minmax(0,1fr) minmax(0,1fr)}.panel:nth-child(4){border-top:1px solid var(--line)}.rise{grid-template-columns:minmax(0,1fr)}}
@media(max-width:46rem){.panels{display:block}.panel+.panel{border-top:1px solid var(--line)}h1{font-size:1.65rem}}
@media(max-width:46rem){svg.chart.wide{display:none}svg.chart.narrow{display:block}}
`
