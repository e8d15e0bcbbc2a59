// Opens, closes and hands over shifts: each is a count, written into the books and into one audit event
// before anyone hears its result, and done once however often it is asked.
import type { Answer } from '../api/answer.ts'
import type { CallInput } from '../api/contract.ts'
import type {
  CashCount,
  DrawerRules,
  Holder,
  ReportedShift,
  ShiftClosed,
  ShiftOpened,
  ShiftView,
} from '../api/shift-views.ts'
import { drawerRulesSchema, shiftOpenedSchema } from '../api/shift-views.ts'
import { assert } from '../assert.ts'
import type { CommandId } from '../ids.ts'
import { done, type Outcome, type Problem, problem, refuse } from '../outcome.ts'
import type { Chance, Clock } from '../ports.ts'
import type { Shop } from '../shop.ts'
import { nameOf, type Person } from '../staff/person.ts'
import type { Staff } from '../staff/staff.ts'
import type { KeptAuditEvent, Store } from '../store.ts'
import { drawerCurrencies } from './drawer.ts'
import { drawerRules } from './drawer-rules.ts'
import { businessDay } from './local-time.ts'
import { amountOf, createShiftRecord } from './shift-record.ts'
import {
  closedShift,
  drawerOfShift,
  type OpenShift,
  openShiftOf,
  reportClosed,
  reportOpen,
  sameHolder,
} from './shifts.ts'

export interface ShiftDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly chance: Chance
  readonly shop: Shop
  readonly staff: Pick<Staff, 'door' | 'clerk' | 'takeOver'>
  /** Told after each change. */
  readonly changed: () => void
}

export interface ShiftDesk {
  /** Refused: `shiftOpenAlready`, `countIncomplete`, `commandReused`, or what the store could not write. */
  openShift(input: CallInput<'openShift'>): Outcome<ShiftView>
  /** Refused: `shiftNotOpen`, `countIncomplete`, `commandReused`, and what the door says of somebody else's shift. */
  closeShift(input: CallInput<'closeShift'>): Outcome<ShiftView>
  /** Refused as `closeShift` and as `Proofs.prove`, and: `handOverToSelf`. */
  handOverShift(input: CallInput<'handOverShift'>): Answer<ShiftView>
  /** Refused: `shiftUnknown`, `commandReused`, or what the store could not write. */
  explainShift(input: CallInput<'explainShift'>): Outcome<null>
  listShifts(input: CallInput<'listShifts'>): Outcome<ReportedShift[]>
  setDrawerRules(input: CallInput<'setDrawerRules'>): Outcome<DrawerRules>
  /** Why nothing is sold; null where a shift is open or none is needed. */
  refusesSales(): Problem | null
}

