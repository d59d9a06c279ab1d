import { rule } from './furniture-rule.ts'
import type { FurnitureRule } from './furniture-rule.ts'

/** Furniture that leads to other stories. */
export const LINK_RULES: readonly FurnitureRule[] = [
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
    id: 'topics',
    reason: 'Labels under which a story is filed.',
    pattern:
      /^(?:topics?|tags?|filed under|keywords|categor(?:y|ies)|in this story|companies mentioned|more on)\s*:\s*\S.{0,140}$/i,
    longest: 170,
    where: 'anywhere',
    examples: ['Topics: France | Submarines', 'Filed under: Donbas · OSCE', 'Tags: trade, fish'],
    counterExamples: ['Topics of the talks were fish and tariffs.'],
  }),
]
