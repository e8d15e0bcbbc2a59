// Finding a sale: by the end of its card or receipt, by state, by time, page by page, and each way by an
// index, so that it stays quick however many sales there are.
import { expect, onTestFinished, test, vi } from 'vitest'
import type { ReceiptNumber, SaleId } from '../../../core/ids.ts'
import type { SaleSearch } from '../../../core/store.ts'
import { tailOf } from '../../../core/top-up/find-sales.ts'
import type { Sale } from '../../../core/top-up/sale.ts'
import { openBooks } from '../../../native/store/books-file.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { saleSearch } from '../../../native/store/sale-search.ts'
import { storeOver } from '../../../native/store/store.ts'
import { granted, offer, sell, startMs } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'

const anything: SaleSearch = {
  tail: null,
  states: null,
  fromMs: null,
  untilMs: null,
  before: null,
  limit: 99,
}

function openWith(sales: number, change: (number: number) => Partial<Sale> = () => ({})) {
  const connection = granted(openBooks({ path: booksIn(newFolder()), migrations, clockMs }))
  onTestFinished(() => void connection.close())
  const store = storeOver(connection, () => {})
  for (let number = 1; number <= sales; number += 1) {
    granted(store.commit(() => sell(store, number, change(number))))
  }
  return {
    connection,
    store,
    find: (differs: Partial<SaleSearch>) => idsOf(store.findSales({ ...anything, ...differs })),
  }
}

function idsOf(sales: readonly Sale[]): string[] {
  return sales.map(({ id }) => id)
}

function phone(number: string): Partial<Sale> {
  return { card: { kind: 'phone', number, country: 'HK' } }
}

test('paid sales come newest first, page after page, and what was never paid does not', () => {
  const { store, find } = openWith(5)
  granted(store.commit(() => offer(store, 6)))
  expect(find({ limit: 2 })).toEqual(['SALE5', 'SALE4'])
  expect(find({ limit: 2, before: 'SALE4' as SaleId })).toEqual(['SALE3', 'SALE2'])
  expect(find({ before: 'SALE1' as SaleId })).toEqual([])
})

test('the last digits find the card and the receipt, and a sale that ends alike twice only once', () => {
  const { find } = openWith(12, (number) =>
    phone(number === 1 ? '+85291230001' : `+8529123450${number + 10}`),
  )
  expect(find({ tail: '0001' })).toEqual(['SALE1'])
  expect(find({ tail: '91230001' })).toEqual(['SALE1'])
  expect(find({ tail: '5022' })).toEqual(['SALE12'])
  expect(find({ tail: '12' })).toEqual(['SALE12'])
  expect(find({ tail: '000012' })).toEqual(['SALE12'])
  expect(find({ tail: '9999' })).toEqual([])
})

test('states and times narrow what is found', () => {
  const { store, find } = openWith(4)
  granted(
    store.commit(() => {
      const second = store.sale('SALE2' as SaleId)
      if (second) store.updateSale({ ...second, state: 'inDoubt' })
    }),
  )
  expect(find({ states: ['inDoubt'] })).toEqual(['SALE2'])
  expect(find({ states: ['inDoubt', 'paid'] })).toEqual(['SALE4', 'SALE3', 'SALE2', 'SALE1'])
  expect(find({ states: ['credited'] })).toEqual([])
  expect(find({ tail: '2', states: ['paid'] })).toEqual([])
  expect(find({ fromMs: startMs + 2, untilMs: startMs + 4 })).toEqual(['SALE3', 'SALE2'])
})

test('whichever way, the rows come by an index, and nothing reads every sale', () => {
  const { connection } = openWith(1)
  const prepare = vi.spyOn(connection, 'prepare')
  saleSearch(connection)
  const statements = prepare.mock.calls.map(([sql]) => sql)
  prepare.mockRestore()
  expect(statements.length).toBeGreaterThan(4)
  const named = {
    from: 0,
    until: 1,
    beforeMs: 1,
    beforePosition: 1,
    limit: 1,
    state: 'paid',
    states: null,
    tail: '1',
    end: '1',
  }
  const plans = statements.map((sql) => {
    const steps = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    const rows = sql.includes(':') ? steps.all(named) : steps.all('SALE1')
    return rows.map((row) => String(Reflect.get(Object(row), 'detail'))).join('; ')
  })
  for (const plan of plans) {
    expect(plan).toMatch(/^SEARCH sale USING INDEX/)
    expect(plan).not.toContain('TEMP B-TREE')
  }
})

test.each([
  ['1-000123', '000123'],
  [' 8985 2120 ', '89852120'],
  ['ab12', 'AB12'],
  [' - ', null],
  ['', null],
] as const)('"%s" is looked for as %s', (text, tail) => {
  expect(tailOf(text)).toBe(tail)
})

test('a receipt number of this shop is found by what is printed', () => {
  const { store, find } = openWith(3)
  const printed: ReceiptNumber | null = store.sale('SALE3' as SaleId)?.receiptNumber ?? null
  expect(find({ tail: tailOf(printed ?? '') })).toEqual(['SALE3'])
})
