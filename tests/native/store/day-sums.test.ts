// The sums kept of each day are what its entries add up to: counted again in plain SQL that knows nothing of
// how they are kept, filled in for books from before, brought up by a restore, and checked by verify.
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { money } from '../../../core/money.ts'
import type { DaySum } from '../../../core/owner/day-sum.ts'
import { hourShiftOf, ownerFigures } from '../../../core/owner/owner-figures.ts'
import type { Store } from '../../../core/store.ts'
import type { Sale } from '../../../core/top-up/sale.ts'
import { openBooks } from '../../../native/store/books-file.ts'
import { createFiguresReader } from '../../../native/store/figures-reader.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { openStore, storeOver } from '../../../native/store/store.ts'
import { verifyStore } from '../../../native/store/verify.ts'
import { businessDay, granted, sell, startMs } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, newFolder, shopWith, tamper } from './folder.ts'

const days = { from: '2026-01-01', to: '2026-12-31' }
const terms = {
  timeZone: 'Asia/Hong_Kong',
  tillCurrency: 'HKD',
  rates: [{ from: 'USD', to: 'HKD', ratePpm: 7_800_000, since: '2026-01-01' }],
} as const

/** It arrived, and the distributor took US$12.34 for it. */
function credit(store: Store, sale: Sale): void {
  const entry = {
    saleId: sale.id,
    kind: 'credited',
    atMs: startMs + 60_000,
    businessDay,
    lines: [
      { account: 'owed', ...money('HKD', 100_00) },
      { account: 'sales', ...money('HKD', -100_00) },
      { account: 'distributorCost', ...money('USD', 12_34) },
      { account: 'wallet', ...money('USD', -12_34) },
    ],
  } as const
  store.postEntry(entry)
  store.updateSale({ ...sale, state: 'credited', booking: 'sold' })
}

function twoOperators(): { folder: string; store: ReturnType<typeof granted<ReturnType<typeof storeOver>>> } {
  const folder = newFolder()
  const store = granted(openStore({ folder, clockMs }))
  onTestFinished(() => store.close())
  for (let number = 1; number <= 6; number += 1) {
    const operator = number % 3 === 0 ? { operatorId: '88', operatorName: '3HK' } : {}
    const sale = granted(store.commit(() => sell(store, number, operator)))
    if (number % 2 === 0) granted(store.commit(() => credit(store, sale)))
  }
  return { folder, store }
}

test('figures are what plain SQL counts, and the margin is exchanged at the rate of the day', () => {
  const { folder, store } = twoOperators()
  const figures = ownerFigures(store.daySums(days), terms)
  const books = new Database(booksIn(folder), { readonly: true })
  onTestFinished(() => void books.close())
  const counted = books
    .prepare(
      `SELECT operator_id AS key, count(*) AS count, sum(value_minor) AS valueMinor, sum(fee_minor) AS feeMinor
       FROM sale WHERE paid_at_ms IS NOT NULL GROUP BY operator_id ORDER BY 3 DESC`,
    )
    .all()
  expect(
    figures.operators.map(({ key, count, valueMinor, feeMinor }) => ({ key, count, valueMinor, feeMinor })),
  ).toEqual(counted)
  const costMinor = 1234 * 3 * 7.8
  expect(figures.totals).toMatchObject([
    { sold: { count: 6 }, credited: { count: 3 }, marginMinor: 3 * 105_00 - Math.ceil(costMinor) },
  ])
  expect(figures.tenders).toMatchObject([{ key: 'cash', count: 6 }])
  expect(figures.days).toMatchObject([{ key: businessDay, count: 6 }])
})

test('a margin that cannot be exchanged is said to be unknown', () => {
  const { store } = twoOperators()
  const [total] = ownerFigures(store.daySums(days), { ...terms, rates: [] }).totals
  expect(total).toMatchObject({ sold: { count: 6 }, marginMinor: null })
})

test('the thread answers each question with the same figures, and ends', async () => {
  const { folder, store } = twoOperators()
  const reader = createFiguresReader({ file: booksIn(folder) })
  const ask = (): Promise<unknown> => new Promise((resolve) => reader.readFigures(days, terms, resolve))
  const figures = { ok: true, value: ownerFigures(store.daySums(days), terms) }
  expect(await Promise.all([ask(), ask()])).toEqual([figures, figures])
  granted(store.commit(() => sell(store, 9)))
  expect(await ask()).toMatchObject({ value: { totals: [{ sold: { count: 7 } }] } })
  await reader.close()
  expect(await ask()).toMatchObject({ ok: false, problem: { code: 'figuresFailed' } })
})

