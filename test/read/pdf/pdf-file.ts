/** A line of a page: text at a place in points, in letters of a size. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** Bytes of a PDF with these pages, as simple as the format allows; `encrypt` adds a password nobody knows. */
export function pdfFile(
  pages: readonly (readonly PdfLine[])[],
  options: { title?: string; encrypt?: boolean } = {},
): Buffer {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const tree = add('')
  const kids = pages.map((lines) => {
    const text = lines
      .map(
        ({ text, x, y, size }) =>
          `BT /F1 ${size ?? 11} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
      )
      .join('\n')
    const content = add(`<< /Length ${text.length} >>\nstream\n${text}\nendstream`)
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    )
  })
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`)
  const info = add(`<< /Title (${options.title ?? ''}) >>`)
  const key = 'ab'.repeat(32)
  const locked = options.encrypt
    ? ` /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${key}> /U <${key}> >> /ID [<${key.slice(0, 32)}> <${key.slice(0, 32)}>]`
    : ''
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R${locked} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Paragraphs set in lines of so many letters, from the top of a page down, with a gap between paragraphs. */
export function setLines(paragraphs: readonly string[], width = 80, top = 760): PdfLine[] {
  const lines: PdfLine[] = []
  let y = top
  for (const paragraph of paragraphs) {
    let line = ''
    for (const word of [...paragraph.split(' '), '']) {
      if (word === '' || (line && line.length + word.length >= width)) {
        lines.push({ text: line, x: 60, y })
        y -= 14
        line = word
      } else line = line ? `${line} ${word}` : word
    }
    y -= 10
  }
  return lines
}
