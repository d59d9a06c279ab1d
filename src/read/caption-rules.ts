import { rule } from './furniture-rule.ts'
import type { FurnitureRule } from './furniture-rule.ts'

/** Words under pictures, which may hold facts and keep a role of their own. */
export const CAPTION_RULES: readonly FurnitureRule[] = [
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
]
