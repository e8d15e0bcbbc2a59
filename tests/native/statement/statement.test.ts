// Statement files from their bytes to what the distributor says: a hundred planted differences found each
// with its kind, in whatever order and tongue the columns are, and a wrong file refused with its place.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../core/reconcile/guess.ts'
import { type DifferenceKind, differenceKinds } from '../../../core/reconcile/judge.ts'
import { lookAt, readFile } from '../../../native/statement/statement-job.ts'
import { granted } from '../../contract/sale-samples.ts'
import { bookRow, compareDay, falsified, honestRow, honestRows } from '../../core/reconcile-world.ts'
import {
  base64Of,
  type Columns,
  chinese,
  english,
  fileOf,
  hongKong,
  mainland,
  plain,
  textOf,
} from './statement-files.ts'

const usual = { currency: 'HKD', timeZone: 'Asia/Hong_Kong' } as const

/** As an owner who looks at what is guessed and finds it right. */
function read(file: string) {
  return readFile(file, guessMapping(granted(lookAt(file)), usual))
}

describe('a hundred differences planted at random', () => {
  const columns = fc.constantFrom<[Columns, typeof plain]>(
    [english, plain],
    [mainland, chinese],
    [hongKong, { ...chinese, encoding: 'utf-16le', separator: '\t' }],
  )
  it('are found in a statement, each with its kind, whatever the order of its columns', () => {
    const plan = fc.record({
      kinds: fc.array(fc.constantFrom(...differenceKinds), { minLength: 100, maxLength: 100 }),
      places: fc.uniqueArray(fc.nat(599), { minLength: 100, maxLength: 100 }),
      written: columns,
      order: fc.infiniteStream(fc.nat()),
    })
    fc.assert(
      fc.property(plan, ({ kinds, places, written: [written, manner], order }) => {
        const books = Array.from({ length: 600 }, (_, place) =>
          bookRow(place, { state: 'credited', booking: 'sold', distributorId: String(7_000_000 + place) }),
        )
        const planted = new Map(places.map((place, nth) => [place, kinds[nth]]))
        const rows = books.flatMap((book, place) => {
          const row = honestRow(book, place + 2)
          const kind = planted.get(place)
          return row === null ? [] : kind ? falsified[kind](row) : [row]
        })
        const shuffled = written
          .map((column) => [order.next().value ?? 0, column] as const)
          .sort(([one], [other]) => one - other)
          .map(([, column]) => column)
        const { rows: found } = granted(read(fileOf(rows, shuffled, manner))).statement
        const compared = compareDay(books, found)
        const kindOf = new Map<string | null, DifferenceKind>(
          compared.differences.map(({ reference, kind }) => [reference, kind]),
        )
        expect(compared.differences).toHaveLength(100)
        for (const [place, kind] of planted) {
          const reference = kind === 'missingHere' ? `STRANGER${place + 2}` : books[place]?.reference
          expect(kindOf.get(reference ?? null)).toBe(kind)
        }
      }),
      { numRuns: 12 },
    )
  })

  it.each([
    ['English headings', english, plain],
    ['mainland headings in GB18030', mainland, chinese],
    ['Hong Kong headings in Big5', hongKong, { ...plain, encoding: 'big5' }],
    ['columns in another order', english.toReversed(), plain],
    ['semicolons', english, { ...plain, separator: ';', lineEnd: '\n' }],
    ['tabs in UTF-16', hongKong, { ...plain, separator: '\t', encoding: 'utf-16le' }],
    ['the time of another zone', english, { ...plain, timeZone: 'Asia/Shanghai', lineEnd: '\r' }],
  ] as const)('are none in a clean one: %s', (_what, columns, manner) => {
    const books = Array.from({ length: 40 }, (_, place) => bookRow(place))
    const file = fileOf(honestRows(books), columns, manner)
    const guessed = Object.entries(guessMapping(granted(lookAt(file)), usual).columns)
    for (const [field, heading] of columns) {
      if (field !== 'other') expect(guessed).toContainEqual([field, heading])
    }
    const { rows } = granted(read(file)).statement
    expect(rows).toHaveLength(honestRows(books).length)
    expect(compareDay(books, rows).differences).toEqual([])
  })
})

