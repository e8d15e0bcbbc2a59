// Where the owner changes what the shop sells by: each change is checked by the schema of the settings file,
// written as an event with what it was and what it is, and holds from that moment on.
import type { CallInput } from '../api/contract.ts'
import { type OwnerKey, ownerSchemas } from '../api/owner-settings.ts'
import type { SaleRules, SettingsView } from '../api/settings-calls.ts'
import type { Shelf } from '../catalogue/shelf.ts'
import type { CommandId, SaleId } from '../ids.ts'
import { done, type Outcome, type Problem, problem, refuse } from '../outcome.ts'
import type { Clock } from '../ports.ts'
import type { StoreFacts } from '../set-up/set-up.ts'
import { dayEnd, dayStartsAt } from '../shift/local-time.ts'
import type { Store } from '../store.ts'
import type { Language } from '../words/language.ts'
import { amountText, timeText } from './owned-shop.ts'
import { compareRules } from './sale-rules.ts'
import { sameValue } from './same-value.ts'
import { tooLargeIn } from './sensible-amount.ts'
import type { SettingsBook } from './settings-book.ts'
import { listChanges } from './settings-changes.ts'

export interface SettingsDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly book: SettingsBook
  readonly shelf: Pick<Shelf, 'snapshot'>
  /** Told after each change. */
  readonly changed: () => void
}

/** What is asked of a store when it is set up, too. */
export type ChosenTwice = Pick<StoreFacts, 'saleMaxMinor' | 'dayStartsAtMinutes'>

export interface SettingsDesk {
  readSettings(): Outcome<SettingsView>
  /**
   * Refused: `settingWrong` with the field as `field`, `settingTwice`, `settingRateNeeded`,
   * `settingChangedMeanwhile`, `commandReused`, or what the store could not write.
   */
  changeSetting(input: CallInput<'changeSetting'>): Outcome<SettingsView>
  /** Refused: `saleUnknown`. */
  readSaleRules(input: CallInput<'readSaleRules'>, language: Language): Outcome<SaleRules>
  /** What of these was changed here; what the settings file says is left out. */
  chosenHere(): Partial<ChosenTwice>
  /** Where it was changed here, what is chosen elsewhere has to be a change too, or it would not hold. */
  follow(chosen: ChosenTwice): Outcome<null>
}

const changesShown = 100