export function createShiftDesk({ store, clock, chance, shop, staff, changed }: ShiftDeskParts): ShiftDesk {
  const record = createShiftRecord({ store, chance, shop })
  const dayOf = (atMs: number): string => businessDay(atMs, shop)

  function holderNow(): Holder {
    const { id, name } = staff.clerk()
    return { id, name }
  }

  /** Each currency once, or which one is not there. */
  function incomplete(counts: readonly CashCount[]): Problem | null {
    const missing = drawerCurrencies(store, shop).find(
      (currency) => counts.filter((count) => count.currency === currency).length !== 1,
    )
    return missing === undefined ? null : problem('countIncomplete', { currency: missing })
  }

  /** Only one's own, or with a supervisor's word: else a drawer could be counted behind its holder's back. */
  function notTheirs(shift: OpenShift): Problem | null {
    if (sameHolder(shift.holder, holderNow())) return null
    return staff.door.refusal('closeOthersShift', String(shift.number))
  }

  /** Whoever takes over takes what was counted: between the two nobody touched the drawer. */
  function handOver(shift: OpenShift, input: CallInput<'handOverShift'>, person: Person): Outcome<ShiftView> {
    const taker: Holder = nameOf(person)
    if (sameHolder(shift.holder, taker)) return refuse('handOverToSelf', { name: person.name })
    const { commandId, counts, note } = input
    const counting = { counts, atMs: clock.nowMs() }
    const written = store.commit(() => {
      staff.takeOver.right(person)
      const sequence = record.end(shift, { ...counting, by: holderNow() }, { note, handedTo: taker })
      record.follow(shift, { ...counting, by: taker })
      store.keepCommandAnswer(commandId as CommandId, 'handOverShift', sequence, counting.atMs)
      return sequence
    })
    if (!written.ok) return written
    // Before the taker stands at the till: the one who counted is told, as far as they may be.
    const view = viewEvent(eventAt(written.value))
    staff.takeOver.enter(person)
    changed()
    return done(view)
  }

  function viewOpened({ number, holder, counts }: ShiftOpened): ShiftView {
    const counted = counts.map(({ currency, amountMinor }) => ({ currency, amountMinor }))
    return { number, holder: holder.name, handedTo: null, counted, drawer: null }
  }

  function viewClosed({ number, holder, handedTo, pieces, drawer }: ShiftClosed): ShiftView {
    return {
      number,
      holder: holder.name,
      handedTo: handedTo?.name ?? null,
      counted: pieces.map((count) => ({
        currency: count.currency,
        amountMinor: amountOf(count).amountMinor,
      })),
      drawer: staff.door.shows('readReports') ? drawer : null,
    }
  }

  function eventAt(sequence: number): KeptAuditEvent {
    const event = store.event(sequence)
    assert(event !== null, 'an answered command has its event')
    return event
  }

  function viewEvent(event: KeptAuditEvent): ShiftView {
    return event.type === 'shiftOpened'
      ? viewOpened(shiftOpenedSchema.parse(event.data))
      : viewClosed(closedShift(event))
  }

  /** `work` returns the place of the event that records it. */
  function once<T>(
    commandId: string,
    name: string,
    again: (event: KeptAuditEvent) => T,
    work: () => Outcome<(atMs: number) => number>,
  ): Outcome<T> {
    const id = commandId as CommandId
    const before = store.commandAnswer(id)
    if (before !== null) {
      if (before.name !== name || before.eventSequence === null) return refuse('commandReused')
      return done(again(eventAt(before.eventSequence)))
    }
    const allowed = work()
    if (!allowed.ok) return allowed
    const atMs = clock.nowMs()
    const written = store.commit(() => {
      const sequence = allowed.value(atMs)
      store.keepCommandAnswer(id, name, sequence, atMs)
      return sequence
    })
    if (!written.ok) return written
    changed()
    return done(again(eventAt(written.value)))
  }

  return {
    openShift: ({ commandId, counts }) =>
      once(commandId, 'openShift', viewEvent, () => {
        const open = openShiftOf(store)
        if (open) return refuse('shiftOpenAlready', { number: open.number, name: open.holder.name })
        const missing = incomplete(counts)
        return missing
          ? { ok: false, problem: missing }
          : done((atMs) => record.begin({ counts, atMs, by: holderNow() }))
      }),

    closeShift: ({ commandId, counts, note }) =>
      once(commandId, 'closeShift', viewEvent, () => {
        const shift = openShiftOf(store)
        if (shift === null) return refuse('shiftNotOpen')
        const stopped = notTheirs(shift) ?? incomplete(counts)
        if (stopped) return { ok: false, problem: stopped }
        return done((atMs) => record.end(shift, { counts, atMs, by: holderNow() }, { note, handedTo: null }))
      }),

    handOverShift: (input) =>
      staff.takeOver.once({
        commandId: input.commandId,
        name: 'handOverShift',
        again: (event) => done(viewEvent(event)),
        work: () => {
          const shift = openShiftOf(store)
          if (shift === null) return refuse('shiftNotOpen')
          const stopped = notTheirs(shift) ?? incomplete(input.counts)
          if (stopped) return { ok: false, problem: stopped }
          return staff.takeOver.prove(input.proof, {
            commandId: input.commandId,
            name: 'handOverShift',
            facts: { number: shift.number },
            accept: (person) => {
              // While the PIN was checked, the shift may have come to its end.
              const now = openShiftOf(store)
              return now?.number === shift.number ? handOver(now, input, person) : refuse('shiftNotOpen')
            },
          })
        },
      }),

    explainShift({ commandId, number, note }) {
      return once(
        commandId,
        'explainShift',
        () => null,
        () => {
          const last = store.newestEvent('shiftClosed')
          if (last === null || closedShift(last).number < number) return refuse('shiftUnknown', { number })
          return done((atMs) => {
            const data = { number, note, businessDay: dayOf(atMs) }
            return store.appendEvent({ atMs, saleId: null, type: 'shiftExplained', data })
          })
        },
      )
    },

    listShifts({ limit }) {
      const open = openShiftOf(store)
      const notes = notesOf(store)
      const closed = store
        .newestEvents('shiftClosed', limit)
        .map((event) => ({ closed: closedShift(event), atMs: event.atMs }))
        .map(({ closed: shift, atMs }) => reportClosed(shift, atMs, notes.get(shift.number) ?? null))
      if (open === null) return done(closed)
      const drawer = drawerOfShift(store, shop, open, store.lastEntry())
      return done([reportOpen(open, dayOf(clock.nowMs()), drawer), ...closed].slice(0, limit))
    },

    setDrawerRules({ commandId, ...after }) {
      const kept = (event: KeptAuditEvent) => drawerRulesSchema.parse(event.data.after)
      return once(commandId, 'setDrawerRules', kept, () => {
        const before = drawerRules(store)
        const { shifts, seenBy } = after
        const data = { before: { ...before }, after: { shifts, seenBy } }
        return done((atMs) => store.appendEvent({ atMs, saleId: null, type: 'drawerRulesChanged', data }))
      })
    },

    refusesSales: () =>
      drawerRules(store).shifts && openShiftOf(store) === null ? problem('shiftNeeded') : null,
  }
}

/** The last word on each shift. */
function notesOf(store: Store): Map<number, string> {
  const said = store.eventsAfter('shiftExplained', 0)
  return new Map(said.map(({ data }) => [Number(data.number), String(data.note)]))
}
