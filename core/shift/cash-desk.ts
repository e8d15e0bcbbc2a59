// Cash that moves without a sale: carried in, carried out, counted. Each is one entry in the books and
// one audit event, on disk before the drawer opens, and done once however often it is asked.
import type { CallInput } from '../api/contract.ts'
import type { CashMove, DrawerCount } from '../api/views.ts'
import { assert } from '../assert.ts'
import { type CommandId, type PrintJobId, sortableId } from '../ids.ts'
import { balanced, type EntryKind, type LedgerLine, recordOf } from '../ledger/entry.ts'
import { add, money, negate, subtract, type TillCurrency } from '../money.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Chance, Clock } from '../ports.ts'
import type { PrintJob } from '../receipt/print-job.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import { composeCashSlip } from './cash-slips.ts'
import { drawerHolds, intoDrawer } from './drawer.ts'
import { businessDay } from './local-time.ts'

export interface CashDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly chance: Chance
  readonly shop: Shop
  readonly clerk: () => string
  /** Whether whoever acts may see what the drawer should hold. */
  readonly seesDrawer: () => boolean
}

export interface CashDesk {
  /** Refused: `currencyNotTaken`, `commandReused`, or what the store could not write. */
  moveCash(input: CallInput<'moveCash'>): Outcome<CashMove>
  /** Refused as `moveCash`. */
  countDrawer(input: CallInput<'countDrawer'>): Outcome<DrawerCount>
}

const bytesOfId = 16

/** As the books know it, whoever may see it. */
type Known<Answer> = { readonly [Key in keyof Answer]: NonNullable<Answer[Key]> }
type Moved = Known<CashMove>
type Counted = Known<DrawerCount>

export function createCashDesk(parts: CashDeskParts): CashDesk {
  const { store, clock, chance, shop, clerk, seesDrawer } = parts
  /** A currency the shop no longer takes is carried out and counted until none is left. */
  function mayHold(currency: TillCurrency): boolean {
    return shop.cashCurrencies.includes(currency) || drawerHolds(store, currency).amountMinor !== 0
  }

  /** The event is the only record of such a command, so it is also the answer. */
  function once<Answer extends Moved | Counted>(
    command: { readonly commandId: string; readonly currency: TillCurrency },
    name: 'moveCash' | 'countDrawer',
    work: () => Answer,
  ): Outcome<Answer> {
    const id = command.commandId as CommandId
    const before = store.commandAnswer(id)
    if (before !== null) {
      if (before.name !== name || before.eventSequence === null) return refuse('commandReused')
      const event = store.event(before.eventSequence)
      assert(event !== null, 'an answered command has its event')
      // Written below, by the same command of the same name.
      return done(event.data as Answer)
    }
    if (!mayHold(command.currency)) {
      return refuse('currencyNotTaken', { currency: command.currency, till: shop.tillCurrency })
    }
    return store.commit(() => {
      const answer = work()
      const [kind, lines] = linesOf(answer)
      const atMs = clock.nowMs()
      const day = businessDay(atMs, shop)
      const entry = {
        saleId: null,
        kind,
        atMs,
        businessDay: day,
        lines: balanced(lines),
      }
      // A count that agrees moves nothing, and is still a fact.
      const posted = entry.lines.length > 0 ? { entry: recordOf(store.postEntry(entry), entry) } : {}
      const sequence = store.appendEvent({
        atMs,
        saleId: null,
        type: kind,
        data: { ...answer, businessDay: day, ...posted },
      })
      store.keepCommandAnswer(id, name, sequence, atMs)
      if (shop.drawer?.opensOnCash) owe({ kind: 'drawer' }, atMs)
      if (shop.slip.drawerOpened && 'direction' in answer) {
        owe({ kind: 'receipt', receipt: composeCashSlip(answer, { atMs, by: clerk() }, shop) }, atMs)
      }
      return answer
    })
  }

  function owe(work: PrintJob['work'], atMs: number): void {
    store.insertPrintJob({
      id: sortableId(atMs, chance.bytes(bytesOfId)) as PrintJobId,
      saleId: null,
      work,
      state: 'owed',
      createdAtMs: atMs,
      tries: 0,
      problem: null,
      confirmed: null,
    })
  }

  return {
    moveCash(input) {
      const moved = once(input, 'moveCash', () => {
        const { direction, currency, amountMinor, reason } = input
        const amount = money(currency, amountMinor)
        const drawer = add(drawerHolds(store, currency), direction === 'in' ? amount : negate(amount))
        return { direction, amount, drawer, reason }
      })
      return moved.ok && !seesDrawer() ? done({ ...moved.value, drawer: null }) : moved
    },
    countDrawer(input) {
      const count = once(input, 'countDrawer', () => {
        const counted = money(input.currency, input.countedMinor)
        const expected = drawerHolds(store, input.currency)
        return { counted, expected, difference: subtract(counted, expected), reason: input.reason }
      })
      return count.ok && !seesDrawer() ? done({ ...count.value, expected: null, difference: null }) : count
    },
  }
}

function linesOf(answer: Moved | Counted): readonly [EntryKind, readonly LedgerLine[]] {
  if ('counted' in answer) return ['drawerCounted', intoDrawer('overShort', answer.difference)]
  const { direction, amount } = answer
  return ['cashMoved', intoDrawer('cashMoves', direction === 'in' ? amount : negate(amount))]
}
