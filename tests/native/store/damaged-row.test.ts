// A row that cannot be what it should be fails with its name: never half a sale, never a guess.
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PrintJobId, SaleId } from '../../../core/ids.ts'
import { DamagedRow } from '../../../native/store/row.ts'
import type { OpenStore } from '../../../native/store/store.ts'
import { openStore } from '../../../native/store/store.ts'
import { eventsPerSale, granted, printJob, sell } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'

let store: OpenStore
let books: Database.Database
const id = 'SALE1' as SaleId

beforeEach(() => {
  const folder = newFolder()
  store = granted(openStore({ folder, clockMs }))
  granted(
    store.commit(() => {
      sell(store, 1)
      store.insertPrintJob(printJob(1, id))
      store.keepCatalogue({ products: [], fetchedAtMs: 1 })
    }),
  )
  books = new Database(booksIn(folder))
  books.pragma('ignore_check_constraints = ON')
  books.exec(
    'DROP TRIGGER sale_identity_stays; DROP TRIGGER sale_money_stays; DROP TRIGGER print_job_work_stays; DROP TRIGGER event_refuses_update',
  )
})

afterEach(() => {
  books.close()
  store.close()
})

test.each([
  ['card', `'{"kind":"phone","number":"1"}'`],
  ['card', `'{"kind":"coin","number":"1","country":"HK"}'`],
  ['state', `'lost'`],
  ['till_currency', `'EUR'`],
  ['tender_kind', `'goat'`],
  ['problem', `'{"code":"neverHeardOf","details":{}}'`],
  ['problem', `'7'`],
  ['pending_slip', '2'],
  ['total_minor', '9007199254740993'],
])('a sale whose %s is %s is not read', (column, value) => {
  books.exec(`UPDATE sale SET ${column} = ${value}`)
  expect(() => store.sale(id)).toThrow(DamagedRow)
  expect(() => store.sale(id)).toThrow(/sale SALE1: \w+ is not/)
  expect(() => store.recentSales(1)).toThrow(DamagedRow)
})

test('a step that meets one is refused with its name and leaves nothing', () => {
  books.exec(`UPDATE sale SET state = 'lost'`)
  const outcome = store.commit(() => {
    store.appendEvent({ atMs: 1, saleId: null, type: 'odd', data: {} })
    return store.sale(id)
  })
  expect(outcome).toMatchObject({
    ok: false,
    problem: { code: 'storeRowDamaged', details: { record: 'sale SALE1' } },
  })
  expect(store.auditHead().sequence).toBe(eventsPerSale)
})

test.each([`'{}'`, `'{"kind":"sale","language":"xx","copy":0,"blocks":[]}'`, `'[]'`])(
  'a print job whose receipt is %s is not read',
  (value) => {
    books.exec(`UPDATE print_job SET receipt = ${value}`)
    expect(() => store.printJob('JOB1' as PrintJobId)).toThrow(/print job JOB1: receipt/)
  },
)

test('a catalogue or an event that is not its JSON is not read', () => {
  books.exec(`UPDATE catalogue SET products = '[{"id":1}]'; UPDATE event SET data = '[1]'`)
  expect(() => store.catalogue()).toThrow(DamagedRow)
  expect(() => store.eventsOfSale(id)).toThrow(/event 1: data/)
})
