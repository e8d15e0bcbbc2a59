// Writes the slip of a sale: everything a customer needs later, in the customer's language. It says
// nothing that is not so when it is written, and nothing twice.

import { refundReasons } from '../api/refund-reason.ts'
import { assert, unreachable } from '../assert.ts'
import { groupCard, hideMiddle } from '../card/groups.ts'
import { hotlineOf } from '../catalogue/hotline.ts'
import { amountPaid } from '../ledger/posting.ts'
import { formatMoney, subtract } from '../money.ts'
import { localTime } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import type { Sale, TenderKind } from '../top-up/sale.ts'
import { type Phrase, say } from '../words/language.ts'
import { receiptWords as words } from '../words/receipt-words.ts'
import { refundReasonWords, refundWords } from '../words/refund-words.ts'
import { stateWords } from '../words/state-words.ts'
import { centred, heading, pairsIn, practice, rule, space, text } from './blocks.ts'
import type { Receipt, ReceiptBlock, SaleSlipKind } from './receipt.ts'

type Blocks = readonly ReceiptBlock[]

/** `HKD 100`, `CNY 50.00`, `HK$100`, `HKD 50-500`. */
const onlyAnAmount = /^\s*[A-Z]{2,3}\$?\s*[\d.,-]+\s*$/

/**
 * `sale` is paid for and has its numbers. `copy` is 0 for the original. `refundTender` is by what the money was
 * given back; null where none was, or where it went back by what it came.
 */
export function composeReceipt(
  kind: SaleSlipKind,
  sale: Sale,
  shop: Shop,
  copy: number,
  refundTender: TenderKind | null,
): Receipt {
  const { language } = sale
  const blocks = [
    ...heading(kind, shop, language),
    ...numbers(kind, sale, shop),
    rule,
    ...whatWasSold(sale, shop),
    rule,
    ...amounts(kind, sale, refundTender),
    rule,
    ...outcome(kind, sale, shop),
    ...footing(kind, sale, shop),
    ...practiceAgain(shop, language),
  ]
  return { kind, language, copy, blocks }
}

/** Whoever tears off the head still reads what it is. */
function practiceAgain(shop: Shop, language: Sale['language']): Blocks {
  return shop.training ? [space, ...practice(shop, language)] : []
}

function isRefund(kind: SaleSlipKind): boolean {
  return kind === 'refund' || kind === 'void'
}

function numbers(kind: SaleSlipKind, sale: Sale, shop: Shop): Blocks {
  const { pair } = pairsIn(sale.language)
  const written = (atMs: number | null): string | null => {
    if (atMs === null) return null
    const { date, time } = localTime(atMs, shop.timeZone)
    return `${date} ${time}`
  }
  const { register } = shop.store
  const own = isRefund(kind)
    ? [
        ...pair(kind === 'void' ? words.voidNumber : words.refundNumber, sale.refundReceiptNumber),
        ...pair(words.originalReceipt, sale.receiptNumber),
        ...pair(words.time, written(sale.settledAtMs)),
      ]
    : [...pair(words.receiptNumber, sale.receiptNumber), ...pair(words.time, written(sale.paidAtMs))]
  const later = kind === 'final' || kind === 'failed' ? written(sale.settledAtMs) : null
  return [
    ...own,
    ...pair(words.resultTime, later),
    ...pair(words.register, register),
    // Where nobody signs in, the register stands for its clerk; who gives money back may be another.
    ...pair(words.clerk, sale.clerk === register || isRefund(kind) ? null : sale.clerk),
  ]
}

function whatWasSold(sale: Sale, shop: Shop): Blocks {
  const { pair } = pairsIn(sale.language)
  const phone = sale.card.kind === 'phone'
  const groups = phone && shop.slip.hidesPhone ? hideMiddle(sale.card) : groupCard(sale.card)
  const credited = sale.state === 'credited'
  const label = phone
    ? credited
      ? words.phoneCredited
      : words.phoneNumber
    : credited
      ? words.cardCredited
      : words.cardNumber
  return [
    ...pair(words.operator, sale.operatorName),
    ...pair(words.product, productBeside(sale)),
    ...pair(label, groups.join(' ')),
  ]
}

/** Distributors name many a product by its operator and its face value, which stand beside it already. */
function productBeside({ productName, operatorName }: Sale): string {
  const own = productName.startsWith(operatorName) ? productName.slice(operatorName.length) : productName
  return onlyAnAmount.test(own) ? '' : own.trim()
}

