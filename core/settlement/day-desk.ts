// Closes the business day: a Z report, numbered without a gap, in the audit chain and on paper, covering
// every ledger entry since the one before it. What happens afterwards belongs to the next one.
import type { CallInput } from '../api/contract.ts'
import { type Settlement, settlementSchema } from '../api/settlement-view.ts'
import { drawerCountSchema } from '../api/views.ts'
import { assert } from '../assert.ts'
import { type CommandId, type PrintJobId, sortableId } from '../ids.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Chance, Clock } from '../ports.ts'
import type { Receipt } from '../receipt/receipt.ts'
import { businessDay } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import { composeReport } from './report.ts'
import { type DrawerCounted, writeSettlement } from './settlement.ts'

export interface DayDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly chance: Chance
  readonly shop: Shop
  /** Whose name a report carries. */
  readonly person: () => string
}

export interface DayDesk {
  /** The X report: the day as it stands, closing nothing. */
  readDay(): Settlement
  /** Refused: `commandReused`, or what the store could not write. */
  closeDay(input: CallInput<'closeDay'>): Outcome<Settlement>
  /** Newest first. */
  listSettlements(input: CallInput<'listSettlements'>): Outcome<Settlement[]>
  /** The paper of a Z report, or of the X report as it stands. Refused: `settlementUnknown`. */
  paperOf(number: number | null): Outcome<Receipt>
  /** Owes the paper of a Z report once more, or of the X report as it stands. Refused: `settlementUnknown`. */
  printSettlement(input: CallInput<'printSettlement'>): Outcome<null>
}

const bytesOfId = 16
const everyNumber = Number.MAX_SAFE_INTEGER

export function createDayDesk({ store, clock, chance, shop, person }: DayDeskParts): DayDesk {
  function settlementAt(number: number): Settlement | null {
    const [found] = store.settlements(number + 1, 1)
    const settlement = found ? settlementSchema.parse(found.data) : null
    return settlement?.number === number ? settlement : null
  }

  function last(): Settlement | null {
    const [found] = store.settlements(everyNumber, 1)
    return found ? settlementSchema.parse(found.data) : null
  }

  function dayOf(atMs: number): string {
    return businessDay(atMs, shop.timeZone, shop.dayStartsAtMinutes)
  }

  /** The oldest business day that is not closed yet: it ends where the first entry of a later day begins. */
  function readDay(): Settlement {
    const before = last()
    const after = before?.span.through ?? 0
    const firstDay = store.businessDayAfter(after) ?? dayOf(clock.nowMs())
    const through = store.entriesUntil(after, firstDay)
    const count = store.countOpenSales()
    return writeSettlement(
      {
        businessDay: firstDay,
        span: { after, through },
        before,
        writtenAtMs: clock.nowMs(),
        writtenBy: person(),
        figures: store.spanFigures({ after, through }),
        opening: store.ledgerBalances({ entryId: after }),
        counts: countsOn(firstDay, before),
        open: {
          unsent: (count.paid ?? 0) + (count.sending ?? 0),
          inDoubt: count.inDoubt ?? 0,
          accepted: count.accepted ?? 0,
          review: count.needsReview ?? 0,
          refundsDue: count.failed ?? 0,
        },
        balance: store.balance(),
        chain: store.auditHead(),
      },
      shop,
    )
  }

  /** One made on a later day waits for that day's report. */
  function countsOn(day: string, before: Settlement | null): readonly DrawerCounted[] {
    const counts: DrawerCounted[] = []
    for (const { sequence, atMs, data } of store.drawerCounts(before?.countsThrough ?? 0)) {
      if (dayOf(atMs) > day) break
      counts.push({ sequence, atMs, found: drawerCountSchema.parse(data).counted })
    }
    return counts
  }

  function owe(settlement: Settlement, copy: number, atMs: number): void {
    store.insertPrintJob({
      id: sortableId(atMs, chance.bytes(bytesOfId)) as PrintJobId,
      saleId: null,
      work: { kind: 'receipt', receipt: composeReport(settlement, shop, copy) },
      state: 'owed',
      createdAtMs: atMs,
      tries: 0,
      problem: null,
      confirmed: null,
    })
  }

  return {
    readDay,
    closeDay({ commandId }) {
      const id = commandId as CommandId
      const before = store.commandAnswer(id)
      if (before !== null) {
        if (before.name !== 'closeDay' || before.eventSequence === null) return refuse('commandReused')
        const event = store.event(before.eventSequence)
        assert(event !== null, 'an answered command has its event')
        return done(settlementSchema.parse(event.data))
      }
      return store.commit(() => {
        const settlement: Settlement = { ...readDay(), number: (last()?.number ?? 0) + 1 }
        const atMs = settlement.writtenAtMs
        const sequence = store.appendEvent({ atMs, saleId: null, type: 'dayClosed', data: settlement })
        store.keepCommandAnswer(id, 'closeDay', sequence, atMs)
        owe(settlement, 0, atMs)
        return settlement
      })
    },
    listSettlements({ before, limit }) {
      const found = store.settlements(before ?? everyNumber, limit)
      return done(found.map(({ data }) => settlementSchema.parse(data)))
    },
    paperOf(number) {
      const settlement = number === null ? readDay() : settlementAt(number)
      if (settlement === null) return refuse('settlementUnknown', { number: number ?? 0 })
      return done(composeReport(settlement, shop, 0))
    },
    printSettlement({ commandId, number }) {
      const id = commandId as CommandId
      const before = store.commandAnswer(id)
      if (before !== null) return before.name === 'printSettlement' ? done(null) : refuse('commandReused')
      const settlement = number === null ? readDay() : settlementAt(number)
      if (settlement === null) return refuse('settlementUnknown', { number: number ?? 0 })
      return store.commit(() => {
        const atMs = clock.nowMs()
        const sequence = store.appendEvent({ atMs, saleId: null, type: 'reportPrinted', data: { number } })
        store.keepCommandAnswer(id, 'printSettlement', sequence, atMs)
        owe(settlement, number === null ? 0 : 1, atMs)
        return null
      })
    },
  }
}
