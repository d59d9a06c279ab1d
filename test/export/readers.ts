import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { defaultModel, Model } from '@alephdata/followthemoney'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { parse as parseCsv } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { HtmlValidate } from 'html-validate'
import ICAL from 'ical.js'
import jsonld from 'jsonld'
import { micromark } from 'micromark'
import { CAMEO_COLUMNS } from '../../src/export/cameo.ts'
import { CSV_COLUMNS } from '../../src/export/csv.ts'
import { EVENT_CODES } from '../../src/export/event-codes.ts'
import type { Counts } from '../../src/export/export-format.ts'
import { ANNOTATION_CONTEXT } from './annotation-context.ts'
import { CSL_JSON, JSON_FEED, PLOVER, PROV_RANGES, SCHEMA_ORG, WEB_ANNOTATION } from './schemas.ts'

/** Reads a file with a reader of its format, holds it against the format's rules, and counts what it found in it. */
export type Reader = (text: string) => Partial<Counts> | Promise<Partial<Counts>>

const ajv = new Ajv({ allErrors: true, strictTypes: false })
;(addFormats as unknown as (ajv: Ajv) => void)(ajv)

function holds(schema: object, value: unknown): void {
  assert.ok(ajv.validate(schema, value), ajv.errorsText())
}

function lines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

const count = (rows: readonly { readonly [key: string]: unknown }[], key: string, value: string): number =>
  rows.filter((row) => row[key] === value).length

const distinct = (values: readonly unknown[]): number => new Set(values).size

/** A JSON-LD processor that fetches nothing: contexts are at hand or the file has its own. */
async function triples(text: string): Promise<string[]> {
  const documentLoader = (url: string): Promise<object> => {
    assert.equal(url, 'http://www.w3.org/ns/anno.jsonld')
    return Promise.resolve({ documentUrl: url, document: ANNOTATION_CONTEXT })
  }
  const options = { documentLoader, format: 'application/n-quads', safe: true }
  const quads = (await jsonld.toRDF(JSON.parse(text) as object, options as never)) as unknown as string
  return quads.split('\n').filter((line) => line !== '')
}

const FACTS = ['stage', 'step', 'term', 'issue', 'meeting'] as const

