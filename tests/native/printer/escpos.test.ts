// Receipts as bytes, read back by a strict printer: what was laid out is on the paper, and nothing else
// was said to the printer. One test for each measured trap of receipt libraries.
import fc from 'fast-check'
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer'
import { describe, expect, test } from 'vitest'
import { formatMoney } from '../../../core/money.ts'
import { code128 } from '../../../core/receipt/code128.ts'
import { columnsOfCharacter } from '../../../core/receipt/columns.ts'
import { layOut } from '../../../core/receipt/layout.ts'
import { type CharacterSet, characterSets, type Paper, type PaperLine } from '../../../core/receipt/paper.ts'
import { languages } from '../../../core/words/language.ts'
import { problemWords } from '../../../core/words/problem-words.ts'
import { queuedPulse } from '../../../native/printer/drawer.ts'
import { type DrawingOptions, paperBytes } from '../../../native/printer/escpos.ts'
import { sampleReceipt } from '../../contract/sample-receipt.ts'
import { laidOut, readPaper, textOf } from '../../devices/paper-reader.ts'

const widths = [32, 42, 48] as const
const plain = (text: string): PaperLine => ({ kind: 'text', text, large: false, strong: false })

const written: DrawingOptions = { drawing: 'never', language: 'zh-Hant' }

/** As a printer would print it that is never sent a picture. */
function printed(paper: Paper, characterSet: CharacterSet) {
  return readPaper(paperBytes(paper, characterSet, written).bytes, { characterSet, columns: paper.columns })
}

/** What a reader sees of `text` where `missing` could not be printed. */
function shown(text: string, missing: readonly string[]): string {
  const lost = [...missing]
  return [...text]
    .filter((character) => columnsOfCharacter(character) > 0)
    .map((character) => {
      if (lost[0] !== character) return character === '¥' ? '￥' : character
      lost.shift()
      return columnsOfCharacter(character) === 2 ? '□' : '?'
    })
    .join('')
}

describe('a receipt on paper', () => {
  test.each(languages)('in %s reads as it was laid out, on each width, with no substitute', (language) => {
    for (const columns of widths) {
      const paper = layOut(sampleReceipt(language), columns)
      expect(paperBytes(paper, 'gb18030', written).missing).toEqual([])
      expect(laidOut(printed(paper, 'gb18030'))).toEqual(paper.lines)
    }
  })

  test('has no character in any sentence of ours that its printers cannot print', () => {
    for (const language of languages) {
      const lines = Object.values(problemWords).map((phrase) => plain(phrase[language]))
      const inChinese: CharacterSet = language === 'zh-Hant' ? 'big5' : 'gbk'
      expect(paperBytes({ columns: 48, lines }, inChinese, written).missing).toEqual([])
    }
  })

  test('of any text: bytes read back are the fitted text, on GB18030', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(...'增值服務繁體㗎嘅简电话号¥￥€é·…“”HK$1.00 \t\n\x1b\x1d\x10\x04'),
      }),
    )
    const title = fc.record({ kind: fc.constant('title' as const), text, large: fc.boolean() })
    const pair = fc.record({
      kind: fc.constant('pair' as const),
      label: text,
      value: text,
      strong: fc.boolean(),
    })
    const align = fc.constantFrom('left' as const, 'centre' as const)
    const paragraph = fc.record({ kind: fc.constant('text' as const), text, align })
    const symbol = fc.record({ kind: fc.constantFrom('barcode' as const, 'qr' as const), data: text })
    const blocks = fc.array(fc.oneof(title, pair, paragraph, symbol), { maxLength: 6 })
    fc.assert(
      fc.property(blocks, fc.constantFrom(...widths), (some, columns) => {
        const paper = layOut({ kind: 'test', language: 'en', copy: 0, blocks: some }, columns)
        const isText = paper.lines.map((line) => line.kind === 'text')
        const { bytes, missing } = paperBytes(paper, 'gb18030', written)
        const read = readPaper(bytes, { characterSet: 'gb18030', columns })
        if (!isText.every(Boolean)) return
        const expected = paper.lines.map((line, at) => {
          const lost = missing.find((each) => each.line === at)?.characters ?? []
          return line.kind === 'text' ? { ...line, text: shown(line.text, lost) } : line
        })
        expect(read.lines).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  test.each(['gbk', 'big5', 'ascii'] as const)(
    'of any text says nothing else to a %s printer',
    (characterSet) => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, large) => {
          const blocks = [{ kind: 'title', text, large } as const]
          const paper = layOut({ kind: 'test', language: 'en', copy: 0, blocks }, 32)
          expect(printed(paper, characterSet).lines.length).toBe(paper.lines.length)
        }),
        { numRuns: 200 },
      )
    },
  )
})

