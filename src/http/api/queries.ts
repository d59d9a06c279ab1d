import { z } from '@hono/zod-openapi'
import { toEdtf } from '../../read/edtf-date.ts'

/** What the routes are asked with: one schema for one word, the same words as the options of the command line. */

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && toEdtf(text) === text

export const Day = z.string().refine(isDay, { error: 'is no day: write it as 2026-01-23' })

export const asOf = {
  'as-of': Day.optional().openapi({
    param: { name: 'as-of', in: 'query' },
    description: 'what the articles published until this day tell',
    example: '2026-01-23',
  }),
}

export const paged = {
  cursor: z.string().max(500).optional().openapi({ description: '`next` of the page before' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .optional()
    .openapi({ description: 'rows of a page, 50 if not given' }),
}

export const listing = {
  party: z.string().max(200).optional(),
  kind: z.string().max(60).optional(),
  stage: z.string().max(60).optional(),
  outlet: z.string().max(200).optional(),
  contested: z.enum(['true', 'false']).optional(),
  q: z.string().max(500).optional().openapi({ description: 'words of its name, aliases, parties or facts' }),
  since: Day.optional().openapi({ description: 'changed on this day or later' }),
}

export const id = (what: string) =>
  z.object({
    id: z
      .string()
      .max(300)
      .openapi({ param: { name: 'id', in: 'path' }, description: what }),
  })
