// What a printer's own characters cannot say, drawn dot by dot: it reads as it was laid out, the rest stays
// the printer's own, and no dots are ever taken for an order.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut } from '../../../core/receipt/layout.ts'
import { characterSets, drawings, type PaperLine } from '../../../core/receipt/paper.ts'
import { composeTestPage } from '../../../core/receipt/unsold.ts'
import { languages } from '../../../core/words/language.ts'
import { paperBytes } from '../../../native/printer/escpos.ts'
import { rasterCommands } from '../../../native/printer/raster.ts'
import { demoSettings } from '../../../native/system/settings.ts'
import { sampleReceipt } from '../../contract/sample-receipt.ts'
import { asRead } from '../../devices/dot-reader.ts'
import { laidOut, readPaper } from '../../devices/paper-reader.ts'

const widths = [32, 42, 48] as const
const plain = (text: string): PaperLine => ({ kind: 'text', text, large: false, strong: false })

describe('what the printer does not know is drawn', () => {
  const options = { drawing: 'lines', language: 'zh-Hans' } as const
  /** In some set or in none; no two of them, large or small, look like others side by side. */
  const readable = [...'增值服简话号㗎嘅咗龜¥é€HKgW@$17']

  test.each(characterSets)(
    'and reads as it was laid out on a %s printer, on each width, in each language',
    (characterSet) => {
      for (const language of languages) {
        for (const columns of widths) {
          const paper = layOut(sampleReceipt(language), columns)
          for (const drawing of ['lines', 'whole'] as const) {
            const { bytes, missing } = paperBytes(paper, characterSet, { drawing, language })
            expect(missing).toEqual([])
            const lines = laidOut(readPaper(bytes, { characterSet, columns }))
            expect(lines).toEqual(
              paper.lines.map((line) => (line.kind === 'text' ? { ...line, text: asRead(line.text) } : line)),
            )
          }
        }
      }
    },
  )

  test('line by line, so that what the printer knows is still its own', () => {
    const lines = [plain('HK$100.00'), plain('充值'), plain('成功'), plain('Thank you'), plain('')]
    const read = readPaper(paperBytes({ columns: 32, lines }, 'ascii', options).bytes, {
      characterSet: 'ascii',
      columns: 32,
    })
    expect(read.lines.map((line) => line.kind)).toEqual(['text', 'drawn', 'text', 'text'])
    expect(read.lines[1]).toMatchObject({ lines: [plain('充值'), plain('成功')] })
  })

  test('or whole, so that no line looks unlike the next; an empty line needs no dots', () => {
    const lines = [plain('HK$100.00'), plain(''), plain('Thank you')]
    const whole = { ...options, drawing: 'whole' } as const
    const read = readPaper(paperBytes({ columns: 32, lines }, 'gbk', whole).bytes, {
      characterSet: 'gbk',
      columns: 32,
    })
    expect(read.lines.map((line) => line.kind)).toEqual(['drawn', 'text', 'drawn'])
  })

  test('whole is the codes too, for a printer that has no command for them', () => {
    const lines: PaperLine[] = [
      plain('HK$100.00'),
      { kind: 'barcode', data: '89852000012345678901' },
      { kind: 'qr', data: '充值 01KAN5Q8Z6T3M9R4W7X2C1V0B5' },
      plain('Thank you'),
    ]
    for (const columns of widths) {
      const { bytes } = paperBytes({ columns, lines }, 'ascii', { ...options, drawing: 'whole' })
      const read = readPaper(bytes, { characterSet: 'ascii', columns })
      expect(read.lines.map(({ kind }) => kind)).toEqual(['drawn', 'drawn', 'drawn', 'drawn'])
      expect(laidOut(read)).toEqual(lines)
      expect(bytes.includes(Buffer.from([0x1d, 0x6b])) || bytes.includes(Buffer.from([0x1d, 0x28]))).toBe(
        false,
      )
    }
  })

  test('or never, and then a substitute stands for it and is reported', () => {
    const lines = [plain('OK 充')]
    const { bytes, missing } = paperBytes({ columns: 32, lines }, 'ascii', { ...options, drawing: 'never' })
    expect(missing).toEqual([{ line: 0, characters: ['充'] }])
    expect(readPaper(bytes, { characterSet: 'ascii', columns: 32 }).lines).toEqual([plain('OK ??')])
  })

  test('what nobody can draw is no reason to draw a line', () => {
    const lines = [plain('OK 😀')]
    const { bytes, missing } = paperBytes({ columns: 32, lines }, 'gbk', options)
    expect(missing).toEqual([{ line: 0, characters: ['😀'] }])
    expect(readPaper(bytes, { characterSet: 'gbk', columns: 32 }).lines).toEqual([plain('OK □')])
  })

  test('any text, on any printer: what is shown on screen is what its bytes put on paper', () => {
    const text = fc.string({ unit: fc.constantFrom(...readable, '😀', '\u0301') })
    const block = fc.oneof(
      fc.record({ kind: fc.constant('title' as const), text, large: fc.boolean() }),
      fc.record({ kind: fc.constantFrom('barcode' as const, 'qr' as const), data: text }),
    )
    const cases = fc.tuple(
      fc.array(block, { maxLength: 4 }),
      fc.constantFrom(...characterSets),
      fc.constantFrom(...widths),
    )
    fc.assert(
      fc.property(cases, fc.constantFrom(...drawings), ([blocks, characterSet, columns], drawing) => {
        const paper = layOut({ kind: 'test', language: 'en', copy: 0, blocks }, columns)
        const { bytes, shown } = paperBytes(paper, characterSet, { drawing, language: 'en' })
        const paperRead = readPaper(bytes, { characterSet, columns })
        const seen = laidOut(paperRead)
        expect(seen.length).toBe(shown.lines.length)
        for (const [at, line] of shown.lines.entries()) {
          const onPaper = seen[at]
          if (line.kind !== 'text') expect(onPaper).toEqual(line)
          else expect(onPaper?.kind === 'text' && asRead(onPaper.text)).toBe(asRead(line.text))
        }
        const written = paperRead.lines.filter((line) => line.kind === 'text')
        expect(shown.lines.filter((line) => line.kind === 'text')).toEqual(expect.arrayContaining(written))
      }),
      { numRuns: 100 },
    )
  })

  test('any text, on any printer: nothing is lost but what the sheet does not hold', () => {
    const text = fc.string({ unit: fc.constantFrom(...readable) })
    const block = fc.oneof(
      fc.record({ kind: fc.constant('title' as const), text, large: fc.boolean() }),
      fc.record({ kind: fc.constant('pair' as const), label: text, value: text, strong: fc.boolean() }),
    )
    const cases = fc.tuple(
      fc.array(block, { maxLength: 4 }),
      fc.constantFrom(...characterSets),
      fc.constantFrom(...widths),
    )
    fc.assert(
      fc.property(cases, fc.constantFrom('lines', 'whole'), ([blocks, characterSet, columns], drawing) => {
        const paper = layOut({ kind: 'test', language: 'en', copy: 0, blocks }, columns)
        const { bytes, missing } = paperBytes(paper, characterSet, { drawing, language: 'en' })
        expect(missing).toEqual([])
        const read = laidOut(readPaper(bytes, { characterSet, columns }))
        const texts = (lines: readonly PaperLine[]) =>
          lines.map((line) => (line.kind === 'text' ? [asRead(line.text), line.large] : []))
        expect(texts(read)).toEqual(texts(paper.lines))
      }),
      { numRuns: 100 },
    )
  })

  test('whatever the text, a printer that is sent pictures is told nothing it does not know', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
    const cases = fc.tuple(text, fc.boolean(), fc.constantFrom(...characterSets), fc.constantFrom(...widths))
    fc.assert(
      fc.property(cases, fc.constantFrom(...drawings), ([title, large, characterSet, columns], drawing) => {
        const blocks = [{ kind: 'title', text: title, large } as const]
        const paper = layOut({ kind: 'test', language: 'en', copy: 0, blocks }, columns)
        const { bytes, shown } = paperBytes(paper, characterSet, { drawing, language: 'en' })
        expect(readPaper(bytes, { characterSet, columns }).cuts).toBe(1)
        expect(shown.lines.length).toBe(paper.lines.length)
      }),
      { numRuns: 200 },
    )
  })

  test('no dots are taken for an order to the printer, however they fall', () => {
    const ink = new Uint8Array(24 * 8)
    const order = [0x10, 0x14, 0x01]
    for (let row = 0; row < 8; row += 1) {
      for (let dot = 0; dot < 24; dot += 1)
        ink[row * 24 + dot] = ((order[dot >> 3] ?? 0) >> (7 - (dot & 7))) & 1
    }
    const bytes = rasterCommands({ width: 24, height: 8, ink })
    expect(bytes.includes(Buffer.from([0x10, 0x14]))).toBe(false)
    expect(bytes.subarray(8)).toEqual(Buffer.from(Array.from({ length: 8 }, () => [0x18, 0x14, 0x01]).flat()))
  })

  test.each(characterSets)(
    'and the test page shows it on a %s printer, whatever that knows',
    (characterSet) => {
      const { shop } = demoSettings()
      const paper = layOut(composeTestPage({ columns: 32, atMs: 0, language: 'en' }, shop), 32)
      const read = readPaper(paperBytes(paper, characterSet, options).bytes, { characterSet, columns: 32 })
      const drawn = read.lines.flatMap((line) => (line.kind === 'drawn' ? line.lines : []))
      expect(drawn.map((line) => line.kind === 'text' && line.text)).toContain('LIFT 升降機 𨋢')
    },
  )

  test('never parted within a line of letters, where the paper may rest', () => {
    const large = { kind: 'text', text: '充值成功', large: true, strong: true } as const
    const { bytes } = paperBytes(
      { columns: 48, lines: [plain('充值'), large, large, plain('充值')] },
      'ascii',
      options,
    )
    const heights = [...bytes.toString('hex').matchAll(/1d763000..00(..)00/g)].map(([, rows = '']) =>
      parseInt(rows, 16),
    )
    expect(heights.reduce((sum, rows) => sum + rows, 0)).toBe(30 + 54 + 54 + 30)
    const seams = heights.map((_, at) => heights.slice(0, at + 1).reduce((sum, rows) => sum + rows, 0))
    const gaps = [30, 84, 138, 168]
    // A letter leaves a few of its own rows white at the top.
    for (const seam of seams) expect(gaps.some((gap) => seam > gap - 7 && seam < gap + 6)).toBe(true)
  })

  test('in bands that small printers can hold, and only as wide as its last dot', () => {
    const lines = Array.from({ length: 40 }, () => plain('充值'))
    const { bytes } = paperBytes({ columns: 48, lines }, 'ascii', options)
    const heads = [...bytes.toString('hex').matchAll(/1d763000(..)00(..)00/g)].map(([, width, rows]) => [
      width,
      rows,
    ])
    expect(heads.length).toBe(20)
    expect(new Set(heads.map(String))).toEqual(new Set(['06,3c']))
  })
})
