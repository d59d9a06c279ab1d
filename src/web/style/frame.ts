/** What stands around every page: ways, search, the day, the foot; and forms. */
export const FRAME = `
.top{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem 1.6rem;padding:.7rem clamp(1rem,4vw,3rem);border-bottom:1px solid var(--line)}
.brand{font-weight:650;font-size:1.1rem;color:var(--ink);text-decoration:none;letter-spacing:-.01em}
.top nav{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;flex:1}
.top nav a{color:var(--muted);text-decoration:none;padding:.25rem 0;border-bottom:2px solid transparent}
.top nav a:hover{color:var(--ink)}
.top nav a[aria-current]{color:var(--ink);border-color:var(--accent)}
.find input{width:11rem;max-width:100%}
.as-of{display:flex;flex-wrap:wrap;align-items:center;gap:.3rem .5rem;color:var(--muted);font-size:.85rem;padding:.15rem .5rem;border-radius:5px}
.as-of.past{background:var(--accent-soft);color:var(--ink)}
.as-of input[type=range]{width:9rem;padding:0;accent-color:var(--muted)}
.as-of.past input[type=range]{accent-color:var(--accent)}
@media(max-width:36rem){.top{gap:.3rem 1rem}.brand{flex-basis:100%}.top nav{flex-basis:100%;gap:.2rem 1.1rem}.as-of{padding-left:0}}
@media(max-width:60rem){.as-of input[type=range]{display:none}.find{flex:1}.find input{width:100%}}
main{flex:1;padding:1.6rem clamp(1rem,4vw,3rem) 4rem;width:100%;max-width:82rem;margin:0 auto}
.foot{border-top:1px solid var(--line);color:var(--muted);padding:1rem clamp(1rem,4vw,3rem);font-size:.85rem;display:flex;flex-wrap:wrap;gap:.2rem 2rem;justify-content:space-between}
.foot p{margin:.2rem 0}.foot a{margin-right:.8rem}
.inline{display:inline}
input,select,button{font-size:.9rem;line-height:1.3;color:var(--ink);background:var(--paper);border:1px solid color-mix(in srgb,var(--muted) 70%,transparent);border-radius:4px;padding:.3rem .5rem;max-width:100%}
button{cursor:pointer;background:var(--raised)}
button:hover{border-color:var(--accent)}
button.main{background:var(--accent);color:var(--paper);border-color:var(--accent);padding:.5rem 1.1rem;font-size:1rem}
button.link{border:0;background:none;color:var(--accent);padding:0;text-decoration:underline}
.row,.kinds{display:flex;flex-wrap:wrap;gap:.5rem .9rem;align-items:center;margin:.8rem 0}
.kinds a{text-decoration:none;color:var(--muted);border-bottom:2px solid transparent}.kinds a[aria-current]{color:var(--ink);border-color:var(--accent)}
.decide{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:end;margin:.6rem 0}
.decide label{display:grid;gap:.15rem}
details summary{cursor:pointer;font-family:var(--sans);font-size:.9rem;color:var(--accent)}
.single,.prose{max-width:46rem;margin:0 auto}
.pager{margin-top:1.6rem}
`
