// How cells are shown: one style for each kind of value, money by its currency. The numbers are the
// places of the styles in xl/styles.xml (ECMA-376 part 1, 18.8).
import { type Currency, currencies, formatMoney, money } from '../../../core/money.ts'

interface Style {
  /** Excel's own code for how a number is shown. */
  readonly format: string
  readonly bold?: boolean
}

const named = {
  plain: { format: 'General' },
  heading: { format: '@', bold: true },
  text: { format: '@' },
  day: { format: 'yyyy-mm-dd' },
  time: { format: 'yyyy-mm-dd hh:mm:ss' },
  count: { format: '0' },
  rate: { format: '0.000000' },
} as const satisfies Readonly<Record<string, Style>>

export type StyleName = keyof typeof named

const names = Object.keys(named) as StyleName[]
const places = new Map<string, number>([...names, ...currencies].map((name, place) => [name, place]))

export function styleOf(name: StyleName | Currency): number {
  return places.get(name) ?? 0
}

/** The sign of a currency as formatMoney writes it. */
function moneyFormat(currency: Currency): string {
  const sign = formatMoney(money(currency, 0)).replace('0.00', '')
  return `"${sign}"#,##0.00;-"${sign}"#,##0.00`
}

/** The first number of a format that is not built in. */
const firstOwnFormat = 164

export function stylesXml(): string {
  const styles: readonly Style[] = [
    ...Object.values(named),
    ...currencies.map((currency) => ({ format: moneyFormat(currency) })),
  ]
  const formats = styles.map(
    ({ format }, place) => `<numFmt numFmtId="${firstOwnFormat + place}" formatCode="${escaped(format)}"/>`,
  )
  const cells = styles.map(
    ({ bold }, place) =>
      `<xf numFmtId="${firstOwnFormat + place}" fontId="${bold ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  )
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
    `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
