// One cell of a sheet as XML, all but its place: money, days and times are numbers that know how to be
// shown, and text is text. No cell is ever a formula, whatever it begins with (ECMA-376 part 1, 18.3.1.4).
import type { Currency } from '../../../core/money.ts'
import { amountField } from '../csv.ts'
import { type StyleName, styleOf } from './styles.ts'

/** What follows `<c r="A1"`; empty text is no cell. */
export type CellXml = string

const charactersMax = 32_767
const dayMs = 86_400_000
const daysBefore1970 = 25_569
const beginOf = (style: number): string => ` s="${style}"><v>`
const end = '</v></c>'
const text = ` s="${styleOf('text')}" t="inlineStr"><is><t>`
const spacedText = ` s="${styleOf('text')}" t="inlineStr"><is><t xml:space="preserve">`
const heading = ` s="${styleOf('heading')}" t="inlineStr"><is><t>`
const textEnd = '</t></is></c>'
const begins = new Map<string, string>()

export function textCell(value: string | null): CellXml {
  if (value === null || value === '') return ''
  if (!needsCare.test(value)) return text + value + textEnd
  return (needsSpace.test(value) ? spacedText : text) + escaped(value.slice(0, charactersMax)) + textEnd
}

export function headingCell(value: string): CellXml {
  return heading + escaped(value) + textEnd
}

/** Minor units. */
export function moneyCell(minor: number | null, currency: Currency): CellXml {
  if (minor === null) return ''
  return begin(currency) + (minor % 100 === 0 ? String(minor / 100) : amountField(minor)) + end
}

export function numberCell(value: number | null, style: StyleName = 'count'): CellXml {
  return value === null ? '' : begin(style) + String(value) + end
}

/** `YYYY-MM-DD` */
export function dayCell(day: string): CellXml {
  return begin('day') + String(Date.parse(`${day}T00:00:00Z`) / dayMs + daysBefore1970) + end
}

/** What the wall showed, as if it were UTC. */
export function timeCell(wallMs: number | null): CellXml {
  if (wallMs === null) return ''
  // A millisecond is 0.0000000116 of a day.
  return begin('time') + (wallMs / dayMs + daysBefore1970).toFixed(10) + end
}

function begin(style: StyleName | Currency): string {
  let known = begins.get(style)
  if (known === undefined) {
    known = beginOf(styleOf(style))
    begins.set(style, known)
  }
  return known
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
const needsCare = /[&<>\u0000-\u001f\ufffe\uffff\ud800-\udfff]|_x[0-9A-Fa-f]{4}_|^ | $/
const needsSpace = /^\s|\s$|[\t\n]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
const notInXml = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g

/** Signs that XML cannot hold, and the return it would turn into a line feed, by their numbers (22.9.2.19). */
function escaped(value: string): string {
  return value
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(notInXml, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}
