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

const SHARE_WORD =
  '(?:(?:this|the) (?:article|story|page)|click here to share|(?:on )?social media|shares?\\d*|tweet|print|e-?mail|save(?: for later)?|gift|copy link|bookmark|republish|facebook|whatsapp|twitter|telegram|linkedin|reddit|x|pin|on|via|about sharing|page|mastodon|rss|threads|bluesky|\\d[\\d.,k]*|comments?)'

export const FURNITURE_RULES: readonly FurnitureRule[] = [
  rule({
    id: 'advertisement',
    reason: 'Marks the place of an advertisement, with or without a request to read on.',
    pattern:
      /^[[(*—–-]*\s*(?:advertisements?|advert|ad|sponsored(?: content)?|promoted|paid (?:post|content)|scroll to continue|(?:story|article) continues below(?: (?:the )?(?:ad|advertisement))?|continue reading(?: below)?)\b(?:\s*[—–:|-]?\s*(?:continue reading(?: below)?|scroll (?:down )?to continue|story continues below|remove ads?|skip ad))?[\])*.\s]*$/i,
    takes: 'touching',
    examples: [
      'Advertisement',
      'ADVERTISEMENT — CONTINUE READING BELOW',
      'Story continues below',
      'Sponsored content',
    ],
    counterExamples: [
      'Advertisement spending fell by a tenth in March.',
      'Continue reading the treaty and you find Article 9.',
    ],
  }),
  rule({
    id: 'reading-time',
    reason: 'How long the page takes to read or hear.',
    pattern:
      /^(?:[a-zA-ZÀ-ɏ ]{1,24}[|·•]\s*)?(?:(?:estimated )?reading time:?\s*)?\d{1,2}[ -]?min(?:ute)?s?\.?(?:\s+(?:read|listen|to read|reading time))?(?:\s*[|·•].{0,40})?$|^listen(?: to this (?:article|story))?\s*(?:[·|(]\s*\d.{0,12})?$/i,
    examples: [
      '2 min read',
      '5 minute read',
      'Briefing | 4 min read',
      'Listen to this article · 4:12',
      '3 min',
    ],
    counterExamples: ['The two leaders spoke for 20 minutes.', '15 minutes with the secretary of state'],
  }),
  rule({
    id: 'cookie-notice',
    reason: 'Consent to cookies and tracking, whatever its wording.',
    pattern:
      /\bcookies?\b.{0,160}\b(?:accept|agree|reject|settings|preferences|options|choices|policy|device|experience|manage|ok)\b|\b(?:uses?|store|using) (?:[a-zß-ɏ]+ )?cookies\b/i,
    longest: 600,
    examples: [
      'We use cookies to make this site better. Accept all | Reject',
      'This website uses cookies. OK',
      'Cookies on our pages: we have changed our policy',
    ],
    counterExamples: [
      'He offered the delegates cookies and tea while they waited.',
      'The bakery that sold the cookies has signed a lease.',
    ],
  }),
  rule({
    id: 'copyright',
    reason: 'Claim of copyright or terms of use.',
    pattern:
      /^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|by\b|\d{4}))|\ball rights reserved\b|\breproduction (?:in whole or in part )?(?:without|is prohibited)\b|^(?:terms (?:of (?:use|service)|and conditions)|privacy(?: policy| notice)?|legal notice|imprint)(?:\s*[|·•&/,-].*)?$/i,
    longest: 300,
    examples: [
      '© 2024 Harbour Media Ltd',
      'Copyright 2026 by the publisher',
      'Terms of use · Accessibility',
      'Privacy policy | Contact',
    ],
    counterExamples: [
      'Copyright law was the last chapter to be closed in the trade talks.',
      'Privacy rules held up the data agreement.',
    ],
  }),
  rule({
    id: 'newsletter',
    reason: 'Asks for a subscription, an address or money.',
    pattern:
      /^(?:sign up|subscribe|get our|register (?:now|here|for|to)|join (?:us|now|our)|become a (?:member|supporter|subscriber)|support (?:our|us|independent)|donate|follow (?:us|me|@)|like us|download (?:our|the) app|enjoyed this|never miss|stay (?:informed|up to date))\b(?! of the ).{0,140}$|\bunsubscribe\b|\b(?:readers|listeners|viewers|supporters) like you\b|\bsign up (?:here|now|today|below)\b|\bby (?:submitting|signing up|subscribing|clicking|registering)\b.{0,100}\b(?:agree|policy|terms)\b|\bprotected by (?:a )?(?:re)?captcha\b|\bview (?:this e-?mail )?in (?:your )?browser\b|\bforwarded by a friend\b|^you(?:'re| are)? (?:receive|get|receiving|getting) this (?:letter|e-?mail|newsletter)?\b|\bfree articles? (?:left|remaining)\b|\be-?mail address\b.{0,40}(?:\]|\b(?:sign up|published|required)\b)|^(?:[a-zA-ZÀ-ɏ' ]+ )?(?:is (?:funded by (?:its |the )?(?:readers|listeners|licence fee|members|donations)|posted to subscribers only))\b.{0,80}$/i,
    longest: 260,
    examples: [
      'Sign up for our morning letter',
      'Subscribe from 3 euros a month',
      'Follow us on every network',
      'You get this letter because you asked for it. Unsubscribe',
      'You have 2 free articles left this month.',
    ],
    counterExamples: [
      'Sign up to the pact or leave, the minister told his colleagues, as the talks in the capital went into a third night and the delegates began to pack their bags and look for their cars.',
      'Join forces they did, on Monday.',
    ],
  }),
  rule({
    id: 'share-bar',
    reason: 'Buttons that pass the page on.',
    pattern: new RegExp(
      `^(?!(?:on|via|x|page)$)(?!this|the|\\d)${SHARE_WORD}(?:[\\s|·•/,:—–-]+${SHARE_WORD})*\\s?[:.]?(?:\\s?(?:🔊|🔗).{0,40})?$`,
      'i',
    ),
    examples: [
      'Share',
      'Facebook · X · WhatsApp',
      'SHARE THIS ARTICLE',
      'Share  Tweet  Email',
      'Print | Email | Republish',
      'Share on Facebook | Share via Email | 12 comments',
    ],
    counterExamples: [
      '7,500',
      '18:15',
      'THE STORY',
      'Share the burden, the chancellor said.',
      'Print runs of the treaty text were stopped.',
    ],
  }),
  rule({
    id: 'comment-form',
    reason: "Opens the readers' comments: what follows is not the reporter's.",
    pattern:
      /^(?:leave a (?:reply|comment)\b(?:[\s.(:!].{0,80})?|post a comment|add (?:a |your )?comments?\b.{0,60}|join the (?:conversation|discussion).{0,30}|write a comment|comments?\s*(?:\(\s*[\d,.]+\s*\).{0,120}|[\d,.]+|section|:)?|comments are (?:closed|moderated|open|disabled).{0,60}|[\d,.]+ (?:comments|responses|replies)(?: (?:on|to) .{0,120})?|(?:view|show|read|see) (?:all )?(?:the )?(?:\d+ )?comments|share your (?:view|thought)s?\b.{0,80}|have your say.{0,60}|your e-?mail address will not be published.{0,80}|(?:tell us )?what do you think\?.{0,60}|reader comments.{0,30})$/i,
    where: 'tail',
    takes: 'rest',
    examples: [
      'Leave a Reply',
      'LEAVE A COMMENT',
      'Comments (312)   Sort by: newest',
      'Your email address will not be published.',
      'Comments are moderated between 9 and 5.',
    ],
    counterExamples: ['Comments by the envoy suggested otherwise.', 'Leave a seat for the rebels, he said.'],
  }),
  rule({
    id: 'comment-count',
    reason: 'Counter or link to the comments near the headline.',
    pattern: /^(?:[\d.,]+\s+comments?|comments?\s*\(?[\d.,]*\)?)$/i,
    longest: 40,
    examples: ['12 comments', 'Comments (4)'],
    counterExamples: ['No comments were made on Sunday.'],
  }),
  rule({
    id: 'link-section',
    reason: 'Heads a list of links to other stories.',
    pattern:
      /^[^\wÀ-ɏ]{0,6}(?:related(?: (?:articles?|stories|topics?|content|coverage|news|links|reading|posts))?|most (?:read|viewed|popular|shared|commented)(?: (?:in|on|this) .{1,24})?|popular(?: now)?|trending(?: now)?|read (?:more|next|also|this next|on)|more (?:on this(?: story| topic)?|from(?: the| our)? .{1,40}|stories|news|to read|like this|in [a-zA-ZÀ-ɏ]+(?: (?:&|and) [a-zA-ZÀ-ɏ]+)?)|also (?:in|on|from) (?!(?:this|the) ).{1,24}|you (?:may|might) (?:also )?like|recommended(?: for you| reading| stories)?|editor'?s?’?s? (?:picks?|choice)|top stories|latest(?: news| stories| headlines)?|breaking news|don'?t miss|in other news|see also|further reading|news feed|around (?:the web|our site)|what to read next|up next|next up|in case you missed it|from the archives?|watch(?: now| next)?|our picks|companies mentioned|keep reading|suggested (?:stories|reading)|explore more|features|in pictures)\s*[:›»>▸…]?$/i,
    takes: 'section',
    longest: 70,
    examples: [
      'RELATED',
      'Most read',
      'Read more',
      'MORE FROM THE HERALD',
      'You may also like:',
      'Related topics',
      'News Feed',
      'Trending',
      'Also in World',
    ],
    counterExamples: [
      'Related: the minister resigned, and that ended the talks.',
      'Most read the text only on the plane.',
      'More in sorrow than in anger',
    ],
  }),
  rule({
    id: 'link-line',
    reason: 'One line that points at another story.',
    pattern:
      /^[^\wÀ-ɏ]{0,6}(?:read (?:more|also|next|on)|related(?: (?:story|article|coverage))?|more|see also|also read|watch|watch live|video|listen|live|in pictures|gallery|opinion|explainer|timeline|quiz|breaking|win|trending|from the archives?|vote|poll|tell us|inside|next month|next week)\s*(?::|[›»▸|]|—)\s*\S.{0,120}$/,
    longest: 150,
    examples: ['read more: six charts on the fleet'],
    counterExamples: ['He opened his folder to read more: a map, a list.'],
  }),
  rule({
    id: 'link-line-capital',
    reason: 'The same, with a capital or in capitals, as sites print it; never a full sentence with an end.',
    pattern:
      /^[^\wÀ-ɏ]{0,6}(?:READ (?:MORE|ALSO|NEXT)|Read (?:more|also|next|on)|R(?:ELATED|elated)(?: (?:story|article|coverage|STORY|ARTICLE))?|MORE|More|See also|SEE ALSO|Also read|ALSO READ|W(?:ATCH|atch)(?: live| LIVE)?|V(?:IDEO|ideo)|L(?:ISTEN|isten)|LIVE|Live|In pictures|IN PICTURES|G(?:ALLERY|allery)|Quiz|QUIZ|BREAKING|Breaking|Trending|TRENDING|WIN|From the archive|VOTE|POLL|TELL US|INSIDE)\s*:\s*\S.{0,110}(?:[^.\s]|\?|!)$/,
    longest: 150,
    examples: [
      'Read more: Six charts on the fleet',
      'RELATED: Ten stocks to watch',
      'WATCH: The ten minutes that changed it all (video, 9:58)',
      'Related: What is left of the oil?',
      'BREAKING: Storm warning for the coast',
    ],
    counterExamples: [
      'More: the two sides agreed to meet again on Friday in Doha.',
      'Live: that is what the hostages want.',
    ],
  }),
  rule({
    id: 'navigation',
    reason: 'Menus, crumbs and bars: short words between separators, no sentence.',
    pattern:
      /^(?:skip to (?:main )?content|(?:☰\s*)?menu\b.{0,120}|search|sign in|log in|processing\.*|opens (?:in )?(?:a )?new (?:tab|window)|purchase licensing rights.{0,30}|home|back to top|toggle navigation|close|open menu|loading\.*|show more\s*[a-zA-ZÀ-ɏ]*|load more|view all|see all|next|previous|exit mobile version|desktop version|avatar|listen live.*|turn on alerts|notifications?|edition|published|on|updated|by|news|world|politics|business|opinion|sport|sports|africa|europe|asia|americas|united states|middle east)$/i,
    longest: 140,
    where: 'edges',
    examples: [
      'Skip to content',
      'Show MoreNews',
      'Exit mobile version',
      'Published',
      'on',
      'Avatar',
      'United States',
    ],
    counterExamples: ['Search parties found nothing.', 'Close to a deal'],
  }),
  rule({
    id: 'crumbs',
    reason: 'The path of the page within its site.',
    pattern:
      /^(?:home|news|world|[A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ& ]{1,24})(?:\s*[>›»▸→/]\s+[A-ZÀ-ÞĀ-Ɏ\d][a-zA-ZÀ-ɏ\d&'’ –-]{1,40}){1,5}$/,
    where: 'edges',
    examples: [
      'World > Europe > France',
      'Home › Science & Environment',
      'OT ▸ Policy ▸ Eastern Europe',
      'Home / Environment / Middle East',
    ],
    counterExamples: ['From Oslo > to Stockholm by train'],
  }),
  rule({
    id: 'link-bar',
    reason: 'Several short names between bars or dots, with no end of a sentence.',
    pattern: /^(?=[^.!?]*$)(?:[^|·•/]{1,34}(?:\s+[|]\s+|\s+[·•]\s+)){2,}[^|·•]{1,34}$/,
    where: 'edges',
    examples: ['News · Opinion · Weekend · Newsletters', 'Donbas · OSCE · Normandy format'],
    counterExamples: ['The text, the map · and the annex.', '19:32 | Wrong on every count'],
  }),
  rule({
    id: 'two-part-bar',
    reason: 'Masthead or section of two parts between a bar.',
    pattern: /^(?!\d{1,2}[.:]\d{2})[^|.!?:]{2,44}\s+[|]\s+[^|.!?]{2,44}$/,
    where: 'edges',
    examples: ['WORLD | OCEANS', 'Sign in | Subscribe for €1'],
    counterExamples: ['19:32 | Wrong on every count, says the ministry.'],
  }),
  rule({
    id: 'menu-row',
    reason: 'A row of single words set apart by several spaces.',
    pattern: /^(?=[^.!?]*$)\S[^\s]*(?: \S+)?(?:\s{2,}\S+(?: \S+){0,2}){2,}$/,
    where: 'edges',
    examples: ['News   Sport   Opinion   Culture', 'LISTEN LIVE   NEWSLETTERS   PODCASTS   MORE ▾'],
    counterExamples: ['The text is  done and ready'],
  }),
  rule({
    id: 'topics',
    reason: 'Labels under which a story is filed.',
    pattern:
      /^(?:topics?|tags?|filed under|keywords|categor(?:y|ies)|in this story|companies mentioned|more on)\s*:\s*\S.{0,140}$/i,
    longest: 170,
    where: 'anywhere',
    examples: ['Topics: France | Submarines', 'Filed under: Donbas · OSCE', 'Tags: trade, fish'],
    counterExamples: ['Topics of the talks were fish and tariffs.'],
  }),
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
    id: 'credit-line',
    reason: 'Only whose the picture is; the words under the picture come next.',
    pattern:
      /^(?:getty(?: images)?|reuters|afp|ap(?: photo)?|epa(?:-efe)?|pa(?: media)?|anadolu(?: agency| via getty images)?|shutterstock|xinhua|tass|handout|(?:image|picture|photo) (?:source|credit)[:,] .{2,50}|[a-z ]{2,24} (?:pool|handout))$/i,
    takes: 'touching',
    role: 'caption',
    longest: 60,
    examples: ['Getty Images', 'Palace pool', 'Image source, Getty Images'],
    counterExamples: ['Reuters reported the signing first.'],
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
    id: 'caption-credit',
    reason: 'Words under a picture end in a credit.',
    pattern:
      /(?:[([](?:photo(?:graph)?s?|image|picture|credit|pool|file|archive|handout|source|courtesy)\b[^()[\]]{0,60}[)\]]|\((?:[^()]{2,50}\/)?(?:getty images?|reuters|ap|afp|epa|anadolu|shutterstock|xinhua|tass|handout|pool|file|archive|[A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ. ]{2,30}\/[A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ ]{2,30})(?: photo)?(?: via [^()]{2,30})?\)|\b(?:photo(?:graph)?s?|picture|image|credit): ?[a-zA-ZÀ-ɏ][^.]{0,60}|(?:agency|police|ministry|press office) handout\)|(?:reuters|afp|epa|ap photo|getty images)\/[^.]{2,60}|purchase licensing rights.{0,30})[.]?$/i,
    role: 'caption',
    longest: 420,
    examples: [
      'A whale off the coast. (Photo: archive)',
      'The envoys arrive on Dec. 3, 2025. (Ann Sample/Picture House)',
      'A submarine at sea. Photograph: Handout',
    ],
    counterExamples: [
      'The photo of the handshake went round the world.',
      'The two sides met (in Doha) on Friday.',
    ],
  }),
  rule({
    id: 'caption-label',
    reason: 'Says of itself that it is a picture.',
    pattern:
      /^(?:\[\d{1,2}\/\d{1,2}\] .{2,400}|\[\s*(?:photo|image|picture|caption|video|graphic|map)[^\]]{0,300}\]|(?:photo(?:graph)?s?|pictures?|image(?: caption| source)?|file (?:picture|photo|image)|caption|graphic|in this (?:photo|picture|image))\b\s*(?::|,|\().{2,300})$/i,
    role: 'caption',
    longest: 420,
    examples: [
      '[Photo: The villa by the lake. Credit: Sample]',
      'File picture: a soldier (agency handout)',
      'Photo: ministers leave the palace (pool)',
      'Photographs: Ola Sample',
    ],
    counterExamples: ['Pictures of the damage reached the delegates.'],
  }),
  rule({
    id: 'contact',
    reason: 'Where to write, ring or complain.',
    pattern:
      /^(?:contact(?:s)?(?: (?:us|for the media|the .{2,30}))?|media contacts?|press contacts?|address for enquiries|letters to the editor|got a (?:story|tip|question)|have a tip|write to us|media office)\b(?!.{0,60}\b(?:was|were|had|has|with the)\b).{0,160}$|\b[\w.+-]+@[\w-]+\.\w{2,}\b.{0,40}$/i,
    where: 'edges',
    longest: 200,
    examples: [
      "Media contact: Minister's office, (02) 5550 0142",
      'Got a story? Ring the newsdesk.',
      'Letters to the editor: post@example.org',
    ],
    counterExamples: ['Contact between the two capitals was lost.'],
  }),
  rule({
    id: 'end-mark',
    reason: 'Sign that the text is over, or number under which an agency files it.',
    pattern:
      /^(?:[-#*_=~\s]{2,}|\(?\s*(?:ends?|end of (?:statement|item|text|transcript)|30|more|more to come)\s*\)?|end item\b.{0,30}|(?:reference|ref|news id|document|item|story id|slug)\s*(?:no|number)?\.?\s*:\s*[\w/.-]{2,30}|[A-Z]{2}\d?\/[A-Z/]{2,12}|\[(?:music|applause|laughter|ends?)\])$/i,
    longest: 60,
    examples: ['ENDS', '(End of statement)', 'Reference: TSP/2025/0917-04', 'News ID: 2104417', '* * *'],
    counterExamples: ['Ends of the earth', 'Reference was made to the earlier text.'],
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
  rule({
    id: 'live-chrome',
    reason: 'Controls and state of a live page.',
    pattern:
      /^[●•\s]*(?:live(?: blog)?\b.{0,60}(?:closed|paused|first|alerts|updates|events).{0,40}|(?:this )?(?:live )?blog (?:is |now )?(?:closed|paused).{0,60}|.{0,60}\b(?:newest|oldest) (?:first|at the (?:bottom|top)).{0,60}|all times .{2,40}|earlier pages?:.{0,30}|key events|turn on alerts|refresh.{0,40}|updates? paused)$/i,
    longest: 120,
    examples: [
      'LIVE · UPDATES PAUSED',
      'Newest first',
      'LIVE BLOG (now closed)  |  Key events  |  Newest first',
      'Earlier pages: 2 | 1',
    ],
    counterExamples: ['Live fire was heard at the bridge.'],
  }),
]
