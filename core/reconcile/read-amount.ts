// An amount as statements write it, in whole minor units: signs, currency marks, thousands and decimals in
// either fashion, full-width digits. A part of a cent counts as one, as the books count a cost.
import { type Currency, type Money, money } from '../money.ts'

const marks: readonly (readonly [RegExp, Currency])[] = [
  [/HKD|HK\$|港[元币幣]|港紙/gi, 'HKD'],
  [/CNY|RMB|CN¥|人民[币幣]|元|¥/gi, 'CNY'],
  [/USD|US\$|美[元金]/gi, 'USD'],
]
const majorMax = 1_000_000_000

/** `currency` is for an amount that names none. Null when it is no amount. */
export function readAmount(cell: string, currency: Currency): Money | null {
  let text = cell.normalize('NFKC').trim()
  let named: Currency | null = null
  for (const [mark, of] of marks) {
    const without = text.replace(mark, '')
    if (without !== text) named ??= of
    text = without
  }
  text = text.replace(/[\s$'’]/g, '')
  const negative = /^\(.*\)$/.test(text) || /^[-−–]|[-−–]$/.test(text)
  const digits = text.replace(/^[(+\-−–]+|[)\-−–]+$/g, '')
  const plain = plainNumber(digits)
  if (plain === null) return null
  const [major = '', decimals = ''] = plain.split('.')
  if (Number(major) > majorMax) return null
  const cents = Number(major) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'))
  const whole = /[1-9]/.test(decimals.slice(2)) ? cents + 1 : cents
  return money(named ?? currency, negative && whole !== 0 ? -whole : whole)
}

/** Digits with at most one point; null when it is none. Of two signs the last is the decimal's. */
function plainNumber(text: string): string | null {
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  if (comma < 0) return /^(\d+|\d*\.\d{1,9})$/.test(text) ? text : pointsOnly(text)
  if (point > comma) return grouped(text, ',') ? text.replaceAll(',', '') : null
  // Three digits after a comma are thousands; one or two are cents.
  if (point < 0 && grouped(text, ',')) return text.replaceAll(',', '')
  const [major = '', decimals = ''] = [text.slice(0, comma), text.slice(comma + 1)]
  if (!/^\d{1,2}$/.test(decimals) || !(/^\d+$/.test(major) || grouped(major, '.'))) return null
  return `${major.replaceAll('.', '')}.${decimals}`
}

function pointsOnly(text: string): string | null {
  return grouped(text, '.') ? text.replaceAll('.', '') : null
}

function grouped(text: string, sign: ',' | '.'): boolean {
  const pattern = sign === ',' ? /^\d{1,3}(,\d{3})+(\.\d{1,9})?$/ : /^\d{1,3}(\.\d{3}){2,}$|^\d{1,3}\.\d{3}$/
  return pattern.test(text)
}
