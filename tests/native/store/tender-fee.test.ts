// The fee of a terminal in the file: books of before there were any are sold from as they are, and the file
// lets a fee grow once, with the payment, and by nothing but a terminal.
import { expect, onTestFinished, test } from 'vitest'
import type { SaleId } from '../../../core/ids.ts'
import { money } from '../../../core/money.ts'
import { openBooks } from '../../../native/store/books-file.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { storeOver } from '../../../native/store/store.ts'
import { granted, offer, sell } from '../../contract/sale-samples.ts'
import { newCommandId, SimulatedShop } from '../../sim/simulated-shop.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'

const early = migrations.filter(({ number }) => number < 140)

test('0140 leaves every sale of before as it was, and the next one is paid with what its terminal adds', () => {
  const path = booksIn(newFolder())
  const before = granted(openBooks({ path, migrations: early, clockMs }))
  const old = storeOver(before, () => {})
  const sold = granted(old.commit(() => sell(old, 1)))
  const offered = granted(old.commit(() => offer(old, 2)))
  const rows = () => before.prepare('SELECT * FROM sale ORDER BY position').all()
  const was = rows()
  before.close()

  const connection = granted(openBooks({ path, migrations, clockMs }))
  onTestFinished(() => void connection.close())
  expect(connection.prepare('SELECT * FROM sale ORDER BY position').all()).toEqual(was)
  const store = storeOver(connection, () => {})
  expect(store.sale(sold.id)?.price).toEqual(sold.price)
  expect(store.sale(offered.id)?.price).toEqual(offered.price)

  const tenderFees = [{ tender: 'octopus', feeMinor: 130 }] as const
  const shop = new SimulatedShop({ store: () => store, shop: { tenderFees } })
  const { id } = shop.prepare()
  const payment = { tender: 'octopus', currency: 'HKD', givenMinor: 10_630 } as const
  shop.get('takePayment', { commandId: newCommandId(), saleId: id, ...payment })
  shop.time.advance(1_000)
  expect(store.sale(id as SaleId)).toMatchObject({
    state: 'credited',
    price: { fee: money('HKD', 630), total: money('HKD', 10_630) },
  })
  const [exported] = connection
    .prepare('SELECT fee_minor, total_minor FROM exported_sale ORDER BY position DESC')
    .all()
  expect(exported).toEqual({ fee_minor: 630, total_minor: 10_630 })
  const sums = store.daySums({ from: '2000-01-01', to: '2099-12-31' })
  expect(
    sums.filter(({ part, key, kind }) => part === 'tender' && key === 'octopus' && kind === 'paid'),
  ).toMatchObject([{ count: 1, valueMinor: 10_000, feeMinor: 630 }])
})

test('a fee that shrinks, or grows without a terminal, is refused by the file', () => {
  const connection = granted(openBooks({ path: booksIn(newFolder()), migrations, clockMs }))
  onTestFinished(() => void connection.close())
  const store = storeOver(connection, () => {})
  const sale = granted(store.commit(() => offer(store, 1)))
  const reprice = (feeMinor: number) => () =>
    void connection.exec(`UPDATE sale SET fee_minor = ${feeMinor}, total_minor = value_minor + ${feeMinor}`)
  expect(reprice(499)).toThrow('what a terminal adds')
  expect(reprice(501)).toThrow('what a terminal adds')
  expect(store.sale(sale.id)?.price).toEqual(sale.price)
})