describe('the traps of receipt libraries', () => {
  test('two-byte mode is switched on after every ESC @, also after the one that ends a receipt', () => {
    const hex = paperBytes({ columns: 32, lines: [plain('充值')] }, 'gbk').bytes.toString('hex')
    expect(hex.match(/1b40/g)?.length).toBe(2)
    expect(hex.match(/1b401c26/g)?.length).toBe(2)
  })

  test('a printer without two-byte mode is never told to switch it on', () => {
    const line: PaperLine = { kind: 'text', text: 'TOP-UP', large: true, strong: true }
    const { bytes } = paperBytes({ columns: 32, lines: [line] }, 'ascii')
    expect(bytes.includes(0x1c)).toBe(false)
  })

  test.each(characterSets)(
    'to a %s printer the country is the one whose $ is a $, whatever it woke up with, and no other',
    (characterSet) => {
      const { bytes } = paperBytes(layOut(sampleReceipt('en'), 48), characterSet)
      const hex = bytes.toString('hex')
      expect(hex.match(/1b52(..)/g)).toEqual(['1b5200'])
      expect(hex.indexOf('1b5200')).toBeLessThan(hex.indexOf(Buffer.from('HK$').toString('hex')))
      expect(hex).not.toContain('1b74')
    },
  )

  test.each(characterSets)(
    'amounts in either currency read as they were written on a %s printer',
    (characterSet) => {
      const amounts = [
        'HK$1,234.50',
        '-HK$0.10',
        'CNY 98.00',
        formatMoney({ currency: 'CNY', amountMinor: 123 }),
      ]
      const lines = [...amounts, '¥88.00', '￥88.00', 'RMB 88'].map(plain)
      const { bytes, missing } = paperBytes({ columns: 32, lines }, characterSet)
      expect(missing).toEqual([])
      const read = laidOut(readPaper(bytes, { characterSet, columns: 32 }))
      const shown = read.map((line) => (line.kind === 'text' ? line.text : ''))
      expect(shown).toEqual([...amounts, '￥88.00', '￥88.00', 'RMB 88'])
    },
  )

  test('a large line in Chinese is large in both of its sizes, and the next line is not', () => {
    const line = { kind: 'text', text: '充值 OK', strong: false } as const
    const lines: PaperLine[] = [
      { ...line, large: true },
      { ...line, large: false },
    ]
    expect(printed({ columns: 32, lines }, 'gbk').lines).toEqual(lines)
  })

  test('the drawer pulse has all five bytes, for either pin', () => {
    expect(queuedPulse('pin2')).toEqual(Buffer.from([0x1b, 0x70, 0x00, 0x19, 0xfa]))
    expect(queuedPulse('pin5')).toEqual(Buffer.from([0x1b, 0x70, 0x01, 0x19, 0xfa]))
  })

  test('a card number of 20 digits fits 58 mm in set C; in set B it would be 255 modules', () => {
    const number = '89852000012345678901'
    expect(code128(number)?.modules).toBe(145)
    const lines = printed({ columns: 32, lines: [{ kind: 'barcode', data: number }] }, 'gbk').lines
    expect(lines).toEqual([{ kind: 'barcode', data: number, dots: 290 }])
    const wide = printed({ columns: 48, lines: [{ kind: 'barcode', data: number }] }, 'gbk').lines
    expect(wide).toEqual([{ kind: 'barcode', data: number, dots: 435 }])
  })

  test('a barcode wider than the paper is printed to be read by eye', () => {
    const data = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    expect(printed({ columns: 32, lines: [{ kind: 'barcode', data }] }, 'gbk').lines).toEqual([plain(data)])
  })

  test('a QR code of Chinese says its length in bytes, so that the receipt goes on after it', () => {
    const lines: PaperLine[] = [{ kind: 'qr', data: '充值' }, plain('after')]
    expect(laidOut(printed({ columns: 32, lines }, 'gbk'))).toEqual(lines)
    expect(
      paperBytes({ columns: 32, lines }, 'gbk').bytes.includes(Buffer.from([0x6b, 0x09, 0x00, 0x31, 0x50])),
    ).toBe(true)
  })

  test('a QR code too long to be one is printed as text, folded to the paper', () => {
    const data = 'x'.repeat(300)
    const lines = printed({ columns: 42, lines: [{ kind: 'qr', data }] }, 'gbk').lines
    expect(lines.length).toBe(8)
    expect(lines.map((line) => (line.kind === 'text' ? line.text : '')).join('')).toBe(data)
  })

  test('a QR code that cannot be, or could command the printer, is printed as text', () => {
    expect(printed({ columns: 32, lines: [{ kind: 'qr', data: 'a\x10\x04\x01' }] }, 'gbk').lines).toEqual([
      plain('a???'),
    ])
  })
})

