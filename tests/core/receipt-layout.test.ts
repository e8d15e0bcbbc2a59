// A receipt on paper: set as a customer expects it, and never wider than the paper.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../core/receipt/columns.ts'
import { layOut } from '../../core/receipt/layout.ts'
import type { Paper } from '../../core/receipt/paper.ts'
import type { Receipt, ReceiptBlock } from '../../core/receipt/receipt.ts'
import type { Language } from '../../core/words/language.ts'

function receipt(blocks: readonly ReceiptBlock[], copy = 0): Receipt {
  return { kind: 'sale', language: 'zh-Hant', copy, blocks }
}

function textsOf(paper: Paper): string[] {
  return paper.lines.map((line) => (line.kind === 'text' ? line.text : `<${line.kind} ${line.data}>`))
}

const day: readonly ReceiptBlock[] = [
  { kind: 'title', text: '羅湖便利店', large: false },
  { kind: 'title', text: '待增值 PENDING', large: true },
  { kind: 'space' },
  { kind: 'pair', label: '收據編號', value: '1-000042', strong: false },
  { kind: 'pair', label: '卡號', value: '8985 2120 0000 0000 008', strong: false },
  { kind: 'pair', label: '參考編號', value: '01JD0000000000000000000000', strong: false },
  { kind: 'rule' },
  { kind: 'pair', label: '合計', value: 'HK$105.00', strong: true },
  { kind: 'text', text: '已收款，稍後會自動增值，請保留收據。', align: 'left' },
  { kind: 'text', text: '多謝惠顧', align: 'centre' },
  { kind: 'barcode', data: '1-000042' },
]

describe('a receipt', () => {
  test('at 32 columns', () => {
    expect(textsOf(layOut(receipt(day), 32))).toEqual([
      '           羅湖便利店',
      ' 待增值 PENDING',
      '',
      '收據編號                1-000042',
      '卡號     8985 2120 0000 0000 008',
      '參考編號',
      '      01JD0000000000000000000000',
      '--------------------------------',
      '合計                   HK$105.00',
      '已收款，稍後會自動增值，請保留收',
      '據。',
      '            多謝惠顧',
      '<barcode 1-000042>',
    ])
  })

  test('at 48 columns', () => {
    expect(textsOf(layOut(receipt(day), 48)).slice(5, 9)).toEqual([
      '參考編號              01JD0000000000000000000000',
      '------------------------------------------------',
      '合計                                   HK$105.00',
      '已收款，稍後會自動增值，請保留收據。',
    ])
  })

  test('titles and totals stand out', () => {
    const lines = layOut(receipt(day), 42).lines
    expect(lines[0]).toMatchObject({ large: false, strong: true })
    expect(lines[1]).toMatchObject({ large: true, strong: true })
    expect(lines[3]).toMatchObject({ large: false, strong: false })
    expect(lines.find((line) => line.kind === 'text' && line.text.includes('HK$105.00'))).toMatchObject({
      strong: true,
    })
  })

  test('a copy says so, with its number, at the top and at the bottom', () => {
    const original = textsOf(layOut(receipt(day), 32))
    const copy = textsOf(layOut(receipt(day, 3), 32))
    expect(copy).toEqual(['          COPY 副本 3', ...original, '          COPY 副本 3'])
    expect(original.join('')).not.toContain('COPY')
  })

  test('a value that just fits leaves one blank; one column more and it has its own line', () => {
    const pair = (value: string): ReceiptBlock => ({ kind: 'pair', label: '卡號', value, strong: false })
    expect(textsOf(layOut(receipt([pair('x'.repeat(11))]), 16))).toEqual([`卡號 ${'x'.repeat(11)}`])
    expect(textsOf(layOut(receipt([pair('x'.repeat(12))]), 16))).toEqual(['卡號', `    ${'x'.repeat(12)}`])
    expect(textsOf(layOut(receipt([pair('x'.repeat(18))]), 16))).toEqual([
      '卡號',
      'x'.repeat(16),
      `${' '.repeat(14)}xx`,
    ])
  })

  test('a pair with only one side', () => {
    const pair = (label: string, value: string): ReceiptBlock => ({
      kind: 'pair',
      label,
      value,
      strong: false,
    })
    expect(textsOf(layOut(receipt([pair('卡號', ''), pair('', 'HK$1.00'), pair('', '')]), 16))).toEqual([
      '卡號',
      '         HK$1.00',
      '',
    ])
  })

  test('a control character never reaches the paper, a line break breaks the line', () => {
    const texts = textsOf(
      layOut(receipt([{ kind: 'text', text: 'a\u001b@b\u009bc\r\nd\ud800', align: 'left' }]), 16),
    )
    expect(texts).toEqual(['a @b c', 'd\ufffd'])
  })

  test('narrower than any paper is a broken rule', () => {
    expect(() => layOut(receipt(day), 15)).toThrow('columns')
    expect(() => layOut(receipt(day), 32.5)).toThrow('columns')
  })
})

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom(...'ab1$.,( )增值卡。，（）…“”é￥\u0301\u3000\u001b\n\ud83d'),
    maxLength: 120,
  }),
)
const block: fc.Arbitrary<ReceiptBlock> = fc.oneof(
  fc.record({ kind: fc.constant('title'), text, large: fc.boolean() }),
  fc.record({ kind: fc.constant('text'), text, align: fc.constantFrom('left', 'centre') }),
  fc.record({ kind: fc.constant('pair'), label: text, value: text, strong: fc.boolean() }),
  fc.constant({ kind: 'rule' } as const),
  fc.constant({ kind: 'space' } as const),
  fc.record({ kind: fc.constantFrom('barcode', 'qr'), data: fc.constant('1-000042') }),
)