test('a file that cannot be read is refused with a sentence', async () => {
  const reader = createFiguresReader({ file: booksIn(newFolder()) })
  const answer = await new Promise((resolve) => reader.readFigures(days, terms, resolve))
  expect(answer).toMatchObject({ ok: false, problem: { code: 'figuresFailed' } })
  await reader.close()
})

test('0110 adds up what was sold before it, and goes on from there', () => {
  const path = booksIn(newFolder())
  const early = granted(
    openBooks({ path, migrations: migrations.filter(({ number }) => number < 110), clockMs }),
  )
  const before = storeOver(early, () => {})
  for (let number = 1; number <= 3; number += 1) granted(before.commit(() => sell(before, number)))
  early.close()
  const connection = granted(openBooks({ path, migrations, clockMs }))
  onTestFinished(() => void connection.close())
  const store = storeOver(connection, () => {})
  const sold = () => ownerFigures(store.daySums(days), terms).totals[0]?.sold
  expect(sold()).toEqual({ count: 3, valueMinor: 3 * 100_00, feeMinor: 3 * 5_00 })
  granted(store.commit(() => sell(store, 4)))
  expect(sold()?.count).toBe(4)
})

test('a step that fails leaves the sums as they were', () => {
  const { store } = twoOperators()
  const before = store.daySums(days)
  expect(() =>
    store.commit(() => {
      sell(store, 8)
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(store.daySums(days)).toEqual(before)
})

test.each([
  ['changed', "UPDATE day_sum SET fee_minor = fee_minor + 1 WHERE part = 'clerk'"],
  ['taken out', "DELETE FROM day_sum WHERE part = 'quarter'"],
  [
    'added',
    "INSERT INTO day_sum SELECT '2026-11-21', part, key, kind, currency, cost_currency, name, sales, value_minor, fee_minor, cost_minor FROM day_sum",
  ],
])('verify sees a sum that was %s', (_how, edit) => {
  const folder = shopWith(3)
  expect(granted(verifyStore(folder)).wrong).toBeNull()
  tamper(folder, edit)
  expect(granted(verifyStore(folder)).wrong?.code).toBe('booksSumsDiffer')
})

test('an hour is the hour the shop showed, on the day a zone changes its clock too', () => {
  // London goes back at 01:00 UTC on 25 October 2026: 00:30 and 01:30 UTC both show half past one.
  const at = (hour: number, minute: number) => Date.UTC(2026, 9, 25, hour, minute) / 900_000
  const sums = [at(0, 30), at(1, 30), at(12, 15), at(23, 45)].map((quarter) => ({
    ...{ day: '2026-10-25', part: 'quarter', key: String(quarter), name: '', kind: 'paid', currency: 'HKD' },
    ...{ count: 1, valueMinor: 10_000, feeMinor: 500, cost: money('HKD', 0) },
  })) as readonly DaySum[]
  const hours = (timeZone: string) =>
    ownerFigures(sums, { ...terms, timeZone }).hours.map(({ key, count }) => `${key} ${count}`)
  expect(hours('Europe/London')).toEqual(['01 2', '12 1', '23 1'])
  expect(hours('Asia/Hong_Kong')).toEqual(['07 1', '08 1', '09 1', '20 1'])
  expect(hours('Asia/Kathmandu')).toEqual(['05 1', '06 1', '07 1', '18 1'])
})

test.each(['Asia/Hong_Kong', 'Asia/Kathmandu', 'Asia/Kolkata', 'Australia/Lord_Howe'])(
  'sums read by whole hours give the very figures of each quarter: %s',
  (timeZone) => {
    const folder = newFolder()
    const store = granted(openStore({ folder, clockMs }))
    onTestFinished(() => store.close())
    const quarters = Array.from({ length: 12 }, (_, place) => place)
    for (const place of quarters) {
      granted(store.commit(() => sell(store, place * 900_000 + 1, { id: `SALE${place}` as Sale['id'] })))
    }
    const shift = hourShiftOf(days, timeZone)
    expect(shift === null).toBe(timeZone === 'Australia/Lord_Howe')
    const zoned = { ...terms, timeZone }
    const figures = ownerFigures(store.daySums(days), zoned)
    expect(ownerFigures(store.daySums(days, shift), zoned)).toEqual(figures)
    expect(figures.hours.length).toBeGreaterThan(2)
  },
)
