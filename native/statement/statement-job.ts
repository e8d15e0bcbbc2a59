// One look at a statement file, or one reading of it, from its bytes to a value: what the thread does, and
// what tests do without one.
import type { StatementMapping } from '../../core/api/reconcile-view.ts'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import type { StatementHead } from '../../core/ports.ts'
import { readStatement } from '../../core/reconcile/read-statement.ts'
import type { Statement } from '../../core/reconcile/statement.ts'
import { type StatementTable, statementLimits } from '../../core/reconcile/statement-file.ts'
import { readTable } from './csv-table.ts'
import { decode } from './decode.ts'

export interface StatementJob {
  /** Its bytes in base64. */
  readonly file: string
  /** Null: only a look. */
  readonly mapping: StatementMapping | null
}

export interface StatementRead {
  readonly statement: Statement
  readonly headings: readonly string[]
}

const sampleRows = 5

export function lookAt(file: string): Outcome<StatementHead> {
  const read = tableOf(file)
  if (!read.ok) return read
  const { table, encoding } = read.value
  const rows = table.rows.slice(0, sampleRows).map(({ cells }) => [...cells])
  return done({ headings: [...table.headings], rows, rowCount: table.rows.length, encoding })
}

export function readFile(file: string, mapping: StatementMapping): Outcome<StatementRead> {
  const read = tableOf(file)
  if (!read.ok) return read
  const statement = readStatement(read.value.table, mapping)
  return statement.ok ? done({ statement: statement.value, headings: read.value.table.headings }) : statement
}

function tableOf(file: string): Outcome<{ table: StatementTable; encoding: string }> {
  const bytes = Buffer.from(file, 'base64')
  if (bytes.length > statementLimits.bytesMax) {
    return refuse('statementTooLarge', { megabytes: statementLimits.bytesMax / 1_000_000 })
  }
  const decoded = decode(bytes)
  if (decoded.kind === 'notText') return refuse('statementNotText')
  const reading = readTable(decoded.text)
  switch (reading.kind) {
    case 'table':
      return done({ table: reading.table, encoding: decoded.encoding })
    case 'tooManyRows':
      return refuse('statementTooManyRows', { rows: statementLimits.rowsMax })
    case 'noTable':
      return refuse('statementNoTable')
  }
}
