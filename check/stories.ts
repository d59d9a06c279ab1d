/**
 * Fails where a story of the corpus is not as corpus/SCHEMA.md has it: words outside of its vocabularies, facts of articles
 * that are not there, quotations, links and told words that their article does not have. With folders, looks at these alone
 * and says too which facts no word is given for.
 *
 *     node check/stories.ts [DIR ...]
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { list, words } from '../corpus/match.ts'
import type { Item } from '../corpus/match.ts'
import { KINDS as KIND_NAMES, OFF_LADDER, STAGES as LADDER } from '../src/claim/claim.ts'
import { articlesAt, developmentFolders, furtherFolders } from '../training/stories.ts'
import type { Links } from '../training/stories.ts'
import { toldWords } from '../training/told-words.ts'
import type { ToldWords } from '../training/told-words.ts'

const set = (text: string): Set<string> => new Set(text.split(' '))
const KINDS: ReadonlySet<string> = new Set(KIND_NAMES)
const STAGES: ReadonlySet<string> = new Set([...LADDER, ...OFF_LADDER, 'provisionally-applied'])
const STEPS = set(
  'propose agree-text initial approve sign ratify exchange-instruments enter-into-force implement extend withdraw',
)
const STEP_STATES = set('done pending scheduled refused overdue')
const TERMS = set(
  'duration deadline troops money territory tariff prisoners quantity points obligation condition',
)
const STANDINGS = set('agreed proposed sought rejected reported claimed')
const MEETING_STATES = set('held scheduled proposed cancelled')
const RELATIONS = set('parallel part-of depends-on succeeds implements')
const EDTF =
  /^(\.\.|\d{4}(-(\d{2}|W\d{2})(-\d{1,2})?)?(T[\d:.Z+-]+)?[~?%]?)(\/(\.\.|\d{4}(-(\d{2}|W\d{2})(-\d{1,2})?)?[~?%]?))?$/

/** Each facet's fields with the values they may have. */
const CLOSED: Readonly<Record<string, Readonly<Record<string, ReadonlySet<string>>>>> = {
  history: { stage: STAGES },
  steps: { step: STEPS, state: STEP_STATES },
  terms: { term: TERMS, standing: STANDINGS },
  issues: {},
  meetings: { state: MEETING_STATES },
  related: { how: RELATIONS },
}

const given = process.argv.slice(2)
let failed = 0
const folders = given.length > 0 ? given : [...developmentFolders(), ...furtherFolders()]
for (const dir of folders) {
  const problems = problemsOf(dir, given.length > 0)
  for (const problem of problems) console.error(`${dir}: ${problem}`)
  if (problems.length > 0) failed++
}
console.log(`stories: ${folders.length} looked at, ${failed} with something wrong`)
process.exitCode = failed > 0 ? 1 : 0

function problemsOf(dir: string, whole: boolean): string[] {
  const out: string[] = []
  const wrong = (line: string): void => void out.push(line)
  const texts = new Map(articlesAt(dir).map(({ id, text }) => [id, text]))
  const gold = readJson(join(dir, 'gold.json'), wrong) as {
    readonly agreements?: readonly Item[]
    readonly quotes?: readonly Item[]
  } | null
  if (gold === null) return out
  const agreements = gold.agreements ?? []
  agreements.forEach((agreement, a) => checkAgreement(agreement, `agreement ${a}`, texts, wrong))
  for (const quote of gold.quotes ?? []) {
    const text = texts.get(String(quote['article']))
    if (text === undefined) wrong(`quotes: no article ${String(quote['article'])}`)
    else if (!words(text).join(' ').includes(words(quote['opens']).slice(0, 3).join(' ')))
      wrong(`quotes: "${String(quote['opens'])}" does not stand in ${String(quote['article'])}`)
  }
  checkLinks(readJson(join(dir, 'links.json'), whole ? wrong : null), agreements.length, texts, wrong)
  const told = (readJson(join(dir, 'words.json'), whole ? wrong : null) ?? {}) as ToldWords
  const placed = toldWords(told, (article) => texts.get(article) ?? null, wrong)
  for (const { agreement, facet, fact } of placed)
    if (list(agreements[agreement]?.[facet])[fact] === undefined)
      wrong(`words.json: the gold has no "${agreement} ${facet} ${fact}"`)
  if (whole)
    agreements.forEach((agreement, a) => {
      for (const facet of ['history', 'steps', 'terms', 'issues', 'meetings'])
        list(agreement[facet]).forEach((fact, i) => {
          if (!told[`${a} ${facet} ${i}`])
            wrong(`words.json: nothing for "${a} ${facet} ${i}" ${JSON.stringify(fact).slice(0, 120)}`)
        })
    })
  return out
}

function readJson(file: string, wrong: ((line: string) => void) | null): unknown {
  if (!existsSync(file)) {
    wrong?.(`${file} is missing`)
    return null
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    ;(wrong ?? console.error)(`${file}: ${(error as Error).message}`)
    return null
  }
}

function checkAgreement(
  agreement: Item,
  at: string,
  texts: ReadonlyMap<string, string>,
  wrong: (line: string) => void,
): void {
  if (!KINDS.has(String(agreement['kind']))) wrong(`${at}: kind "${String(agreement['kind'])}"`)
  if (!STAGES.has(String(agreement['stage']))) wrong(`${at}: stage "${String(agreement['stage'])}"`)
  for (const [facet, fields] of Object.entries(CLOSED))
    list(agreement[facet]).forEach((one, i) => {
      const fact = one as Item
      const here = `${at}, ${facet} ${i}`
      for (const [field, allowed] of Object.entries(fields))
        if (!allowed.has(String(fact[field]))) wrong(`${here}: ${field} "${String(fact[field])}"`)
      if (facet === 'related') return
      const on = fact['on']
      if (on != null && !EDTF.test(String(on))) wrong(`${here}: on "${String(on)}" is no EDTF date`)
      for (const article of list(fact['articles']))
        if (!texts.has(String(article))) wrong(`${here}: no article ${String(article)}`)
      if (list(fact['articles']).length === 0) wrong(`${here}: rests on no article`)
    })
}

function checkLinks(
  links: unknown,
  agreements: number,
  texts: ReadonlyMap<string, string>,
  wrong: (line: string) => void,
): void {
  for (const [article, rows] of Object.entries((links ?? {}) as Links))
    for (const [start, word, label] of rows) {
      if (texts.get(article)?.slice(start, start + word.length) !== word)
        wrong(`links.json, ${article}: "${word}" does not stand at ${start}`)
      if (typeof label === 'number' && label >= agreements)
        wrong(`links.json, ${article}: the gold has no agreement ${label}`)
    }
}
