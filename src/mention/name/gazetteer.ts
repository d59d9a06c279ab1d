import { tokenise } from '../../language/tokenise.ts'
import type { Token } from '../../language/sentence.ts'
import type { EntityKind } from '../mention.ts'
import { fold, isUpper, slug, titleCase } from './fold.ts'
import { ARMED_GROUPS } from './table/armed-groups.ts'
import { BODIES } from './table/bodies.ts'
import { MORE_PLACES, ORGANISATIONS, TREATY_NAMES } from './table/organisations.ts'
import { NAMED_ORGANS } from './table/organs.ts'
import { OUTLETS } from './table/outlets.ts'
import { PLACES } from './table/places.ts'
import { STATES } from './table/states.ts'

/** What a known name stands for. */
export interface Entry {
  readonly id: string
  readonly kind: EntityKind
  /** As the table has it, diacritics and all. */
  readonly name: string
  /** `thing`: no actor and no place, known so that nothing else takes it for one. */
  readonly form: 'name' | 'demonym' | 'capital' | 'metonym' | 'description' | 'thing'
  /** For organs and groups: whose. For places and capitals: the state they lie in. */
  readonly party: string | null
  /** "Ukrainians", "Houthis": people taken as many. */
  readonly plural: boolean
  /** A name that is often something else: a hint for the name model, no mention by itself. */
  readonly weak?: boolean
}

export interface Match {
  readonly from: number
  readonly to: number
  readonly entry: Entry
}

interface Node {
  entry: Entry | null
  next: Map<string, Node> | null
}

let root: Map<string, Node> | null = null
let lowerCased: Set<string> | null = null
let stateEntries: Map<string, Entry> | null = null

/** Longest known names in the tokens, left to right, not overlapping. */
export function matchNames(tokens: readonly Token[]): Match[] {
  const trie = gazetteer()
  const out: Match[] = []
  for (let at = 0; at < tokens.length;) {
    const match = longestAt(trie, tokens, at)
    if (match) {
      out.push(match)
      at = match.to
    } else at++
  }
  return out
}

function longestAt(trie: Map<string, Node>, tokens: readonly Token[], at: number): Match | null {
  const text = tokens[at]!.text
  const c = text.charCodeAt(0)
  // Names begin with a capital or a figure, save a few ("al-Qaeda", "peshmerga").
  if (c >= 97 && c <= 122 && !lowerCased!.has(text)) return null
  if (c < 48) return null
  let best: Match | null = null
  let map: Map<string, Node> | null = trie
  for (let i = at; i < tokens.length && map; i++) {
    const node: Node | undefined = step(map, tokens[i]!.text)
    if (!node) break
    if (node.entry) best = { from: at, to: i + 1, entry: node.entry }
    map = node.next
  }
  return best
}

function step(map: Map<string, Node>, text: string): Node | undefined {
  const exact = map.get(text)
  if (exact) return exact
  const folded = fold(text)
  if (folded !== text) {
    const node = map.get(folded)
    if (node) return node
  }
  return folded.length > 3 && isUpper(folded) ? map.get(titleCase(folded)) : undefined
}

/** The state with this ISO code as an entry; null where the table has none. */
export function stateEntry(code: string): Entry | null {
  gazetteer()
  return stateEntries!.get(code) ?? null
}

