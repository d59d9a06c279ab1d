/**
 * What a pattern cannot match without, so that a text can be asked cheaply before the pattern is compiled: with some
 * hundred patterns, compiling them is a good part of what the first article costs.
 */

/** One of these stands in every text that the pattern matches, in lower case; null where nothing can be said. */
export type RequiredWords = readonly string[] | null

/**
 * Reads the required words off a pattern without the `v` flag.
 *
 *     requiredWords(/(?:the )?week of (?:May|June)/i) // ['week of ']
 *     requiredWords(/[a-z]+day|\d+/) // null
 *
 * A pattern with both `u` and `i` gives null: under these two an `s` also matches `ſ`, which has no such lower case.
 */
export function requiredWords({ source, flags }: { source: string; flags: string }): RequiredWords {
  return flags.includes('u') && flags.includes('i') ? null : new PatternReader(source).alternatives()
}

/** Whether a text in lower case may match; true where nothing can be said. */
export function mayHold(words: RequiredWords, lowerCase: string): boolean {
  return words === null || words.some((word) => lowerCase.includes(word))
}

const MOST_WORDS = 40

class PatternReader {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  /** Up to the closing bracket or the end: words of all branches, or null where one branch says nothing. */
  alternatives(): RequiredWords {
    let all: string[] | null = []
    for (;;) {
      const branch = this.sequence()
      all = all && branch && all.length + branch.length <= MOST_WORDS ? [...all, ...branch] : null
      if (this.source[this.at] !== '|') return all && [...new Set(all)]
      this.at++
    }
  }

  private sequence(): RequiredWords {
    let best: RequiredWords = null
    let run = ''
    const offer = (words: RequiredWords): void => {
      if (words && shortest(words) > 0 && (!best || worth(words) > worth(best))) best = words
    }
    const cut = (): void => {
      offer(run ? [run] : null)
      run = ''
    }
    for (
      let next = this.source[this.at];
      next !== undefined && next !== '|' && next !== ')';
      next = this.source[this.at]
    ) {
      const piece = this.piece()
      const least = this.leastTimes()
      if (typeof piece === 'string' && least !== 0) {
        run += piece
        if (least === null) continue
        cut()
      } else {
        cut()
        if (least !== 0 && typeof piece !== 'string') offer(piece)
      }
    }
    cut()
    return best
  }

  /** One atom: a letter in lower case, the words of a group, or null for what says nothing. */
  private piece(): string | RequiredWords {
    const { source } = this
    const char = source[this.at++]!
    if (char === '(') {
      const kind =
        /^\?(?:<[a-zA-Z_$][\w$]*>|<?[=!]|:|[a-z-]+:)/.exec(source.slice(this.at, this.at + 60))?.[0] ?? ''
      this.at += kind.length
      const words = this.alternatives()
      this.at++
      return kind === '' || kind === '?:' || /^\?<[^=!]/.test(kind) ? words : null
    }
    if (char === '[') return this.characterClass()
    if (char === '\\') return this.escape()
    return char === '.' || char === '^' || char === '$' ? null : char.toLowerCase()
  }

  /** `[bB]` is a letter; any other class says nothing. */
  private characterClass(): string | null {
    const start = this.at
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1
    const inside = this.source.slice(start, this.at++)
    const [one, two] = [inside[0]?.toLowerCase(), inside[1]?.toLowerCase()]
    return inside.length === 2 && one === two && /[a-z]/.test(one!) ? one! : null
  }

  private escape(): string | null {
    const char = this.source[this.at++]!
    if (/[^a-zA-Z0-9]/.test(char)) return char
    const rest = this.source.slice(this.at, this.at + 40)
    this.at += /^(?:\{[^}]*\}|<[^>]*>)/.exec(/[pPku]/.test(char) ? rest : '')?.[0].length ?? 0
    const code =
      char === 'u' ? /^[\da-f]{4}/i.exec(rest)?.[0] : char === 'x' ? /^[\da-f]{2}/i.exec(rest)?.[0] : null
    if (!code) return null
    this.at += code.length
    return String.fromCharCode(parseInt(code, 16)).toLowerCase()
  }

  /** How often the atom before must stand there at least; null where no quantifier follows. */
  private leastTimes(): number | null {
    const next = this.source[this.at]
    if (next !== '?' && next !== '*' && next !== '+' && next !== '{') return null
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12))
    if (!quantifier) return null
    this.at += quantifier[0].length
    return quantifier[1] === undefined ? (quantifier[0][0] === '+' ? 1 : 0) : Number(quantifier[1])
  }
}

const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length))
/** Long words exclude more texts than short ones, few more than many. */
const worth = (words: readonly string[]): number => Math.min(5, shortest(words)) * 10 - words.length
