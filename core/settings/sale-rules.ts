// The rules a sale was made by, in words: what its owner reads to answer why it cost what it did. Told twice,
// as they were and as they are, so that a difference is seen.
import type { SaleRules } from '../api/settings-calls.ts'
import { hotlineOf } from '../catalogue/hotline.ts'
import { cashRateRow, feeRule, rateRow } from '../catalogue/pricing.ts'
import { formatMoney, money } from '../money.ts'
import type { OfflineLimits } from '../queue/offline.ts'
import { businessDay, dayStartsAt } from '../shift/local-time.ts'
import type { Rate, Shop } from '../shop.ts'
import type { Sale } from '../top-up/sale.ts'
import { heldWords as words } from '../words/held-words.ts'
import { type Language, type Phrase, say } from '../words/language.ts'
import { receiptWords } from '../words/receipt-words.ts'
import { ruleFields, ruleTitles, ruleWords } from '../words/rule-words.ts'
import { rateText, timeText } from './owned-shop.ts'

/** What held at two moments of a sale. */
export interface Holding {
  readonly offered: Shop
  /** What decides the words of its slips. */
  readonly paid: Shop
  /** Of the offer, or of today: whose rates count. */
  readonly atMs: number
}

type Rules = ReadonlyMap<string, string>

/** Each with its name; a rule that was not there then, or is not there now, says so. */
export function compareRules(
  sale: Sale,
  { held, today }: { readonly held: Holding; readonly today: Holding },
  language: Language,
): NonNullable<SaleRules['rules']> {
  const was = rulesOf(sale, held, language)
  const is = rulesOf(sale, today, language)
  const none = say(ruleWords.none, language)
  return [...new Set([...was.keys(), ...is.keys()])].map((name) => {
    const [before, after] = [was.get(name) || none, is.get(name) || none]
    return { name, held: before, today: before === after ? null : after }
  })
}

function rulesOf(sale: Sale, { offered, paid, atMs }: Holding, language: Language): Rules {
  const { slip } = paid
  const day = businessDay(atMs, offered)
  const tell = (phrase: Phrase, values?: Record<string, string | number>) => say(phrase, language, values)
  const yes = (holds: boolean) => tell(holds ? ruleWords.yes : ruleWords.no)
  const sold = !offered.hiddenProducts.includes(sale.productId)
  return new Map([
    [tell(words.product), tell(sold ? words.sold : words.notSold)],
    [tell(ruleTitles.fees), feeText(sale, offered, tell)],
    ...tenderRules(sale, offered, tell),
    ...rates(sale, offered, day, tell),
    ...roundings(sale, offered, tell),
    [tell(ruleTitles.saleMax), formatMoney(offered.saleMax)],
    [tell(ruleTitles.dayEnd), timeText(dayStartsAt(atMs, paid))],
    [tell(ruleTitles.sameCardAskMinutes), String(offered.sameCardAskMs / minuteMs)],
    [tell(ruleTitles.costRiseMaxPercent), String(offered.costRiseMaxPpm / ppmOfPercent)],
    [tell(ruleTitles.offline), tell(offered.offline ? ruleWords.on : ruleWords.off)],
    ...limits(offered.offline, tell),
    [tell(ruleFields.header), slip.header[sale.language]],
    [tell(ruleFields.footer), slip.footer[sale.language]],
    [tell(ruleFields.refundRule), slip.refundRule[sale.language]],
    [tell(words.hotline), hotlineOf(sale, paid) ?? ''],
    [tell(ruleFields.hidePhone), yes(slip.hidesPhone)],
    [tell(ruleFields.copiesMax), String(slip.copiesMax)],
    [tell(ruleFields.patienceSeconds), String(slip.patienceMs / secondMs)],
    [tell(ruleFields.finalWithinSeconds), String(slip.finalWithinMs / secondMs)],
  ])
}

type Tell = (phrase: Phrase, values?: Record<string, string | number>) => string
type Rows = readonly (readonly [string, string])[]

const secondMs = 1_000
const minuteMs = 60_000
const ppmOfPercent = 10_000

function feeText({ operatorId, operatorName, price }: Sale, shop: Shop, tell: Tell): string {
  const rule = feeRule(operatorId, price.value, shop)
  if (rule === null) return tell(words.noFee)
  const { currency } = price.value
  const upTo = rule.upToMinor === null ? null : formatMoney(money(currency, rule.upToMinor))
  return tell(words.feeBy, {
    fee: formatMoney(money(currency, rule.feeMinor)),
    operator: rule.operatorId === null ? tell(words.anyOperator) : operatorName,
    upTo: upTo === null ? tell(words.anyValue) : tell(words.upTo, { amount: upTo }),
  })
}

/** Of the tender it was paid by or, while it is not, of each that adds something. */
function tenderRules({ tender }: Sale, shop: Shop, tell: Tell): Rows {
  const told = shop.tenderFees.filter((each) => tender === null || each.tender === tender.kind)
  if (told.length === 0) return []
  const fees = told.map(({ tender: kind, feeMinor }) => {
    return `${tell(receiptWords[kind])} ${formatMoney(money(shop.tillCurrency, feeMinor))}`
  })
  return [[tell(ruleTitles.tenderFees), fees.join(', ')]]
}

function rates({ price, tender }: Sale, shop: Shop, day: string, tell: Tell): Rows {
  const from = price.faceValue.currency
  const till = shop.tillCurrency
  const cash = tender?.kind === 'cash' && tender.currency !== till ? tender.currency : null
  return [
    ...(from === till ? [] : [rateRule(tell(words.cardRate), rateRow(day, from, till, shop), tell)]),
    ...(cash === null
      ? []
      : [rateRule(tell(words.cashRate, { currency: cash }), cashRateRow(day, cash, shop), tell)]),
  ]
}

function rateRule(name: string, rate: Rate | null, tell: Tell): readonly [string, string] {
  if (rate === null) return [name, '']
  const { from, to, ratePpm, since } = rate
  return [name, tell(words.rate, { from, to, rate: rateText(ratePpm), since })]
}

/** Of each currency in which it was, or could have been, paid in cash; a terminal takes the exact sum. */
function roundings({ tender }: Sale, shop: Shop, tell: Tell): Rows {
  if (tender !== null && tender.kind !== 'cash') return []
  const currencies = tender === null ? shop.cashCurrencies : [tender.currency]
  return currencies.map((each) => [
    tell(ruleFields[each]),
    formatMoney(money(each, shop.cashStepMinor[each])),
  ])
}

function limits(offline: OfflineLimits | null, tell: Tell): Rows {
  if (offline === null) return []
  const fields = [
    'saleMax',
    'cardPerDayMax',
    'unsentTotalMax',
    'unsentSalesMax',
    'hoursMax',
    'catalogueHoursMax',
  ] as const
  return fields.map((field) => {
    const value = offline[field]
    const text = typeof value === 'number' ? String(value) : formatMoney(value)
    return [tell(words.offlineField, { field: tell(ruleFields[field]) }), text]
  })
}
