// Brings newer sales into a copy of the books, row by row through every rule of the file, then marks
// what must be asked about before anything is sent: whatever was open may have left this machine.
import type { SaleId } from '../../core/ids.ts'
import type { Outcome } from '../../core/outcome.ts'
import { problem } from '../../core/outcome.ts'
import { isReversal, type QueueTask } from '../../core/queue/task.ts'
import { reversalIsOpen } from '../../core/top-up/reversal.ts'
import type { Sale } from '../../core/top-up/sale.ts'
import type { SaleState } from '../../core/top-up/state.ts'
import type { AuditHead } from './audit-chain.ts'
import type { Connection } from './connection.ts'
import { peopleChanges } from './restore-people.ts'
import { storeOver } from './store.ts'
import { columnsOf } from './trail-changes.ts'
import type { RawRow, TrailLine } from './trail-line.ts'

/** Writes the rows of the lines in one transaction. Throws SqliteError where a rule of the file is broken. */
export function bringBack(connection: Connection, lines: readonly TrailLine[]): void {
  const put = rowWriters(connection)
  const changePeople = peopleChanges(connection)
  connection.exec('BEGIN IMMEDIATE')
  try {
    for (const line of lines) {
      line.events.forEach(put.event)
      line.receipts.forEach(put.receipt)
      line.entryLines.forEach(put.entryLine)
      line.entries.forEach(put.entry)
      line.sales.forEach(put.sale)
      line.events.forEach(changePeople)
    }
    connection.exec('COMMIT')
  } catch (cause) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw cause
  }
}

function rowWriters(connection: Connection) {
  const knowsReceipt = connection.prepare('SELECT 1 FROM receipt WHERE number = ?')
  const knowsSale = connection.prepare('SELECT 1 FROM sale WHERE id = ?')
  const insert = (table: string): ((row: RawRow) => void) => {
    const known = columnsOf(connection, table)
    return (row) => {
      const columns = known.filter((column) => column in row)
      const values = columns.map((column) => `@${column}`).join(', ')
      connection.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`).run(row)
    }
  }
  const saleColumns = columnsOf(connection, 'sale')
  const insertSale = insert('sale')
  const insertReceipt = insert('receipt')

  return {
    event: insert('event'),
    entry: insert('ledger_entry'),
    entryLine: insert('ledger_line'),
    receipt: (row: RawRow): void => {
      if (knowsReceipt.get(row.number) === undefined) insertReceipt(row)
    },
    sale: (row: RawRow): void => {
      if (knowsSale.get(row.id) === undefined) {
        insertSale(row)
        return
      }
      const changes = saleColumns.filter((column) => column in row).map((column) => `${column} = @${column}`)
      connection.prepare(`UPDATE sale SET ${changes.join(', ')} WHERE id = @id`).run(row)
    },
  }
}

export interface Restoring {
  readonly atMs: number
  /** Where the copy ended, where the books that it replaces ended (null: nobody can say), and by what the gap was filled. */
  readonly copy: AuditHead
  readonly lost: AuditHead | null
  readonly source: 'books' | 'trail' | null
  /** Sales that changed since the copy. */
  readonly changed: ReadonlySet<string>
  /** Registers that may have given out numbers nobody knows of: their series ends here. */
  readonly closed: readonly string[]
}

/** Sales without an end: each may have been sent since the copy was made. */
const open: readonly SaleState[] = ['paid', 'sending', 'inDoubt', 'accepted']

/**
 * Adds the event `restored` with both heads, and one for each sale that is asked about: open ones
 * become `inDoubt` (`accepted` ones stay), credited ones that changed since the copy are rechecked, and
 * those that were to be taken back asked about.
 * Receipts that were still owed may be on paper by now: a person settles them. Of `closed` registers no
 * number is ever given out again.
 */
export function askAboutAll(connection: Connection, restoring: Restoring): Outcome<number> {
  const store = storeOver(connection, () => {})
  const { atMs, copy, lost, source, closed } = restoring
  return store.commit(() => {
    store.appendEvent({ atMs, saleId: null, type: 'restored', data: { copy, lost, source, closed } })
    const unsettled = store.salesInStates(open, Number.MAX_SAFE_INTEGER)
    for (const sale of unsettled) ask(sale, 'find')
    if (lost === null || source === null) {
      for (const sale of mayHaveBeenSent()) ask(sale, 'find')
    }
    const credited = [...restoring.changed].flatMap((id) => store.sale(id as SaleId) ?? [])
    for (const sale of credited) if (sale.state === 'credited') ask(sale, 'recheck')
    askAboutReversals(credited)
    settlePrinting()
    return unsettled.length
  })

  function ask(sale: Sale, task: QueueTask): void {
    const state = task !== 'find' || sale.state === 'accepted' ? sale.state : 'inDoubt'
    if (state !== sale.state) {
      store.updateSale({ ...sale, state, attempts: Math.max(1, sale.attempts) })
      const data = { from: sale.state, to: state, reference: sale.reference }
      store.appendEvent({ atMs, saleId: sale.id, type: 'restoredInDoubt', data })
    }
    const row = { saleId: sale.id, task, dueAtMs: atMs, reason: 'due', tries: 0 } as const
    store.putQueueRow({ ...row, lastSubmitAtMs: store.queueRow(sale.id)?.lastSubmitAtMs ?? atMs })
  }

  /** What was to be taken back, by the copy or by what happened since, may have been taken back by now. */
  function askAboutReversals(changed: readonly Sale[]): void {
    const rows = store.queueRows(Number.MAX_SAFE_INTEGER).filter(isReversal)
    const waiting = rows.flatMap(({ saleId }) => store.sale(saleId) ?? [])
    const asked = changed.filter((sale) => reversalIsOpen(store.eventsOfSale(sale.id)))
    for (const sale of [...waiting, ...asked]) {
      if (sale.state === 'credited') ask(sale, 'askReversal')
      else store.removeQueueRow(sale.id)
    }
  }

  /** In review for its price alone, a sale may have been let go by a person since the copy. */
  function mayHaveBeenSent(): readonly Sale[] {
    const inReview = store.salesInStates(['needsReview'], Number.MAX_SAFE_INTEGER)
    return inReview.filter((sale) => sale.problem?.code === 'priceChangedSince')
  }

  function settlePrinting(): void {
    for (const job of store.printJobsInStates(['owed', 'printing'], Number.MAX_SAFE_INTEGER)) {
      const state = job.work.kind === 'drawer' ? 'dropped' : 'unsure'
      store.updatePrintJob({ ...job, state, problem: problem('printInterrupted') })
    }
  }
}
