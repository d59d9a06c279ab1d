import { rule } from './furniture-rule.ts'
import type { FurnitureRule } from './furniture-rule.ts'

const NAME =
  "(?:[A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ.'’-]*)(?: (?:(?:de|da|di|du|van|von|der|den|al|el|bin|la|le|y)[ -])*[A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ.'’-]*){1,3}"

const JOB =
  '(?:reporter|correspondent|editor|journalist|writer|columnist|contributor|fellow|researcher|analyst|producer|broadcaster|historian|lecturer|professor|photographer|blogger|author|presenter|bureau chief|desk head|(?:former |retired )(?:[a-zß-ɏ]+ )?(?:diplomat|ambassador|officer|general|minister))'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

const DATE = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+\\d{4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})`

/** A pattern's words in any case, where names beside them need their capitals and the whole cannot be `i`. */
const ci = (words: string): string => words.replace(/[a-z]/g, (c) => `[${c}${c.toUpperCase()}]`)

const TITLED = '(?:(?:[Cc]ol|[Dd]r|[Pp]rof|[Cc]apt|[Gg]en|Sir|Dame)\\.? )?(?:\\(ret\\.?\\) )?'

/** Furniture that says who made the report, when, and from what. */
export const CREDIT_RULES: readonly FurnitureRule[] = [
  rule({
    id: 'byline',
    reason: 'Says who wrote the report, and from where.',
    pattern: new RegExp(
      `^(?:(?:[A-Z]{4,12}|Analysis|Commentary|Exclusive|Opinion|Comment|Interview|Feature|Special report)\\b[\\s|:·–—-]*)?(?:[Bb]y|BY|Text|TEXT|Story|Words|From|Interview)\\b:? (?:[Oo]ur (?:[Oo]wn |[Ss]pecial |[Ss]taff )?[A-Z]?[a-z]+|[Ss]taff(?: [Rr]eporter| [Ww]riter)?s?|STAFF REPORTER|[Aa]gencies|${TITLED}${NAME}|[A-ZÀ-ÞĀ-Ɏ][A-ZÀ-ÞĀ-Ɏ .'’-]+[A-ZÀ-ÞĀ-Ɏ])(?:,? (?:and|in|with|for|at|AND|IN|–|—|-|\\|) .{0,60}|,.{0,60}|\\s{2,}.{0,80})?$`,
      '',
    ),
    where: 'edges',
    longest: 140,
    examples: [
      'By Jane Sampleton in Paris',
      'By STAFF REPORTER',
      'COMMENTARY | By Oren Sample',
      'From Our Own Correspondent',
      'by Col. (ret.) Max Sample-Reyes',
    ],
    counterExamples: ['By Friday the text was done.', 'By all accounts the talks went badly.'],
  }),
  rule({
    id: 'staff-line',
    reason: "A desk or a job with nobody's sentence in it.",
    pattern: new RegExp(
      `^(?:(?:[Bb]y )?(?:[Oo]ur |[Aa] )?(?:[Oo]wn |[Ss]pecial |[Ss]taff |[Ss]enior |[Cc]hief )?(?:[A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ’'-]+ (?:[aA]nd [a-zA-ZÀ-ɏ]+ )?){0,2}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Bb]ureau|[Nn]ewsdesk|[Nn]ews [Dd]esk|[Ss]taff)|${NAME}, (?:[a-zA-ZÀ-ɏ]+ ){0,3}${JOB}|[Ww]ith (?:agencies|wires|files from .{2,60}))(?:,? (?:in )?[A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ]+)?$`,
      '',
    ),
    where: 'edges',
    longest: 90,
    examples: [
      'Diplomatic correspondent',
      'Staff reporter',
      'Politics Reporter',
      'Ottawa bureau',
      'Staff Correspondent, Dhaka',
      'Ada Sample, senior fellow',
    ],
    counterExamples: ['The reporter was let in.', 'Correspondent banks had already left'],
  }),
  rule({
    id: 'wire-credit',
    reason: 'Desk note naming those who worked on the report.',
    pattern: new RegExp(
      `^[*([\\s]*(?:${ci('(?:additional )?(?:reporting|writing|editing|compiled|written|produced|translation|text|research)')}(?:${ci(' and (?:writing|editing|reporting)')})? (?:${ci('by')}|from) (?=[A-ZÀ-ÞĀ-Ɏ])|${ci('with (?:additional )?(?:reporting|inputs?|files|contributions) (?:by|from)')} (?=[A-ZÀ-ÞĀ-Ɏ])|[Ww]ith [A-ZÀ-ÞĀ-Ɏ]{2,6} inputs|${ci('(?:editors?|writers?|eds|sources?)')}: )[^"“”]{2,260}$|^\\((?:[Ww]ith [A-ZÀ-ÞĀ-Ɏ]+ inputs|${ci('additional reporting|reporting|writing|editing|editor|compiled')})[^()]{0,240}\\)$|^\\(\\([^()]{2,80}\\)\\)$`,
      '',
    ),
    longest: 320,
    examples: [
      '(Reporting by A. Sample; editing by B. Sample)',
      'Additional reporting by Ida Sample',
      '*Writing by Ida Sample',
      'With reporting by A. Sample in Rome',
      '(With PTX inputs)',
      '((Brussels newsroom; +32))',
    ],
    counterExamples: [
      'Reporting by the ministry showed that the money had arrived.',
      'Editing of the annex goes on.',
    ],
  }),
  rule({
    id: 'contributed',
    reason: 'Names those who helped with the report.',
    pattern: /\bcontributed (?:to|reporting to|reporting for) this (?:report|story|article|piece)\b.{0,60}$/i,
    longest: 300,
    examples: [
      'Sample News writers Bo Sample in Lowtown and Ida Sample in Hightown contributed to this report.',
    ],
    counterExamples: ['Three states contributed to this fund of 40 million crowns.'],
  }),
  rule({
    id: 'compiled-note',
    reason: 'How the page was put together, or a correction of an earlier version.',
    pattern:
      /^(?:this (?:article|story|report|transcript|piece|page) (?:was|is|has been|may)|corrections?(?: and clarifications?)?:|an earlier version of|editor'?s?’?s? note:|disclaimer:|check against|for (?:information media|immediate (?:release|publication))|not an official record|this is a rush transcript|if you (?:find|spot|notice) an? (?:error|mistake)|our standards:|notes? to editors|companies mentioned:|the views (?:expressed )?(?:are|here)).{0,260}$/i,
    longest: 320,
    where: 'edges',
    examples: [
      'This article was compiled from agency reports.',
      'Corrections: an earlier version misspelled a name.',
      'Disclaimer: nothing here is advice.',
      'For information media. Not an official record.',
    ],
    counterExamples: ['This agreement was signed in March.', 'Corrections to the map were made by hand.'],
  }),
  rule({
    id: 'author-biography',
    reason: 'Tells about the author and not about the news.',
    pattern: new RegExp(
      `^(?:${NAME}|[A-Z][a-z]{2,}(?= is (?:an?|the|our) (?:[a-z]+ ){0,3}(?:reporter|correspondent|editor|journalist|writer|columnist))|[Tt]he (?:author|writer)s?|about the author:?.{0,40}) (?:(?:is|was) (?:now |currently |also )?(?:the |a |an |our )(?:[a-zA-ZÀ-ɏ'’-]+ ){0,6}?${JOB}s?\\b|is [A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ '’]{1,40}['’]s? (?:[a-zA-ZÀ-ɏ'’-]+ ){0,3}${JOB}|(?:writes|reports|blogs|tweets|covers|specialis[ez]es|teaches|previously (?:worked|covered)|has (?:covered|reported|written)) (?:(?:about|on|for|from|widely)\\b)?|joined the (?:paper|site|newsroom)|leads the [A-ZÀ-ÞĀ-Ɏ].{2,60}(?:programme|program|project)|served (?:in|with|as) .{2,80}(?:personal capacity|views are)|was an? (?:[a-zA-ZÀ-ɏ]+ )?(?:diplomat|ambassador|officer|minister|negotiator) (?:from|in|until|between) \\d{4})`,
      '',
    ),
    where: 'tail',
    longest: 900,
    examples: [
      'Ada Sample is the reporter for the Courier, specializing in parliament. She began her career in 2019.',
      'Ada Sample writes about war and energy for the Courier.',
      'Ada Sample was an Australian diplomat from 1984 to 2015.',
      'The author is a fellow of the Harbour Institute.',
    ],
    counterExamples: ['Ada Sample is the president of the republic.', 'Ada Sample was the first to sign.'],
  }),
  rule({
    id: 'about-author',
    reason: 'Heads the paragraph about the author.',
    pattern: /^(?:about (?:the )?(?:author|writer|reporter)s?|the author|meet the author|author)\s*:?$/i,
    takes: 'next',
    where: 'tail',
    longest: 40,
    examples: ['About the author', 'ABOUT THE AUTHOR'],
    counterExamples: ['About the authority of the court there is no doubt'],
  }),
  rule({
    id: 'date-line',
    reason: 'Only when, or where and when, the page was published or changed.',
    pattern: new RegExp(
      [
        `^(?:(?:first )?(?:published|posted|updated|last (?:modified|updated)|modified|date|issued|transcript|meeting coverage|issue \\d+)(?: on| at)?[:,·\\s]*)?(?:[a-zA-ZÀ-ɏ][a-zA-ZÀ-ɏ. '’/-]{1,30}, )?${DATE}(?:[,\\s|·—–-]+(?:at\\s+)?\\d{1,2}[:.]\\d{2}.{0,20})?(?:\\s*(?:[|·—–(]|\\. ).{0,90})?$`,
        `^${MONTH} \\d{1,2}, \\d{4}\\d{1,2}:\\d{2} ?[ap]\\.?m\\b.{0,60}$`,
        `^(?:updated|published|posted)?\\s*(?:an?|\\d{1,2}) (?:minute|hour|day|week)s? (?:ago|after publication)$`,
        `^(?:published|updated|last modified)\\b.{0,60}\\d.{0,30}$`,
        `^[a-zA-ZÀ-ɏ][a-zA-ZÀ-ɏ ]{1,24}, (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})$`,
      ].join('|'),
      'i',
    ),
    where: 'edges',
    longest: 140,
    examples: [
      '15 January 2026',
      'Sat 18 Sep 2021 06.30 CEST | Last modified on Sat 18 Sep 2021 11.02 CEST',
      'Published: January 8, 2026',
      '3 hours ago',
      'Updated 2 hours ago',
      'Bern, 2 July 2025 — Embargo: none',
      'PORT SAMPLE, Nov. 21',
      'Thursday 12 February 2015. All times local.',
    ],
    counterExamples: ['On 15 January 2026 they signed.', '18 May 2022: Finland and Sweden apply.'],
  }),
  rule({
    id: 'wire-slug',
    reason: 'Number and version under which an agency moves a story.',
    pattern:
      /^[a-z]{1,3}\d{3,4}\b[^.!?]{0,80}$|^[^.!?]{0,60}\b(?:\d(?:st|nd|rd|th)\s?Ld|[Ww]ritethru|WRITETHRU)\b[^.!?]{0,60}$|^[A-Z]{2,8} (?:[a-z]{2}\/[a-z]{2} )?\d{4,6}[a-zA-Z]{0,3} [\w-]{3,9}(?: \w{2,6}){0,2}$/,
    where: 'edges',
    longest: 100,
    examples: [
      'a101-0918 SAMPLE 2ndLd-Writethru URGENT',
      'QX 0614aED 09-18-78',
      'SAMPLE gz/pm 081605 SEP 95',
    ],
    counterExamples: ['b52 bombers flew over the line.'],
  }),
]
