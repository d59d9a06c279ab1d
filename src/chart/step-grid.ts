import type { Agreement } from '../agreement/agreement.ts'
import { markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import { stepGridOf } from '../view/step-grid.ts'
import type { GridCell } from '../view/step-grid.ts'
import { partyWords } from '../view/value-words.ts'
import { picture } from './picture.ts'

const ROW = 30
const COLUMN = 104

/** Steps × parties as a drawing: done is a tick, owed a ring, scheduled a ring with its hand, refused a cross. Null where no step is known. */
export function stepGridChart(agreement: Agreement, options: { readonly id?: string } = {}): Markup | null {
  const grid = stepGridOf(agreement)
  if (grid.rows.length === 0) return null
  const left = 150
  const width = left + COLUMN * grid.parties.length + 8
  const said = grid.rows.flatMap((row) =>
    row.cells.flatMap((cell, i) =>
      cell ? [`${row.name}, ${columnWords(grid.parties[i]!)}: ${cell.words}`] : [],
    ),
  )
  return picture({
    id: options.id ?? `steps-${agreement.id}`,
    width,
    height: 34 + ROW * grid.rows.length,
    title: `Steps of ${agreement.name}, by party`,
    description: said.join('. '),
    body: [
      grid.parties.map(
        (party, i) =>
          markup`<text x="${left + COLUMN * (i + 0.5)}" y="18" class="mid strong">${short(columnWords(party))}</text>`,
      ),
      grid.rows.map((row, r) => {
        const y = 46 + ROW * r
        return markup`<line x1="0" y1="${y - 17}" x2="${width}" y2="${y - 17}" class="axis"/><text x="0" y="${y + 4}">${row.name}</text>${row.cells.map(
          (cell, i) =>
            cell && markup`<g><title>${cell.words}</title>${drawn(cell, left + COLUMN * (i + 0.5), y)}</g>`,
        )}`
      }),
    ],
  })
}

function columnWords(party: string | null): string {
  return party === null ? 'nobody named' : partyWords(party)
}

function short(text: string): string {
  return text.length > 14 ? `${text.slice(0, 13)}…` : text
}

function drawn(cell: GridCell, x: number, y: number): Content {
  switch (cell.state) {
    case 'done':
      return markup`<path d="M${x - 6} ${y}l4 5l8 -10" class="mark good open"/>`
    case 'refused':
      return markup`<path d="M${x - 5} ${y - 5}l10 10m0 -10l-10 10" class="mark against"/>`
    case 'scheduled':
      return markup`<circle cx="${x}" cy="${y}" r="6" class="mark owed"/><path d="M${x} ${y - 4}v4h3" class="mark owed open"/>`
    case 'overdue':
      return markup`<circle cx="${x}" cy="${y}" r="6" class="mark against"/><path d="M${x} ${y - 3}v4" class="mark against"/>`
    case 'pending':
      return markup`<circle cx="${x}" cy="${y}" r="6" class="mark owed"/>`
  }
}