function amounts(kind: SaleSlipKind, sale: Sale, refundTender: TenderKind | null): Blocks {
  const { price, tender } = sale
  assert(tender !== null, 'a slip is of a sale that is paid for')
  const { pair, strong } = pairsIn(sale.language)
  const paid = formatMoney(amountPaid(sale))
  const blocks = [...pair(words.faceValue, formatMoney(price.faceValue))]
  if (price.value.currency !== price.faceValue.currency)
    blocks.push(...pair(words.value, formatMoney(price.value)))
  if (price.fee.amountMinor !== 0) blocks.push(...pair(words.fee, formatMoney(price.fee)))
  const rounding = sale.rounding.amountMinor === 0 ? [] : pair(words.rounding, formatMoney(sale.rounding))
  const exchanged = tender.ratePpm === null ? [] : exchange(sale, tender.ratePpm)
  return [
    ...blocks,
    ...exchanged,
    ...rounding,
    ...strong(sumLabel(kind, tender.ratePpm !== null), paid),
    ...(kind === 'failed' ? [] : settled(kind, sale, refundTender)),
  ]
}

function sumLabel(kind: SaleSlipKind, exchanged: boolean): Phrase {
  if (isRefund(kind)) return words.refunded
  if (kind === 'failed') return words.refundDue
  return exchanged ? words.payable : words.total
}

/** How the sum was paid or given back: in cash with what was handed over and the change. */
function settled(kind: SaleSlipKind, sale: Sale, refundTender: TenderKind | null): Blocks {
  const { tender, language } = sale
  if (tender === null) return []
  const { pair } = pairsIn(language)
  if (isRefund(kind)) return pair(words.refundedBy, say(words[refundTender ?? tender.kind], language))
  if (tender.kind !== 'cash') return pair(words.paidBy, say(words[tender.kind], language))
  const money = (amountMinor: number): string => formatMoney({ currency: tender.currency, amountMinor })
  return [...pair(words.cash, money(tender.givenMinor)), ...pair(words.change, money(tender.changeMinor))]
}

/** From the total to what it comes to in the currency it was paid in, at the rate of that day. */
function exchange(sale: Sale, ratePpm: number): Blocks {
  const { pair, strong } = pairsIn(sale.language)
  const paid = amountPaid(sale)
  const rate = (ratePpm / 1_000_000).toFixed(6)
  return [
    ...strong(words.total, formatMoney(sale.price.total)),
    ...pair(words.rate, `${sale.price.total.currency} 1 = ${paid.currency} ${rate}`),
    ...pair(words.exchanged, formatMoney(subtract(paid, sale.rounding))),
  ]
}

function outcome(kind: SaleSlipKind, sale: Sale, shop: Shop): Blocks {
  const { pair } = pairsIn(sale.language)
  const { validityDays } = sale
  const lasts = sale.state === 'credited' && validityDays !== null && validityDays > 0
  return [
    ...pair(words.status, say(stateWords[sale.state].name, sale.language)),
    ...pair(words.reason, reasonOf(sale)),
    ...pair(words.validity, lasts ? say(words.days, sale.language, { days: validityDays }) : null),
    ...pair(words.reference, sale.reference),
    ...pair(words.distributorNumber, sale.distributorId),
    ...pair(words.operatorReference, sale.operatorReference),
    ...pair(words.hotline, isRefund(kind) ? null : hotlineOf(sale, shop)),
  ]
}

/** Why the customer wanted it back; null where it was not the customer who did. */
function reasonOf({ problem, language }: Sale): string | null {
  const why =
    problem?.code === 'reversedAsAsked' && refundReasons.find((each) => each === problem.details.why)
  return why ? say(refundReasonWords[why], language) : null
}

function footing(kind: SaleSlipKind, sale: Sale, shop: Shop): Blocks {
  const explained = explanation(kind, sale)
  const promise = isRefund(kind) || kind === 'failed' ? '' : shop.slip.refundRule[sale.language]
  const footer = shop.slip.footer[sale.language]
  return [
    space,
    ...(explained === null ? [] : [text(say(explained, sale.language)), space]),
    ...(promise === '' ? [] : [text(promise), space]),
    // Both codes need blank paper around them to be read.
    ...(sale.receiptNumber === null ? [] : [{ kind: 'barcode', data: sale.receiptNumber } as const, space]),
    { kind: 'qr', data: sale.reference },
    ...(footer === '' ? [] : [space, centred(footer)]),
  ]
}

/** What the customer is to expect; null where the slip says it all. */
function explanation(kind: SaleSlipKind, sale: Sale): Phrase | null {
  const takenBack = sale.problem?.code === 'reversedAsAsked'
  switch (kind) {
    case 'failed':
      return takenBack ? refundWords.dueExplained : words.failedExplained
    case 'pending':
      if (sale.state === 'paid') return words.pendingExplained
      return sale.state === 'needsReview' ? words.reviewExplained : words.askedExplained
    case 'sale':
    case 'final':
    case 'void':
      return null
    case 'refund':
      return takenBack ? refundWords.slipExplained : null
    default:
      return unreachable(kind)
  }
}
