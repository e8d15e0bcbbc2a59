// An X or Z report as paper: what the owner reads at the end of the day, and keeps. Sums that are
// nought are left off; the end of the audit chain is on it, so that paper proves the file.
import type { Settlement } from '../api/settlement-view.ts'
import type { Currency } from '../money.ts'
import { heading, pairsIn, rule, space, text } from '../receipt/blocks.ts'
import type { Receipt, ReceiptBlock } from '../receipt/receipt.ts'
import { localTime } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import { dayWords as words } from '../words/day-words.ts'
import { type Phrase, say } from '../words/language.ts'
import { receiptWords } from '../words/receipt-words.ts'
import {
  amount,
  cashMoves,
  chapter,
  counted,
  laterSales,
  openSales,
  payIns,
  plain,
  reportName,
  shifts,
} from './report-lists.ts'

type Blocks = readonly ReceiptBlock[]

/** `copy` is 0 for the original. In the shop's language, since it is the owner's. */
export function composeReport(settlement: Settlement, shop: Shop, copy: number): Receipt {
  const kind = settlement.number === null ? 'x' : 'z'
  const blocks = [
    ...heading(kind, shop, shop.language),
    ...numbers(settlement, shop),
    ...totals(settlement, shop),
    ...parted(words.byOperator, settlement.operators, shop),
    ...parted(words.byProduct, settlement.products, shop),
    ...tenders(settlement, shop),
    ...parted(words.byClerk, settlement.clerks, shop),
    ...hours(settlement, shop),
    ...drawer(settlement, shop),
    ...cashMoves(settlement, shop),
    ...shifts(settlement, shop),
    ...openSales(settlement, shop),
    ...laterSales(settlement, shop),
    ...distributor(settlement, shop),
    ...chain(settlement, shop),
  ]
  return { kind, language: shop.language, copy, blocks }
}

function numbers(settlement: Settlement, shop: Shop): Blocks {
  const { pair } = pairsIn(shop.language)
  const written = (atMs: number): string => {
    const { date, time } = localTime(atMs, shop.timeZone)
    return `${date} ${time}`
  }
  const { number, sinceMs } = settlement
  return [
    ...pair(words.reportNumber, number === null ? null : reportName(number)),
    ...pair(words.businessDay, settlement.businessDay),
    ...pair(words.since, sinceMs === null ? null : written(sinceMs)),
    ...pair(words.until, written(settlement.writtenAtMs)),
    ...pair(receiptWords.register, shop.store.register),
    ...pair(words.writtenBy, settlement.writtenBy === shop.store.register ? null : settlement.writtenBy),
  ]
}

function totals({ totals: all, voided, voids }: Settlement, shop: Shop): Blocks {
  const { pair, strong } = pairsIn(shop.language)
  const voidLine = (currency: Currency): Blocks => {
    const sum = voids.find((each) => each.currency === currency)
    if (sum) return pair(words.voided, counted(sum.count, amount(currency, sum.valueMinor + sum.feeMinor)))
    // A report of before voids were summed has their number alone.
    return pair(words.voided, voided === 0 || voids.length > 0 ? null : String(voided))
  }
  return all.flatMap(({ currency, marginMinor, roundingMinor, ...of }) => {
    const line = (label: Phrase, { count, valueMinor, feeMinor }: typeof of.sold): Blocks =>
      count === 0 ? [] : pair(label, counted(count, amount(currency, valueMinor + feeMinor)))
    const { sold } = of
    return [
      rule,
      ...strong(words.sold, counted(sold.count, amount(currency, sold.valueMinor + sold.feeMinor))),
      ...pair(words.ofThatFees, sold.feeMinor === 0 ? null : amount(currency, sold.feeMinor)),
      ...pair(words.rounding, roundingMinor === 0 ? null : amount(currency, roundingMinor)),
      ...line(words.credited, of.credited),
      ...line(words.failed, of.failed),
      ...voidLine(currency),
      ...line(words.refunded, of.refunded),
      ...line(words.reversed, of.reversed),
      ...pair(words.margin, marginMinor === null ? null : amount(currency, marginMinor)),
    ]
  })
}

