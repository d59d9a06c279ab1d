/** On paper a dossier is a briefing note: no ways, no forms; the words stay with their facts. */
export const PRINT = `
@page{margin:18mm 20mm}
@media print{
html{font-size:10pt}
.top,.as-of,.foot,.skip,.facets,.what-if form,.take,.pager,.find,form,.more-link,.notes{display:none!important}
.what-if:not(:has(.answer)){display:none}
main{padding:0;max-width:none}
a{color:inherit;text-decoration:none}
.panels{grid-template:"owed in" auto "owed against" 1fr "new new" auto/1fr 1fr}
.facts>li,.panel,figure,blockquote,.said li{break-inside:avoid}
h2,h3{break-after:avoid}
svg.chart.wide{display:block!important}svg.chart.narrow{display:none!important}
.cite{background:none;border:1px solid var(--line)}
details:not([open]) summary{display:none}
}
`