export function createSettingsDesk(parts: SettingsDeskParts): SettingsDesk {
  const { store, clock, book, shelf, changed } = parts

  function view(): SettingsView {
    const nowMs = clock.nowMs()
    const fromMs = book.shop.dayStartsBefore.at(-1)?.untilMs ?? null
    return {
      currency: book.shop.tillCurrency,
      values: book.values(),
      changed: book.changed(),
      dayEnd: {
        nowMinutes: dayStartsAt(nowMs, book.shop),
        fromMs: fromMs !== null && fromMs > nowMs ? fromMs : null,
      },
      changes: listChanges(book.changes(), store.eventsAfter('settingsFiled', 0), changesShown),
      products: (shelf.snapshot?.products ?? []).map(({ id, name, operator }) => ({
        id,
        name,
        operatorId: operator.id,
        operatorName: operator.name,
      })),
    }
  }

  /** What a well-formed value may still get wrong. */
  function contradiction({ key, value }: Pick<CallInput<'changeSetting'>, 'key' | 'value'>): Problem | null {
    if (key === 'tenderFees') {
      const tenders = ownerSchemas.tenderFees.parse(value).map(({ tender }) => tender)
      const again = tenders.findIndex((tender, place) => tenders.indexOf(tender) < place)
      return again < 0 ? null : problem('settingTwice', { field: `tenderFees.${again}.tender` })
    }
    if (key !== 'rates') return null
    const rates = ownerSchemas.rates.parse(value)
    const same = rates.findIndex(({ from, to }) => from === to)
    if (same >= 0) return problem('settingWrong', { field: `rates.${same}.to` })
    const named = rates.map(({ from, to, since }) => `${from} ${to} ${since}`)
    const twice = named.findIndex((name, place) => named.indexOf(name) < place)
    if (twice >= 0) return problem('settingTwice', { field: `rates.${twice}.since` })
    const { cashCurrencies, tillCurrency } = book.shop
    const without = cashCurrencies.find((currency) => {
      const between = [currency, tillCurrency]
      return (
        currency !== tillCurrency &&
        !rates.some(({ from, to }) => between.includes(to) && between.some((each) => each === from))
      )
    })
    return without === undefined ? null : problem('settingRateNeeded', { field: 'rates', currency: without })
  }

  /** Somebody else's change is shown before it is changed again; what both want is no quarrel. */
  function overtaken(key: OwnerKey, seen: unknown, wanted: unknown): Problem | null {
    const now = book.values()[key]
    return sameValue(now, seen) || sameValue(now, wanted) ? null : problem('settingChangedMeanwhile')
  }

  /** `kept` runs in the same transaction, with the place of the event. */
  function write(
    key: OwnerKey,
    after: unknown,
    kept: (sequence: number, atMs: number) => void,
  ): Outcome<null> {
    const before = book.values()[key]
    if (sameValue(before, after)) return done(null)
    const atMs = clock.nowMs()
    const written = store.commit(() => {
      const data = { key, before, after, ...(key === 'dayEnd' && { dayEndFromMs: dayEnd(atMs, book.shop) }) }
      const sequence = store.appendEvent({ atMs, saleId: null, type: 'settingsChanged', data })
      kept(sequence, atMs)
    })
    if (book.catchUp()) changed()
    return written.ok ? done(null) : written
  }

  return {
    readSettings: () => done(view()),
    changeSetting({ commandId, key, seen, value }) {
      const id = commandId as CommandId
      const answered = store.commandAnswer(id)
      if (answered !== null) return answered.name === 'changeSetting' ? done(view()) : refuse('commandReused')
      const read = ownerSchemas[key].safeParse(value)
      if (!read.success) {
        const path = read.error.issues[0]?.path ?? []
        return refuse('settingWrong', { field: [key, ...path].join('.') })
      }
      const field = tooLargeIn(key, read.data)
      if (field !== null) return refuse('settingWrong', { field })
      const stopped = contradiction({ key, value }) ?? overtaken(key, seen, read.data)
      if (stopped) return { ok: false, problem: stopped }
      const written = write(key, read.data, (sequence, atMs) =>
        store.keepCommandAnswer(id, 'changeSetting', sequence, atMs),
      )
      return written.ok ? done(view()) : written
    },
    readSaleRules({ saleId }, language) {
      const sale = store.sale(saleId as SaleId)
      if (sale === null) return refuse('saleUnknown')
      const events = store.eventsOfSale(sale.id)
      const [prepared] = events
      const paid = events.find(({ type }) => type === 'paymentTaken')
      const offered = prepared ? book.heldAt(prepared.sequence) : null
      const { createdAtMs: atMs } = sale
      if (offered === null) return done({ atMs, rules: null })
      const held = { offered, paid: (paid && book.heldAt(paid.sequence)) ?? offered, atMs }
      const today = { offered: book.shop, paid: book.shop, atMs: clock.nowMs() }
      return done({ atMs, rules: compareRules(sale, { held, today }, language) })
    },
    chosenHere() {
      const { saleMax, dayStartsAtMinutes } = book.shop
      return {
        ...(book.changed().includes('saleMax') && { saleMaxMinor: saleMax.amountMinor }),
        ...(book.changed().includes('dayEnd') && { dayStartsAtMinutes }),
      }
    },
    follow({ saleMaxMinor, dayStartsAtMinutes }) {
      const written = { saleMax: amountText(saleMaxMinor), dayEnd: timeText(dayStartsAtMinutes) } as const
      for (const key of ['saleMax', 'dayEnd'] as const) {
        const followed = book.changed().includes(key) ? write(key, written[key], () => {}) : done(null)
        if (!followed.ok) return followed
      }
      return done(null)
    },
  }
}
