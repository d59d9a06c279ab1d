import type { Lexicon } from './lexicon.ts'

const NOUN = 1
const VERB = 2
const ADJECTIVE = 4
const LIMIT = 30_000

/**
 * Dictionary forms after UD's conventions, from the form and its Penn tag: exceptions first, then the rules of regular
 * inflection, each candidate weighed by whether the dictionary has it. Proper nouns keep their capitals.
 */
export class Lemmatiser {
  private readonly exceptions: ReadonlyMap<string, string>
  private readonly lexicon: Lexicon
  private readonly known = new Map<string, string>()

  /** `exceptions`: one a line, "form tag lemma" by tabs, forms in lower case. */
  constructor(lexicon: Lexicon, exceptions: string) {
    this.lexicon = lexicon
    const table = new Map<string, string>()
    for (const line of exceptions.split('\n')) {
      const cut = line.lastIndexOf('\t')
      if (cut > 0) table.set(line.slice(0, cut), line.slice(cut + 1))
    }
    this.exceptions = table
  }

  lemma(form: string, upos: string, xpos: string): string {
    if (form.length > 60) return form
    const key = `${form}\t${upos === 'PROPN' && xpos === 'NNP' ? 'NNP' : xpos}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    const lemma = this.work(form, upos, xpos)
    if (this.known.size >= LIMIT) this.known.clear()
    this.known.set(key, lemma)
    return lemma
  }

  /** The rules alone; training learns from where they fail. */
  byRule(form: string, upos: string, xpos: string): string {
    if (upos === 'PROPN') return xpos === 'NNPS' ? this.singular(form) : form
    const word = form.toLowerCase().replace(/[’ʼ`]/g, "'")
    switch (xpos) {
      case 'NNS':
        return this.singular(word)
      case 'VBZ':
        return this.verbFromS(word)
      case 'VBD':
      case 'VBN':
        return this.cutEnding(word, 'ed')
      case 'VBG':
        return this.cutEnding(word, 'ing')
      case 'JJR':
      case 'RBR':
        return this.positive(word, 'er')
      case 'JJS':
      case 'RBS':
        return this.positive(word, 'est')
      default:
        return upos === 'X' || upos === 'SYM' || upos === 'PUNCT' ? form : word
    }
  }

  private work(form: string, upos: string, xpos: string): string {
    if (xpos === 'NNP' && upos !== 'PROPN') return form
    const lower = form.toLowerCase().replace(/[’ʼ`]/g, "'")
    const exception = upos === 'PROPN' ? undefined : this.exceptions.get(`${lower}\t${xpos}`)
    if (exception !== undefined) return exception
    const lemma = this.byRule(form, upos, xpos)
    // "Dutch", "Norse": adjectives and nouns that are never written small keep their capital.
    const named =
      (upos === 'ADJ' || upos === 'NOUN') && lemma !== form && this.lexicon.find(lower).casing === 5
    return named ? form.slice(0, 1) + lemma.slice(1) : lemma
  }

  private is(word: string, bits: number): boolean {
    return (this.lexicon.find(word).classes & bits) !== 0
  }

  private singular(word: string): string {
    if (word.length < 3 || !/s$/i.test(word)) return word
    const low = word.toLowerCase()
    if (low.endsWith('ies') && low.length > 4) {
      return this.is(low.slice(0, -1), NOUN) && low.length < 6 ? word.slice(0, -1) : `${word.slice(0, -3)}y`
    }
    if (low.endsWith('es')) {
      if (this.is(low.slice(0, -1), NOUN)) return word.slice(0, -1)
      if (this.is(low.slice(0, -2), NOUN)) return word.slice(0, -2)
      if (/(?:s|x|z|ch|sh)es$/.test(low) && !/[aeiou]ses$/.test(low)) return word.slice(0, -2)
    }
    if (low.endsWith('ss')) return word
    return word.slice(0, -1)
  }

  private verbFromS(word: string): string {
    if (word.length < 3 || !word.endsWith('s')) return word
    if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
    if (word.endsWith('es')) {
      if (this.is(word.slice(0, -1), VERB)) return word.slice(0, -1)
      if (/(?:s|x|z|ch|sh|o)es$/.test(word)) return word.slice(0, -2)
    }
    return word.slice(0, -1)
  }

  /** From -ed and -ing. */
  private cutEnding(word: string, ending: string): string {
    if (!word.endsWith(ending) || word.length < ending.length + 2) return word
    const stem = word.slice(0, -ending.length)
    if (ending === 'ed' && stem.endsWith('i')) return `${stem.slice(0, -1)}y`
    if (!/[aeiouy]/.test(stem)) return word
    const withE = this.is(`${stem}e`, VERB)
    const bare = this.is(stem, VERB)
    if (withE && bare) return /^[^aeiou]*[aeiouy][^aeiouwxy]$|(?:rs|c|g|v|u)$/.test(stem) ? `${stem}e` : stem
    if (withE) return `${stem}e`
    if (bare) return stem
    if (/([bdfgklmnprtz])\1$/.test(stem)) {
      const single = stem.slice(0, -1)
      if (this.is(single, VERB) || !/[lfz]$/.test(single)) return single
    }
    if (/(?:[^aeiou][aeiou]|[aeiou]{2})[cgsuvz]$|(?:at|iz|ys|bl|dl|tl|pl|gl|nc|rg|ng|rs|ns)$/.test(stem)) {
      return `${stem}e`
    }
    return stem
  }

  private positive(word: string, ending: string): string {
    if (!word.endsWith(ending) || word.length < ending.length + 2) return word
    const stem = word.slice(0, -ending.length)
    if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
    if (this.is(`${stem}e`, ADJECTIVE)) return `${stem}e`
    if (this.is(stem, ADJECTIVE)) return stem
    return /([bdgmnpt])\1$/.test(stem) ? stem.slice(0, -1) : stem
  }
}