function parted(title: Phrase, sums: Settlement['operators'], shop: Shop): Blocks {
  const { pair } = pairsIn(shop.language)
  const blocks = sums.flatMap(({ name, count, currency, valueMinor, feeMinor }) =>
    pair(plain(name), counted(count, amount(currency, valueMinor + feeMinor))),
  )
  return chapter(title, blocks, shop)
}

function tenders(settlement: Settlement, shop: Shop): Blocks {
  const { pair } = pairsIn(shop.language)
  const blocks = settlement.tenders.flatMap((each) => [
    ...pair(receiptWords[each.kind], counted(each.sales, amount(each.currency, each.takenMinor))),
    ...(each.refunds === 0
      ? []
      : pair(words.givenBack, counted(each.refunds, amount(each.currency, -each.refundedMinor)))),
  ])
  return chapter(words.byTender, blocks, shop)
}

function hours(settlement: Settlement, shop: Shop): Blocks {
  const { pair } = pairsIn(shop.language)
  const blocks = settlement.hours.flatMap(({ hour, count, currency, valueMinor, feeMinor }) => {
    const label = `${String(hour).padStart(2, '0')}:00`
    return pair(plain(label), counted(count, amount(currency, valueMinor + feeMinor)))
  })
  return chapter(words.byHour, blocks, shop)
}

function drawer(settlement: Settlement, shop: Shop): Blocks {
  const { pair, strong } = pairsIn(shop.language)
  return settlement.drawer.flatMap((each) => {
    const { currency } = each
    const line = (label: Phrase, amountMinor: number): Blocks =>
      amountMinor === 0 ? [] : pair(label, amount(currency, amountMinor))
    const blocks = [
      ...pair(words.drawerOpening, amount(currency, each.openingMinor)),
      ...line(words.drawerTaken, each.takenMinor),
      ...line(words.drawerRefunded, -each.refundedMinor),
      ...line(words.drawerBrought, each.broughtMinor),
      ...line(words.drawerRemoved, -each.removedMinor),
      ...strong(words.drawerExpected, amount(currency, each.expectedMinor)),
      ...(each.counted === null
        ? [text(say(words.drawerNotCounted, shop.language))]
        : strong(words.drawerCounted, amount(currency, each.counted.amountMinor))),
      ...line(each.overShortMinor > 0 ? words.drawerOver : words.drawerShort, each.overShortMinor),
    ]
    return chapter(currency === 'HKD' ? words.drawerHKD : words.drawerCNY, blocks, shop)
  })
}

function distributor(settlement: Settlement, shop: Shop): Blocks {
  const { pair } = pairsIn(shop.language)
  const { costs, movements, pending, first, last, otherMinor } = settlement.distributor
  const taken = costs.flatMap(({ currency, amountMinor }) => pair(words.cost, amount(currency, -amountMinor)))
  const moved = movements.flatMap(({ kind, currency, count, amountMinor }) =>
    pair(movementWords[kind], counted(count, amount(currency, amountMinor))),
  )
  const blocks = [
    ...pair(words.balanceFirst, first && amount(first.amount.currency, first.amount.amountMinor)),
    // A report of before they were told apart has their sum alone.
    ...(movements.length > 0 ? moved : taken),
    ...payIns(settlement, shop),
    ...(last === null || otherMinor === null || otherMinor === 0
      ? []
      : pair(words.balanceOther, amount(last.amount.currency, otherMinor))),
    ...pair(words.balanceLast, last && amount(last.amount.currency, last.amount.amountMinor)),
    ...pending.flatMap(({ currency, amountMinor }) => pair(words.costPending, amount(currency, amountMinor))),
  ]
  return chapter(words.distributor, blocks, shop)
}

const movementWords: Readonly<Record<Settlement['distributor']['movements'][number]['kind'], Phrase>> = {
  topUps: words.cost,
  givenBack: words.costGivenBack,
  paidIn: words.paidIn,
}

function chain({ chain: head }: Settlement, shop: Shop): Blocks {
  const { pair } = pairsIn(shop.language)
  const groups = head.hash.match(/.{1,16}/g) ?? []
  return [
    rule,
    ...pair(words.chain, String(head.sequence)),
    ...groups.map((group) => ({ kind: 'text', text: group, align: 'centre' }) as const),
    space,
  ]
}