export const READERS: Readonly<Record<string, Reader>> = {
  json(text) {
    const dossier = JSON.parse(text) as { agreements: { history: [] }[]; quotes: []; articles: [] }
    return {
      agreement: dossier.agreements.length,
      quote: dossier.quotes.length,
      article: dossier.articles.length,
    }
  },

  jsonl(text) {
    const rows = lines(text)
    assert.equal(rows[0]?.['type'], 'dossier')
    const kinds = [...FACTS, 'agreement', 'relation', 'quote', 'article'] as const
    return Object.fromEntries(kinds.map((kind) => [kind, count(rows, 'type', kind)]))
  },

  csv(text) {
    const rows = parseCsv(text, {
      columns: true,
      record_delimiter: '\r\n',
      relax_column_count: false,
    }) as Record<string, string>[]
    const header = parseCsv(text, { record_delimiter: '\r\n', to_line: 1 }) as string[][]
    assert.deepEqual(header[0], [...CSV_COLUMNS])
    for (const row of rows)
      for (const cell of Object.values(row))
        assert.doesNotMatch(cell, /^[=+@\t\r]|^-(?!\d)/, 'a spreadsheet would run it')
    const facts = FACTS.map((kind) => [
      kind,
      distinct(
        rows.filter((row) => row['fact'] === kind).map((row) => `${row['agreement_id']}/${row['fact_id']}`),
      ),
    ])
    return {
      ...Object.fromEntries(facts),
      agreement: distinct(rows.map((row) => row['agreement_id']).filter((id) => id !== '')),
      relation: distinct(
        rows
          .filter((row) => row['fact'] === 'relation')
          .map((row) => `${row['agreement_id']} ${row['name']} ${row['value']}`),
      ),
      quote: count(rows, 'fact', 'quote'),
    }
  },

  markdown(text) {
    const html = micromark(text, { allowDangerousHtml: true })
    assert.doesNotMatch(
      html,
      /<(?!\/?(?:h[1-6]|p|ul|li|strong|em|a|code|hr)\b)/,
      'markup of an article got through',
    )
    assert.doesNotMatch(html, /href="(?!https?:)/)
    const sections = [...html.matchAll(/<h2>/g)].length
    const [said, sources] = [/<h2>What was said/.test(html) ? 1 : 0, 1]
    return { agreement: sections - said - sources }
  },

  async html(text) {
    const report = await new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: {
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'svg-focusable': 'off',
        'require-sri': 'off',
      },
    }).validateString(text)
    assert.ok(
      report.valid,
      report.results
        .flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message} (${m.line})`))
        .slice(0, 5)
        .join('; '),
    )
    assert.doesNotMatch(text, /<script|="\s*javascript:/i)
    assert.doesNotMatch(text, /(?:src|srcset)=|url\(/, 'needs something else')
    return {
      agreement: [...text.matchAll(/<h2 id=/g)].length,
      article: [...text.matchAll(/<li id="source-/g)].length,
    }
  },

  async 'web-annotation'(text) {
    const page = JSON.parse(text) as {
      total: number
      first: { items: { motivation: string; body: { value?: string }[] }[] }
    }
    holds(WEB_ANNOTATION, page)
    assert.equal(page.total, page.first.items.length)
    const quads = await triples(text)
    assert.equal(quads.filter((q) => q.endsWith('<http://www.w3.org/ns/oa#Annotation> .')).length, page.total)
    const facts = page.first.items
      .filter((item) => item.motivation === 'describing')
      .map((item) => ({ kind: item.body[1]?.value }))
    return {
      ...Object.fromEntries(FACTS.map((kind) => [kind, count(facts, 'kind', kind)])),
      agreement: count(page.first.items, 'motivation', 'identifying'),
      quote: count(page.first.items, 'motivation', 'tagging'),
    }
  },

  async prov(text) {
    const graph = (JSON.parse(text) as { '@graph': Record<string, string | string[]>[] })['@graph']
    const typeOf = new Map(graph.map((node) => [node['@id'], String(node['@type']).replace('prov:', '')]))
    assert.equal(typeOf.size, graph.length, 'a node is described twice')
    for (const node of graph)
      for (const [relation, [domain, range]] of Object.entries(PROV_RANGES)) {
        const targets = [node[relation] ?? []].flat()
        if (targets.length > 0)
          assert.ok(domain.includes(typeOf.get(node['@id'])!), `${relation} of a ${node['@type']}`)
        for (const target of targets)
          assert.ok(range.includes(typeOf.get(target)!), `${relation} leads to ${target}`)
      }
    const quads = await triples(text)
    assert.ok(
      quads.every((q) => !q.includes('<rapporteur')),
      'an IRI without its scheme',
    )
    const articles = graph.filter((node) => 'identifier' in node)
    return {
      agreement: graph.filter((n) => n['@type'] === 'prov:Collection').length - 1,
      article: articles.length,
    }
  },

  async 'schema-org'(text) {
    const graph = (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph']
    const check = (node: unknown): void => {
      if (Array.isArray(node)) return node.forEach(check)
      if (node === null || typeof node !== 'object') return
      const type = (node as Record<string, string>)['@type']
      for (const [name, value] of Object.entries(node)) {
        if (!name.startsWith('@')) assert.ok(SCHEMA_ORG[type!]?.includes(name), `${type} has no ${name}`)
        check(value)
      }
    }
    check(graph)
    await triples(text)
    return {
      agreement: count(graph, '@type', 'CreativeWork'),
      quote: count(graph, '@type', 'Quotation'),
      article: count(graph, '@type', 'NewsArticle'),
    }
  },

  followthemoney(text) {
    const model = new Model(defaultModel)
    const rows = lines(text)
    const ids = new Set(rows.map((row) => row['id']))
    assert.equal(ids.size, rows.length, 'an entity is there twice')
    for (const row of rows) {
      const entity = model.getEntity(row as never)
      assert.ok(!entity.schema.abstract, `${entity.schema.name} is abstract`)
      for (const name of entity.schema.required ?? [])
        assert.ok(entity.hasProperty(name), `${entity.schema.name} needs ${name}`)
      for (const property of entity.getProperties()) {
        assert.equal(property.stub ?? false, false)
        for (const value of entity.getProperty(property)) {
          if (property.type.name === 'date') assert.match(String(value), /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
          if (property.type.name === 'url') assert.match(String(value), /^https?:/)
          if (property.type.name === 'country') assert.match(String(value), /^[a-z]{2}$/)
          if (property.type.name === 'entity')
            assert.ok(ids.has(typeof value === 'string' ? value : value.id), `${property.name} leads nowhere`)
        }
      }
    }
    const events = rows
      .filter((row) => row['schema'] === 'Event')
      .map((row) => ({ kind: (row['properties'] as { keywords: string[] }).keywords[0] }))
    return {
      ...Object.fromEntries(FACTS.map((kind) => [kind, count(events, 'kind', kind)])),
      agreement: count(rows, 'schema', 'Project'),
      article: count(rows, 'schema', 'Article'),
    }
  },

  plover(text) {
    const rows = lines(text)
    for (const row of rows) holds(PLOVER, row)
    return {
      meeting: count(rows, 'eventText', 'meeting'),
      step: rows.length - count(rows, 'eventText', 'meeting'),
    }
  },

  cameo(text) {
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    assert.deepEqual(rows[0], [...CAMEO_COLUMNS])
    const known = new Set<string>(Object.values(EVENT_CODES).map((code) => code.cameo))
    for (const row of rows.slice(1)) {
      assert.equal(row.length, CAMEO_COLUMNS.length)
      assert.match(row[0]!, /^\d{4}-\d{2}-\d{2}$/)
      assert.ok(known.has(row[4]!) && row[4]!.startsWith(row[5]!), `code ${row[4]}`)
      assert.notEqual(row[2], row[3])
    }
    const facts = new Map(rows.slice(1).map((row) => [`${row[7]}/${row[8]}`, row[4]!]))
    const meetings = [...facts.values()].filter((code) => ['036', '045', '046'].includes(code)).length
    return { meeting: meetings, step: facts.size - meetings }
  },

  'csl-json'(text) {
    const items = JSON.parse(text) as { id: string }[]
    holds(CSL_JSON, items)
    const require = createRequire(import.meta.url)
    require('@citation-js/plugin-csl')
    const { Cite } = require('@citation-js/core') as {
      Cite: new (data: unknown) => { data: unknown[]; format: (as: string, how: object) => string }
    }
    if (items.length > 0) {
      const cite = new Cite(items)
      assert.ok(
        cite.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim().split('\n')
          .length >= items.length,
      )
    }
    return { article: items.length }
  },

  icalendar(text) {
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 76, 'a line is too long')
    assert.doesNotMatch(text, /(?<!\r)\n/)
    const calendar = new ICAL.Component(ICAL.parse(text) as never)
    const entries = [...calendar.getAllSubcomponents('vevent'), ...calendar.getAllSubcomponents('vtodo')]
    for (const entry of entries) {
      for (const name of ['uid', 'dtstamp', 'summary'])
        assert.ok(entry.getFirstPropertyValue(name), `no ${name}`)
      if (entry.name === 'vevent') {
        const event = new ICAL.Event(entry)
        assert.ok(event.startDate.compare(event.endDate) < 0)
      }
    }
    assert.equal(distinct(entries.map((entry) => entry.getFirstPropertyValue('uid'))), entries.length)
    const kinds = entries.map((entry) => ({ kind: String(entry.getFirstPropertyValue('categories')) }))
    return Object.fromEntries(FACTS.map((kind) => [kind, count(kinds, 'kind', kind)]))
  },

  atom(text) {
    assert.equal(XMLValidator.validate(text), true)
    const parser = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => ['entry', 'category', 'author', 'link'].includes(name),
    })
    type Parts = Record<string, string & { readonly [key: string]: string }[]>
    const { feed } = parser.parse(text) as { feed: Parts & { entry?: Parts[] } }
    const when = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/
    for (const part of [feed, ...(feed.entry ?? [])]) {
      for (const name of ['id', 'title', 'updated']) assert.ok(part[name], `no ${name}`)
      assert.match(String(part['updated']), when)
      assert.match(String(part['id']), /^(?:urn:|https:)/)
    }
    const entries = feed.entry ?? []
    assert.equal(distinct(entries.map((entry) => entry['id'])), entries.length)
    const kinds = entries.map((entry) => ({ kind: entry['category']![0]!['@_term'] }))
    return Object.fromEntries(FACTS.map((kind) => [kind, count(kinds, 'kind', kind)]))
  },

  'json-feed'(text) {
    const feed = JSON.parse(text) as { items: { tags: string[] }[] }
    holds(JSON_FEED, feed)
    const kinds = feed.items.map((item) => ({ kind: item.tags[0] }))
    return Object.fromEntries(FACTS.map((kind) => [kind, count(kinds, 'kind', kind)]))
  },
}
