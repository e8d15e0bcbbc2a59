// The end of a demo day: what the counter's books say, held against what the distributor's own books
// say. `balanced` is computed here and nowhere assumed.

import type { Settlement } from '../../core/api/settlement-view.ts'
import type { LedgerLine } from '../../core/ledger/entry.ts'
import { amountPaid } from '../../core/ledger/posting.ts'
import type { Sale } from '../../core/top-up/sale.ts'
import type { SandboxBooks } from '../../native/distributor/sandbox/sandbox.ts'
import { openStore } from '../../native/store/store.ts'
import { verifyStore } from '../../native/store/verify.ts'

export interface DayBooks {
  readonly sales: readonly Sale[]
  readonly balances: readonly LedgerLine[]
  /** Minor units of HKD. */
  readonly taken: number
  readonly refundedAmount: number
  /** What does not agree, in words; empty when everything does. */
  readonly differences: readonly string[]
}

const salesMax = 10_000

/** Reads the books of a counter that has been stopped; `settlement` is the one Z report of all that was sold. */
export function closeBooks(dataFolder: string, theirs: SandboxBooks, settlement?: Settlement): DayBooks {
  const report = verifyStore(dataFolder)
  const opened = openStore({ folder: dataFolder, clockMs: Date.now })
  if (!opened.ok) throw new Error(opened.problem.code)
  const store = opened.value
  const sales = store.recentSales(salesMax)
  const balances = store.ledgerBalances()
  store.close()
  const paid = sales.filter((sale) => sale.paidAtMs !== null)
  const refunded = paid.filter((sale) => sale.state === 'refunded')
  const taken = sum(paid.map((sale) => amountPaid(sale).amountMinor))
  const refundedAmount = sum(refunded.map((sale) => amountPaid(sale).amountMinor))
  const differences = [
    ...(report.ok && report.value.wrong === null ? [] : ['the audit chain or the file is not whole']),
    ...compareMoney(balances, taken - refundedAmount),
    ...compareCredits(paid, theirs),
    ...compareCost(balances, theirs),
    ...(settlement ? compareSettlement(settlement, { paid, taken, refundedAmount }) : []),
  ]
  return { sales, balances, taken, refundedAmount, differences }
}

function compareMoney(balances: readonly LedgerLine[], expectedMinor: number): string[] {
  const tills: readonly string[] = ['drawer', 'octopus', 'alipay', 'wechatPay', 'card']
  const inTills = sum(balances.filter((line) => tills.includes(line.account)).map((line) => line.amountMinor))
  const all = sum(balances.map((line) => line.amountMinor))
  return [
    ...(inTills === expectedMinor ? [] : [`tills hold ${inTills}, sales less refunds are ${expectedMinor}`]),
    ...(all === 0 ? [] : [`the ledger is off by ${all}`]),
  ]
}

/** Each credited sale is credited there exactly once, and nothing else is. */
function compareCredits(paid: readonly Sale[], theirs: SandboxBooks): string[] {
  const completed = theirs.transactions
    .filter((each) => each.status === 'COMPLETED')
    .map((each) => each.externalId)
  const credited = paid.filter((sale) => sale.state === 'credited').map((sale) => String(sale.reference))
  const missing = credited.filter((reference) => completed.filter((each) => each === reference).length !== 1)
  const extra = completed.filter((reference) => !credited.includes(reference))
  return [
    ...missing.map((reference) => `${reference} is credited here and not exactly once there`),
    ...extra.map((reference) => `${reference} is credited there and not here`),
  ]
}

/** The Z report says of the day what the sales say, and the drawer held what was counted. */
function compareSettlement(
  settlement: Settlement,
  day: { readonly paid: readonly Sale[]; readonly taken: number; readonly refundedAmount: number },
): string[] {
  const { tenders, drawer, totals } = settlement
  const taken = sum(tenders.map((each) => each.takenMinor))
  const refunded = sum(tenders.map((each) => each.refundedMinor))
  const received = sum(
    totals.map(({ sold: { valueMinor, feeMinor }, roundingMinor }) => valueMinor + feeMinor + roundingMinor),
  )
  const sold = sum(totals.map((each) => each.sold.count))
  const overShort = sum(drawer.map((each) => each.overShortMinor))
  return [
    ...(sold === day.paid.length ? [] : [`the Z report has ${sold} sales, the books ${day.paid.length}`]),
    ...(taken === day.taken ? [] : [`the Z report took ${taken}, the books ${day.taken}`]),
    ...(received === day.taken ? [] : [`the Z report sold for ${received}, the tills took ${day.taken}`]),
    ...(refunded === day.refundedAmount
      ? []
      : [`the Z report refunded ${refunded}, the books ${day.refundedAmount}`]),
    ...(overShort === 0 ? [] : [`the drawer is off by ${overShort}`]),
    ...(drawer.some((each) => each.counted !== null) ? [] : ['the drawer was not counted']),
  ]
}

function compareCost(balances: readonly LedgerLine[], theirs: SandboxBooks): string[] {
  const ours = -sum(balances.filter((line) => line.account === 'wallet').map((line) => line.amountMinor))
  const captured = sum(
    theirs.transactions
      .filter((each) => each.status === 'COMPLETED')
      .map((each) => each.wholesaleMinor + each.feeMinor),
  )
  return ours === captured ? [] : [`our cost is ${ours}, the distributor captured ${captured}`]
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