describe('a file', () => {
  const [one] = honestRows([bookRow(0)])
  if (!one) throw new Error('a day without rows')
  const text = textOf([one], english, plain)

  it('may begin with a mark, a title and remarks, and end with a sum', () => {
    const dressed = `\uFEFF中國移動 對賬單\r\n商戶：羅湖便利店\r\n\r\n${text}合計,,,,92.00,,\r\n導出時間：2026-11-23\r\n`
    const { rows } = granted(read(base64Of(dressed, 'utf-8'))).statement
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ reference: one.reference, place: 5, amount: one.amount })
  })

  it('lists what was given back with the other sign', () => {
    const back = text.replace(/,(\d+\.\d\d),HKD/, ',-$1,HKD')
    const twice = `${back}${text.split('\r\n')[1]}\r\n${back.split('\r\n')[1]}\r\n`
    const { rows } = granted(read(base64Of(twice, 'utf-8'))).statement
    expect(rows.map(({ state }) => state)).toEqual(['credited', 'reversed', 'credited'])
    expect(rows.every(({ amount }) => amount?.amountMinor === one.amount?.amountMinor)).toBe(true)
  })

  it('guards numbers against spreadsheets', () => {
    const guarded = text.replace(one.reference ?? '', `"=""${one.reference}"""`)
    expect(granted(read(base64Of(guarded, 'utf-8'))).statement.rows[0]?.reference).toBe(one.reference)
  })

  it.each<[string, string, string, Record<string, unknown>]>([
    [
      'a time that is none',
      text.replace('2026/11/22', '2026/13/22'),
      'statementCellWrong',
      { row: 2, column: 'Created At' },
    ],
    [
      'an amount that is none',
      text.replace(/,\d+\.\d\d,HKD/, ',free,HKD'),
      'statementCellWrong',
      { row: 2, column: 'Amount', value: 'free' },
    ],
    ['a strange currency', text.replace('HKD', 'XAU'), 'statementCellWrong', { row: 2, column: 'Currency' }],
    [
      'a strange state',
      text.replace('COMPLETED', '７号状态'),
      'statementStateUnknown',
      { row: 2, column: 'Status', value: '7号状态' },
    ],
    [
      'a number longer than any',
      text.replace(one.reference ?? '', 'X'.repeat(81)),
      'statementCellWrong',
      { row: 2, column: 'External ID' },
    ],
    ['no row at all', text.split('\r\n')[0] ?? '', 'statementEmpty', {}],
    ['no table', 'hello\r\n', 'statementNoTable', {}],
    ['nothing', '', 'statementNoTable', {}],
    ['no reference', 'Date,Amount\r\n2026-11-22,5\r\n', 'statementNoReference', {}],
    ['too many rows', text + 'x,y\n'.repeat(20_050), 'statementTooManyRows', { rows: 20_000 }],
  ])('with %s is refused in words', (_what, wrong, code, details) => {
    const file = base64Of(wrong, 'utf-8')
    const looked = lookAt(file)
    const answer = looked.ok ? read(file) : looked
    expect(answer).toMatchObject({ ok: false, problem: { code, details } })
  })

  it.each([
    ['a spreadsheet', Buffer.from('PK\u0003\u0004 and more')],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3])],
  ])('that is %s is refused as no text', (_what, bytes) => {
    expect(lookAt(bytes.toString('base64'))).toMatchObject({ problem: { code: 'statementNotText' } })
  })

  it('of any bytes whatever is read or refused, never thrown at anyone', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string().map((each) => Buffer.from(each)),
        ),
        (bytes) => {
          const file = Buffer.from(bytes).toString('base64')
          const looked = lookAt(file)
          if (looked.ok) readFile(file, guessMapping(looked.value, usual))
        },
      ),
      { numRuns: 500 },
    )
  })
})