test('any barcode of printable letters reads back as what went in', () => {
  const printable = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  })
  const text = fc.oneof(printable, fc.stringMatching(/^[0-9A-Z{-]{1,20}$/))
  fc.assert(
    fc.property(text, (data) => {
      const { lines } = printed({ columns: 48, lines: [{ kind: 'barcode', data }] }, 'ascii')
      expect(lines.map((line) => ('data' in line ? line.data : textOf(line))).join('')).toBe(data)
    }),
  )
})

describe('the strict reader refuses what node-thermal-printer would have sent', () => {
  const reading = (write: (printer: ThermalPrinter) => void, characterSet: CharacterSet = 'gb18030') => {
    const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '', width: 48 })
    printer.append(Buffer.from([0x1b, 0x40, 0x1c, 0x26, 0x1b, 0x52, 0x00]))
    write(printer)
    printer.cut()
    printer.append(Buffer.from([0x1c, 0x26]))
    return () => readPaper(printer.getBuffer(), { characterSet, columns: 48 })
  }

  test('nothing wrong with it: a plain line passes', () => {
    expect(reading((printer) => printer.println('plain'))).not.toThrow()
  })
  test('a QR length in characters', () => {
    expect(reading((printer) => printer.printQR('充值'))).toThrow()
  })
  test('a drawer pulse of two times three bytes', () => {
    expect(reading((printer) => printer.openCashDrawer())).toThrow()
  })
  test('a line of 40 Chinese characters on 48 columns', () => {
    const wide = Buffer.concat([Buffer.from('\xd4\xf6'.repeat(40), 'latin1'), Buffer.from('\n')])
    expect(reading((printer) => printer.append(wide))).toThrow(/48 columns/)
  })
  test.each([
    ['of more dots than the paper has', `1d76300049000100${'00'.repeat(0x49)}`],
    ['that ends before its dots do', '1d7630000200200000'],
    ['with an order to open the drawer among its dots', '1d763000050001001014010008'],
    ['in a mode nobody asked for', '1d7630010100010000'],
  ])('a picture %s', (_what, picture) => {
    expect(reading((printer) => printer.append(Buffer.from(picture, 'hex')))).toThrow()
  })
  test('a country whose $ may be another sign', () => {
    expect(reading((printer) => printer.append(Buffer.from([0x1b, 0x52, 0x0f])))).toThrow()
  })
  test('a second cut', () => {
    expect(reading((printer) => printer.cut())).toThrow()
  })
  test('Chinese without the two-byte mode', () => {
    expect(
      reading((printer) => printer.append(Buffer.from([0x1b, 0x40, 0x1b, 0x52, 0x00, 0xd4, 0xf6, 0x0a]))),
    ).toThrow(/two-byte mode/)
  })
  test('bold that is left on', () => {
    const bytes = Buffer.from('1b401b52001b4501410a1d5600', 'hex')
    expect(() => readPaper(bytes, { characterSet: 'ascii', columns: 48 })).toThrow(/left as it was found/)
  })
})
