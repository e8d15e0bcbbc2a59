// The third side of the day: money a person has counted or read off a terminal, beside what the books say
// came in by each tender. The drawer's side is what the close of the day found in it.
import type { MoneyRow } from '../api/reconcile-view.ts'
import { type Settlement, settlementSchema } from '../api/settlement-view.ts'
import { type Currency, type TillCurrency, tillCurrencies } from '../money.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import { type TenderKind, tenderKinds } from '../top-up/sale.ts'
import type { Days } from './compare.ts'
import { standingByWord } from './standing.ts'

export interface HandMoneyParts {
  readonly store: Store
  readonly shop: Shop
  /** The day as it stands. */
  readonly readDay: () => Settlement
}

/** So many closes are looked back for the days: two years of them. */
const closesMax = 800

export function handMoney(days: Days, parts: HandMoneyParts): MoneyRow[] {
  return [...drawers(days, parts), ...terminals(days, parts)]
}

function drawers(days: Days, parts: HandMoneyParts): MoneyRow[] {
  const found = reportsOf(days, parts).flatMap(({ drawer }) => drawer)
  return tillCurrencies.flatMap((currency) => {
    const ofCurrency = found.filter((each) => each.currency === currency)
    const touched = ofCurrency.filter(({ counted, expectedMinor }) => counted !== null || expectedMinor !== 0)
    if (touched.length === 0) return []
    // The last word on a drawer is its last count; what each of the days was off by adds up.
    const last = touched.at(-1)
    const offMinor = touched.reduce((sum, each) => sum + each.overShortMinor, 0)
    const thereMinor = touched.every(({ counted }) => counted !== null)
      ? (last?.counted?.amountMinor ?? null)
      : null
    const hereMinor = thereMinor === null ? (last?.expectedMinor ?? 0) : thereMinor - offMinor
    return [moneyRow(days, { kind: 'cash', currency, hereMinor, thereMinor }, parts)]
  })
}

/** Z reports of these days, oldest first, and the day that is still open where it is one of them. */
function reportsOf({ from, to }: Days, { store, readDay }: HandMoneyParts): readonly Settlement[] {
  const closed = store
    .settlements(Number.MAX_SAFE_INTEGER, closesMax)
    .filter(({ data }) => String(data.businessDay) >= from && String(data.businessDay) <= to)
    .map(({ data }) => settlementSchema.parse(data))
    .reverse()
  const today = readDay()
  // Right after a close nothing has happened yet, and nobody has to count again.
  const begun = closed.length === 0 || today.span.through > today.span.after
  return begun && today.businessDay >= from && today.businessDay <= to ? [...closed, today] : closed
}

function terminals(days: Days, parts: HandMoneyParts): MoneyRow[] {
  const { store, shop } = parts
  const takings = store.tenderTakings(days)
  const typed = typedTotals(store, days)
  const key = (kind: TenderKind, currency: Currency) => `${kind} ${currency}`
  const here = new Map(takings.map((each) => [key(each.kind, each.currency), each.amountMinor]))
  return tenderKinds.flatMap((kind) => {
    if (kind === 'cash') return []
    return tillCurrencies.flatMap((currency) => {
      const name = key(kind, currency)
      const expected = shop.tenders.includes(kind) && currency === shop.tillCurrency
      if (!expected && !here.has(name) && !typed.has(name)) return []
      const hereMinor = here.get(name) ?? 0
      return [moneyRow(days, { kind, currency, hereMinor, thereMinor: typed.get(name) ?? null }, parts)]
    })
  })
}

function typedTotals(store: Store, days: Days): ReadonlyMap<string, number> {
  const kept = store.newestOfDays('terminalTotalsKept', days)?.data.totals as TerminalTotal[] | undefined
  return new Map(kept?.map(({ kind, currency, amountMinor }) => [`${kind} ${currency}`, amountMinor]))
}

export interface TerminalTotal {
  readonly kind: TenderKind
  readonly currency: TillCurrency
  readonly amountMinor: number
}

function moneyRow(
  { from, to }: Days,
  row: Pick<MoneyRow, 'kind' | 'currency' | 'hereMinor' | 'thereMinor'>,
  { store }: HandMoneyParts,
): MoneyRow {
  const { kind, currency, hereMinor, thereMinor } = row
  const key = ['money', kind, currency, from, to, hereMinor, thereMinor ?? '-'].join(' | ')
  return { key, ...row, standing: standing() }

  function standing(): MoneyRow['standing'] {
    return thereMinor === hereMinor ? { kind: 'agrees' } : standingByWord(store.resolutionOf(key))
  }
}
