// A receipt to a printer's bytes, beside receiptline on the same content in the same run; and the same
// receipt drawn dot by dot, as a printer without Chinese gets it.
import { transform } from 'receiptline'
import { layOut } from '../../core/receipt/layout.ts'
import type { Receipt, ReceiptBlock } from '../../core/receipt/receipt.ts'
import { paperBytes } from '../../native/printer/escpos.ts'
import { goldens } from '../goldens/receipts.ts'
import { type Benchmark, percentile, row } from './row.ts'

const columns = 48
const warmUps = 300
const rounds = 3_000
const drawnRounds = 300
const drawnMsMax = 60

export const measureReceipt: Benchmark = async (say) => {
  const receipt = goldens.find(({ name }) => name === 'sale-zh-hant-48')?.receipt
  if (receipt === undefined) throw new Error('there is no such golden')
  const markup = markupOf(receipt)
  const ours = (): Buffer => paperBytes(layOut(receipt, columns), 'gb18030').bytes
  const theirs = (): Buffer =>
    Buffer.from(transform(markup, { cpl: columns, encoding: 'gb18030', command: 'escpos' }), 'latin1')
  say(
    `a receipt of ${receipt.blocks.length} blocks: ${ours().length} bytes, receiptline's ${theirs().length}`,
  )
  const [written = [], peer = []] = inTurn([ours, theirs], warmUps, rounds)

  const lines = thirtyLines(receipt)
  const drawn = (): Buffer =>
    paperBytes(layOut(lines, columns), 'ascii', { drawing: 'whole', language: 'zh-Hant' }).bytes
  say(`thirty lines drawn: ${drawn().length} bytes`)
  const [pictures = []] = inTurn([drawn], warmUps / 10, drawnRounds)
  const drawnMs = percentile(pictures, 0.5)
  const at = (name: string, share: number) =>
    row(
      { name: `${name}, receipt to bytes`, value: percentile(written, share), unit: 'ms' },
      { name: 'receiptline 4.0.4', value: percentile(peer, share) },
    )
  return {
    rows: [
      at('p50', 0.5),
      at('p99', 0.99),
      row({ name: 'p50, thirty lines drawn at 576 dots', value: drawnMs, unit: 'ms' }),
      row({ name: 'p99, thirty lines drawn at 576 dots', value: percentile(pictures, 0.99), unit: 'ms' }),
    ],
    notes: [
      `each of ${rounds} rounds made both, after ${warmUps} that were not counted; from the receipt as data to a Buffer`,
    ],
    failures: drawnMs > drawnMsMax ? [`thirty drawn lines took ${drawnMs} ms, not ${drawnMsMax}`] : [],
  }
}

/** Milliseconds of each, the works taken in turn so that the machine's moods fall on all alike. */
function inTurn(works: readonly (() => Buffer)[], warmUp: number, count: number): readonly number[][] {
  const spans = works.map((): number[] => [])
  for (let round = -warmUp; round < count; round += 1) {
    for (const [place, work] of works.entries()) {
      const startedMs = performance.now()
      work()
      if (round >= 0) spans[place]?.push(performance.now() - startedMs)
    }
  }
  return spans
}

/** The same content in receiptline's own language. */
function markupOf(receipt: Receipt): string {
  const safe = (text: string): string => text.replace(/[\\|{};~"`_^]/g, (sign) => `\\${sign}`)
  const line = (block: ReceiptBlock): string => {
    switch (block.kind) {
      case 'title':
        return block.large ? `^^^"${safe(block.text)}` : `"${safe(block.text)}`
      case 'text':
        return block.align === 'left' ? `|${safe(block.text)}` : safe(block.text)
      case 'pair': {
        const mark = block.strong ? '"' : ''
        return `${mark}${safe(block.label)}${mark} | ${mark}${safe(block.value)}${mark}`
      }
      case 'rule':
        return '---'
      case 'space':
        return ''
      case 'barcode':
        return `{code:${safe(block.data)};option:code128,3,80,hri}`
      case 'qr':
        return `{code:${safe(block.data)};option:qrcode,6,m}`
    }
  }
  return `{width:auto}\n${receipt.blocks.map(line).join('\n')}\n=\n`
}

/** The text of a receipt, to thirty lines. */
function thirtyLines(receipt: Receipt): Receipt {
  const spoken = receipt.blocks.filter((block) => block.kind === 'pair')
  const blocks = Array.from({ length: 30 }, (_, at) => spoken[at % spoken.length]).flatMap(
    (block) => block ?? [],
  )
  return { ...receipt, blocks }
}
