// Columns as a Chinese receipt printer counts them, and lines broken to them.
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../core/receipt/columns.ts'
import { fitColumns } from '../../core/receipt/wrap.ts'

const blanks = /\s/g

function charactersOfPlanes(): string[] {
  const all: string[] = []
  for (let code = 0xa1; code <= 0x3ffff; code += 1) {
    if (code < 0xd800 || code > 0xdfff) all.push(String.fromCodePoint(code))
  }
  return all
}

describe('columns', () => {
  test.each([
    ['', 0],
    ['HK$100.00', 9],
    ['增值', 4],
    ['充值成功', 8],
    ['商品：跨境储值卡', 16],
    ['ＨＫ＄１００', 12],
    ['￥100', 5],
    ['待增值 PENDING', 14],
    ['e\u0301', 1],
    ['か\u3099', 2],
    ['한국어', 6],
    ['ｶﾀｶﾅ', 4],
    ['你好…', 6],
    ['“好”', 6],
    ['𠮷', 2],
    ['😀', 2],
    ['\u200b\ufeff\u200d', 0],
    ['㗎嘅咗', 6],
  ])('%s takes %d', (text, columns) => {
    expect(columnsOf(text)).toBe(columns)
  })

  test('every printable ASCII character takes one', () => {
    for (let code = 0x20; code < 0x7f; code += 1) expect(columnsOf(String.fromCharCode(code))).toBe(1)
  })

  test.each(['gb18030', 'big5'])(
    'every character %s writes in two bytes takes two, unless it takes none',
    (encoding) => {
      const narrow = charactersOfPlanes().filter((character) => {
        const bytes = iconv.encode(character, encoding)
        const drawnWide = bytes.length === 2 && iconv.decode(bytes, encoding) === character
        return drawnWide && columnsOf(character) === 1 && !/\p{Cf}/u.test(character)
      })
      expect(narrow).toEqual([])
    },
  )

  test('every ideograph, kana, Hangul syllable and emoji takes two', () => {
    const wide =
      /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Yi}|[\uac00-\ud7a3]|\p{Emoji_Presentation})$/u
    const narrow = charactersOfPlanes().filter(
      (character) => wide.test(character) && !/\p{Mn}/u.test(character) && columnsOf(character) !== 2,
    )
    expect(narrow).toEqual([])
  })

  test('every combining mark takes none', () => {
    const marks = charactersOfPlanes().filter((character) => /[\p{Mn}\p{Me}]/u.test(character))
    expect(marks.length).toBeGreaterThan(1000)
    expect(marks.filter((mark) => columnsOf(mark) !== 0)).toEqual([])
  })
})

describe('lines', () => {
  test.each([
    ['one that fits', 'top-up 增值', 16, ['top-up 增值']],
    ['between words', 'Please keep this slip', 16, ['Please keep this', 'slip']],
    ['between Chinese characters', '請保留收據以便核對', 16, ['請保留收據以便核', '對']],
    ['an odd column stays empty', 'a請保留收據以便核對', 16, ['a請保留收據以便', '核對']],
    ['a word is kept whole', '增值成功 reference', 16, ['增值成功', 'reference']],
    ['a word next to Chinese is kept whole', '請向分銷商reference查詢', 16, ['請向分銷商', 'reference查詢']],
    [
      'a word that fills the line is kept whole, even before a full stop',
      'abcdefghijklmnop。',
      16,
      ['abcdefghijklmnop', '。'],
    ],
    ['a word too long is cut', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 16, ['ABCDEFGHIJKLMNOP', 'QRSTUVWXYZ']],
    ['no full stop begins a line', '請保留收據以便核。', 16, ['請保留收據以便', '核。']],
    [
      'no full stop begins a line after a word already cut',
      `${'A'.repeat(32)}。`,
      16,
      ['A'.repeat(16), 'A'.repeat(15), 'A。'],
    ],
    ['no opening bracket ends a line', '請保留收據以便（一）', 16, ['請保留收據以便', '（一）']],
    ['an ellipsis stays with its sentence', '請保留收據以便核……', 16, ['請保留收據以便', '核……']],
    ['punctuation alone', '。。。。。。。。。', 16, ['。。。。。。。。', '。']],
    ['blanks at a break are left out', 'abcdefghijklmnop      q', 16, ['abcdefghijklmnop', 'q']],
    ['line breaks of every kind', 'a\nb\r\nc\u2028d', 16, ['a', 'b', 'c', 'd']],
    ['an empty line', 'a\n\nb', 16, ['a', '', 'b']],
    ['nothing', '', 16, ['']],
    ['blanks', '   ', 16, ['']],
  ] as const)('%s', (_name, text, columns, lines) => {
    expect(fitColumns(text, columns)).toEqual(lines)
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.toWellFormed()),
    fc.string({ unit: fc.constantFrom(...'ab1.,( )增值。，（）「」…“”\u0301\u3000 \n'), maxLength: 200 }),
  )

  test('any text, any width: no line too wide, no character lost, none cut in two', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 64 }), (text, columns) => {
        const lines = fitColumns(text, columns)
        for (const line of lines) {
          expect(columnsOf(line)).toBeLessThanOrEqual(columns)
          expect(line.isWellFormed()).toBe(true)
          // A blank with an accent on it is no blank.
          expect(line).not.toMatch(/^\s(?!\p{M})|\s$/u)
        }
        expect(
          lines
            .join('')
            .replace(blanks, '')
            .replace(/\u0085/g, ''),
        ).toBe(text.replace(blanks, '').replace(/\u0085/g, ''))
      }),
      { numRuns: 3000 },
    )
  })

  test('a word no wider than the line is never cut', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019.$-'), minLength: 1, maxLength: 16 })
    const between = fc.constantFrom(' ', '  ', '增', '，', '「好」', '。 ')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, between), { maxLength: 20 }),
        fc.integer({ min: 16, max: 48 }),
        (all, columns) => {
          const lines = fitColumns(all.flat().join(''), columns)
          const words = lines.flatMap((line) => line.split(/[^!-~]+/).filter((part) => part !== ''))
          expect(words).toEqual(all.map(([text]) => text))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('no line begins with closing punctuation or ends with an opening bracket', () => {
    const part = fc.constantFrom(
      '增',
      '值',
      '（一）',
      '「好」',
      '卡，',
      '賬。',
      '嗎？',
      '“好”',
      '等……',
      'SIM',
      '100%',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.integer({ min: 16, max: 64 }), (parts, columns) => {
        for (const line of fitColumns(parts.join(''), columns)) {
          expect(line).not.toMatch(/^[，。？）」”…%]/)
          expect(line).not.toMatch(/[（「“]$/)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
