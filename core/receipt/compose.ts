// Writes the receipt of a sale: everything a customer needs later, in the customer's language.
import { groupCard } from '../card/groups.ts'
import { amountPaid } from '../ledger/posting.ts'
import { formatMoney, subtract } from '../money.ts'
import { localTime } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import type { Sale } from '../top-up/sale.ts'
import { type Phrase, say } from '../words/language.ts'
import { receiptWords as words } from '../words/receipt-words.ts'
import { stateWords } from '../words/state-words.ts'
import type { Receipt, ReceiptBlock, ReceiptKind } from './receipt.ts'

const titles: Readonly<Record<ReceiptKind, Phrase>> = {
  sale: words.titleSale,
  pending: words.titlePending,
  final: words.titleFinal,
  failed: words.titleFailed,
  refund: words.titleRefund,
  test: words.titleTest,
}

/** `sale` is paid for and has its numbers. `copy` is 0 for the original. */
export function composeReceipt(kind: ReceiptKind, sale: Sale, shop: Shop, copy: number): Receipt {
  const blocks = [
    ...heading(kind, sale, shop),
    ...numbers(kind, sale, shop),
    { kind: 'rule' } as const,
    ...whatWasSold(sale),
    { kind: 'rule' } as const,
    ...amounts(kind, sale),
    { kind: 'rule' } as const,
    ...outcome(sale),
    ...footing(kind, sale, shop),
  ]
  return { kind, language: sale.language, copy, blocks }
}

function heading(kind: ReceiptKind, sale: Sale, shop: Shop): readonly ReceiptBlock[] {
  const blocks: ReceiptBlock[] = [
    { kind: 'title', text: shop.store.name[sale.language], large: false },
    centred(shop.store.address[sale.language]),
    centred(`${say(words.telephone, sale.language)} ${shop.store.telephone}`),
  ]
  if (shop.demo) blocks.push(centred(say(words.demo, sale.language)))
  blocks.push(
    { kind: 'space' },
    { kind: 'title', text: say(titles[kind], sale.language), large: true },
    { kind: 'space' },
  )
  return blocks
}

function numbers(kind: ReceiptKind, sale: Sale, shop: Shop): readonly ReceiptBlock[] {
  const refund = kind === 'refund'
  const time = localTime((refund ? sale.settledAtMs : sale.paidAtMs) ?? sale.createdAtMs, shop.timeZone)
  return [
    pair(sale, words.receiptNumber, refund ? sale.refundReceiptNumber : sale.receiptNumber),
    ...(refund ? [pair(sale, words.originalReceipt, sale.receiptNumber)] : []),
    pair(sale, words.time, `${time.date} ${time.time}`),
    pair(sale, words.clerk, sale.clerk),
  ]
}

function whatWasSold(sale: Sale): readonly ReceiptBlock[] {
  const number = groupCard(sale.card).join(' ')
  return [
    pair(sale, words.operator, sale.operatorName),
    pair(sale, words.product, sale.productName),
    pair(sale, sale.card.kind === 'phone' ? words.phoneNumber : words.cardNumber, number),
  ]
}

function amounts(kind: ReceiptKind, sale: Sale): readonly ReceiptBlock[] {
  const { price, tender } = sale
  const refund = kind === 'refund'
  const paid = formatMoney(amountPaid(sale))
  const total = refund ? words.refunded : words.total
  const blocks: ReceiptBlock[] = [pair(sale, words.faceValue, formatMoney(price.faceValue))]
  if (price.value.currency !== price.faceValue.currency)
    blocks.push(pair(sale, words.value, formatMoney(price.value)))
  if (price.fee.amountMinor !== 0) blocks.push(pair(sale, words.fee, formatMoney(price.fee)))
  const rounding: readonly ReceiptBlock[] =
    sale.rounding.amountMinor === 0 ? [] : [pair(sale, words.rounding, formatMoney(sale.rounding))]
  if (tender === null || tender.ratePpm === null) blocks.push(...rounding, strong(sale, total, paid))
  else
    blocks.push(
      ...exchange(sale, tender.ratePpm),
      ...rounding,
      strong(sale, refund ? total : words.payable, paid),
    )
  if (tender) {
    const money = (amountMinor: number): string => formatMoney({ currency: tender.currency, amountMinor })
    blocks.push(pair(sale, words[tender.kind], refund ? paid : money(tender.givenMinor)))
    if (!refund && tender.kind === 'cash') blocks.push(pair(sale, words.change, money(tender.changeMinor)))
  }
  return blocks
}

/** From the total to what it comes to in the currency it was paid in, at the rate of that day. */
function exchange(sale: Sale, ratePpm: number): readonly ReceiptBlock[] {
  const paid = amountPaid(sale)
  const rate = (ratePpm / 1_000_000).toFixed(6)
  return [
    strong(sale, words.total, formatMoney(sale.price.total)),
    pair(sale, words.rate, `${sale.price.total.currency} 1 = ${paid.currency} ${rate}`),
    pair(sale, words.exchanged, formatMoney(subtract(paid, sale.rounding))),
  ]
}

function outcome(sale: Sale): readonly ReceiptBlock[] {
  const blocks: ReceiptBlock[] = [pair(sale, words.status, say(stateWords[sale.state].name, sale.language))]
  if (sale.state === 'credited' && sale.validityDays !== null && sale.validityDays > 0) {
    const days = say(words.days, sale.language, { days: sale.validityDays })
    blocks.push(pair(sale, words.validity, days))
  }
  blocks.push(pair(sale, words.reference, sale.reference))
  if (sale.distributorId) blocks.push(pair(sale, words.distributorNumber, sale.distributorId))
  if (sale.operatorReference) blocks.push(pair(sale, words.operatorReference, sale.operatorReference))
  return blocks
}

function footing(kind: ReceiptKind, sale: Sale, shop: Shop): readonly ReceiptBlock[] {
  const blocks: ReceiptBlock[] = [{ kind: 'space' }]
  if (kind === 'failed') blocks.push(text(say(stateWords.failed.tell, sale.language)), { kind: 'space' })
  if (kind === 'pending') blocks.push(text(say(words.pendingExplained, sale.language)), { kind: 'space' })
  blocks.push(text(shop.slip.refundRule[sale.language]))
  if (sale.receiptNumber) blocks.push({ kind: 'barcode', data: sale.receiptNumber })
  blocks.push(centred(say(words.thanks, sale.language)))
  return blocks
}

function pair(sale: Sale, label: Phrase, value: string | null): ReceiptBlock {
  return { kind: 'pair', label: say(label, sale.language), value: value ?? '-', strong: false }
}

function strong(sale: Sale, label: Phrase, value: string): ReceiptBlock {
  return { kind: 'pair', label: say(label, sale.language), value, strong: true }
}

function text(value: string): ReceiptBlock {
  return { kind: 'text', text: value, align: 'left' }
}

function centred(value: string): ReceiptBlock {
  return { kind: 'text', text: value, align: 'centre' }
}
