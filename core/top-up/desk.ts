// What a clerk can do with a sale. Each command is done once however often it is asked, and each is
// on disk before it is answered.

import type { CallInput } from '../api/contract.ts'
import { assert } from '../assert.ts'
import { fitsCard } from '../catalogue/offers.ts'
import { costNow } from '../catalogue/price-check.ts'
import { amountDue, quoteProduct } from '../catalogue/pricing.ts'
import type { Shelf } from '../catalogue/shelf.ts'
import { dearestFee, tenderFee, withTenderFee } from '../catalogue/tender-fee.ts'
import { type CommandId, type Reference, type SaleId, sortableId } from '../ids.ts'
import { formatMoney, type Money, money, subtract, type TillCurrency, zero } from '../money.ts'
import { done, type Outcome, type Problem, problem, refuse } from '../outcome.ts'
import type { Chance, Clock, DistributorTraits } from '../ports.ts'
import type { OfflineDesk } from '../queue/offline-desk.ts'
import type { QueueRow } from '../queue/task.ts'
import type { PrintJob } from '../receipt/print-job.ts'
import type { SaleSlipKind } from '../receipt/receipt.ts'
import { businessDay } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import type { Staff } from '../staff/staff.ts'
import type { Store } from '../store.ts'
import type { SaleEvent } from './event.ts'
import { type Asker, type Recorder, refundSlipOf } from './recorder.ts'
import { refundTender, refundTenderOf, whyOf } from './refund.ts'
import { reversalProblem } from './reversal.ts'
import type { Price, Sale, TenderKind } from './sale.ts'

export interface DeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly chance: Chance
  readonly shop: Shop
  /** What held when a sale was offered. */
  readonly offered: (id: SaleId) => Shop
  readonly shelf: Shelf
  readonly recorder: Recorder
  readonly offline: OfflineDesk
  readonly staff: Pick<Staff, 'clerk' | 'door'>
  readonly traits: DistributorTraits
  readonly lineIsDown: () => boolean
}

export type Desk = ReturnType<typeof createDesk>

/** Change of more than the largest banknote is a slip of the finger: HK$1,000 (HKMA), CNY 100 (PBoC). */
const changeMaxMinor: Readonly<Record<TillCurrency, number>> = { HKD: 100_000, CNY: 10_000 }
const bytesOfId = 16
const minuteMs = 60_000
/** Prices, limits and the customer's mind may have changed since. */
const offerMaxMs = 30 * minuteMs
const equalSalesMax = 20

