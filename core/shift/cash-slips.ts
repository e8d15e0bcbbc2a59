// Slips of the drawer: cash carried in or out, and the count that ended a shift. They come out where a
// clerk stands, so that none says what the drawer should hold.
import type { ShiftClosed } from '../api/shift-views.ts'
import type { CashMove } from '../api/views.ts'
import { formatMoney, money } from '../money.ts'
import { heading, pairsIn, rule, space, text } from '../receipt/blocks.ts'
import type { Receipt, ReceiptBlock } from '../receipt/receipt.ts'
import type { Shop } from '../shop.ts'
import { type Phrase, say } from '../words/language.ts'
import { receiptWords } from '../words/receipt-words.ts'
import { shiftWords as words } from '../words/shift-words.ts'
import { localTime } from './local-time.ts'

interface Made {
  readonly atMs: number
  /** The register's own name, where nobody is set up. */
  readonly by: string
}

type CarriedCash = Pick<CashMove, 'direction' | 'amount' | 'reason'>

/** For both hands to sign: whoever gave the cash and whoever took it. */
export function composeCashSlip({ direction, amount, reason }: CarriedCash, made: Made, shop: Shop): Receipt {
  const { pair, strong } = pairsIn(shop.language)
  const blocks = [
    ...heading('cash', shop, shop.language),
    ...head(made, shop),
    rule,
    ...strong(direction === 'in' ? words.cashIn : words.cashOut, formatMoney(amount)),
    ...pair(receiptWords.reason, reason),
    ...signed(words.signed, shop),
  ]
  return { kind: 'cash', language: shop.language, copy: 0, blocks }
}

export function composeShiftSlip(shift: ShiftClosed, made: Made, shop: Shop): Receipt {
  const { pair, strong } = pairsIn(shop.language)
  const counts = shift.pieces.flatMap(({ currency, pieces }) => [
    rule,
    text(say(currency === 'HKD' ? words.countedHKD : words.countedCNY, shop.language)),
    ...pieces.flatMap(({ faceMinor, count }) =>
      pair(
        plain(`${formatMoney(money(currency, faceMinor))} x ${count}`),
        written(currency, faceMinor * count),
      ),
    ),
    ...strong(
      words.counted,
      written(
        currency,
        pieces.reduce((sum, { faceMinor, count }) => sum + faceMinor * count, 0),
      ),
    ),
  ])
  const blocks = [
    ...heading('shift', shop, shop.language),
    ...pair(words.shiftNumber, String(shift.number)),
    ...pair(words.holder, nameOr(shift.holder.name, shop)),
    ...pair(words.opened, timeOf(shift.openedAtMs, shop)),
    ...pair(words.closed, timeOf(made.atMs, shop)),
    ...pair(words.handedTo, shift.handedTo?.name ?? null),
    ...pair(words.countedBy, made.by === shift.holder.name ? null : nameOr(made.by, shop)),
    ...counts,
    ...(shift.note === null ? [] : [rule, ...pair(words.note, shift.note)]),
    ...signed(words.signed, shop),
    ...(shift.handedTo === null ? [] : signed(words.signedToo, shop)),
  ]
  return { kind: 'shift', language: shop.language, copy: 0, blocks }
}

function head({ atMs, by }: Made, shop: Shop): readonly ReceiptBlock[] {
  const { pair } = pairsIn(shop.language)
  return [
    ...pair(receiptWords.time, timeOf(atMs, shop)),
    ...pair(receiptWords.register, shop.store.register),
    ...pair(receiptWords.clerk, nameOr(by, shop)),
  ]
}

/** Room for a pen. */
function signed(label: Phrase, shop: Shop): readonly ReceiptBlock[] {
  return [space, space, text(`${say(label, shop.language)} ________________`)]
}

function nameOr(name: string, shop: Shop): string | null {
  return name === shop.store.register ? null : name
}

function written(currency: 'HKD' | 'CNY', amountMinor: number): string {
  return formatMoney(money(currency, amountMinor))
}

function plain(label: string): Phrase {
  return { 'zh-Hant': label, 'zh-Hans': label, en: label }
}

function timeOf(atMs: number, shop: Shop): string {
  const { date, time } = localTime(atMs, shop.timeZone)
  return `${date} ${time}`
}