/** What must come out on paper, in order: everything but blanks and control characters. */
function visible(written: string): string {
  return written.toWellFormed().replace(/[\s\p{Cc}]/gu, '')
}

function contentOf(one: ReceiptBlock): string {
  if (one.kind === 'pair') return one.label + one.value
  return one.kind === 'title' || one.kind === 'text' ? one.text : ''
}

describe('any receipt on any paper', () => {
  test('no line is wider than the paper, and nothing but blanks is lost', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 6 }),
        fc.integer({ min: 16, max: 64 }),
        fc.nat(3),
        (blocks, columns, copy) => {
          const paper = layOut(receipt(blocks, copy), columns)
          for (const line of paper.lines) {
            if (line.kind !== 'text') continue
            expect(columnsOf(line.text) * (line.large ? 2 : 1)).toBeLessThanOrEqual(columns)
            expect(line.text).not.toMatch(/\p{Cc}|\p{Cs}/u)
          }
          const rules = blocks.filter((one) => one.kind === 'rule').length
          const printed = paper.lines.map((line) => (line.kind === 'text' ? line.text : ''))
          const rule = '-'.repeat(columns)
          expect(printed.filter((line) => line === rule).length).toBeGreaterThanOrEqual(rules)
          const mark = copy > 0 ? visible(`COPY 副本 ${copy}`) : ''
          expect(visible(printed.join(''))).toBe(
            mark +
              blocks.map((one) => (one.kind === 'rule' ? rule : visible(contentOf(one)))).join('') +
              mark,
          )
          expect(paper.lines.filter((line) => line.kind !== 'text')).toEqual(
            blocks.filter((one) => one.kind === 'barcode' || one.kind === 'qr'),
          )
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('a value on a line of its own ends at the last column', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc增值1'), minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(word, fc.integer({ min: 16, max: 48 }), (value, columns) => {
        const paper = layOut(
          receipt([{ kind: 'pair', label: '標籤標籤標籤標籤', value, strong: false }]),
          columns,
        )
        const last = textsOf(paper).at(-1) ?? ''
        expect(columnsOf(last)).toBe(columns)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the signs of print', () => {
  const name = 'Cross-border “SIM” · it’s HK$100…'
  const lineIn = (language: Language) => {
    const blocks = [{ kind: 'text', text: name, align: 'left' } as const]
    return layOut({ ...receipt(blocks), language }, 48).lines[0]
  }

  test('are narrow in English, where they would tear the line apart', () => {
    expect(lineIn('en')).toMatchObject({ text: 'Cross-border "SIM" - it\'s HK$100...' })
  })

  test('are what they are on the test page, which is to show them', () => {
    const blocks = [{ kind: 'text', text: name, align: 'left' } as const]
    expect(layOut({ ...receipt(blocks), kind: 'test', language: 'en' }, 48).lines[0]).toMatchObject({
      text: name,
    })
  })

  test.each(['zh-Hant', 'zh-Hans'] as const)('are what they are in %s', (language) => {
    expect(lineIn(language)).toMatchObject({ text: name })
  })
})
