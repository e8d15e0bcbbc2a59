// Shifts as the audit events tell them: at most one is open, of the register's one drawer. What belongs to
// a shift is a span of ledger entries, never of time, so that no clock moves money from one to another.
import {
  type Holder,
  type ReportedShift,
  type ShiftClosed,
  type ShiftDrawer,
  type ShiftOpened,
  type ShiftStatus,
  shiftClosedSchema,
  shiftOpenedSchema,
} from '../api/shift-views.ts'
import type { Shop } from '../shop.ts'
import type { KeptAuditEvent, Store } from '../store.ts'
import { drawerCurrencies, drawerOver } from './drawer.ts'
import { drawerRules } from './drawer-rules.ts'

export interface OpenShift extends ShiftOpened {
  readonly openedAtMs: number
}

export function openShiftOf(store: Pick<Store, 'newestEvent'>): OpenShift | null {
  const opened = store.newestEvent('shiftOpened')
  const closed = store.newestEvent('shiftClosed')
  if (opened === null || (closed !== null && closed.sequence > opened.sequence)) return null
  return { ...shiftOpenedSchema.parse(opened.data), openedAtMs: opened.atMs }
}

/** 0 before the first. */
export function lastShiftNumber(store: Pick<Store, 'newestEvent'>): number {
  const opened = store.newestEvent('shiftOpened')
  return opened === null ? 0 : shiftOpenedSchema.parse(opened.data).number
}

/** What moved in the drawer while the shift was open, up to an entry; nothing is counted yet. */
export function drawerOfShift(store: Store, shop: Shop, shift: ShiftOpened, through: number): ShiftDrawer[] {
  const figures = store.drawerFigures({ after: shift.after, through })
  const counted = shift.counts.map(({ currency }) => currency)
  return [...new Set([...counted, ...drawerCurrencies(store, shop)])].map((currency) => {
    const openingMinor = shift.counts.find((each) => each.currency === currency)?.amountMinor ?? 0
    return { ...drawerOver(figures, currency, openingMinor), countedMinor: null }
  })
}

/** An open shift as it stands after the entry `through`; `day` is the business day it is now. */
export function reportOpen(shift: OpenShift, day: string, drawer: ShiftDrawer[]): ReportedShift {
  const { number, holder, openedAtMs, businessDay } = shift
  const overdue = day > businessDay
  return {
    number,
    holder: holder.name,
    openedAtMs,
    closedAtMs: null,
    overdue,
    handedTo: null,
    note: null,
    drawer,
  }
}

/** `note`: what was said of it since; else what was said as it was counted. */
export function reportClosed(closed: ShiftClosed, closedAtMs: number, note: string | null): ReportedShift {
  const { number, holder, openedAtMs, handedTo, drawer } = closed
  return {
    number,
    holder: holder.name,
    openedAtMs,
    closedAtMs,
    overdue: closed.businessDay > closed.openedOn,
    handedTo: handedTo?.name ?? null,
    note: note ?? closed.note,
    drawer,
  }
}

export function closedShift(event: KeptAuditEvent): ShiftClosed {
  return shiftClosedSchema.parse(event.data)
}

export function sameHolder(one: Holder, other: Holder): boolean {
  return one.id === other.id && (one.id !== null || one.name === other.name)
}

/** What every screen may know of it. `day` is the business day it is now. */
export function shiftStatus(store: Store, shop: Shop, day: string): ShiftStatus {
  const open = openShiftOf(store)
  const status = { needed: drawerRules(store).shifts, currencies: drawerCurrencies(store, shop) }
  if (open === null) return { ...status, open: null }
  const { number, holder, openedAtMs, businessDay } = open
  return { ...status, open: { number, holder, openedAtMs, overdue: day > businessDay } }
}
