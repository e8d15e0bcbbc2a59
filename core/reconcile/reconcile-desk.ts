// Sets the books against the distributor's record for the owner's days, keeps what was found as an event
// that never changes, and takes the owner's word on each difference.
import type { Answer } from '../api/answer.ts'
import type { CallInput, CallOutput } from '../api/contract.ts'
import type { KeptRun, ReconciliationView } from '../api/reconcile-view.ts'
import type { CommandId } from '../ids.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Clock, Distributor, StatementReader } from '../ports.ts'
import type { DayDesk } from '../settlement/day-desk.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import type { BookRow } from './book-row.ts'
import { compare, type Days } from './compare.ts'
import { guessMapping } from './guess.ts'
import { handMoney } from './hand-money.ts'
import { askedSpan, dayBounds, daysRefused } from './listing-span.ts'
import { rememberedMapping } from './remembered.ts'
import { viewRun } from './run-view.ts'
import type { Statement } from './statement.ts'
import { shapeOf } from './statement-file.ts'
import { createUpload } from './upload.ts'

export interface ReconcileDeskParts {
  readonly store: Store
  /** The same, signed by whoever asks, for what is written once the world has answered. */
  readonly storeOfAsker: () => Store
  readonly clock: Clock
  readonly shop: Shop
  readonly distributor: Distributor
  readonly statements: StatementReader | undefined
  readonly dayDesk: Pick<DayDesk, 'readDay'>
}

export interface ReconcileDesk {
  /** Refused: `reconcileDaysWrong`. */
  readReconciliation(input: CallInput<'readReconciliation'>): Outcome<ReconciliationView>
  /** Null until the last part is here. Refused: what is wrong with the file, in words. */
  bringStatement(input: CallInput<'bringStatement'>): Answer<CallOutput<'bringStatement'>>
  reconcile(input: CallInput<'reconcile'>): Answer<ReconciliationView>
  keepTerminalTotals(input: CallInput<'keepTerminalTotals'>): Outcome<ReconciliationView>
  resolveDifference(input: CallInput<'resolveDifference'>): Outcome<ReconciliationView>
}

/** More than a person will ever look at: the columns or the days are wrong. */
const differencesMax = 2_000

