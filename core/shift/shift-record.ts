// Writes down that a shift begins or ends: the entry of the ledger, the audit event and the slip, all
// within the caller's transaction. Each answers with the place of its event.
import type { CashCount, Holder, ShiftClosed, ShiftOpened } from '../api/shift-views.ts'
import { type PrintJobId, sortableId } from '../ids.ts'
import { balanced, type EntryKind, type EntryRecord, type LedgerLine, recordOf } from '../ledger/entry.ts'
import { type Money, money, subtract, zero } from '../money.ts'
import type { Chance } from '../ports.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import { say } from '../words/language.ts'
import { shiftWords as words } from '../words/shift-words.ts'
import { composeShiftSlip } from './cash-slips.ts'
import { drawerHolds, intoDrawer } from './drawer.ts'
import { businessDay } from './local-time.ts'
import { drawerOfShift, lastShiftNumber, type OpenShift } from './shifts.ts'

export interface ShiftRecordParts {
  readonly store: Store
  readonly chance: Chance
  readonly shop: Shop
}

/** What was counted, when and by whom. */
export interface Counting {
  readonly counts: readonly CashCount[]
  readonly atMs: number
  readonly by: Holder
}

export interface ShiftRecord {
  /** Whoever counted stands for what is there from now on. */
  begin(counting: Counting): number
  end(shift: OpenShift, counting: Counting, said: Pick<ShiftClosed, 'note' | 'handedTo'>): number
  /** The next shift, of a drawer that was counted as the one before it ended. */
  follow(shift: OpenShift, counting: Counting): number
}

const bytesOfId = 16

export function createShiftRecord({ store, chance, shop }: ShiftRecordParts): ShiftRecord {
  const dayOf = (atMs: number): string => businessDay(atMs, shop)

  function post(
    kind: EntryKind,
    lines: readonly LedgerLine[],
    atMs: number,
  ): { readonly entry?: EntryRecord } {
    const entry = { saleId: null, kind, atMs, businessDay: dayOf(atMs), lines: balanced(lines) }
    // A count that agrees moves nothing.
    return entry.lines.length === 0 ? {} : { entry: recordOf(store.postEntry(entry), entry) }
  }

  function bringFloat(amount: Money, number: number, atMs: number): void {
    const data = {
      direction: 'in',
      amount,
      drawer: amount,
      reason: say(words.floatReason, shop.language, { number }),
    }
    const posted = post('cashMoved', intoDrawer('cashMoves', amount), atMs)
    store.appendEvent({ atMs, saleId: null, type: 'cashMoved', data: { ...data, ...posted } })
  }

  function countOff(off: readonly Money[], atMs: number): { readonly entry?: EntryRecord } {
    const lines = off.flatMap((each) => intoDrawer('overShort', each))
    return post('drawerCounted', lines, atMs)
  }

  function open(opened: ShiftOpened, posted: object, atMs: number): number {
    return store.appendEvent({ atMs, saleId: null, type: 'shiftOpened', data: { ...opened, ...posted } })
  }

  return {
    begin({ counts, atMs, by }) {
      const number = lastShiftNumber(store) + 1
      const found = counts.map((count) => {
        const amount = amountOf(count)
        const held = drawerHolds(store, count.currency)
        // What an empty drawer is found with was put there: the float. Anything else is over or short.
        const float = held.amountMinor === 0 ? amount : zero(count.currency)
        return { count, amount, float, off: subtract(subtract(amount, held), float) }
      })
      for (const { float } of found) if (float.amountMinor !== 0) bringFloat(float, number, atMs)
      const posted = countOff(
        found.map(({ off }) => off),
        atMs,
      )
      const opened: ShiftOpened = {
        number,
        businessDay: dayOf(atMs),
        after: store.lastEntry(),
        holder: by,
        takenOverFrom: null,
        counts: found.map(({ count, amount, float, off }) => ({
          ...count,
          amountMinor: amount.amountMinor,
          broughtMinor: float.amountMinor,
          overShortMinor: off.amountMinor,
        })),
      }
      return open(opened, posted, atMs)
    },

    end(shift, { counts, atMs, by }, { note, handedTo }) {
      const off = counts.map((count) => subtract(amountOf(count), drawerHolds(store, count.currency)))
      const posted = countOff(off, atMs)
      const through = store.lastEntry()
      const closed: ShiftClosed = {
        number: shift.number,
        openedOn: shift.businessDay,
        businessDay: dayOf(atMs),
        openedAtMs: shift.openedAtMs,
        holder: shift.holder,
        handedTo,
        note,
        through,
        pieces: [...counts],
        drawer: drawerOfShift(store, shop, shift, through).map((each) => {
          const count = counts.find(({ currency }) => currency === each.currency)
          return { ...each, countedMinor: count ? amountOf(count).amountMinor : null }
        }),
      }
      const data = { ...closed, ...posted }
      const sequence = store.appendEvent({ atMs, saleId: null, type: 'shiftClosed', data })
      store.insertPrintJob({
        id: sortableId(atMs, chance.bytes(bytesOfId)) as PrintJobId,
        saleId: null,
        work: { kind: 'receipt', receipt: composeShiftSlip(closed, { atMs, by: by.name }, shop) },
        state: 'owed',
        createdAtMs: atMs,
        tries: 0,
        problem: null,
        confirmed: null,
      })
      return sequence
    },

    follow(shift, { counts, atMs, by }) {
      const opened: ShiftOpened = {
        number: shift.number + 1,
        businessDay: dayOf(atMs),
        after: store.lastEntry(),
        holder: by,
        takenOverFrom: shift.holder.name,
        counts: counts.map((count) => ({
          ...count,
          amountMinor: amountOf(count).amountMinor,
          broughtMinor: 0,
          overShortMinor: 0,
        })),
      }
      return open(opened, {}, atMs)
    },
  }
}

export function amountOf({ currency, pieces }: CashCount): Money {
  return money(
    currency,
    pieces.reduce((sum, { faceMinor, count }) => sum + faceMinor * count, 0),
  )
}
