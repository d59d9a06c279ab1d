/** Words in quotation marks: single ones where double ones stand inside, for the words themselves are never changed. */
export function quoted(words: string): string {
  return /["“”]/.test(words) ? `‘${words}’` : `“${words}”`
}