export function createReconcileDesk(parts: ReconcileDeskParts): ReconcileDesk {
  const { store, clock, shop, distributor } = parts
  const upload = createUpload()
  const boundsOf = (days: Days) => dayBounds(days, shop)

  function view(days: Days): ReconciliationView {
    const kept = store.newestOfDays('reconciled', days)
    return {
      ...days,
      distributor: distributor.traits.name,
      listing: distributor.traits.listing === 'bySpan',
      run: kept && viewRun(kept, { store, boundsOf }),
      money: handMoney(days, { store, shop, readDay: parts.dayDesk.readDay }),
    }
  }

  /** The owner's step as an event of its days, once however often it is asked. */
  function keep(
    into: Store,
    command: { readonly commandId: string; readonly name: string; readonly days: Days },
    event: { readonly type: string; readonly data: Readonly<Record<string, unknown>> },
  ): Outcome<ReconciliationView> {
    const id = command.commandId as CommandId
    const before = store.commandAnswer(id)
    if (before !== null)
      return before.name === command.name ? done(view(command.days)) : refuse('commandReused')
    const atMs = clock.nowMs()
    const kept = into.commit(() => {
      const sequence = into.appendEvent({ atMs, saleId: null, ...event })
      into.keepCommandAnswer(id, command.name, sequence, atMs)
    })
    return kept.ok ? done(view(command.days)) : kept
  }

  function booksFor(days: Days, { rows }: Statement): readonly BookRow[] {
    const ofDays = store.paidSalesOf(days)
    const known = new Set(ofDays.flatMap((row) => [row.reference, `#${row.distributorId}`]))
    const references = rows.flatMap(({ reference }) => reference ?? []).filter((each) => !known.has(each))
    const distributorIds = rows
      .filter(({ reference }) => reference === null)
      .flatMap(({ distributorId }) => distributorId ?? [])
      .filter((each) => !known.has(`#${each}`))
    return [...ofDays, ...store.paidSalesNamed({ references, distributorIds })]
  }

  function finish(
    into: Store,
    { commandId, days }: { readonly commandId: string; readonly days: Days },
    found: {
      readonly source: KeptRun['source']
      readonly statement: Statement
      readonly books: readonly BookRow[]
    },
  ): Outcome<ReconciliationView> {
    const { source, statement, books } = found
    const bounds = boundsOf(days)
    const compared = compare({ days, statement, books, bounds })
    if (compared.differences.length > differencesMax) {
      return refuse('differencesTooMany', { count: compared.differences.length, most: differencesMax })
    }
    const { rows, amounts, span } = statement
    const data = { ...days, bounds, source, rows: rows.length, amounts, span, ...compared }
    return keep(into, { commandId, name: 'reconcile', days }, { type: 'reconciled', data })
  }

  function byList(commandId: string, days: Days): Answer<ReconciliationView> {
    if (distributor.traits.listing === 'never') {
      return refuse('listingNotOffered', { distributor: distributor.traits.name })
    }
    const askedAtMs = clock.nowMs()
    const span = askedSpan({ days, nowMs: askedAtMs, sold: store.paidSalesOf(days), shop })
    const into = parts.storeOfAsker()
    return (report) =>
      distributor.listTransactions(span, (answer) => {
        if (answer.kind === 'unreachable') {
          report({ ok: false, problem: answer.problem })
          return
        }
        const statement: Statement = { rows: answer.value, amounts: 'cost', span }
        // What was sold or settled while the list was on its way is for the next time.
        const listed = new Set(answer.value.map(({ reference }) => reference))
        const books = booksFor(days, statement).filter(
          (row) => listed.has(row.reference) || Math.max(row.paidAtMs, row.settledAtMs ?? 0) < askedAtMs,
        )
        const source = { kind: 'list', distributor: distributor.traits.name } as const
        report(finish(into, { commandId, days }, { source, statement, books }))
      })
  }

  function byFile(
    commandId: string,
    days: Days,
    { file, mapping }: Extract<CallInput<'reconcile'>['source'], { kind: 'file' }>,
  ): Answer<ReconciliationView> {
    const whole = upload.whole(file)
    const { statements } = parts
    if (whole === null || statements === undefined) return refuse('statementGone')
    const into = parts.storeOfAsker()
    return (report) =>
      statements.read(whole, mapping, (read) => {
        if (!read.ok) {
          report(read)
          return
        }
        const { statement, headings } = read.value
        const books = booksFor(days, statement)
        const named = new Set(books.flatMap((row) => [row.reference, row.distributorId]))
        const known = statement.rows.some((row) => named.has(row.reference) || named.has(row.distributorId))
        if (!known && statement.rows.length > 0 && books.length > 0) {
          report(refuse('statementNothingMatches', { rows: statement.rows.length }))
          return
        }
        const source = { kind: 'file', shape: shapeOf(headings), mapping } as const
        report(finish(into, { commandId, days }, { source, statement, books }))
      })
  }

  return {
    readReconciliation({ days }) {
      const today = (): string => parts.dayDesk.readDay().businessDay
      const wanted = days ?? { from: today(), to: today() }
      return daysRefused(wanted) ?? done(view(wanted))
    },
    bringStatement(part) {
      const { statements } = parts
      const taken = upload.take(part)
      if (!taken.ok) return taken
      if (!taken.value) return done(null)
      const whole = upload.whole(part.file)
      if (whole === null || statements === undefined) return refuse('statementGone')
      return (report) =>
        statements.look(whole, (looked) => {
          if (!looked.ok) {
            report(looked)
            return
          }
          const { headings } = looked.value
          const shape = shapeOf(headings)
          const known = rememberedMapping(store, shape)
          const currency = store.balance()?.amount.currency ?? shop.tillCurrency
          const mapping = known ?? guessMapping(looked.value, { currency, timeZone: shop.timeZone })
          report(done({ ...looked.value, shape, mapping, remembered: known !== null }))
        })
    },
    reconcile({ commandId, from, to, source }) {
      const days = { from, to }
      const before = store.commandAnswer(commandId as CommandId)
      if (before !== null) return before.name === 'reconcile' ? done(view(days)) : refuse('commandReused')
      const refused = daysRefused(days)
      if (refused !== null) return refused
      return source.kind === 'list' ? byList(commandId, days) : byFile(commandId, days, source)
    },
    keepTerminalTotals({ commandId, from, to, totals }) {
      const days = { from, to }
      const command = { commandId, name: 'keepTerminalTotals', days }
      return (
        daysRefused(days) ?? keep(store, command, { type: 'terminalTotalsKept', data: { ...days, totals } })
      )
    },
    resolveDifference({ commandId, from, to, key, note }) {
      const days = { from, to }
      const command = { commandId, name: 'resolveDifference', days }
      const seen = view(days)
      const rows: readonly { key: string }[] = [...(seen.run?.differences ?? []), ...seen.money]
      if (!rows.some((row) => row.key === key)) return refuse('differenceUnknown')
      return keep(store, command, { type: 'differenceResolved', data: { ...days, key, note } })
    },
  }
}
