// Reads the business day that is not closed yet out of the books, as a report of it is written: where it
// begins and ends, what it sums up and what it lists.
import { type Settlement, settlementSchema } from '../api/settlement-view.ts'
import { moneySchema } from '../api/views.ts'
import type { Clock } from '../ports.ts'
import { businessDay } from '../shift/local-time.ts'
import { amountOf } from '../shift/shift-record.ts'
import { closedShift } from '../shift/shifts.ts'
import type { Shop } from '../shop.ts'
import type { KeptAuditEvent, Store } from '../store.ts'
import { listDrawer } from './listed-drawer.ts'
import { listPayIns } from './listed-pay-ins.ts'
import { listSales } from './listed-sales.ts'
import { type DrawerCounted, writeSettlement } from './settlement.ts'

export interface DayReadingParts {
  readonly store: Store
  readonly clock: Clock
  readonly shop: Shop
  /** Whose name a report carries. */
  readonly person: () => string
}

export interface DayReading {
  /** The X report: the oldest business day that is not closed, as it stands. */
  readDay(): Settlement
  /** The newest Z report. */
  last(): Settlement | null
  settlementAt(number: number): Settlement | null
}

export const everyNumber = Number.MAX_SAFE_INTEGER

export function createDayReading({ store, clock, shop, person }: DayReadingParts): DayReading {
  function dayOf(atMs: number): string {
    return businessDay(atMs, shop)
  }

  /** The business day an event was written on: as it says itself, whatever became of the clock's zone since. */
  function dayOfEvent({ atMs, data }: KeptAuditEvent): string {
    return typeof data.businessDay === 'string' ? data.businessDay : dayOf(atMs)
  }

  /** Newer than what the report before has, up to the first of a later day, which waits for that day's report. */
  function eventsOn(day: string, type: 'drawerCounted' | 'shiftClosed', after: number): KeptAuditEvent[] {
    const events = store.eventsAfter(type, after)
    const later = events.findIndex((event) => dayOfEvent(event) > day)
    return later < 0 ? [...events] : events.slice(0, later)
  }

  /** Those that end a shift too, in the order in which they were made. */
  function countsOn(day: string, after: number): readonly DrawerCounted[] {
    const counted = eventsOn(day, 'drawerCounted', after).map(({ sequence, atMs, data }) => ({
      sequence,
      atMs,
      found: moneySchema.parse(data.counted),
    }))
    const closed = eventsOn(day, 'shiftClosed', after).flatMap((event) =>
      closedShift(event).pieces.map((count) => ({
        sequence: event.sequence,
        atMs: event.atMs,
        found: amountOf(count),
      })),
    )
    return [...counted, ...closed].sort((one, other) => one.sequence - other.sequence)
  }

  function last(): Settlement | null {
    const [found] = store.settlements(everyNumber, 1)
    return found ? settlementSchema.parse(found.data) : null
  }

  return {
    last,
    settlementAt(number) {
      const [found] = store.settlements(number + 1, 1)
      const settlement = found ? settlementSchema.parse(found.data) : null
      return settlement?.number === number ? settlement : null
    },
    readDay() {
      const before = last()
      const after = before?.span.through ?? 0
      const writtenAtMs = clock.nowMs()
      const firstDay = store.businessDayAfter(after) ?? dayOf(writtenAtMs)
      // It ends where the first entry of a later day begins.
      const span = { after, through: store.entriesUntil(after, firstDay) }
      const day = { businessDay: firstDay, span, before, today: dayOf(writtenAtMs), dayOfEvent }
      const sales = listSales(store, span)
      return writeSettlement(
        {
          businessDay: firstDay,
          span,
          before,
          writtenAtMs,
          writtenBy: person(),
          figures: store.spanFigures(span),
          opening: store.ledgerBalances({ entryId: after }),
          counts: countsOn(firstDay, before?.countsThrough ?? 0),
          sales,
          drawer: listDrawer(store, shop, day),
          payIns: listPayIns(store, day),
          balance: store.balance(),
          chain: store.auditHead(),
        },
        shop,
      )
    },
  }
}
