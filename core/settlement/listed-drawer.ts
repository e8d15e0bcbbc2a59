// What a report lists of the drawer: cash carried in and out, the shifts and what was said of them. All of
// it is read from audit events; each is in one report.

import type { Settlement } from '../api/settlement-view.ts'
import { carriedSchema, explainedSchema } from '../api/shift-views.ts'
import { closedShift, drawerOfShift, openShiftOf, reportClosed, reportOpen } from '../shift/shifts.ts'
import type { Shop } from '../shop.ts'
import type { KeptAuditEvent, Store } from '../store.ts'
import type { Span } from './figures.ts'

export interface ListedDrawer extends Pick<Settlement, 'cashMoves' | 'shifts' | 'explained'> {
  readonly through: Omit<Settlement['through'], 'payIns'>
}

export interface DayOfDrawer {
  readonly businessDay: string
  readonly span: Span
  readonly before: Settlement | null
  /** The business day it is now, which may be a later one. */
  readonly today: string
  readonly dayOfEvent: (event: KeptAuditEvent) => string
}

/** More than any day has. */
const listedMax = 100

export function listDrawer(store: Store, shop: Shop, day: DayOfDrawer): ListedDrawer {
  const before = day.before?.through ?? { moves: 0, shifts: 0, explained: 0 }
  const moves = movesIn(store, day, before.moves)
  const closed = untilLater(store.eventsAfter('shiftClosed', before.shifts), day)
  const said = untilLater(store.eventsAfter('shiftExplained', before.explained), day)
  const notes = new Map(
    said.map(({ data }) => explainedSchema.parse(data)).map((each) => [each.number, each.note]),
  )
  const shifts = closed.map((event) => {
    const shift = closedShift(event)
    return reportClosed(shift, event.atMs, notes.get(shift.number) ?? null)
  })
  const listed = new Set(shifts.map(({ number }) => number))
  return {
    cashMoves: moves.map(carried).slice(0, listedMax),
    shifts: [...shifts, ...openAtEnd(store, shop, day, before.shifts)],
    explained: [...notes]
      .filter(([shift]) => !listed.has(shift))
      .map(([shift, note]) => ({ shift, report: reportOfShift(store, shift), note })),
    through: {
      moves: moves.at(-1)?.sequence ?? before.moves,
      shifts: closed.at(-1)?.sequence ?? before.shifts,
      explained: said.at(-1)?.sequence ?? before.explained,
    },
  }
}

/** What was written on a later day waits for that day's report. */
export function untilLater(
  events: readonly KeptAuditEvent[],
  { businessDay, dayOfEvent }: Pick<DayOfDrawer, 'businessDay' | 'dayOfEvent'>,
): readonly KeptAuditEvent[] {
  const later = events.findIndex((event) => dayOfEvent(event) > businessDay)
  return later < 0 ? events : events.slice(0, later)
}

/** By their entries, as the sums are: no move is listed in one report and counted in another. */
function movesIn(store: Store, { span }: DayOfDrawer, after: number): KeptAuditEvent[] {
  return store.eventsAfter('cashMoved', after).filter((event) => {
    const { id } = carriedSchema.parse(event.data).entry
    return id > span.after && id <= span.through
  })
}

function carried(event: KeptAuditEvent): Settlement['cashMoves'][number] {
  const { direction, amount, reason, by } = carriedSchema.parse(event.data)
  const { currency, amountMinor } = amount
  return { direction, currency, amountMinor, reason, by: by?.name ?? null, atMs: event.atMs }
}

/** At most one: opened by the end of this day and not closed on it, whatever became of it on a later one. */
function openAtEnd(store: Store, shop: Shop, day: DayOfDrawer, after: number): Settlement['shifts'] {
  const open = openShiftOf(store)
  if (open && open.businessDay <= day.businessDay) {
    return [reportOpen(open, day.today, drawerOfShift(store, shop, open, day.span.through))]
  }
  const later = store
    .eventsAfter('shiftClosed', after)
    .find((event) => day.dayOfEvent(event) > day.businessDay)
  const shift = later && closedShift(later)
  if (!shift || shift.openedOn > day.businessDay) return []
  const { number, holder, openedAtMs } = shift
  return [
    {
      number,
      holder: holder.name,
      openedAtMs,
      closedAtMs: null,
      overdue: true,
      handedTo: null,
      note: null,
      drawer: [],
    },
  ]
}

/** Null: its report is one of long ago, or none yet. */
function reportOfShift(store: Store, shift: number): number | null {
  const event = store
    .newestEvents('shiftClosed', shiftsSearched)
    .find((each) => closedShift(each).number === shift)
  return event ? store.reportOfEntry(closedShift(event).through) : null
}

const shiftsSearched = 100
