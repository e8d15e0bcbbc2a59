// What an export reads, in the file: books made before an export knew of it are told by the new views as the
// old ones would have told them.
import { expect, onTestFinished, test } from 'vitest'
import { openBooks } from '../../../native/store/books-file.ts'
import type { Connection } from '../../../native/store/connection.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { storeOver } from '../../../native/store/store.ts'
import { granted, sell, startMs } from '../../contract/sale-samples.ts'
import { newCommandId, SimulatedShop } from '../../sim/simulated-shop.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'

/** Books of the version before `number`, filled, and opened by the newest. */
function upgradedFrom(number: number, fill: (store: ReturnType<typeof storeOver>) => void): Connection {
  const path = booksIn(newFolder())
  const early = migrations.filter((each) => each.number < number)
  const before = granted(openBooks({ path, migrations: early, clockMs }))
  fill(storeOver(before, () => {}))
  before.close()
  const connection = granted(openBooks({ path, migrations, clockMs }))
  onTestFinished(() => void connection.close())
  return connection
}

test('0096 tells ledger, payments, changes and reports of books that were made before it', () => {
  const report = { number: 1, businessDay: '2026-11-22', span: { after: 0, through: 1 } }
  const connection = upgradedFrom(96, (store) => {
    granted(store.commit(() => sell(store, 1)))
    granted(store.commit(() => sell(store, 2)))
    granted(
      store.commit(() => store.appendEvent({ atMs: startMs, saleId: null, type: 'dayClosed', data: report })),
    )
  })
  const all = (view: string) => connection.prepare(`SELECT * FROM ${view}`).all() as Record<string, unknown>[]
  const [sale] = all('exported_sale')
  const ledger = all('exported_ledger')
  expect(ledger.length).toBeGreaterThan(2)
  expect(ledger.reduce((sum, line) => sum + Number(line.amount_minor), 0)).toBe(0)
  expect(new Set(ledger.map((line) => line.reference)).size).toBe(2)
  expect(ledger.find((line) => line.account === 'drawer')).toMatchObject({
    entry: 1,
    kind: 'paid',
    currency: 'HKD',
    amount_minor: 10_500,
    balance_minor: 10_500,
    receipt_number: sale?.receipt_number,
  })
  expect(all('exported_payment')).toMatchObject([
    { entry: 1, kind: 'paid', total_minor: 10_500, refund_receipt_number: null, reference: sale?.reference },
    { kind: 'paid', refund_tender: null },
  ])
  expect(all('exported_settlement').map(({ business_day, data }) => [business_day, data])).toEqual([
    ['2026-11-22', expect.stringContaining('"number":1')],
  ])
  // Of both sales, in the order of the chain, and of nothing that is no sale's.
  const changes = all('exported_change')
  expect(changes.map(({ sequence }) => sequence)).toEqual(
    connection
      .prepare('SELECT sequence FROM event WHERE sale_id IS NOT NULL ORDER BY sequence')
      .pluck()
      .all(),
  )
  expect(new Set(changes.map(({ position }) => position)).size).toBe(2)
  const plan = connection
    .prepare("EXPLAIN QUERY PLAN SELECT * FROM event WHERE type = 'exportWritten' AND sequence > 0")
    .all()
  expect(JSON.stringify(plan)).toContain('export_by_sequence')
})

test('0131 tells a refund of before as what it was: by what it came, for no reason that anyone wrote down', () => {
  const connection = upgradedFrom(131, (store) => {
    const shop = new SimulatedShop({ store: () => store })
    shop.distributor.treatments.push('decline')
    const { id } = shop.pay(shop.prepare())
    shop.pay(shop.prepare())
    shop.time.advance(30_000)
    const why = { reason: 'notCredited' } as const
    shop.get('refundSale', { commandId: newCommandId(), saleId: id, why })
  })
  const read = () =>
    connection.prepare('SELECT state, refund_tender, refund_reason, refund_note FROM exported_sale').all()
  const credited = { state: 'credited', refund_tender: null, refund_reason: null, refund_note: null }
  const refunded = {
    state: 'refunded',
    refund_tender: 'cash',
    refund_reason: 'notCredited',
    refund_note: null,
  }
  expect(read()).toEqual([refunded, credited])
  // As the versions before wrote it.
  const triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'event'"
  for (const name of connection.prepare(triggers).pluck().all()) connection.exec(`DROP TRIGGER ${name}`)
  connection.exec(
    `UPDATE event SET data = json_remove(data, '$.refundTender', '$.why', '$.note') WHERE type = 'refundPaid'`,
  )
  expect(read()).toEqual([{ ...refunded, refund_reason: null }, credited])
  expect(
    connection.prepare('SELECT kind, refund_tender FROM exported_payment ORDER BY entry').all(),
  ).toMatchObject([
    { refund_tender: null },
    { refund_tender: null },
    { kind: 'refunded', refund_tender: 'cash' },
  ])
})
