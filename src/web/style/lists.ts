/** Lists: agreements with their facets, changes, articles, hits, doubts. */
export const LISTS = `
.with-side{display:grid;grid-template-columns:14rem minmax(0,1fr);gap:0 3rem;align-items:start}
.facets h2{font:600 .8rem/1.3 var(--sans);color:var(--muted);margin:1.2rem 0 .3rem}
.facets ul{list-style:none;margin:0;padding:0}
.facets li{display:flex;justify-content:space-between;gap:.6rem;padding:.1rem 0}
.facets li span{color:var(--muted);font-variant-numeric:tabular-nums}
.facets li a{text-decoration:none}.facets li a[aria-current]{font-weight:650;color:var(--ink)}
.facets li a[aria-current]::after{content:" ×";color:var(--muted)}
.narrow{display:grid;gap:.2rem .6rem}.narrow label{color:var(--muted);margin-top:.35rem;font-size:.85rem}.narrow .check{color:var(--ink)}.narrow button{justify-self:start;margin-top:.5rem}
.agreements{list-style:none;margin:1rem 0 0;padding:0}
.agreements>li{display:grid;grid-template:auto 1fr/minmax(0,1fr) 17rem;gap:0 2rem;padding:.95rem 0;border-top:1px solid var(--line)}
.agreements h2{font-size:1.18rem;line-height:1.3;margin:0;text-wrap:pretty}
.agreements h2 a{color:var(--ink);text-decoration:none}.agreements h2 a:hover{color:var(--accent);text-decoration:underline}
.agreements p{margin:.1rem 0}
.agreements .where{grid-column:2;grid-row:1/span 2;display:grid;gap:.2rem;align-content:start;font:.92rem/1.35 var(--sans);padding-top:.3rem}
.strip{margin:0;display:block}
.changes,.articles,.hits,.doubts,.decisions{list-style:none;margin:0;padding:0}
.changes li,.articles li{display:grid;grid-template-columns:6.6rem minmax(0,1fr);gap:.8rem;padding:.4rem 0}
.changes time,.articles time{font-variant-numeric:tabular-nums}
.changes:not(.short) time{display:none}.changes:not(.short) li{grid-template-columns:minmax(0,1fr);border-top:1px solid var(--line)}
.day{font:600 .9rem/1.3 var(--sans);color:var(--muted);margin:1.6rem 0 .3rem}
.changes .name{font-weight:600;color:var(--ink);text-decoration:none}.changes .name:hover{text-decoration:underline}
.what.gone{text-decoration:line-through;text-decoration-color:var(--muted)}
.hits li,.doubts li,.decisions li{padding:.8rem 0;border-top:1px solid var(--line)}
.name{font-weight:600}
.context{margin:.3rem 0;text-wrap:pretty}
.undone{opacity:.75}
@media(max-width:60rem){.with-side{grid-template-columns:minmax(0,1fr)}.facets{order:2;margin-top:2rem}}
@media(max-width:44rem){.agreements>li{grid-template-columns:minmax(0,1fr)}.agreements .where{grid-column:1;grid-row:auto;grid-template-columns:auto 1fr;align-items:center;gap:.6rem;margin:.3rem 0}.agreements .where .about{grid-column:1/-1}.changes.short li,.articles li{grid-template-columns:minmax(0,1fr);gap:0}}
`
