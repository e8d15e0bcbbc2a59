// Closes the business day: a Z report, numbered without a gap, in the audit chain and on paper, covering
// every ledger entry since the one before it. What happens afterwards belongs to the next one.
import type { CallInput } from '../api/contract.ts'
import { type Settlement, settlementSchema } from '../api/settlement-view.ts'
import { assert } from '../assert.ts'
import { type CommandId, type PrintJobId, sortableId } from '../ids.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Chance, Clock } from '../ports.ts'
import type { Receipt } from '../receipt/receipt.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import { createDayReading, everyNumber } from './day-reading.ts'
import { composeReport } from './report.ts'

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
  /** The newest Z report, if there is one: what follows from a close may still be owed after a crash. */
  lastClosed(): readonly Settlement[]
  /** Newest first. */
  listSettlements(input: CallInput<'listSettlements'>): Outcome<Settlement[]>
  /** The paper of a Z report, or of the X report as it stands. Refused: `settlementUnknown`. */
  paperOf(number: number | null): Outcome<Receipt>
  /** Owes the paper of a Z report once more, or of the X report as it stands. Refused: `settlementUnknown`. */
  printSettlement(input: CallInput<'printSettlement'>): Outcome<null>
}

const bytesOfId = 16

export function createDayDesk({ store, clock, chance, shop, person }: DayDeskParts): DayDesk {
  const { readDay, last, settlementAt } = createDayReading({ store, clock, shop, person })

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
    lastClosed() {
      const newest = last()
      return newest === null ? [] : [newest]
    },
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
        // An X report says how it stands now: each is an original.
        const copy = number === null ? 0 : store.reportCopies(number) + 1
        const data = { number, copy }
        const sequence = store.appendEvent({ atMs, saleId: null, type: 'reportPrinted', data })
        store.keepCommandAnswer(id, 'printSettlement', sequence, atMs)
        owe(settlement, copy, atMs)
        return null
      })
    },
  }
}
