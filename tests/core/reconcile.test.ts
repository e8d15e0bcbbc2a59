// Reconciliation as a pure comparison: the table of kinds, what is planted is found and nothing else, and
// what is off is the sum of the rows that explain it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money, negate } from '../../core/money.ts'
import { type DifferenceKind, differenceKinds, type Facts, judge } from '../../core/reconcile/judge.ts'
import { sumOf } from '../../core/reconcile/money-sum.ts'
import { nextStepOf } from '../../core/reconcile/next-step.ts'
import {
  bookRow,
  compareDay,
  dayStartMs,
  falsified,
  honestRow,
  honestRows,
  minuteMs,
} from './reconcile-world.ts'

const agreeing: Facts = { here: 'credited', there: 'credited', charges: 1, sameAmount: true, sameDays: true }

describe('which kind a difference is', () => {
  const none = { charges: 0 } as const
  test.each<[Partial<Facts>, DifferenceKind | null]>([
    [{}, null],
    // Every kind beats those after it.
    [{ charges: 2, sameAmount: false, sameDays: false }, 'duplicate'],
    [{ charges: 2, here: 'absent' }, 'duplicate'],
    [{ there: 'absent', ...none }, 'missingThere'],
    [{ there: 'absent', ...none, sameDays: false }, 'dayBoundary'],
    [{ here: 'absent', sameAmount: false, sameDays: false }, 'missingHere'],
    [{ there: 'failed', ...none, sameAmount: false, sameDays: false }, 'state'],
    [{ sameAmount: false, sameDays: false }, 'amount'],
    [{ sameDays: false }, 'dayBoundary'],
    // What was never sent is missed by nobody.
    [{ here: 'unsent', there: 'absent', ...none }, null],
    [{ here: 'unsent' }, 'state'],
    [{ here: 'failed', there: 'absent', ...none }, null],
    [{ here: 'failed', there: 'failed', ...none }, null],
    [{ here: 'failed', there: 'reversed', ...none }, null],
    [{ here: 'failed' }, 'state'],
    [{ here: 'failed', there: 'open', ...none }, 'state'],
    [{ here: 'open', there: 'open', ...none }, null],
    [{ here: 'open' }, 'state'],
    [{ here: 'open', there: 'absent', ...none }, 'missingThere'],
    [{ here: 'credited', there: 'reversed', ...none }, 'state'],
    [{ here: 'absent', there: 'failed', ...none }, null],
    [{ here: 'absent', there: 'open', ...none }, 'missingHere'],
  ])('%o is %s', (differs, kind) => {
    expect(judge({ ...agreeing, ...differs })).toBe(kind)
  })
})

describe('a record', () => {
  const books = Array.from({ length: 60 }, (_, place) => bookRow(place))

  test('that is honest agrees, and both sides count the same', () => {
    const found = compareDay(books, honestRows(books))
    expect(found.differences).toEqual([])
    expect(found.off).toEqual([])
    expect(found.there).toEqual(found.here)
    expect(found.here.count).toBeGreaterThan(40)
    expect(found.agreed).toBe(books.length)
  })

  test.each([...differenceKinds])('falsified by %s is found out, once', (kind) => {
    const rows = honestRows(books)
    const [first] = rows
    if (!first) throw new Error('a day without rows')
    const found = compareDay(books, [...falsified[kind](first), ...rows.slice(1)])
    expect(found.differences.map((each) => each.kind)).toEqual([kind])
    expect(found.differences[0]?.off).toEqual(found.off)
    expect(kind === 'state' || kind === 'duplicate' || found.differences[0]?.reference).toBeTruthy()
  })

  test('in which a charge was given back on a line of its own is one that was reversed', () => {
    const [book] = books
    const row = book && honestRow(book, 2)
    if (!book || !row) throw new Error('a day without rows')
    const [found] = compareDay([book], [row, { ...row, place: 3, state: 'reversed' }]).differences
    expect(found).toMatchObject({ kind: 'state', off: [negate(book.cost)] })
    expect(found && nextStepOf(found)).toBe('checkCredit')
  })

  test('in which one of two charges was given back has the other one standing', () => {
    const [book] = books
    const row = book && honestRow(book, 2)
    if (!book || !row) throw new Error('a day without rows')
    const mistaken = { ...row, place: 3, distributorId: 'X', amount: money('HKD', 1) }
    const given = { ...mistaken, place: 4, state: 'reversed' as const }
    expect(compareDay([book], [row, mistaken, given]).differences).toEqual([])
  })

  test('that names only its own numbers is matched by them', () => {
    const rows = honestRows(books).map((row) => ({ ...row, reference: null }))
    expect(compareDay(books, rows).differences).toEqual([])
  })

  test('without amounts or times is compared by what it has', () => {
    const rows = honestRows(books).map((row) => ({ ...row, amount: null, atMs: null }))
    expect(compareDay(books, rows).differences).toEqual([])
  })

  test('that ended before a sale was credited leaves it to the next', () => {
    const late = bookRow(0, { settledAtMs: dayStartMs + 1_450 * minuteMs })
    const [found] = compareDay([late], []).differences
    expect(found).toMatchObject({ kind: 'dayBoundary', off: [negate(late.cost)] })
  })

  test('of other days says nothing of these', () => {
    const other = bookRow(61, { businessDay: '2026-11-23', paidAtMs: dayStartMs + 2_000 * minuteMs })
    expect(compareDay([...books, other], [...honestRows(books), ...honestRows([other])])).toEqual(
      compareDay(books, honestRows(books)),
    )
  })
})

test('what is planted at random is found, whatever the order of the rows, and explains every cent', () => {
  const plan = fc.record({
    kinds: fc.array(fc.option(fc.constantFrom(...differenceKinds), { freq: 3 }), {
      minLength: 1,
      maxLength: 60,
    }),
    turn: fc.nat(),
  })
  fc.assert(
    fc.property(plan, ({ kinds, turn }) => {
      const books = kinds.map((_, place) => bookRow(place))
      const planted: string[] = []
      const rows = books.flatMap((book, place) => {
        const row = honestRow(book, place + 2)
        const kind = kinds[place]
        if (!row) return []
        if (!kind || row.state !== 'credited') return [row]
        planted.push(kind)
        return falsified[kind](row)
      })
      const turned = [
        ...rows.slice(turn % (rows.length + 1)),
        ...rows.slice(0, turn % (rows.length + 1)),
      ].reverse()
      const found = compareDay(books, turned)
      expect(found.differences.map(({ kind }) => kind).sort()).toEqual(planted.sort())
      expect(found).toEqual(compareDay(books, rows))
      expect(sumOf(found.differences.flatMap(({ off }) => off))).toEqual(found.off)
      expect(found.off).toEqual(sumOf([...found.there.sums, ...found.here.sums.map(negate)]))
    }),
    { numRuns: 200 },
  )
})

test('the same finding has one name, another finding another', () => {
  const book = bookRow(0)
  const keyOf = (costMinor: number) => {
    const row = honestRow({ ...book, cost: money('HKD', costMinor) }, 2)
    return compareDay([book], row ? [row] : []).differences[0]?.key
  }
  expect(keyOf(1)).toBe(keyOf(1))
  expect(keyOf(1)).not.toBe(keyOf(2))
})
