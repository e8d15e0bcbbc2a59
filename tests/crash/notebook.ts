// What the people saw, kept apart from the counter: payments it acknowledged, money into and out of the
// drawer as they counted it, refusals, and whatever nobody should ever have seen.
import type { SaleView } from '../../core/api/views.ts'
import type { TenderKind } from '../../core/top-up/sale.ts'

export interface SeenPayment {
  readonly saleId: string
  readonly reference: string
  readonly receiptNumber: string | null
  readonly cardNumber: string
  readonly tender: TenderKind
  /** What stayed in the till, in minor units of the till's currency. */
  readonly amountMinor: number
}

export class Notebook {
  readonly payments = new Map<string, SeenPayment>()
  readonly refunds = new Map<string, SeenPayment>()
  readonly refusals: Record<string, number> = {}
  readonly #violations = new Set<string>()

  /** Each once, however often it was seen. */
  get violations(): readonly string[] {
    return [...this.#violations]
  }

  found(what: string): void {
    this.#violations.add(what)
  }

  refused(call: string, code: string): void {
    const name = `${call}: ${code}`
    this.refusals[name] = (this.refusals[name] ?? 0) + 1
    if (code === 'counterFailed' || code === 'callMalformed' || code === 'commandReused')
      this.found(`${call} was answered with ${code}`)
  }

  /** The money is in the till: the counter said that the sale is paid. */
  paid(sale: SaleView, tender: TenderKind, keptMinor: number): void {
    const { id, reference, receiptNumber, card } = sale
    if (receiptNumber === null) this.found(`sale ${id} was acknowledged without a receipt number`)
    this.payments.set(id, {
      saleId: id,
      reference,
      receiptNumber,
      cardNumber: card.number,
      tender,
      amountMinor: keptMinor,
    })
  }

  /** The customer has the money back. */
  refunded(saleId: string): void {
    const payment = this.payments.get(saleId)
    if (payment === undefined) this.found(`sale ${saleId} was refunded and never seen to be paid`)
    else this.refunds.set(saleId, payment)
  }

  /** What a till must hold by the people's own count. */
  counted(tender: TenderKind): number {
    const sum = (seen: Iterable<SeenPayment>): number =>
      [...seen].filter((each) => each.tender === tender).reduce((total, each) => total + each.amountMinor, 0)
    return sum(this.payments.values()) - sum(this.refunds.values())
  }
}
