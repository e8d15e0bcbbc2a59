// An independent recount of the books: from what customers handed over and were handed back, what was
// carried and counted, and how each sale stands. It knows nothing of entries or postings.
import type { SaleView } from '../../core/api/views.ts'
import type { SimulatedShop } from '../sim/simulated-shop.ts'

type Till = 'HKD' | 'CNY'
type Standing = 'owed' | 'sold' | 'refundDue' | 'refunded'

interface Paid {
  readonly id: string
  readonly account: 'drawer' | 'octopus'
  readonly currency: Till
  readonly keptMinor: number
  /** Of the price, in HKD. */
  readonly valueMinor: number
  readonly feeMinor: number
  /** The price in the currency it was paid in, before any coin was rounded. */
  readonly exactMinor: number
  readonly costMinor: number
}

export class Recount {
  readonly drawer: Record<Till, number> = { HKD: 0, CNY: 0 }
  readonly #carried: Record<Till, number> = { HKD: 0, CNY: 0 }
  readonly #overShort: Record<Till, number> = { HKD: 0, CNY: 0 }
  readonly #paid: Paid[] = []
  readonly #refunded = new Set<string>()
  readonly #inCash = new Set<string>()

  get sales(): readonly Paid[] {
    return this.#paid
  }

  took(sale: SaleView, costMinor: number): void {
    const { tender, price } = sale
    if (tender === null) throw new Error('a sale without a tender was paid')
    const account = tender.kind === 'cash' ? 'drawer' : 'octopus'
    const keptMinor = tender.givenMinor - tender.changeMinor
    const { currency } = tender
    const exactMinor = currency === 'HKD' ? price.total.amountMinor : inYuan(price.total.amountMinor)
    const [valueMinor, feeMinor] = [price.value.amountMinor, price.fee.amountMinor]
    const { id } = sale
    this.#paid.push({ id, account, currency, keptMinor, valueMinor, feeMinor, exactMinor, costMinor })
    if (account === 'drawer') this.drawer[currency] += keptMinor
  }

  /** The customer of a payment by terminal is given cash for it. */
  givenInCash(id: string): void {
    this.#inCash.add(id)
  }

  /** The clerk hands back what was kept, whenever the screen says that it is refunded. */
  lookAt(sales: readonly SaleView[]): void {
    for (const paid of this.#paid) {
      const now = sales.find(({ id }) => id === paid.id)
      if (now?.state !== 'refunded' || this.#refunded.has(paid.id)) continue
      this.#refunded.add(paid.id)
      if (paid.account === 'drawer' || this.#inCash.has(paid.id)) this.drawer[paid.currency] -= paid.keptMinor
    }
  }

  carried(currency: Till, amountMinor: number): void {
    this.drawer[currency] += amountMinor
    this.#carried[currency] += amountMinor
  }

  counted(currency: Till, countedMinor: number): void {
    this.#overShort[currency] += countedMinor - this.drawer[currency]
    this.drawer[currency] = countedMinor
  }

  /** Every account by name and currency, zeros left out, as `SimulatedShop.books` shows them. */
  books(shop: SimulatedShop): Record<string, number> {
    const sums = new Map<string, number>()
    const add = (account: string, minor: number): void => {
      sums.set(account, (sums.get(account) ?? 0) + minor)
    }
    for (const currency of ['HKD', 'CNY'] as const) {
      add(`drawer ${currency}`, this.drawer[currency])
      add(`cashMoves ${currency}`, -this.#carried[currency])
      add(`overShort ${currency}`, -this.#overShort[currency])
    }
    for (const paid of this.#paid) {
      const standing = standingOf(shop.sale(paid.id))
      // What the terminal took stays with it.
      if (standing === 'refunded' && this.#inCash.has(paid.id)) add('octopus HKD', paid.keptMinor)
      addSale(paid, standing, add)
    }
    return Object.fromEntries([...sums].filter(([, minor]) => minor !== 0))
  }
}

function addSale(paid: Paid, standing: Standing, add: (account: string, minor: number) => void): void {
  const { currency, keptMinor, valueMinor, feeMinor, exactMinor, costMinor } = paid
  if (standing === 'refunded') return
  if (paid.account === 'octopus') add('octopus HKD', keptMinor)
  if (standing === 'refundDue') {
    add(`refundsDue ${currency}`, -keptMinor)
    return
  }
  add(standing === 'owed' ? 'owed HKD' : 'sales HKD', -valueMinor)
  add('fees HKD', -feeMinor)
  add(`rounding ${currency}`, exactMinor - keptMinor)
  if (currency === 'CNY') {
    add('exchange HKD', valueMinor + feeMinor)
    add('exchange CNY', -exactMinor)
  }
  if (standing === 'owed') return
  add('distributorCost HKD', costMinor)
  add('wallet HKD', -costMinor)
}

/** What a person would say of the money of this sale. */
function standingOf(sale: SaleView): Standing {
  switch (sale.state) {
    case 'credited':
      return 'sold'
    case 'failed':
      return 'refundDue'
    case 'refunded':
      return 'refunded'
    case 'needsReview':
      // While a person decides, the books stay where the sale was before.
      if (sale.problem?.code === 'reversedLater') return 'sold'
      return sale.problem?.code === 'creditedAfterFailure' ? 'refundDue' : 'owed'
    default:
      return 'owed'
  }
}

/** The only rate of the shop is CNY 1 = HK$1.0833; turned round in millionths and up, then up to a fen. */
function inYuan(dollarMinor: number): number {
  const ratePpm = (10n ** 12n + 1_083_299n) / 1_083_300n
  return Number((BigInt(dollarMinor) * ratePpm + 999_999n) / 1_000_000n)
}
