// Whether a file of books is sound: every page of it, or only what a start has time for. Says in
// SQLite's or its own few words what is wrong; damage SQLite meets on the way is thrown as SqliteError.
import { statSync } from 'node:fs'
import { chainHash } from './audit-chain.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'

const endRows = 100

/** Reads the whole file (sqlite.org/pragma.html#pragma_quick_check); null when it is sound. */
export function pageFault(connection: Connection): string | null {
  const verdict = String(connection.pragma('quick_check(1)', { simple: true }))
  return verdict === 'ok' ? null : verdict
}

/**
 * What can be seen in an instant, however large the file: its length, the schema, both ends of every
 * table, the last links of the audit chain, and that the newest rows point to what is there.
 */
export function endsFault(connection: Connection): string | null {
  return (
    lengthFault(connection) ?? tableFault(connection) ?? chainTailFault(connection) ?? linkFault(connection)
  )
}

/** SQLite takes what is missing of the last page for zeros, so an end that was empty would not be missed. */
export function lengthFault(connection: Connection): string | null {
  const pageBytes = Number(connection.pragma('page_size', { simple: true }))
  const pages = Number(connection.pragma('page_count', { simple: true }))
  return statSync(connection.name).size < pages * pageBytes ? 'cut off' : null
}

function tableFault(connection: Connection): string | null {
  const tables = connection
    .prepare("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    .all()
  for (const raw of tables) {
    const row = readRow('table', raw)
    const name = `"${row.text('name')}"`
    connection.prepare(`SELECT * FROM ${name} LIMIT ${endRows}`).all()
    if (row.flag('wr')) continue
    connection.prepare(`SELECT * FROM ${name} ORDER BY rowid DESC LIMIT ${endRows}`).all()
  }
  return null
}

function chainTailFault(connection: Connection): string | null {
  const rows = connection.prepare('SELECT * FROM event ORDER BY sequence DESC LIMIT ?').all(endRows)
  let follows: string | null = null
  for (const raw of rows) {
    const row = readRow('event', raw)
    const sequence = row.whole('sequence')
    const prevHash = row.text('prev_hash')
    const hash = chainHash({
      sequence,
      atMs: row.whole('at_ms'),
      saleId: row.textOrNull('sale_id'),
      type: row.text('type'),
      dataJson: row.text('data'),
      prevHash,
    })
    if (hash !== row.text('hash') || (follows !== null && follows !== hash)) return `event ${sequence}`
    follows = prevHash
  }
  return null
}

/** Each finds a new row that points to nothing. */
const brokenLinks = [
  `SELECT sale.id AS row FROM (SELECT * FROM sale ORDER BY position DESC LIMIT ${endRows}) AS sale
   WHERE receipt_number IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM receipt WHERE number = sale.receipt_number AND sale_id = sale.id)`,
  `SELECT number AS row FROM (SELECT * FROM receipt ORDER BY rowid DESC LIMIT ${endRows}) AS receipt
   WHERE NOT EXISTS (SELECT 1 FROM sale WHERE id = receipt.sale_id)`,
  `SELECT 'entry ' || id AS row FROM (SELECT * FROM ledger_entry ORDER BY id DESC LIMIT ${endRows}) AS entry
   WHERE NOT EXISTS (SELECT 1 FROM ledger_line WHERE entry_id = entry.id)
     OR (sale_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sale WHERE id = entry.sale_id))`,
  `SELECT 'queue ' || position AS row FROM (SELECT * FROM queue ORDER BY position DESC LIMIT ${endRows}) AS job
   WHERE NOT EXISTS (SELECT 1 FROM sale WHERE position = job.position)`,
]

function linkFault(connection: Connection): string | null {
  for (const sql of brokenLinks) {
    const raw = connection.prepare(`${sql} LIMIT 1`).get()
    if (raw !== undefined) return readRow('link', raw).text('row')
  }
  return null
}
