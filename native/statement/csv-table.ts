// A CSV file into a table: quotes, line ends of every kind, whichever sign parts the cells, and whatever
// stands above the headings (RFC 4180, and what is written in its name).
import { headingNames, plainHeading } from '../../core/reconcile/headings.ts'
import { type StatementTable, statementLimits } from '../../core/reconcile/statement-file.ts'

export interface Line {
  /** Where it begins, from 1 on: a cell in quotes may go over several. */
  readonly line: number
  readonly cells: string[]
}

export type TableReading =
  | { readonly kind: 'table'; readonly table: StatementTable }
  | { readonly kind: 'tooManyRows' }
  | { readonly kind: 'noTable' }

const separators = [',', ';', '\t', '|'] as const
/** Remarks, names and dates above the headings. */
const headingWithin = 40

export function readTable(text: string): TableReading {
  const sample = [...linesOf(text, ',', headingWithin * 4)].length
  if (sample === 0) return { kind: 'noTable' }
  const separator = separatorOf(text)
  const lines: Line[] = []
  for (const line of linesOf(text, separator, Number.POSITIVE_INFINITY)) {
    if (line.cells.every((cell) => cell.trim() === '')) continue
    if (lines.length > statementLimits.rowsMax + headingWithin) return { kind: 'tooManyRows' }
    lines.push({ line: line.line, cells: line.cells.slice(0, statementLimits.columnsMax).map(cut) })
  }
  const at = headingPlace(lines)
  const heading = lines[at]
  if (heading === undefined) return { kind: 'noTable' }
  const rows = lines.slice(at + 1)
  if (rows.length > statementLimits.rowsMax) return { kind: 'tooManyRows' }
  return { kind: 'table', table: { headings: named(heading.cells), rows } }
}

function cut(cell: string): string {
  return cell.slice(0, statementLimits.cellMax)
}

/** Two columns of one name are told apart by their number. */
function named(cells: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, place) => {
    const name = cell.replace(/\s+/g, ' ').trim() || `#${place + 1}`
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return before === 0 ? name : `${name} (${before + 1})`
  })
}

const allNames = new Set(Object.values(headingNames).flat())

/** The row that has the most names of columns we know; without any, the first of the widest. */
function headingPlace(lines: readonly Line[]): number {
  const top = lines.slice(0, headingWithin)
  const known = top.map(({ cells }) => cells.filter((cell) => allNames.has(plainHeading(cell))).length)
  const most = Math.max(0, ...known)
  if (most > 0) return known.indexOf(most)
  const widest = Math.max(0, ...top.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length))
  return widest < 2
    ? -1
    : top.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length === widest)
}

/** The sign that cuts the first lines into the most cells, as evenly as any. */
function separatorOf(text: string): string {
  let best: { separator: string; score: number } = { separator: ',', score: 0 }
  for (const separator of separators) {
    const widths = [...linesOf(text, separator, headingWithin)].map(({ cells }) => cells.length)
    const widest = Math.max(0, ...widths)
    const score = widest < 2 ? 0 : widths.filter((width) => width === widest).length * 100 + widest
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

/** Lines of cells, quotes taken off and doubled ones made single; at most `most` of them. */
function* linesOf(text: string, separator: string, most: number): Generator<Line> {
  let at = 0
  let line = 1
  for (let given = 0; at < text.length && given < most; given += 1) {
    const cells: string[] = []
    const startLine = line
    for (;;) {
      const cell = cellAt(text, at, separator)
      cells.push(cell.text)
      line += cell.lineEnds
      at = cell.end
      if (text[at] === separator) at += 1
      else break
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    line += 1
    yield { line: startLine, cells }
  }
}

interface Cell {
  readonly text: string
  /** The separator, the line's end, or the end of the text. */
  readonly end: number
  readonly lineEnds: number
}

function cellAt(text: string, start: number, separator: string): Cell {
  if (text[start] !== '"') return plainCellAt(text, start, separator)
  let at = start + 1
  let written = ''
  for (;;) {
    const quote = text.indexOf('"', at)
    // A quote that is never closed is a sign like any other.
    if (quote < 0) return plainCellAt(text, start, separator)
    written += text.slice(at, quote)
    at = quote + 1
    if (text[at] !== '"') break
    written += '"'
    at += 1
  }
  const rest = plainCellAt(text, at, separator)
  return { text: written + rest.text, end: rest.end, lineEnds: written.split(/\r\n|\r|\n/).length - 1 }
}

function plainCellAt(text: string, start: number, separator: string): Cell {
  let end = start
  while (end < text.length) {
    const sign = text[end]
    if (sign === separator || sign === '\n' || sign === '\r') break
    end += 1
  }
  return { text: text.slice(start, end), end, lineEnds: 0 }
}
