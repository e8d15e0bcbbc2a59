// Receipts owed to customers and drawer pulses, as rows in the order in which they were owed.
import { assert } from '../../core/assert.ts'
import type { PrintJobId, SaleId } from '../../core/ids.ts'
import type { PrintJob, PrintJobState } from '../../core/receipt/print-job.ts'
import { printJobStates } from '../../core/receipt/print-job.ts'
import type { Receipt } from '../../core/receipt/receipt.ts'
import { receiptKinds } from '../../core/receipt/receipt.ts'
import type { Store } from '../../core/store.ts'
import { languages } from '../../core/words/language.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { remembered, rememberedEach } from './remembered.ts'
import type { Row } from './row.ts'
import { isListOf, isObject, readRow } from './row.ts'
import { isProblem } from './sale-reading.ts'
import type { Write } from './transaction.ts'

type PrintJobRows = Pick<
  Store,
  | 'insertPrintJob'
  | 'updatePrintJob'
  | 'printJob'
  | 'oldestOwedReceipt'
  | 'owedDrawers'
  | 'countOpenPrintJobs'
  | 'printJobsInStates'
  | 'newestDroppedSlips'
  | 'newestSlip'
  | 'printJobsOfSale'
>

export function printJobRows(connection: Connection, write: Write): PrintJobRows {
  const insert = connection.prepare<Value[]>(
    `INSERT INTO print_job
       (state, tries, problem, confirmed, id, sale_id, work_kind, receipt, created_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = connection.prepare<Value[]>(
    `UPDATE print_job SET state = ?, tries = ?, problem = ?, confirmed = ?
     WHERE id = ? AND sale_id IS ? AND work_kind = ? AND receipt IS ? AND created_at_ms = ?`,
  )
  const byId = connection.prepare('SELECT * FROM print_job WHERE id = ?')
  // Written as the queue's own statements are, so that none is planned anew at every turn of the counter.
  const owedReceipt = connection.prepare(
    "SELECT * FROM print_job WHERE state = 'owed' AND work_kind = 'receipt' ORDER BY position LIMIT 1",
  )
  const oldestOwed = remembered(connection, () => {
    const raw = owedReceipt.get()
    return raw === undefined ? null : readPrintJob(raw)
  })
  const owedDrawers = connection.prepare(
    "SELECT * FROM print_job WHERE state = 'owed' AND work_kind = 'drawer' ORDER BY position",
  )
  const drawers = remembered(connection, () => owedDrawers.all().map(readPrintJob))
  const openCounts = connection.prepare(
    `SELECT state, count(*) AS jobs FROM print_job
     WHERE state IN ('owed', 'printing', 'unsure') GROUP BY state`,
  )
  const open = remembered(connection, () => {
    const counted: Partial<Record<PrintJobState, number>> = {}
    for (const raw of openCounts.all()) {
      const row = readRow('count of print jobs', raw)
      counted[row.oneOf('state', printJobStates)] = row.whole('jobs')
    }
    return counted
  })
  const inState = connection.prepare(
    "SELECT * FROM print_job WHERE state = ? || '' ORDER BY position LIMIT ? + 0",
  )
  const newestDropped = connection.prepare(
    "SELECT * FROM print_job WHERE state = 'dropped' AND work_kind = 'receipt' ORDER BY position DESC LIMIT ? + 0",
  )
  const newestSlip = connection.prepare(
    "SELECT id, state, problem FROM print_job WHERE sale_id = ? || '' AND work_kind = 'receipt' ORDER BY position DESC LIMIT 1",
  )
  const ofSale = connection.prepare("SELECT * FROM print_job WHERE sale_id = ? || '' ORDER BY position")

  const newestOf = rememberedEach(connection, (id: SaleId) => {
    const raw = newestSlip.get(id)
    if (raw === undefined) return null
    const row = readRow(`newest slip of sale ${id}`, raw)
    return {
      id: row.text('id') as PrintJobId,
      state: row.oneOf('state', printJobStates),
      problem: row.jsonOrNull('problem', isProblem),
    }
  })

  function forget({ saleId }: PrintJob): void {
    open.forget()
    oldestOwed.forget()
    drawers.forget()
    if (saleId !== null) newestOf.forget(saleId)
  }

  return {
    insertPrintJob: (job) =>
      write(() => {
        forget(job)
        insert.run(...valuesOf(job))
      }),
    updatePrintJob: (job) =>
      write(() => {
        forget(job)
        const { changes } = update.run(...valuesOf(job))
        assert(changes === 1, `there is no such print job as ${job.id} to update`)
      }),
    printJob(id) {
      const raw = byId.get(id)
      return raw === undefined ? null : readPrintJob(raw)
    },
    oldestOwedReceipt: oldestOwed.get,
    owedDrawers: drawers.get,
    countOpenPrintJobs: open.get,
    printJobsInStates(states, limit) {
      const found = [...new Set(states)].flatMap((state) => inState.all(state, limit))
      const position = (raw: unknown): number => readRow('print job', raw).whole('position')
      return found
        .sort((first, second) => position(first) - position(second))
        .slice(0, limit)
        .map(readPrintJob)
    },
    newestDroppedSlips: (limit) => newestDropped.all(limit).map(readPrintJob),
    newestSlip: newestOf.get,
    printJobsOfSale: (id) => ofSale.all(id).map(readPrintJob),
  }
}

type Value = string | number | null

/** As they stand in their rows: a receipt never changes, and its job is written three times. */
const texts = new WeakMap<Receipt, string>()

function textOf(receipt: Receipt): string {
  const known = texts.get(receipt)
  if (known !== undefined) return known
  const text = canonicalJson(receipt)
  texts.set(receipt, text)
  return text
}

/** First what changes, then what a job is born with. */
function valuesOf(job: PrintJob): readonly Value[] {
  const { id, saleId, work, state, createdAtMs, tries, problem, confirmed } = job
  const receipt = work.kind === 'receipt' ? textOf(work.receipt) : null
  const trouble = problem === null ? null : canonicalJson(problem)
  const flag = confirmed === null ? null : confirmed ? 1 : 0
  return [state, tries, trouble, flag, id, saleId, work.kind, receipt, createdAtMs]
}

function readPrintJob(raw: unknown): PrintJob {
  const id = readRow('print job', raw).text('id')
  const row = readRow(`print job ${id}`, raw)
  return {
    id: id as PrintJobId,
    saleId: row.textOrNull('sale_id') as SaleId | null,
    work: readWork(row),
    state: row.oneOf('state', printJobStates),
    createdAtMs: row.whole('created_at_ms'),
    tries: row.whole('tries'),
    problem: row.jsonOrNull('problem', isProblem),
    confirmed: row.flagOrNull('confirmed'),
  }
}

function readWork(row: Row): PrintJob['work'] {
  if (row.oneOf('work_kind', ['receipt', 'drawer']) === 'drawer') return { kind: 'drawer' }
  const receipt = row.json('receipt', isReceipt)
  texts.set(receipt, row.text('receipt'))
  return { kind: 'receipt', receipt }
}

function isReceipt(value: unknown): value is Receipt {
  if (!isObject(value) || !Number.isSafeInteger(value.copy)) return false
  return (
    receiptKinds.some((kind) => kind === value.kind) &&
    languages.some((language) => language === value.language) &&
    isListOf(value.blocks, (block) => isObject(block) && typeof block.kind === 'string')
  )
}
