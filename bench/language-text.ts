/** Paragraphs in the manner of news reports, written for this project: what `npm run bench` reads. */
export const PARAGRAPHS: readonly string[] = [
  'ARDEN, March 3 — Negotiators from Norland and Sundia said on Tuesday that the text of a border treaty was “essentially ready”, but that neither president would sign it until the fighting along the river stopped.',
  'The treaty, which runs to 41 pages and four annexes, would give both states 15 years of guaranteed access to the port of Lowhaven, with a possible extension of ten years if both parliaments agree.',
  '“We have done our part. Now the politicians must do theirs,” Anna Example, the foreign minister of Norland, told reporters after nine hours of talks in a lakeside hotel.',
  'Her counterpart was more careful. The two sides had “made progress on most of the points”, Peter Sample said, adding that the question of the prisoners was still open.',
  'According to two officials who were not authorised to speak publicly, the mediators put a new proposal on the table late on Monday night: an exchange of 300 prisoners on each side, to be completed within 60 days of the signature.',
  'Sundia has asked for the release of all of its citizens before any document is signed. Norland rejects that demand, and a spokesman for its defence ministry called it “a step backwards”.',
  'The agreement must still be ratified by both parliaments, and Norland’s constitution requires a two-thirds majority. The opposition, which holds 38 of the 100 seats, has not said how it will vote.',
  'A separate declaration of intent, signed in January by seven neighbouring countries, provides for a monitoring force of up to 7,500 troops; the first 1,200 could be deployed “within weeks” of a ceasefire, a senior diplomat said.',
  'The cost of the mission was put at $1.5bn (€1.3bn) a year. It is not clear who would pay for it. The finance ministers are to meet in Westbridge on March 12 to discuss the matter.',
  '"I wouldn\'t call it a breakthrough," said Prof. Robert Model of the Institute for River Studies, who has followed the negotiations since 2019. "But it\'s the closest they\'ve come to an agreement in a decade."',
  'The U.N. envoy, who flew in from Geneva on Sunday, urged both governments to show restraint. She will brief the Security Council at 3 p.m. on Thursday.',
  'Fighting continued on Tuesday morning near the town of Oldmill, where shells damaged a school and a water plant, local authorities reported. Nobody was hurt. Each army accused the other of having broken the truce that was announced on February 20.',
  'If the treaty is signed by the end of the month, it would enter into force 30 days after the exchange of the instruments of ratification, and the first convoys might pass through the port in early summer.',
]
