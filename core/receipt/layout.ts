// Sets a receipt on paper of a given width: every line already broken, centred or aligned, so that a
// printer and a screen only draw. Loses no word, and lets no control character through to a printer.
import { assert, unreachable } from '../assert.ts'
import { say } from '../words/language.ts'
import { receiptWords } from '../words/receipt-words.ts'
import { columnsOf } from './columns.ts'
import type { Paper, PaperLine } from './paper.ts'
import type { Receipt, ReceiptBlock } from './receipt.ts'
import { fitColumns } from './wrap.ts'

/** Narrower paper is not made, and no amount would stand on it. */
export const columnsMin = 16
const largeScale = 2

interface Setting {
  readonly large: boolean
  readonly strong: boolean
}

const plain: Setting = { large: false, strong: false }
const strong: Setting = { large: false, strong: true }

/** `columns` is what the printer takes in one line at normal size: 32, 42 or 48, never under 16. */
export function layOut(receipt: Receipt, columns: number): Paper {
  assert(Number.isInteger(columns) && columns >= columnsMin, `a receipt needs ${columnsMin} columns or more`)
  // A test page is to show what the printer makes of them.
  const narrows = receipt.language === 'en' && receipt.kind !== 'test'
  const blocks = narrows ? receipt.blocks.map(narrowed) : receipt.blocks
  const lines = blocks.flatMap((block) => layOutBlock(block, columns))
  if (receipt.copy === 0) return { columns, lines }
  const mark = centred(say(receiptWords.copy, receipt.language, { copy: receipt.copy }), columns, strong)
  return { columns, lines: [...mark, ...lines, ...mark] }
}

/**
 * Chinese printers have these signs as wide as a character of theirs, which tears an English line apart, and
 * printers without Chinese have none.
 */
const narrowSigns: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '·': '-',
  '•': '-',
  '…': '...',
}

function narrowed(block: ReceiptBlock): ReceiptBlock {
  const narrow = (text: string): string => text.replace(/[“”‘’–—·•…]/g, (sign) => narrowSigns[sign] ?? sign)
  switch (block.kind) {
    case 'title':
    case 'text':
      return { ...block, text: narrow(block.text) }
    case 'pair':
      return { ...block, label: narrow(block.label), value: narrow(block.value) }
    case 'rule':
    case 'space':
    case 'barcode':
    case 'qr':
      return block
    default:
      return unreachable(block)
  }
}

function layOutBlock(block: ReceiptBlock, columns: number): PaperLine[] {
  switch (block.kind) {
    case 'title':
      return centred(block.text, columns, { large: block.large, strong: true })
    case 'text':
      return block.align === 'centre'
        ? centred(block.text, columns, plain)
        : fitColumns(printable(block.text), columns).map((text) => line(text, plain))
    case 'pair':
      return pair(block, columns)
    case 'rule':
      return [line('-'.repeat(columns), plain)]
    case 'space':
      return [line('', plain)]
    case 'barcode':
    case 'qr':
      return [block]
    default:
      return unreachable(block)
  }
}

function centred(content: string, columns: number, setting: Setting): PaperLine[] {
  const width = setting.large ? Math.floor(columns / largeScale) : columns
  return fitColumns(printable(content), width).map((text) =>
    line(indent(text, Math.floor((width - columnsOf(text)) / 2)), setting),
  )
}

function pair(block: Extract<ReceiptBlock, { kind: 'pair' }>, columns: number): PaperLine[] {
  const setting = block.strong ? strong : plain
  const labels = fitColumns(printable(block.label), columns)
  const values = fitColumns(printable(block.value), columns)
  const [label = '', ...moreLabels] = labels
  const [value = '', ...moreValues] = values
  const gap = columns - columnsOf(label) - columnsOf(value)
  if (moreLabels.length === 0 && moreValues.length === 0 && (gap > 0 || value === '' || label === '')) {
    return [line(value === '' ? label : label + ' '.repeat(gap) + value, setting)]
  }
  return [
    ...labels.filter((text) => text !== '').map((text) => line(text, setting)),
    ...values.map((text) => line(indent(text, columns - columnsOf(text)), setting)),
  ]
}

function indent(text: string, columns: number): string {
  return text === '' ? text : ' '.repeat(columns) + text
}

function line(text: string, setting: Setting): PaperLine {
  return { kind: 'text', text, ...setting }
}

/**
 * Names come from a distributor and from settings: an ESC among them would be a command to the
 * printer. Control characters but line breaks become blanks; half a surrogate pair becomes U+FFFD.
 */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, (control) => (/[\n\v\f\r\u0085]/.test(control) ? control : ' '))
}