export function createDesk(parts: DeskParts) {
  const { store, clock, shop, shelf, recorder, staff } = parts

  function newId(): string {
    return sortableId(clock.nowMs(), parts.chance.bytes(bytesOfId))
  }

  function today(): string {
    return businessDay(clock.nowMs(), shop)
  }

  /** What a customer owes follows the rates of the day the price was made, whenever it is paid. */
  function pricedOn(sale: Sale): string {
    return businessDay(sale.createdAtMs, shop)
  }

  /** Runs `work` unless this very command was answered before; then that sale is the answer again. */
  function once(commandId: string, name: string, work: (asker: Asker) => Outcome<Sale>): Outcome<Sale> {
    const asker = { commandId: commandId as CommandId, name }
    const before = store.commandAnswer(asker.commandId)
    if (before === null) return work(asker)
    if (before.name !== name || before.saleId === null) return refuse('commandReused')
    return saleOf(before.saleId)
  }

  function saleOf(id: string): Outcome<Sale> {
    const sale = store.sale(id as SaleId)
    return sale ? done(sale) : refuse('saleUnknown')
  }

  function step(
    commandId: string,
    name: string,
    find: () => Outcome<Sale>,
    event: (sale: Sale) => Outcome<SaleEvent>,
  ) {
    return once(commandId, name, (asker) => {
      const sale = find()
      if (!sale.ok) return sale
      const happened = event(sale.value)
      return happened.ok ? recorder.apply(sale.value, happened.value, asker) : happened
    })
  }

  function prepareSale(input: CallInput<'prepareSale'>): Outcome<Sale> {
    return once(input.commandId, 'prepareSale', (asker) => {
      if (shelf.snapshot === null) return refuse('catalogueMissing')
      const product = shelf.product(input.productId)
      if (product === null || shop.hiddenProducts.includes(product.id)) return refuse('productUnknown')
      if (!fitsCard(product, input.card)) return refuse('productTakesOther')
      const quote = quoteProduct(product, input.faceMinor, shop, today())
      if (!quote.ok) return quote
      const refused = parts.offline.refusal({
        cardNumber: input.card.number,
        cost: quote.value.cost,
        // With room for every tender: who has paid at the terminal is not to be refused.
        price: withTenderFee(quote.value.price, dearestFee(shop)),
        businessDay: today(),
      })
      if (refused) return { ok: false, problem: refused }
      const equal = equalSale(input, quote.value.price)
      if (equal && !input.again) return refuse('sameCardRecently', equal)
      const nowMs = clock.nowMs()
      const clerk = staff.clerk()
      const sale: Sale = {
        id: newId() as SaleId,
        state: 'prepared',
        booking: 'none',
        reference: newId() as Reference,
        card: input.card,
        productId: product.id,
        productName: product.name,
        ranged: product.faceValue.kind === 'ranged',
        operatorId: product.operator.id,
        operatorName: product.operator.name,
        validityDays: product.validityDays,
        price: quote.value.price,
        cost: quote.value.cost,
        tender: null,
        rounding: zero(shop.tillCurrency),
        receiptNumber: null,
        refundReceiptNumber: null,
        businessDay: null,
        language: input.language,
        clerk: clerk.name,
        clerkId: clerk.id,
        createdAtMs: nowMs,
        paidAtMs: null,
        settledAtMs: null,
        distributorId: null,
        operatorReference: null,
        problem: null,
        attempts: 0,
        pendingSlip: false,
      }
      return store.commit(() => {
        store.insertSale(sale)
        const { reference, card, price, cost } = sale
        const data = { to: 'prepared', reference, card: card.number, product: product.id, price, cost }
        store.appendEvent({ atMs: nowMs, saleId: sale.id, type: 'prepared', data })
        store.keepCommandAnswer(asker.commandId, asker.name, sale.id, nowMs)
        return sale
      })
    })
  }

  /** The newest sale of this card, product and amount within the owner's minutes that was not given back. */
  function equalSale(
    input: CallInput<'prepareSale'>,
    price: Price,
  ): { minutes: number; receipt: string } | null {
    const nowMs = clock.nowMs()
    const equal = store.salesOfCard(input.card.number, equalSalesMax).find((sale) => {
      return (
        sale.productId === input.productId &&
        sale.price.faceValue.amountMinor === price.faceValue.amountMinor &&
        sale.paidAtMs !== null &&
        Math.abs(nowMs - sale.paidAtMs) < shop.sameCardAskMs &&
        sale.booking !== 'refundDue' &&
        sale.booking !== 'refunded'
      )
    })
    if (!equal) return null
    const minutes = Math.max(1, Math.ceil(Math.abs(nowMs - (equal.paidAtMs ?? nowMs)) / minuteMs))
    return { minutes, receipt: equal.receiptNumber ?? '' }
  }

  function takePayment(input: CallInput<'takePayment'>): Outcome<Sale> {
    return step(
      input.commandId,
      'takePayment',
      () => inHandOf(input.saleId),
      (sale) => {
        const { price, cost, card } = sale
        // Its price has the fee of the tender it was paid by already.
        if (sale.paidAtMs !== null) return refuse('stepNotAllowed')
        // A settings file may have made it a till of another currency since: that price is none of its own.
        const ofThisTill = price.total.currency === shop.tillCurrency
        if (!ofThisTill || clock.nowMs() - sale.createdAtMs > offerMaxMs) return refuse('offerExpired')
        const fee = tenderFee(input.tender, parts.offered(sale.id))
        const refused = parts.offline.refusal({
          cardNumber: card.number,
          price: withTenderFee(price, fee),
          cost,
          businessDay: today(),
        })
        return refused ? { ok: false, problem: refused } : payment(sale, input, fee)
      },
    )
  }

  /** The sale as whoever takes the money for it answers for it, whoever made the offer. */
  function inHandOf(id: string): Outcome<Sale> {
    const sale = saleOf(id)
    const { name, id: clerkId } = staff.clerk()
    return sale.ok && sale.value.paidAtMs === null ? done({ ...sale.value, clerk: name, clerkId }) : sale
  }

  /** `fee` is what this tender added when the sale was offered, whatever its owner says of it since. */
  function payment(sale: Sale, input: CallInput<'takePayment'>, fee: Money): Outcome<SaleEvent> {
    if (!shop.tenders.includes(input.tender)) return refuse('tenderNotTaken')
    const { tender: kind, currency, givenMinor } = input
    const { total } = withTenderFee(sale.price, fee)
    const owed = amountDue(total, { kind, currency }, parts.offered(sale.id), pricedOn(sale))
    if (!owed.ok) return owed
    const { amount: due, rounding, ratePpm } = owed.value
    const given = money(currency, givenMinor)
    const change = subtract(given, due)
    const written = { given: formatMoney(given), due: formatMoney(due) }
    if (input.tender !== 'cash' && change.amountMinor !== 0) return refuse('tenderNotExact', written)
    if (change.amountMinor < 0) {
      return refuse('cashTooSmall', { ...written, short: formatMoney(subtract(due, given)) })
    }
    if (change.amountMinor > changeMaxMinor[currency]) return refuse('cashTooLarge', written)
    const tender = { kind, currency, givenMinor, changeMinor: change.amountMinor, ratePpm }
    return done({ type: 'paymentTaken', tender, rounding, ...(fee.amountMinor > 0 && { tenderFee: fee }) })
  }

  function voidSale(input: CallInput<'voidSale'>): Outcome<Sale> {
    const inCash = input.inCash ?? false
    const voided = step(
      input.commandId,
      'voidSale',
      () => saleOf(input.saleId),
      (sale) => {
        if (!mayVoid(sale, store.queueRow(sale.id))) return refuse('stepNotAllowed')
        const tender = refundTender(sale, inCash, shop)
        const why = whyOf(sale, input.why)
        if (!tender.ok) return tender
        return why.ok ? done({ type: 'voided', ...why.value }) : why
      },
    )
    if (!voided.ok || voided.value.state !== 'failed') return voided
    const tender = refundTender(voided.value, inCash, shop)
    if (!tender.ok) return tender
    // One tap: the money goes back at once. Should the machine die here, the refund is still due and shown.
    const event = {
      type: 'refundPaid',
      refundTender: tender.value,
      terminalReference: null,
      why: null,
    } as const
    return recorder.apply(voided.value, event, null)
  }

  function refundSale(input: CallInput<'refundSale'>): Outcome<Sale> {
    return step(
      input.commandId,
      'refundSale',
      () => saleOf(input.saleId),
      (sale) => {
        if (sale.state !== 'failed') return refuse('stepNotAllowed')
        const tender = refundTender(sale, input.inCash ?? false, shop)
        const why = whyOf(sale, input.why)
        if (!tender.ok) return tender
        if (!why.ok) return why
        const terminalReference = tender.value === 'cash' ? null : (input.terminalReference ?? null)
        return done({ type: 'refundPaid', refundTender: tender.value, terminalReference, ...why.value })
      },
    )
  }

  function reviewSale(input: CallInput<'reviewSale'>): Outcome<Sale> {
    const { decision, note } = input
    return step(
      input.commandId,
      'reviewSale',
      () => saleOf(input.saleId),
      (sale) => {
        if (decision !== 'send') {
          return done({ type: decision === 'credited' ? 'reviewedCredited' : 'reviewedFailed', note })
        }
        const cost = costToSend(sale, shelf, shop)
        return cost ? done({ type: 'reviewedSend', note, cost }) : refuse('stepNotAllowed')
      },
    )
  }

  function reverseSale(input: CallInput<'reverseSale'>): Outcome<Sale> {
    const { why } = input
    return step(
      input.commandId,
      'reverseSale',
      () => saleOf(input.saleId),
      (sale) => {
        if (sale.state !== 'credited') return refuse('stepNotAllowed')
        const row = store.queueRow(sale.id)
        const { traits, lineIsDown } = parts
        const refused = reversalProblem(sale, { row, traits, nowMs: clock.nowMs(), lineIsDown: lineIsDown() })
        if (refused !== null) return { ok: false, problem: refused }
        return done({
          type: 'reversalAsked',
          why: why.reason,
          note: why.reason === 'other' ? why.note : null,
        })
      },
    )
  }

  function printCopy(input: CallInput<'printCopy'>): Outcome<Sale> {
    return once(input.commandId, 'printCopy', (asker) => {
      const sale = saleOf(input.saleId)
      if (!sale.ok) return sale
      const kind = slipOf(sale.value)
      if (kind === null) return refuse('nothingToPrint')
      // Asked for early, the PENDING slip is the one that is owed, not one more beside it.
      if (kind === 'pending' && !sale.value.pendingSlip) {
        return recorder.apply(sale.value, { type: 'patienceEnded' }, asker)
      }
      const slips = slipsOf(sale.value, kind)
      const last = slips.at(-1) ?? null
      const copy = slips.length
      const mayCome = last !== null && ['owed', 'printing', 'dropped'].includes(last.state)
      if (!mayCome && copy > shop.slip.copiesMax) {
        const refused = refusedCopy(sale.value)
        if (refused) return { ok: false, problem: refused }
      }
      const nowMs = clock.nowMs()
      return store.commit(() => {
        // One that is still to come is not asked for twice, and one that was let go is the same slip still.
        if (last?.state === 'dropped') store.updatePrintJob({ ...last, state: 'owed', problem: null })
        else if (!mayCome) recorder.owe(kind, sale.value, { copy, refundTender: givenBackBy(sale.value) })
        const asked = { kind, copy: mayCome ? copy - 1 : copy }
        store.appendEvent({ atMs: nowMs, saleId: sale.value.id, type: 'copyAsked', data: asked })
        store.keepCommandAnswer(asker.commandId, asker.name, sale.value.id, nowMs)
        return sale.value
      })
    })
  }

  function givenBackBy(sale: Sale): TenderKind | null {
    return sale.booking === 'refunded' ? refundTenderOf(store.eventsOfSale(sale.id)) : null
  }

  /** Beyond the owner's number; where nobody is set up there is no supervisor to ask. */
  function refusedCopy(sale: Sale): Problem | null {
    const max = shop.slip.copiesMax
    if (staff.clerk().id === null) return problem('copyNeedsSupervisor', { max })
    return staff.door.refusal('printMoreCopies', sale.id)
  }

  /** The slips of this kind the sale has had: none makes the next one the original. */
  function slipsOf(sale: Sale, kind: SaleSlipKind): readonly PrintJob[] {
    return store
      .printJobsOfSale(sale.id)
      .filter((job) => job.work.kind === 'receipt' && job.work.receipt.kind === kind)
  }

  return {
    prepareSale,
    takePayment,
    voidSale,
    refundSale,
    reviewSale,
    reverseSale,
    printCopy,
    saleOf,
    today,
    cancelSale(input: CallInput<'cancelSale'>): Outcome<Sale> {
      return step(
        input.commandId,
        'cancelSale',
        () => saleOf(input.saleId),
        () => done({ type: 'offerWithdrawn' }),
      )
    },
  }
}

/** Only while nothing of it may ever have left this machine. */
export function mayVoid(sale: Sale, row: QueueRow | null): boolean {
  return sale.state === 'paid' && (row === null || row.lastSubmitAtMs === null)
}

/** What a reviewed sale would cost if it went out now; null when it may not. */
export function costToSend(sale: Sale, shelf: Shelf, shop: Shop): Money | null {
  // Only a sale held back for its price: of any other in review something may have left.
  if (sale.state !== 'needsReview' || sale.problem?.code !== 'priceChangedSince') return null
  const product = shelf.product(sale.productId)
  return product && costNow(sale, product, shop)
}

/** Which slip tells the customer how the sale stands now; null before it is paid. */
function slipOf(sale: Sale): SaleSlipKind | null {
  if (sale.receiptNumber === null) return null
  if (sale.state === 'refunded') return refundSlipOf(sale)
  if (sale.state === 'failed') return 'failed'
  if (sale.state === 'credited') return sale.pendingSlip ? 'final' : 'sale'
  assert(sale.state !== 'prepared' && sale.state !== 'cancelled', 'an unpaid sale has no receipt number')
  return 'pending'
}
