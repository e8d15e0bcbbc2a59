// The real store with a disk that fails and a process that dies at any commit. It tells the auditor what
// each commit that took place has written, and nothing of those that did not.
import Database from 'better-sqlite3'
import type { LedgerEntry } from '../../../core/ledger/entry.ts'
import { type Outcome, refuse } from '../../../core/outcome.ts'
import type { QueueRow } from '../../../core/queue/task.ts'
import type { PrintJob } from '../../../core/receipt/print-job.ts'
import type { AuditEvent, Store } from '../../../core/store.ts'
import type { Sale } from '../../../core/top-up/sale.ts'
import type { Connection } from '../../../native/store/connection.ts'
import type { ChanceStream } from '../chance-stream.ts'
import type { SimulatedTime } from '../simulated-time.ts'
import type { FaultLog } from './fault.ts'
import type { Mortality } from './mortality.ts'
import type { Weather } from './weather.ts'

export type Written =
  | { readonly kind: 'sale'; readonly sale: Sale; readonly isNew: boolean }
  | { readonly kind: 'event'; readonly event: AuditEvent }
  | { readonly kind: 'entry'; readonly entry: LedgerEntry }
  | {
      readonly kind: 'receipt'
      readonly saleId: string
      readonly of: 'sale' | 'refund'
      readonly number: string
    }
  | { readonly kind: 'queue'; readonly saleId: string; readonly row: QueueRow | null }
  | { readonly kind: 'job'; readonly job: PrintJob; readonly isNew: boolean }
  | { readonly kind: 'command'; readonly id: string; readonly name: string }

export interface DiskParts {
  readonly time: SimulatedTime
  readonly chance: ChanceStream
  readonly weather: Weather
  readonly faults: FaultLog
  readonly mortality: Mortality
  readonly committed: (written: readonly Written[]) => void
  readonly refused: () => void
  /** What was told last was refused to the counter, and is kept all the same. */
  readonly untold: () => void
}

const worstRate = 0.02
const writesAtMost = 6
const spellMaxMs = 120_000
/** Pages SQLite may have when no quota is set: its own limit. */
const pagesMax = 4_294_967_294

export class WildDisk {
  readonly #parts: DiskParts
  #connection: Connection | null = null
  #fullUntilMs = 0
  #quotaUntilMs = 0
  #written: Written[] = []
  #writesUntilError: number | null = null

  constructor(parts: DiskParts) {
    this.#parts = parts
  }

  /** The store of one life of the counter, over books that outlive it. */
  over(real: Store, connection: Connection): Store {
    this.#connection = connection
    const note = (written: Written): void => {
      this.#written.push(written)
    }
    const failing = (): void => this.#failInside()
    return {
      ...real,
      commit: (work) => this.#commit(real, work),
      insertSale(sale) {
        failing()
        real.insertSale(sale)
        note({ kind: 'sale', sale, isNew: true })
      },
      updateSale(sale) {
        failing()
        real.updateSale(sale)
        note({ kind: 'sale', sale, isNew: false })
      },
      appendEvent(event) {
        failing()
        const place = real.appendEvent(event)
        note({ kind: 'event', event })
        return place
      },
      postEntry(entry) {
        failing()
        const place = real.postEntry(entry)
        note({ kind: 'entry', entry })
        return place
      },
      takeReceiptNumber(register, saleId, of, atMs) {
        failing()
        const number = real.takeReceiptNumber(register, saleId, of, atMs)
        note({ kind: 'receipt', saleId, of, number })
        return number
      },
      putQueueRow(row) {
        failing()
        real.putQueueRow(row)
        note({ kind: 'queue', saleId: row.saleId, row })
      },
      removeQueueRow(saleId) {
        failing()
        real.removeQueueRow(saleId)
        note({ kind: 'queue', saleId, row: null })
      },
      insertPrintJob(job) {
        failing()
        real.insertPrintJob(job)
        note({ kind: 'job', job, isNew: true })
      },
      updatePrintJob(job) {
        failing()
        real.updatePrintJob(job)
        note({ kind: 'job', job, isNew: false })
      },
      keepCommandAnswer(id, name, saleId, atMs) {
        failing()
        real.keepCommandAnswer(id, name, saleId, atMs)
        note({ kind: 'command', id, name })
      },
    }
  }

  /** Every write is taken from now on. */
  repair(): void {
    this.#fullUntilMs = 0
    this.#endQuota()
  }

  #commit<T>(real: Store, work: () => T): Outcome<T> {
    const { chance, weather, faults, mortality, time } = this.#parts
    mortality.at('crashBeforeCommit')
    this.#beginTrouble()
    if (time.elapsedMs() < this.#fullUntilMs) return this.#refuse('diskFull')
    if (chance.happens(weather.rate('disk', worstRate))) {
      faults.add('diskErrorBefore')
      return this.#refuse('storeFailed')
    }
    const failsInside = chance.happens(weather.rate('disk', worstRate))
    this.#writesUntilError = failsInside ? chance.whole(1, writesAtMost) : null
    this.#written = []
    const outcome = real.commit(work)
    this.#writesUntilError = null
    if (!outcome.ok) {
      this.#parts.refused()
      if (outcome.problem.code === 'diskFull') faults.add('diskQuota')
      return outcome
    }
    this.#parts.committed(this.#written)
    mortality.at('crashAfterCommit')
    if (chance.happens(weather.rate('disk', worstRate / 4))) {
      faults.add('diskErrorAfter')
      this.#parts.untold()
      return this.#refuse('storeFailed')
    }
    return outcome
  }

  #refuse(code: 'diskFull' | 'storeFailed'): { ok: false; problem: ReturnType<typeof refuse>['problem'] } {
    this.#parts.refused()
    return refuse(code, code === 'storeFailed' ? { detail: 'SQLITE_IOERR' } : {})
  }

  /** A disk that is full stays full for a while: for us by decree, for SQLite by its own page limit. */
  #beginTrouble(): void {
    const { chance, weather, faults, time } = this.#parts
    const nowMs = time.elapsedMs()
    if (this.#quotaUntilMs !== 0 && nowMs >= this.#quotaUntilMs) this.#endQuota()
    if (!chance.happens(weather.rate('disk', worstRate / 4))) return
    const untilMs = nowMs + chance.waitMs(1, spellMaxMs)
    if (chance.happens(0.5)) {
      this.#fullUntilMs = untilMs
      faults.add('diskFull')
    } else {
      this.#quotaUntilMs = untilMs
      const pages = Number(this.#connection?.pragma('page_count', { simple: true }) ?? 0)
      this.#connection?.pragma(`max_page_count = ${pages}`)
    }
  }

  #endQuota(): void {
    this.#quotaUntilMs = 0
    this.#connection?.pragma(`max_page_count = ${pagesMax}`)
  }

  /** What better-sqlite3 throws when the disk fails under one statement of a transaction. */
  #failInside(): void {
    if (this.#writesUntilError === null) return
    this.#writesUntilError -= 1
    if (this.#writesUntilError > 0) return
    this.#writesUntilError = null
    this.#parts.faults.add('diskErrorInside')
    throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE')
  }
}
