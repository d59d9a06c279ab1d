import { childrenBy } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Topic } from './issue-topic.ts'

const CONTENTS =
  /^(detail|text|term|content|contents|document|provision|wording|annex|particular|specific|agreement|deal)$/
const TELL = /^(publish|release|disclose|reveal|unveil|divulge|share|make)$/
const NOT = /^(not|n't|n’t|never)$/i

/** What nobody can read yet: "details of the deal have not been made public", "the text was not published". The whole clause. */
export function undisclosedIn(tree: Tree): Topic[] {
  return tree.tokens.flatMap((token): Topic[] => {
    if (token.upos !== 'VERB' || !TELL.test(token.lemma.toLowerCase())) return []
    const subject = childrenBy(tree, token.i, 'nsubj:pass')[0]
    if (subject === undefined || !CONTENTS.test(tree.tokens[subject]!.lemma.toLowerCase())) return []
    if (!childrenBy(tree, token.i, 'advmod').some((i) => NOT.test(tree.tokens[i]!.text))) return []
    const open = tree.tokens[token.i + 1]?.lemma.toLowerCase() === 'public'
    if (token.lemma.toLowerCase() === 'make' && !open) return []
    return [{ from: tree.first[subject]!, to: token.i + (open ? 1 : 0), rule: 'issue.undisclosed' }]
  })
}
