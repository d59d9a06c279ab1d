/** Colours of charts where no page sets them: the same names as the pages' style sheet has. */
export const CHART_COLOURS = `
svg{--ink:#1f2326;--muted:#565d63;--line:#d9d4c8;--paper:#fffdf8;--accent:#0b5a6b;--owed:#855300;--against:#a1232b;--good:#23643a;background:var(--paper)}
@media(prefers-color-scheme:dark){svg{--ink:#e9e5dc;--muted:#a9afb3;--line:#3a4044;--paper:#16191b;--accent:#7fc6d6;--owed:#e0b15c;--against:#f0908f;--good:#8ccf9f}}
`

/** Drawn by shape first, coloured second: filled is asserted, hollow is not, a cross is against. */
export const CHART_STYLE = `
.chart text{font:13px var(--sans,system-ui,sans-serif);fill:var(--ink)}
.chart .quiet{fill:var(--muted)}
.chart .small{font-size:12px}
.chart .strong{font-weight:650}
.chart .end{text-anchor:end}
.chart .mid{text-anchor:middle}
.chart .axis{stroke:var(--line);stroke-width:1;fill:none}
.chart .grid{stroke:var(--line);stroke-width:1;stroke-dasharray:1 4}
.chart .path{stroke:var(--accent);stroke-width:2;fill:none;stroke-linejoin:round}
.chart .mark{stroke:var(--accent);stroke-width:2;fill:var(--accent)}
.chart .mark.hollow{fill:var(--paper)}
.chart .mark.against{stroke:var(--against);fill:none}
.chart .mark.owed{stroke:var(--owed);fill:var(--paper)}
.chart .mark.good{stroke:var(--good);fill:var(--good)}
.chart .mark.open{fill:none}
.chart .span{stroke:var(--accent);stroke-width:6;stroke-linecap:round;opacity:.35}
.chart .today{stroke:var(--owed);stroke-width:1.5;stroke-dasharray:4 3}
.chart .bar{fill:var(--accent);opacity:.85}
.chart .bar.hollow{fill:none;stroke:var(--accent);stroke-width:1.5;opacity:1}
.chart .bar.against{fill:none;stroke:var(--against);stroke-width:1.5;stroke-dasharray:4 3;opacity:1}
.chart .strike{stroke:var(--against);stroke-width:1.5}
.chart a:focus-visible{outline:2px solid var(--accent)}
`
