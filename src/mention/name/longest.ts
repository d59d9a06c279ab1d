/** Sentences of more tokens are tables and lists that the splitter could not part: no groups are looked for in them. */
export const LONGEST = 500
