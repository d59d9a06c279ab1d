/** An article to be read, with what was found in it. Kinds of finding differ by their line, not by colour alone. */
export const ARTICLE = `
.with-notes{display:grid;grid-template-columns:minmax(0,42rem) minmax(14rem,20rem);gap:0 4rem;justify-content:center;align-items:start}
.report{font-size:1.12rem;line-height:1.65}
.report p{margin:.9rem 0;text-wrap:pretty}
.report .caption,.report .about{font:.9rem/1.5 var(--sans);color:var(--muted)}
.report .list{padding-left:1.2rem}
.report mark{background:none;border-bottom:2px solid var(--accent);border-radius:0}
.report mark.step{border-bottom-style:dashed;border-color:var(--owed)}
.report mark.term{background:var(--mark);border-bottom:0}
.report mark.issue{border-bottom-style:dotted;border-color:var(--against)}
.report mark.meeting{border-bottom-style:double;border-bottom-width:3px;border-color:var(--good)}
.report mark.quote:not(.stage,.step,.term,.issue,.meeting){border-bottom:1px solid var(--line)}
.anchor:target+mark,.anchor:target+.anchor+mark,.report mark.lit{background:var(--mark);box-shadow:0 0 0 .18em var(--mark)}
.notes{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;font:.92rem/1.45 var(--sans)}
.notes h2{font-size:1rem;margin:.2rem 0 .4rem}.notes h3{margin:.8rem 0 .2rem}
.notes ul{list-style:none;margin:0;padding:0}
.findings li{padding:.2rem 0 .2rem .7rem;border-left:3px solid var(--accent);margin:.25rem 0}
.findings li>a:first-child{color:var(--ink);text-decoration:none}.findings li>a:first-child:hover{text-decoration:underline}
.findings .step{border-left-style:dashed;border-color:var(--owed)}.findings .term{border-color:var(--mark)}.findings .issue{border-left-style:dotted;border-color:var(--against)}.findings .meeting{border-left-style:double;border-color:var(--good)}
@media(max-width:60rem){.with-notes{grid-template-columns:minmax(0,42rem)}.notes{position:static;max-height:none;margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1rem}.report{font-size:1.05rem}}
`
