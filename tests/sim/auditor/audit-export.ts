// Holds what the owner takes away against what the auditor saw: the exported sales are those the customers paid for, the
// exported ledger sums to zero, and a file taken in the middle of everything can be had again to the byte.
import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import type { ExportFormat, ExportMoment } from '../../../core/api/export-format.ts'
import { newestMoment } from '../../../native/export/books.ts'
import type { DraftFile } from '../../../native/export/draft-file.ts'
import { writeLedgerLines } from '../../../native/export/ledger-lines.ts'
import type { ExportOrder } from '../../../native/export/order.ts'
import { writePosLog } from '../../../native/export/pos-log.ts'
import { writeSalesCsv } from '../../../native/export/sales-csv.ts'
import type { Connection } from '../../../native/store/connection.ts'
import { addTo } from './audit-disk.ts'
import { sameAmounts } from './audit-money.ts'
import type { SaleFile } from './sale-file.ts'
import type { RuleName } from './violation.ts'

/** In steps of the world: early in a small run, and rarely in a long one, since each reads all the books. */
const firstTakenAtStep = 500
const laterBy = 4
const everyDay = { from: '2000-01-01', to: '2999-12-31' }
const formats = { salesCsv: writeSalesCsv, ledgerLines: writeLedgerLines, posLog: writePosLog } as const
type TextFormat = keyof typeof formats

interface Taken {
  readonly moment: ExportMoment
  readonly sha256: Readonly<Record<TextFormat, string>>
}

interface SaleLine {
  readonly reference: string
  readonly receipt_number: string
  readonly state: string
  readonly paid_currency: string
  readonly paid: string
}

interface LedgerLine {
  readonly account: string
  readonly currency: string
  readonly amountMinor: number
  readonly balanceMinor: number
}

export class ExportAudit {
  readonly #files: () => Iterable<SaleFile>
  readonly #fail: (rule: RuleName, file: SaleFile | null, detail: string) => void
  readonly #taken: Taken[] = []
  #nextAtStep = firstTakenAtStep

  constructor(
    files: () => Iterable<SaleFile>,
    fail: (rule: RuleName, file: SaleFile | null, detail: string) => void,
  ) {
    this.#files = files
    this.#fail = fail
  }

  stepped(step: number, connection: Connection): void {
    if (step < this.#nextAtStep || connection.inTransaction) return
    this.#nextAtStep *= laterBy
    const moment = newestMoment(connection)
    this.#taken.push({ moment, sha256: hashesOf(connection, moment) })
  }

  /** Once nothing happens any more. */
  checkWhole(connection: Connection): void {
    for (const { moment, sha256 } of this.#taken) {
      const again = hashesOf(connection, moment)
      for (const format of textFormats)
        if (again[format] !== sha256[format])
          this.#fail('exportDiffers', null, `${format} as of event ${moment.event} is another file now`)
    }
    const now = newestMoment(connection)
    this.#checkSales(textOf(connection, 'salesCsv', now))
    this.#checkLedger(textOf(connection, 'ledgerLines', now))
  }

  #checkSales(text: string): void {
    const lines = parse<SaleLine>(text, { columns: true, bom: true })
    const exported = new Map(lines.map((line) => [line.reference, line]))
    if (exported.size !== lines.length) this.#fail('exportDiffers', null, 'a sale is exported twice')
    for (const file of this.#files()) {
      const { row, people } = file
      const line = exported.get(file.reference)
      if (line === undefined) {
        if (people.paid === 'yes') this.#fail('exportDiffers', file, 'paid, and not exported')
        continue
      }
      exported.delete(file.reference)
      const paidMinor = Math.round(Number(line.paid) * 100)
      const same =
        line.state === row?.state &&
        line.receipt_number === row.receiptNumber &&
        (people.payment === null ||
          (line.paid_currency === people.payment.currency && paidMinor === people.payment.paidMinor))
      if (!same)
        this.#fail('exportDiffers', file, `${JSON.stringify(line)} for ${JSON.stringify(people.payment)}`)
    }
    if (exported.size > 0)
      this.#fail('exportDiffers', null, `${exported.size} exported sales that nobody has seen`)
  }

  #checkLedger(text: string): void {
    const [, ...transactions] = text.trimEnd().split('\n')
    const sums = new Map<string, number>()
    // By day, and on a day in order: after a clock was set back the last line is not the newest.
    const newest = new Map<string, { readonly entry: number; readonly balanceMinor: number }>()
    for (const line of transactions) {
      const { entry, lines } = JSON.parse(line) as { entry: number; lines: readonly LedgerLine[] }
      const zero = new Map<string, number>()
      for (const { account, currency, amountMinor, balanceMinor } of lines) {
        addTo(zero, currency, amountMinor)
        addTo(sums, `${account} ${currency}`, amountMinor)
        const key = `${account} ${currency}`
        if (entry >= (newest.get(key)?.entry ?? 0)) newest.set(key, { entry, balanceMinor })
      }
      if ([...zero.values()].some((sum) => sum !== 0))
        this.#fail('exportDiffers', null, `exported entry ${entry} does not sum to zero`)
    }
    const balances = new Map<string, number>()
    for (const [key, { balanceMinor }] of newest) addTo(balances, key, balanceMinor)
    if (!sameAmounts(sums, balances))
      this.#fail('exportDiffers', null, 'the exported lines do not sum to the balances they carry')
  }
}

const textFormats = Object.keys(formats) as readonly TextFormat[]

function hashesOf(books: Connection, moment: ExportMoment): Taken['sha256'] {
  const hashed = textFormats.map((format) => {
    const hash = createHash('sha256')
    write(books, format, moment, (bytes) => hash.update(bytes))
    return [format, hash.digest('hex')]
  })
  return Object.fromEntries(hashed) as Taken['sha256']
}

function textOf(books: Connection, format: TextFormat, moment: ExportMoment): string {
  const parts: Buffer[] = []
  write(books, format, moment, (bytes) => parts.push(Buffer.from(bytes)))
  return Buffer.concat(parts).toString('utf8')
}

function write(
  books: Connection,
  format: TextFormat,
  moment: ExportMoment,
  take: (bytes: Uint8Array | string) => void,
): void {
  const draft: DraftFile = {
    write: take,
    finish: () => ({ file: '', bytes: 0, sha256: '' }),
    discard: () => {},
  }
  formats[format](books, orderOf(format), moment, draft, () => {})
}

function orderOf(format: ExportFormat): ExportOrder {
  return {
    ...everyDay,
    books: '',
    folder: '',
    format,
    language: 'en',
    timeZone: 'Asia/Hong_Kong',
    storeName: '羅湖',
    register: '1',
    moment: null,
  }
}
