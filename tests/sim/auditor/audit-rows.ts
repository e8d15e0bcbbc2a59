// Looks at the rows themselves, with statements of its own: what the commits said they wrote must be what
// the books hold, after every restart, every so many steps, and whole at the end.
import { createHash } from 'node:crypto'
import type { Connection } from '../../../native/store/connection.ts'
import { addTo, type DiskAudit, show } from './audit-disk.ts'
import { sameAmounts } from './audit-money.ts'
import { foundWrong } from './books-check.ts'
import type { SaleFile } from './sale-file.ts'
import type { RuleName } from './violation.ts'

interface SaleRow {
  readonly state: string
  readonly booking: string
  readonly reference: string
  readonly attempts: number
  readonly receipt_number: string | null
  readonly refund_receipt_number: string | null
  readonly task: string | null
}

interface EventRow {
  readonly sequence: number
  readonly at_ms: number
  readonly sale_id: string | null
  readonly type: string
  readonly data: string
  readonly prev_hash: string
  readonly hash: string
}

export class RowAudit {
  readonly #disk: DiskAudit
  readonly #fail: (rule: RuleName, file: SaleFile | null, detail: string) => void
  #statements: ReturnType<typeof prepared> | null = null
  #head = { sequence: 0, hash: '0'.repeat(64) }
  #entries = 0
  readonly #ledger = new Map<string, number>()

  constructor(disk: DiskAudit, fail: (rule: RuleName, file: SaleFile | null, detail: string) => void) {
    this.#disk = disk
    this.#fail = fail
  }

  /** Everything written since the last look. */
  check(connection: Connection): void {
    this.#checkSales(connection)
    this.#checkChain(connection)
    this.#checkLedger(connection)
  }

  /** Everything there ever was, by the rules of `npm run verify`. */
  checkWhole(connection: Connection): void {
    this.check(connection)
    const wrong = foundWrong(connection)
    if (wrong !== null) this.#fail('booksWrong', null, `${wrong.code} ${JSON.stringify(wrong.details)}`)
    const rows = connection.prepare('SELECT count(*) AS count FROM sale').get() as { count: number }
    if (rows.count !== this.#disk.files.size)
      this.#fail('diskDiffers', null, `${rows.count} sales for ${this.#disk.files.size}`)
  }

  #prepared(connection: Connection): ReturnType<typeof prepared> {
    if (this.#statements?.connection !== connection) this.#statements = prepared(connection)
    return this.#statements
  }

  #checkSales(connection: Connection): void {
    const { one } = this.#prepared(connection)
    for (const file of this.#disk.touched) {
      const found = one.get(file.saleId) as SaleRow | undefined
      const { row } = file
      const same =
        found !== undefined &&
        row !== null &&
        found.state === row.state &&
        found.booking === row.booking &&
        found.reference === row.reference &&
        found.attempts === row.attempts &&
        found.receipt_number === row.receiptNumber &&
        found.refund_receipt_number === row.refundReceiptNumber &&
        found.task === (file.queue?.task ?? null)
      if (!same)
        this.#fail('diskDiffers', file, `${JSON.stringify(found)} for ${row?.state}, ${row?.booking}`)
    }
    this.#disk.touched.clear()
  }

  /** Recomputes each new link by the published rule, without the store's own code. */
  #checkChain(connection: Connection): void {
    const { eventsAfter } = this.#prepared(connection)
    for (const raw of eventsAfter.iterate(this.#head.sequence)) {
      const row = raw as EventRow
      const before = [row.sequence, row.at_ms, row.sale_id, row.type].map((each) => JSON.stringify(each))
      const text = `[${before.join(',')},${row.data},${JSON.stringify(row.prev_hash)}]`
      const hash = createHash('sha256').update(text, 'utf8').digest('hex')
      if (row.sequence !== this.#head.sequence + 1 || row.prev_hash !== this.#head.hash || row.hash !== hash)
        this.#fail('chainBroken', null, `event ${row.sequence}`)
      this.#head = { sequence: row.sequence, hash: row.hash }
    }
    if (this.#head.sequence !== this.#disk.events)
      this.#fail('chainBroken', null, `${this.#head.sequence} events for ${this.#disk.events} committed`)
  }

  #checkLedger(connection: Connection): void {
    const { linesAfter } = this.#prepared(connection)
    let last = this.#entries
    for (const raw of linesAfter.iterate(this.#entries)) {
      const line = raw as { entry_id: number; account: string; currency: string; amount_minor: number }
      addTo(this.#ledger, `${line.account} ${line.currency}`, line.amount_minor)
      last = Math.max(last, line.entry_id)
    }
    this.#entries = last
    if (!sameAmounts(this.#ledger, this.#disk.ledger))
      this.#fail('ledgerWrong', null, `rows ${show(this.#ledger)} for ${show(this.#disk.ledger)}`)
  }
}

function prepared(connection: Connection) {
  return {
    connection,
    one: connection.prepare(
      `SELECT state, booking, reference, attempts, receipt_number, refund_receipt_number,
         (SELECT task FROM queue WHERE queue.position = sale.position) AS task
       FROM sale WHERE id = ?`,
    ),
    eventsAfter: connection.prepare('SELECT * FROM event WHERE sequence > ? + 0 ORDER BY sequence'),
    linesAfter: connection.prepare(
      'SELECT entry_id, account, currency, amount_minor FROM ledger_line WHERE entry_id > ?',
    ),
  }
}
