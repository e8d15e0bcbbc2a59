// Cash that moves without a sale: carried in, carried out, counted. Each is one entry in the books and
// one audit event, on disk before the drawer opens, and done once however often it is asked.
import type { CallInput } from '../api/contract.ts'
import type { CashMove, DrawerCount } from '../api/views.ts'
import { assert } from '../assert.ts'
import { type CommandId, type PrintJobId, sortableId } from '../ids.ts'
import { balanced, type EntryKind, type LedgerLine, recordOf } from '../ledger/entry.ts'
import { add, type Money, money, negate, subtract, type TillCurrency } from '../money.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Chance, Clock } from '../ports.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import { businessDay } from './local-time.ts'

export interface CashDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly chance: Chance
  readonly shop: Shop
}

export interface CashDesk {
  /** Refused: `currencyNotTaken`, `commandReused`, or what the store could not write. */
  moveCash(input: CallInput<'moveCash'>): Outcome<CashMove>
  /** Refused as `moveCash`. */
  countDrawer(input: CallInput<'countDrawer'>): Outcome<DrawerCount>
}

const bytesOfId = 16

export function createCashDesk({ store, clock, chance, shop }: CashDeskParts): CashDesk {
  /** What the books say the drawer holds. */
  function drawerIn(currency: TillCurrency): Money {
    const held = store
      .ledgerBalances()
      .find((line) => line.account === 'drawer' && line.currency === currency)
    return money(currency, held?.amountMinor ?? 0)
  }

  /** A currency the shop no longer takes is carried out and counted until none is left. */
  function mayHold(currency: TillCurrency): boolean {
    return shop.cashCurrencies.includes(currency) || drawerIn(currency).amountMinor !== 0
  }

  /** The event is the only record of such a command, so it is also the answer. */
  function once<Answer extends CashMove | DrawerCount>(
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
      const entry = {
        saleId: null,
        kind,
        atMs,
        businessDay: businessDay(atMs, shop.timeZone, shop.dayStartsAtMinutes),
        lines: balanced(lines),
      }
      // A count that agrees moves nothing, and is still a fact.
      const posted = entry.lines.length > 0 ? { entry: recordOf(store.postEntry(entry), entry) } : {}
      const sequence = store.appendEvent({ atMs, saleId: null, type: kind, data: { ...answer, ...posted } })
      store.keepCommandAnswer(id, name, sequence, atMs)
      if (shop.drawer?.opensOnCash) oweDrawer(atMs)
      return answer
    })
  }

  function oweDrawer(atMs: number): void {
    store.insertPrintJob({
      id: sortableId(atMs, chance.bytes(bytesOfId)) as PrintJobId,
      saleId: null,
      work: { kind: 'drawer' },
      state: 'owed',
      createdAtMs: atMs,
      tries: 0,
      problem: null,
      confirmed: null,
    })
  }

  return {
    moveCash: (input) =>
      once(input, 'moveCash', () => {
        const { direction, currency, amountMinor, reason } = input
        const amount = money(currency, amountMinor)
        const drawer = add(drawerIn(currency), direction === 'in' ? amount : negate(amount))
        return { direction, amount, drawer, reason }
      }),
    countDrawer: (input) =>
      once(input, 'countDrawer', () => {
        const counted = money(input.currency, input.countedMinor)
        const expected = drawerIn(input.currency)
        return { counted, expected, difference: subtract(counted, expected), reason: input.reason }
      }),
  }
}

function linesOf(answer: CashMove | DrawerCount): readonly [EntryKind, readonly LedgerLine[]] {
  if ('counted' in answer) return ['drawerCounted', between('drawer', 'overShort', answer.difference)]
  const { direction, amount } = answer
  return ['cashMoved', between('drawer', 'cashMoves', direction === 'in' ? amount : negate(amount))]
}

/** `amount` comes to one account and is taken from the other. */
function between(to: 'drawer', from: 'cashMoves' | 'overShort', amount: Money): readonly LedgerLine[] {
  return [
    { account: to, ...amount },
    { account: from, ...negate(amount) },
  ]
}
