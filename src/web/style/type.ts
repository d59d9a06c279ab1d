/** Faces, sizes and the measure of a line. The faces are served from here; where they fail the reader's own serif stands in. */
export const TYPE = `
@font-face{font-family:"Source Serif 4 Variable";font-style:normal;font-display:swap;font-weight:200 900;src:url(serif.woff2) format("woff2")}
@font-face{font-family:"Source Serif 4 Variable";font-style:italic;font-display:swap;font-weight:200 900;src:url(serif-italic.woff2) format("woff2")}
@font-face{font-family:"Source Sans 3 Variable";font-style:normal;font-display:swap;font-weight:200 900;src:url(sans.woff2) format("woff2")}
*{box-sizing:border-box}
html{font:1.0625rem/1.55 var(--serif);background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;min-height:100vh;display:flex;flex-direction:column}
h1{font-size:2rem;line-height:1.15;font-weight:600;letter-spacing:-.01em;margin:.1rem 0 .2rem;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;font-weight:600;margin:2.4rem 0 .6rem}
h3{font:600 .95rem/1.35 var(--sans);margin:1.2rem 0 .3rem}
p{margin:.5rem 0}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.16em;text-decoration-color:color-mix(in srgb,var(--accent) 40%,transparent)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
ul,ol{padding-left:1.2rem}
code,pre{font:.88em/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace}
pre{background:var(--raised);padding:.8rem 1rem;border-radius:4px;overflow-x:auto}
code{overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;padding:.05em 0;border-radius:2px}
q{quotes:"“" "”" "‘" "’"}
.about,cite,.count,.none,.key,figcaption,time,.context+*{color:var(--muted)}
.about,.count,.key,figcaption,label,button,input,select,nav,time,.facets,.foot,.as-of,.pager,.kinds,.row,.more-link,.waits,cite{font-family:var(--sans);font-size:.9rem;font-style:normal}
.none{font-style:italic}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.4rem .8rem;z-index:2}
.flag{display:inline-block;font:600 .78rem/1 var(--sans);letter-spacing:.03em;color:var(--against);border:1px solid currentColor;border-radius:999px;padding:.22rem .55rem;vertical-align:.1em}
.quiet-title{font-size:1.5rem}
`
