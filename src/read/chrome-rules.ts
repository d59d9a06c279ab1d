import { rule } from './furniture-rule.ts'
import type { FurnitureRule } from './furniture-rule.ts'

const SHARE_WORD =
  '(?:(?:this|the) (?:article|story|page)|click here to share|(?:on )?social media|shares?\\d*|tweet|print|e-?mail|save(?: for later)?|gift|copy link|bookmark|republish|facebook|whatsapp|twitter|telegram|linkedin|reddit|x|pin|on|via|about sharing|page|mastodon|rss|threads|bluesky|\\d[\\d.,k]*|comments?)'

/** Furniture of the site around the report: menus, buttons, forms, notices. */
export const CHROME_RULES: readonly FurnitureRule[] = [
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
