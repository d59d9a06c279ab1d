import type { OptionRow } from '../commands.ts'

export const RECORD: OptionRow = {
  name: 'record',
  value: 'PLACE',
  summary: 'the record: path of a SQLite file or a postgres:// address; rapporteur.db if not given',
}
export const AS_OF: OptionRow = {
  name: 'as-of',
  value: 'DATE',
  summary: 'what the articles published until this day tell',
}
export const JSON_ROWS: OptionRow = { name: 'json', summary: 'print JSON' }
export const LIMIT: OptionRow = { name: 'limit', value: 'N', summary: 'at most so many; 50 if not given' }
