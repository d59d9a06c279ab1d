/** The formats' rules as JSON Schemas of our own, after their specifications: as much as the exports use, and nothing else allowed. */

const iri = { type: 'string', pattern: '^(?:urn:|https?://)\\S+$' }
const text = { type: 'string', minLength: 1 }

const selector = {
  oneOf: [
    {
      type: 'object',
      required: ['type', 'exact'],
      additionalProperties: false,
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string' },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
    },
    {
      type: 'object',
      required: ['type', 'start', 'end'],
      additionalProperties: false,
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 0 },
      },
    },
  ],
}

/** https://www.w3.org/TR/annotation-model/ */
export const WEB_ANNOTATION = {
  type: 'object',
  required: ['@context', 'id', 'type', 'total', 'first'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: iri,
    type: { const: 'AnnotationCollection' },
    label: text,
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'partOf', 'items'],
      properties: {
        id: iri,
        type: { const: 'AnnotationPage' },
        partOf: iri,
        startIndex: { const: 0 },
        items: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'type', 'motivation', 'body', 'target'],
            additionalProperties: false,
            properties: {
              id: iri,
              type: { const: 'Annotation' },
              motivation: { enum: ['describing', 'tagging', 'identifying'] },
              body: {
                type: 'array',
                items: {
                  anyOf: [
                    {
                      type: 'object',
                      required: ['type', 'value', 'purpose'],
                      properties: { type: { const: 'TextualBody' }, value: { type: 'string' } },
                    },
                    { type: 'object', required: ['source', 'purpose'], properties: { source: iri } },
                  ],
                },
              },
              target: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['source', 'selector'],
                  additionalProperties: false,
                  properties: {
                    source: iri,
                    selector: { anyOf: [selector, { type: 'array', minItems: 1, items: selector }] },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
}

/** https://www.jsonfeed.org/version/1.1/ */
export const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    description: text,
    home_page_url: { type: 'string', format: 'uri' },
    feed_url: { type: 'string', format: 'uri' },
    language: { const: 'en' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'content_text', 'date_modified'],
        properties: {
          id: text,
          url: { type: 'string', format: 'uri' },
          title: text,
          content_text: { type: 'string' },
          date_modified: { type: 'string', format: 'date-time' },
          tags: { type: 'array', items: { type: 'string' } },
          authors: {
            type: 'array',
            items: { type: 'object', required: ['name'], properties: { name: text } },
          },
        },
      },
    },
  },
}

const actor = {
  type: 'object',
  required: ['actorText'],
  additionalProperties: false,
  properties: { actorText: text, code: { type: 'string', pattern: '^[A-Z]{3,12}$' } },
}

/** PLOVER manual: event types, modes and contexts; field names of its gold standard records. */
export const PLOVER = {
  type: 'object',
  required: ['id', 'date', 'source', 'event', 'mode', 'context', 'text', 'language', 'publication', 'coder'],
  properties: {
    id: text,
    date: { type: 'string', format: 'date' },
    dateEnd: { type: 'string', format: 'date' },
    source: { type: 'array', minItems: 1, items: actor },
    target: { type: 'array', items: actor },
    event: {
      enum: [
        'AGREE',
        'CONSULT',
        'SUPPORT',
        'CONCEDE',
        'COOPERATE',
        'AID',
        'RETREAT',
        'DEMAND',
        'ACCUSE',
        'REJECT',
        'THREATEN',
        'PROTEST',
        'SANCTION',
        'MOBILIZE',
        'COERCE',
        'ASSAULT',
      ],
    },
    mode: {
      enum: [
        '',
        'phone',
        'visit',
        'host',
        'third-party',
        'meet',
        'release',
        'return',
        'ceasefire',
        'withdraw',
        'disarm',
      ],
    },
    context: {
      enum: [
        '',
        'diplomatic',
        'economic',
        'military',
        'legal',
        'rights_freedoms',
        'peacekeeping',
        'humanitarian',
      ],
    },
  },
}

/** PROV-O, where relations go: https://www.w3.org/TR/prov-o/ */
export const PROV_RANGES: Readonly<
  Record<string, readonly [domain: readonly string[], range: readonly string[]]>
> = {
  wasDerivedFrom: [
    ['Entity', 'Collection'],
    ['Entity', 'Collection'],
  ],
  wasQuotedFrom: [['Entity'], ['Entity']],
  wasAttributedTo: [['Entity'], ['Agent', 'SoftwareAgent']],
  wasGeneratedBy: [['Entity', 'Collection'], ['Activity']],
  wasAssociatedWith: [['Activity'], ['SoftwareAgent']],
  hadMember: [['Collection'], ['Entity', 'Collection']],
}

/** Properties that schema.org defines for the types that the export uses, inherited ones included. */
export const SCHEMA_ORG: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: ['identifier', 'headline', 'url', 'publisher', 'datePublished'],
  CreativeWork: ['name', 'alternateName', 'genre', 'creativeWorkStatus', 'contributor'],
  Claim: ['name', 'about', 'claimInterpreter', 'appearance', 'firstAppearance', 'text'],
  ClaimReview: ['url', 'claimReviewed', 'itemReviewed', 'datePublished', 'author', 'reviewRating'],
  Rating: ['ratingValue', 'worstRating', 'bestRating', 'alternateName', 'ratingExplanation'],
  Quotation: ['text', 'spokenByCharacter', 'isPartOf'],
  Person: ['name'],
  Organization: ['name'],
  NewsMediaOrganization: ['name'],
}

/** https://docs.citationstyles.org/ */
export const CSL_JSON = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'type'],
    additionalProperties: false,
    properties: {
      id: text,
      type: { const: 'article-newspaper' },
      title: { type: 'string' },
      'container-title': { type: 'string' },
      URL: { type: 'string', format: 'uri' },
      note: { type: 'string' },
      issued: {
        type: 'object',
        required: ['date-parts'],
        properties: {
          circa: { const: true },
          'date-parts': {
            type: 'array',
            minItems: 1,
            maxItems: 2,
            items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'integer' } },
          },
        },
      },
    },
  },
}
