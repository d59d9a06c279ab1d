/**
 * Colours and type of every page: paper and ink by day, the same calm by night. Text keeps a contrast of 4.5 to 1 and more
 * against both papers; what a colour says a word or a sign says too.
 */
export const PALETTE = `
:root{color-scheme:light dark;
--paper:#fffdf8;--raised:#f6f2e8;--ink:#1f2326;--muted:#565d63;--line:#d9d4c8;
--accent:#0b5a6b;--accent-soft:#e2eef0;--owed:#855300;--against:#a1232b;--good:#23643a;--mark:#fbe9b0;
--serif:"Source Serif 4 Variable","Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,Georgia,serif;
--sans:"Source Sans 3 Variable",system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,sans-serif}
@media(prefers-color-scheme:dark){:root{
--paper:#16191b;--raised:#1e2225;--ink:#e9e5dc;--muted:#a9afb3;--line:#3a4044;
--accent:#7fc6d6;--accent-soft:#1c3338;--owed:#e0b15c;--against:#f0908f;--good:#8ccf9f;--mark:#574711}}
@media print{:root{--paper:#fff;--raised:#fff;--ink:#000;--muted:#444;--line:#bbb;--accent:#000;--accent-soft:#fff;--owed:#000;--against:#000;--good:#000;--mark:#eee}}
`
