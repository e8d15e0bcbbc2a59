// What receipt libraries and printers were measured to do wrong, and what ours must not: one test each, named
// after the trap. Those of the transports stand beside their transports.
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer'
import { expect, test } from 'vitest'
import { layOut } from '../../../core/receipt/layout.ts'
import { characterSets, type Paper } from '../../../core/receipt/paper.ts'
import type { Receipt } from '../../../core/receipt/receipt.ts'
import { paperBytes } from '../../../native/printer/escpos.ts'
import { Replies } from '../../../native/printer/replies.ts'
import { sampleReceipt } from '../../contract/sample-receipt.ts'
import { readPaper } from '../../devices/paper-reader.ts'

const drawing = { drawing: 'never', language: 'zh-Hant' } as const

function paperOf(...texts: readonly string[]): Paper {
  return {
    columns: 48,
    lines: texts.map((text) => ({ kind: 'text', text, large: false, strong: false })),
  }
}

test.each(['HK$100.00 ¥100', '㗎', '🎫', 'é', '€5'])(
  'a character outside the set (%s) switches nothing for the lines after it',
  (odd) => {
    for (const characterSet of characterSets) {
      const { bytes } = paperBytes(paperOf(odd, '充值成功 Done'), characterSet, drawing)
      const alone = paperBytes(paperOf('充值成功 Done'), characterSet, drawing).bytes
      // From the line itself to the end, the two say the same.
      const tail = alone.subarray(alone.indexOf(Buffer.from([0x1b, 0x52, 0x00])) + 3)
      expect(bytes.subarray(-tail.length)).toEqual(tail)
      // Nor is a code page ever chosen (ESC t), or another country's signs (ESC R).
      expect(bytes.includes(Buffer.from([0x1b, 0x74]))).toBe(false)
      expect(bytes.indexOf(Buffer.from([0x1b, 0x52]))).toBe(bytes.lastIndexOf(Buffer.from([0x1b, 0x52])))
    }
  },
)

test('the trap is in node-thermal-printer: after a yen sign it writes Chinese in a Japanese set', () => {
  const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '', width: 48 })
  printer.setCharacterSet('CHINA' as never)
  printer.println('¥100')
  printer.println('充')
  expect(printer.getBuffer().includes(Buffer.from([0xb3, 0xe4]))).toBe(false)
})

test('the euro sign is never the single byte 80, which a two-byte printer takes for half a character', () => {
  for (const characterSet of ['gb18030', 'gbk', 'gb2312', 'big5'] as const) {
    expect(paperBytes(paperOf('€5'), characterSet, drawing).bytes.includes(0x80)).toBe(false)
  }
  expect(paperBytes(paperOf('€5'), 'gb18030', drawing).bytes.includes(Buffer.from([0xa2, 0xe3]))).toBe(true)
})

test('a receipt is as it was after it was laid out and written, and comes out alike each time', () => {
  const receipt = sampleReceipt('zh-Hans')
  const before = structuredClone(receipt)
  const write = () => paperBytes(layOut(receipt, 48), 'gb18030').bytes
  expect(write()).toEqual(write())
  expect(receipt).toEqual(before)
})

test('a blank line within a text is a blank line on paper', () => {
  const receipt: Receipt = {
    ...sampleReceipt('en'),
    blocks: [{ kind: 'text', text: 'above\n\nbelow', align: 'left' }],
  }
  const { bytes } = paperBytes(layOut(receipt, 48), 'gb18030')
  expect(readPaper(bytes, { characterSet: 'gb18030', columns: 48 }).text).toBe('above\n\nbelow')
})

test('the four answers to a status are four answers in whatever pieces they come', async () => {
  const answers = [0x16, 0x36, 0x12, 0x72]
  for (const pieces of [
    [answers],
    answers.map((byte) => [byte]),
    [
      [0x16, 0x36],
      [0x12, 0x72],
    ],
  ]) {
    const replies = new Replies()
    for (const piece of pieces) replies.take(Uint8Array.from(piece))
    for (const answer of answers) expect(await replies.next('realTime', 0)).toBe(answer)
  }
})

test('a picture begins on an empty line only, where the printer takes it', () => {
  const picture = Buffer.from('1d7630000100010080', 'hex')
  const bytes = (line: string) =>
    Buffer.concat([
      Buffer.from('1b401b5200', 'hex'),
      Buffer.from(line),
      picture,
      Buffer.from('0a1d5600', 'hex'),
    ])
  const read = (line: string) => readPaper(bytes(line), { characterSet: 'ascii', columns: 48 })
  expect(() => read('text')).toThrow(/within a line/)
  expect(() => read('')).not.toThrow()
})
