// The chapters of a report that name things one by one: shifts, cash carried in and out, sales that are
// still open, and sales of an earlier report that came to their end in this one.
import type { OpenKind, Settlement } from '../api/settlement-view.ts'
import { type Currency, formatMoney, money } from '../money.ts'
import { pairsIn, rule, text } from '../receipt/blocks.ts'
import type { ReceiptBlock } from '../receipt/receipt.ts'
import { localTime } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import { dayWords as words } from '../words/day-words.ts'
import { type Phrase, say } from '../words/language.ts'
import { refundWords } from '../words/refund-words.ts'
import { shiftWords } from '../words/shift-words.ts'

type Blocks = readonly ReceiptBlock[]

export function amount(currency: Currency, amountMinor: number): string {
  return formatMoney(money(currency, amountMinor))
}

/** A sum with how often: `(3) HK$156.00`. */
export function counted(count: number, sum: string): string {
  return `(${count}) ${sum}`
}

/** Nothing at all where nothing is under it. */
export function chapter(title: Phrase, blocks: Blocks, shop: Shop): Blocks {
  return blocks.length === 0 ? [] : [rule, text(say(title, shop.language)), ...blocks]
}

/** What is a name or a number already. */
export function plain(label: string): Phrase {
  return { 'zh-Hant': label, 'zh-Hans': label, en: label }
}

/** `Z00017`, or a dash where no report has it. */
export function reportName(number: number | null): string {
  return number === null ? '-' : `Z${String(number).padStart(5, '0')}`
}

export const openWords: Readonly<Record<OpenKind, Phrase>> = {
  unsent: words.openUnsent,
  inDoubt: words.openInDoubt,
  accepted: words.openAccepted,
  review: words.openReview,
  refundsDue: words.openRefundsDue,
  takingBack: refundWords.askedName,
}

export function shifts({ shifts: all, explained }: Settlement, shop: Shop): Blocks {
  const { pair, strong } = pairsIn(shop.language)
  const each = all.flatMap((shift): Blocks => {
    const from = clock(shift.openedAtMs, shop)
    const until = shift.closedAtMs === null ? '' : clock(shift.closedAtMs, shop)
    const name = shift.holder === shop.store.register ? '' : shift.holder
    return [
      ...pair(plain(`#${shift.number} ${name}`.trim()), `${from} - ${until}`),
      ...(shift.closedAtMs === null
        ? strong(shift.overdue ? shiftWords.leftOpen : shiftWords.stillOpen, `#${shift.number}`)
        : []),
      ...pair(shiftWords.handedTo, shift.handedTo),
      ...shift.drawer.flatMap((drawer) => shiftDrawer(drawer, shop)),
      ...pair(shiftWords.note, shift.note),
    ]
  })
  const late = explained.flatMap(({ shift, report, note }) =>
    pair(plain(`${reportName(report)} #${shift}`), note),
  )
  return [...chapter(shiftWords.shiftsOfDay, each, shop), ...chapter(words.explainedLater, late, shop)]
}

type ShiftDrawer = Settlement['shifts'][number]['drawer'][number]

/** A currency in which nothing was, moved or found is left off. */
function shiftDrawer(drawer: ShiftDrawer, shop: Shop): Blocks {
  const { pair, strong } = pairsIn(shop.language)
  const { currency, openingMinor, expectedMinor, countedMinor, overShortMinor } = drawer
  if (openingMinor === 0 && expectedMinor === 0 && !countedMinor && overShortMinor === 0) return []
  return [
    ...pair(words.float, amount(currency, openingMinor)),
    ...pair(words.drawerExpected, amount(currency, expectedMinor)),
    ...pair(words.drawerCounted, countedMinor === null ? null : amount(currency, countedMinor)),
    ...(overShortMinor === 0
      ? []
      : strong(overShortMinor > 0 ? words.drawerOver : words.drawerShort, amount(currency, overShortMinor))),
  ]
}

export function cashMoves({ cashMoves: moves }: Settlement, shop: Shop): Blocks {
  const { pair } = pairsIn(shop.language)
  const blocks = moves.flatMap(({ direction, currency, amountMinor, reason, by, atMs }) => [
    ...pair(
      plain(`${clock(atMs, shop)} ${by ?? ''}`.trim()),
      amount(currency, direction === 'in' ? amountMinor : -amountMinor),
    ),
    text(`  ${reason}`),
  ])
  return chapter(words.cashMoves, blocks, shop)
}

/** Under their sum: when, by whom, how much and what for. */
export function payIns({ distributor }: Settlement, shop: Shop): Blocks {
  const { pair } = pairsIn(shop.language)
  return distributor.payIns.flatMap(({ currency, amountMinor, note, by, atMs }) => [
    ...pair(plain(`${clock(atMs, shop)} ${by ?? ''}`.trim()), amount(currency, amountMinor)),
    text(`  ${note}`),
  ])
}

/** Sums by what they wait for, then the sales themselves with when they were paid for. */
export function openSales({ open, openSums, openSales: sales }: Settlement, shop: Shop): Blocks {
  const { pair } = pairsIn(shop.language)
  const sums = openSums.flatMap(({ kind, currency, count, amountMinor }) =>
    pair(openWords[kind], counted(count, amount(currency, amountMinor))),
  )
  // A report of before there were sums has counts alone.
  const counts = Object.entries(open).flatMap(([kind, count]) =>
    count === 0 ? [] : pair(openWords[kind as OpenKind], String(count)),
  )
  const each = sales.flatMap(({ receiptNumber, kind, currency, amountMinor, paidAtMs }) => {
    const { date, time } = localTime(paidAtMs, shop.timeZone)
    const mark = say(openWords[kind], shop.language)
    return [
      ...pair(plain(receiptNumber), amount(currency, amountMinor)),
      text(`  ${date.slice(5)} ${time.slice(0, 5)} ${mark}`),
    ]
  })
  return chapter(words.open, [...(sums.length > 0 ? sums : counts), ...each], shop)
}

/** By the report that counts them as sold; then the sales themselves. */
export function laterSales({ laterSums, later }: Settlement, shop: Shop): Blocks {
  const { pair } = pairsIn(shop.language)
  const sums = laterSums.flatMap(({ report, kind, currency, count, amountMinor }) =>
    pair(
      plain(`${reportName(report)} ${say(words[kind], shop.language)}`),
      counted(count, amount(currency, amountMinor)),
    ),
  )
  const each = later.flatMap(({ receiptNumber, report, kind }) =>
    pair(plain(receiptNumber), `${reportName(report)} ${say(words[kind], shop.language)}`),
  )
  return chapter(words.later, [...sums, ...each], shop)
}

function clock(atMs: number, shop: Shop): string {
  const { date, time } = localTime(atMs, shop.timeZone)
  return `${date.slice(5)} ${time.slice(0, 5)}`
}