function gazetteer(): Map<string, Node> {
  if (root) return root
  root = new Map()
  lowerCased = new Set()
  stateEntries = new Map()
  const trie = root
  const add = (name: string, entry: Entry): void => {
    const key = fold(name)
    const offsets = tokenise(key)
    let map = trie
    let node: Node | null = null
    for (let i = 0; i < offsets.length; i += 2) {
      const word = key.slice(offsets[i]!, offsets[i + 1]!)
      if (i === 0 && word.charCodeAt(0) >= 97) lowerCased!.add(word)
      node = map.get(word) ?? null
      if (!node) map.set(word, (node = { entry: null, next: null }))
      if (i + 2 < offsets.length) map = node.next ??= new Map()
    }
    // The first table that knows a name keeps it.
    if (node && !node.entry) node.entry = entry
  }
  for (const row of rows(STATES)) {
    const [code, names, demonyms, capitals] = row as [string, string, string?, string?]
    const base = { id: code, kind: 'state', name: names.split(',')[0]!, party: code } as const
    stateEntries.set(code, { ...base, form: 'name', plural: false })
    for (const name of split(names)) add(name, { ...base, form: 'name', plural: false })
    for (const marked of split(demonyms)) {
      const bare = marked.startsWith('~')
      const demonym = bare ? marked.slice(1) : marked
      add(demonym, { ...base, form: 'demonym', plural: /men$/.test(demonym) })
      if (!bare) add(`${demonym}s`, { ...base, form: 'demonym', plural: true })
    }
    for (const capital of split(capitals))
      add(capital, { ...base, kind: 'place', name: capital, form: 'capital', plural: false })
  }
  const brussels = { id: 'EU', kind: 'place', name: 'Brussels', form: 'capital', party: 'EU' } as const
  add('Brussels', { ...brussels, plural: false })
  for (const [id, names, organs] of rows(BODIES)) {
    for (const name of split(names))
      add(name, { id: id!, kind: 'body', name: split(names)[0]!, form: 'name', party: id!, plural: false })
    for (const organ of split(organs))
      add(organ, { id: organ, kind: 'organ', name: organ, form: 'name', party: id!, plural: false })
  }
  for (const [names, kind, party] of rows(NAMED_ORGANS)) {
    const first = split(names)[0]!
    const form = kind === 'government' ? 'metonym' : 'name'
    for (const name of split(names))
      add(name, { id: first, kind: kind as EntityKind, name: first, form, party: party!, plural: false })
  }
  for (const [id, names, home] of rows(ARMED_GROUPS))
    for (const name of split(names))
      add(name, {
        id: id!,
        kind: 'armed-group',
        name: id!,
        form: 'name',
        party: home || null,
        plural: /(?:[^s]s|ban|ebels|atists)$/.test(name) && !isUpper(name) && name !== 'Hamas',
      })
  for (const [id, names] of rows(OUTLETS))
    for (const name of split(names))
      add(name, { id: id!, kind: 'outlet', name: id!, form: 'name', party: null, plural: false })
  for (const [code, names] of rows(PLACES))
    for (const name of split(names))
      add(name, {
        id: name,
        kind: 'place',
        name,
        form: 'name',
        party: code === '-' ? null : code!,
        plural: false,
      })
  for (const name of TREATY_NAMES.trim().split(/[,\n]/))
    add(name, { id: '', kind: 'organisation', name, form: 'thing', party: null, plural: false })
  const weak = { form: 'name', party: null, plural: false, weak: true } as const
  for (const name of MORE_PLACES.trim().split(/[,\n]/)) add(name, { id: name, kind: 'place', name, ...weak })
  for (const name of ORGANISATIONS.trim().split(/[,\n]/))
    add(name, { id: slug(name), kind: 'organisation', name, ...weak })
  for (const region of NOT_STATES)
    add(region, { id: region, kind: 'place', name: region, form: 'demonym', party: null, plural: false })
  return trie
}

/** Adjectives that hold a demonym or a state's name and mean no state. */
const NOT_STATES = [
  ...['South American', 'North American', 'Latin American', 'Central American', 'Native American'],
  ...['African American', 'European', 'Europeans', 'African', 'Africans', 'Asian', 'Asians', 'Arab', 'Arabs'],
  ...['Western', 'Nordic', 'Baltic', 'Balkan', 'Caribbean', 'Northern Irish', 'Southeast Asian', 'Kurdish'],
  ...['Middle Eastern', 'Latin Americans', 'Gulf Arab', 'Kurds', 'Chechen', 'Crimean', 'Catalan', 'Scottish'],
  ...['Welsh', 'English', 'Gazan', 'Gazans', 'Tigrayan', 'Tigrayans', 'Abkhaz', 'Abkhazian', 'Transnistrian'],
]

function rows(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
}

function split(list: string | undefined): string[] {
  return list ? list.split(',') : []
}
