// The rules every Store keeps, numbered, whatever it is made of.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BrokenRule } from '../../core/assert.ts'
import type { Reference, SaleId } from '../../core/ids.ts'
import { accounts, cashEntryKinds, saleEntryKinds } from '../../core/ledger/entry.ts'
import { money } from '../../core/money.ts'
import { queueTasks as tasks, waitReasons } from '../../core/queue/task.ts'
import { printJobStates } from '../../core/receipt/print-job.ts'
import type { Store } from '../../core/store.ts'
import type { Sale } from '../../core/top-up/sale.ts'
import { bookings, tenderKinds } from '../../core/top-up/sale.ts'
import { saleStates } from '../../core/top-up/state.ts'
import {
  commandId,
  granted,
  offer,
  paidEntry,
  preparedSale,
  printJob,
  queueRow,
  register,
  sell,
  startMs,
} from './sale-samples.ts'

export interface StoreUnderTest {
  readonly store: Store
  dispose(): void
}

/** Runs every rule on a fresh store from `open`. Call inside a `describe`. */
export function storeRules(open: () => StoreUnderTest): void {
  let subject: StoreUnderTest
  let store: Store
  beforeEach(() => {
    subject = open()
    store = subject.store
  })
  afterEach(() => subject.dispose())

  const write = <T>(work: () => T): T => granted(store.commit(work))
  /** Every broken rule must also leave nothing behind. */
  const refusesRule = (work: () => void): void => {
    const before = [store.countOpenSales(), store.ledgerBalances(), store.queueRows(99)]
    expect(() => store.commit(work)).toThrow(BrokenRule)
    expect([store.countOpenSales(), store.ledgerBalances(), store.queueRows(99)]).toEqual(before)
  }

  test('1. a sale is read back exactly as it was written', () => {
    const card = { kind: 'iccid', number: '8985207220001234567', country: 'HK', issuer: null } as const
    const full = preparedSale(1, {
      card: { ...card, checkDigit: 'wrong' },
      validityDays: null,
      problem: { code: 'voidedByClerk', details: { by: 'Mei', times: 2 } },
      distributorId: '123',
      operatorReference: 'op "7"',
      settledAtMs: startMs,
      attempts: 3,
      pendingSlip: true,
      ranged: true,
    })
    const sold = write(() => {
      store.insertSale(full)
      return sell(store, 2)
    })
    expect(store.sale(full.id)).toEqual(full)
    expect(store.sale(sold.id)).toEqual(sold)
    expect(store.saleByReference(sold.reference)).toEqual(sold)
    expect(sold.receiptNumber && store.saleByReceipt(sold.receiptNumber)).toEqual(sold)
  })

  test('2. what is not there is null, never a guess', () => {
    expect(store.sale('NONE' as SaleId)).toBeNull()
    expect(store.saleByReference('NONE' as Reference)).toBeNull()
    expect(store.commandAnswer(commandId(1))).toBeNull()
    expect(store.catalogue()).toBeNull()
    expect(store.nextQueueDueMs(0, tasks)).toBeNull()
    expect(store.queueRow('NONE' as SaleId)).toBeNull()
    expect(store.recentSales(5)).toEqual([])
  })

  test('3. what work throws is thrown on, and nothing of it is kept', () => {
    const mishap = new Error('mishap')
    const work = (): void => {
      sell(store, 1)
      throw mishap
    }
    expect(() => store.commit(work)).toThrow(mishap)
    expect(store.recentSales(9)).toEqual([])
    expect(store.ledgerBalances()).toEqual([])
    expect(write(() => sell(store, 1)).receiptNumber).toBe('1-000001')
  })

  test('4. a commit whose work swallowed a failed write is not half kept', () => {
    write(() => offer(store, 1))
    refusesRule(() => {
      offer(store, 2)
      try {
        offer(store, 1)
      } catch {
        offer(store, 3)
      }
    })
    expect(store.sale('SALE3' as SaleId)).toBeNull()
  })

  test('5. writing outside commit, nesting it, or making it asynchronous is a broken rule', () => {
    expect(() => offer(store, 1)).toThrow(BrokenRule)
    expect(() => store.commit(() => store.commit(() => 1))).toThrow(BrokenRule)
    expect(() => store.commit(async () => sell(store, 1))).toThrow(BrokenRule)
    expect(store.recentSales(9)).toEqual([])
    expect(write(() => 7)).toBe(7)
  })

  test('6. the reference, card and birth of a sale never change', () => {
    const sale = write(() => sell(store, 1))
    const other = { kind: 'phone', number: '+85290000000', country: 'HK' } as const
    refusesRule(() => store.updateSale({ ...sale, reference: 'OTHER' as Reference }))
    refusesRule(() => store.updateSale({ ...sale, card: other }))
    refusesRule(() => store.updateSale({ ...sale, createdAtMs: 1 }))
    expect(store.sale(sale.id)).toEqual(sale)
  })

  test('7. what a customer paid never changes, what becomes of it may', () => {
    const sale = write(() => sell(store, 1))
    refusesRule(() => store.updateSale({ ...sale, paidAtMs: 1 }))
    refusesRule(() => store.updateSale({ ...sale, businessDay: '2026-11-23' }))
    refusesRule(() => store.updateSale({ ...sale, rounding: money('HKD', 10) }))
    refusesRule(() => store.updateSale({ ...sale, tender: null }))
    const next: Sale = { ...sale, state: 'sending', attempts: 1, cost: money('USD', 12_50) }
    write(() => store.updateSale(next))
    expect(store.sale(sale.id)).toEqual(next)
  })

  test('7b. what was kept is the total, at its rate and rounded, in one currency', () => {
    const cny = { kind: 'cash', currency: 'CNY', givenMinor: 100_00, changeMinor: 4_00 } as const
    // HK$105.00 at 0.917432 comes to CNY 96.330360, up to the next fen 96.34, of which 96 is taken.
    const paid = { tender: { ...cny, ratePpm: 917_432 }, rounding: money('CNY', -34) }
    const whole = write(() => {
      const sale = offer(store, 1)
      const receiptNumber = store.takeReceiptNumber(register, sale.id, 'sale', startMs)
      const marks = { receiptNumber, paidAtMs: 1, businessDay: '2026-11-22', state: 'paid', booking: 'owed' }
      const next = { ...sale, ...marks, ...paid } as Sale
      store.updateSale(next)
      return next
    })
    expect(store.sale(whole.id)).toEqual(whole)
    const refused: readonly Partial<Sale>[] = [
      { ...paid, rounding: money('CNY', -33) },
      { ...paid, rounding: money('HKD', -34) },
      { ...paid, tender: { ...paid.tender, ratePpm: 917_000 } },
      { ...paid, tender: { ...paid.tender, ratePpm: null } },
      { ...paid, tender: { ...paid.tender, kind: 'octopus', givenMinor: 96_00, changeMinor: 0 } },
      { tender: { kind: 'cash', currency: 'HKD', givenMinor: 105_00, changeMinor: 0, ratePpm: 1_000_000 } },
      { tender: { kind: 'cash', currency: 'HKD', givenMinor: 105_00, changeMinor: 1_00, ratePpm: null } },
      { tender: { kind: 'octopus', currency: 'HKD', givenMinor: 110_00, changeMinor: 5_00, ratePpm: null } },
    ]
    for (const changes of refused) {
      refusesRule(() => {
        const sale = offer(store, 2)
        const receiptNumber = store.takeReceiptNumber(register, sale.id, 'sale', startMs)
        const marks = {
          receiptNumber,
          paidAtMs: 1,
          businessDay: '2026-11-22',
          state: 'paid',
          booking: 'owed',
        }
        store.updateSale({ ...sale, ...marks, ...changes } as Sale)
      })
    }
    refusesRule(() => store.updateSale({ ...whole, tender: { ...paid.tender, ratePpm: 917_433 } }))
  })

  test('8. two sales never share a reference or an id, and none is updated before it exists', () => {
    write(() => offer(store, 1))
    refusesRule(() => offer(store, 2, { reference: 'REFERENCE1' as Reference }))
    refusesRule(() => offer(store, 1, { reference: 'OTHER' as Reference }))
    refusesRule(() => store.updateSale(preparedSale(9)))
    refusesRule(() => store.putQueueRow(queueRow('SALE9' as SaleId)))
  })

  test('9. a sale that is not whole is refused', () => {
    refusesRule(() => offer(store, 1, { reference: 'with-dash' as Reference }))
    refusesRule(() => offer(store, 1, { reference: 'R'.repeat(33) as Reference }))
    refusesRule(() => offer(store, 1, { state: 'paid' }))
    refusesRule(() => offer(store, 1, { booking: 'owed' }))
    refusesRule(() => offer(store, 1, { attempts: -1 }))
    refusesRule(() => offer(store, 1, { createdAtMs: 1.5 }))
    const { price } = preparedSale(1)
    refusesRule(() => offer(store, 1, { price: { ...price, total: money('HKD', 1) } }))
    refusesRule(() => offer(store, 1, { price: { ...price, fee: money('CNY', 5_00) } }))
    refusesRule(() => offer(store, 1, { cost: money('USD', -1) }))
  })

  test('10. sales come in the order they were made, whatever the clock said', () => {
    write(() => {
      offer(store, 1, { createdAtMs: 3_000 })
      offer(store, 2, { createdAtMs: 1_000 })
      sell(store, 3)
    })
    const names = (sales: readonly Sale[]): string[] => sales.map((sale) => sale.id)
    expect(names(store.recentSales(2))).toEqual(['SALE3'])
    expect(names(store.salesInStates(['paid', 'prepared'], 9))).toEqual(['SALE1', 'SALE2', 'SALE3'])
    expect(names(store.salesInStates(['paid', 'prepared', 'paid'], 2))).toEqual(['SALE1', 'SALE2'])
    expect(store.salesInStates([], 9)).toEqual([])
    expect(store.countOpenSales()).toEqual({ paid: 1 })
    const { card } = preparedSale(1)
    write(() => offer(store, 4, { card }))
    expect(names(store.salesOfCard(card.number, 9))).toEqual(['SALE4', 'SALE1'])
    expect(names(store.salesOfCard(card.number, 1))).toEqual(['SALE4'])
    expect(store.salesOfCard('another', 2)).toEqual([])
    write(() => sell(store, 5, { createdAtMs: 500 }))
    expect(names(store.recentSales(9))).toEqual(['SALE5', 'SALE3'])
    expect(names(store.recentSales(1))).toEqual(['SALE5'])
  })

  test('10b. what is unsent is summed by currency; the last balance is one row', () => {
    expect(store.unsent()).toEqual({ sales: 0, totals: [], costs: [] })
    const first = write(() => sell(store, 1))
    write(() => {
      sell(store, 2)
      offer(store, 3)
    })
    const paid = first.price.total.amountMinor + first.rounding.amountMinor
    expect(store.unsent()).toEqual({
      sales: 2,
      totals: [money(first.price.total.currency, paid * 2)],
      costs: [money(first.cost.currency, first.cost.amountMinor * 2)],
    })
    expect(store.balance()).toBeNull()
    for (const amountMinor of [5, -7]) {
      write(() => store.keepBalance({ amount: money('USD', amountMinor), atMs: 3 }))
    }
    expect(store.balance()).toEqual({ amount: money('USD', -7), atMs: 3 })
  })

  test('11. receipt numbers run without a gap for each register, sales and refunds in one series', () => {
    const taken = write(() => {
      for (const number of [1, 2, 3]) offer(store, number)
      const take = (at: string, id: string, kind: 'sale' | 'refund') =>
        store.takeReceiptNumber(at, id as SaleId, kind, startMs)
      return [
        take('1', 'SALE1', 'sale'),
        take('1', 'SALE1', 'refund'),
        take('B', 'SALE2', 'sale'),
        take('1', 'SALE3', 'sale'),
      ]
    })
    expect(taken).toEqual(['1-000001', '1-000002', 'B-000001', '1-000003'])
    expect(store.saleByReceipt('1-000002' as (typeof taken)[number])?.id).toBe('SALE1')
  })

  test('12. a number belongs to a sale, and a sale has one of each kind', () => {
    refusesRule(() => store.takeReceiptNumber(register, 'NONE' as SaleId, 'sale', startMs))
    const first = write(() => sell(store, 1))
    refusesRule(() => store.takeReceiptNumber(register, first.id, 'sale', startMs))
    const borrowed = { ...first, id: 'SALE2', reference: 'R2' } as Sale
    refusesRule(() => store.insertSale(borrowed))
  })

  test('13. an entry that does not balance in each currency is refused', () => {
    const { id } = write(() => offer(store, 1))
    const entry = paidEntry(id)
    refusesRule(() => store.postEntry({ ...entry, lines: entry.lines.slice(1) }))
    refusesRule(() => store.postEntry({ ...entry, lines: [] }))
    const mixed = [
      { account: 'owed', currency: 'HKD', amountMinor: 100 },
      { account: 'wallet', currency: 'USD', amountMinor: -100 },
    ] as const
    refusesRule(() => store.postEntry({ ...entry, lines: mixed }))
    refusesRule(() => store.postEntry(paidEntry('NONE' as SaleId)))
    refusesRule(() => store.postEntry({ ...entry, saleId: null }))
    refusesRule(() => store.postEntry({ ...entry, kind: 'cashMoved' }))
  })

  test('14. balances are sums of every account and currency, zeros left out', () => {
    write(() => {
      sell(store, 1)
      const second = sell(store, 2)
      const lines = paidEntry(second.id).lines.map((line) => ({ ...line, amountMinor: -line.amountMinor }))
      store.postEntry({ ...paidEntry(second.id), kind: 'failed', lines })
    })
    expect(store.ledgerBalances()).toEqual([
      { account: 'drawer', currency: 'HKD', amountMinor: 105_00 },
      { account: 'fees', currency: 'HKD', amountMinor: -5_00 },
      { account: 'owed', currency: 'HKD', amountMinor: -100_00 },
    ])
    refusesRule(() => store.postEntry(paidEntry('SALE1' as SaleId)))
  })

  test('14b. balances at an instant are those after an entry, in the order of writing, whatever the clock said', () => {
    const carried = (atMs: number, amountMinor: number): number => {
      const lines = [
        { account: 'drawer', currency: 'CNY', amountMinor },
        { account: 'cashMoves', currency: 'CNY', amountMinor: -amountMinor },
      ] as const
      return store.postEntry({ saleId: null, kind: 'cashMoved', atMs, businessDay: '2026-11-22', lines })
    }
    // The clock is set back after the second entry, and the fifth stands alone in another year.
    const times = [1_000, 3_000, 2_000, 2_500, 9_000, 4_000]
    expect(write(() => times.map((atMs, index) => carried(atMs, 10 ** index)))).toEqual([1, 2, 3, 4, 5, 6])
    const drawer = (at: Parameters<Store['ledgerBalances']>[0]): number =>
      store.ledgerBalances(at).find((line) => line.account === 'drawer')?.amountMinor ?? 0
    expect([0, 1, 2, 6, 99].map((entryId) => drawer({ entryId }))).toEqual([0, 1, 11, 111_111, 111_111])
    expect(store.ledgerBalances({ entryId: 0 })).toEqual([])
    const asked = [999, 1_000, 1_999, 2_000, 2_499, 2_500, 3_999, 4_000, 9_000]
    expect(asked.map((atMs) => drawer({ atMs }))).toEqual([0, 1, 1, 111, 111, 1_111, 1_111, 111_111, 111_111])
    expect(drawer(undefined)).toBe(111_111)
    // An account that comes back to nothing is left out again.
    write(() => carried(5_000, -111_111))
    expect(store.ledgerBalances()).toEqual([])
    expect(drawer({ entryId: 6 })).toBe(111_111)
  })

  test('15. events keep their order and their data', () => {
    write(() => {
      offer(store, 1)
      const data = { b: [1, { y: null, x: '羅湖' }], a: true }
      expect(store.appendEvent({ atMs: 2, saleId: 'SALE1' as SaleId, type: 'prepared', data })).toBe(1)
      expect(store.appendEvent({ atMs: 1, saleId: null, type: 'opened', data: {} })).toBe(2)
      store.appendEvent({ atMs: 1, saleId: 'SALE1' as SaleId, type: 'offerWithdrawn', data: {} })
    })
    expect(store.eventsOfSale('SALE1' as SaleId)).toEqual([
      {
        sequence: 1,
        atMs: 2,
        saleId: 'SALE1',
        type: 'prepared',
        data: { a: true, b: [1, { x: '羅湖', y: null }] },
      },
      { sequence: 3, atMs: 1, saleId: 'SALE1', type: 'offerWithdrawn', data: {} },
    ])
    expect(store.event(2)).toEqual({ sequence: 2, atMs: 1, saleId: null, type: 'opened', data: {} })
    expect(store.event(4)).toBeNull()
    refusesRule(() => store.appendEvent({ atMs: 1, saleId: null, type: 'odd', data: { bad: Number.NaN } }))
  })

  test('16. the queue holds one row a sale and gives what is due, oldest sale first', () => {
    write(() => {
      for (const number of [1, 2, 3, 4]) offer(store, number, { createdAtMs: startMs - number })
      store.putQueueRow(queueRow('SALE3' as SaleId, { dueAtMs: 10 }))
      store.putQueueRow(queueRow('SALE1' as SaleId, { dueAtMs: 30 }))
      store.putQueueRow(queueRow('SALE2' as SaleId, { dueAtMs: 20, reason: 'lineDown', tries: 4 }))
      store.putQueueRow(queueRow('SALE4' as SaleId, { dueAtMs: 40 }))
      const moved = queueRow('SALE1' as SaleId, { task: 'find', dueAtMs: 20, lastSubmitAtMs: 5 })
      store.putQueueRow(moved)
    })
    const names = (rows: readonly { saleId: SaleId }[]): string[] => rows.map((row) => row.saleId)
    expect(names(store.dueQueueRows(20, tasks, 9))).toEqual(['SALE1', 'SALE2', 'SALE3'])
    expect(names(store.dueQueueRows(20, tasks, 1))).toEqual(['SALE1'])
    expect(store.dueQueueRows(9, tasks, 9)).toEqual([])
    expect(names(store.queueRows(9))).toEqual(['SALE1', 'SALE2', 'SALE3', 'SALE4'])
    expect(store.queueRow('SALE1' as SaleId)).toEqual(
      queueRow('SALE1' as SaleId, { task: 'find', dueAtMs: 20, lastSubmitAtMs: 5 }),
    )
    expect(store.nextQueueDueMs(0, tasks)).toBe(10)
    expect(store.nextQueueDueMs(10, tasks)).toBe(20)
    expect(names(store.dueQueueRows(20, ['find'], 9))).toEqual(['SALE1'])
    expect(store.nextQueueDueMs(0, ['find'])).toBe(20)
    expect(store.nextQueueDueMs(0, ['recheck'])).toBeNull()
    write(() => store.hurryQueueRows(15, ['find']))
    expect(names(store.dueQueueRows(15, tasks, 9))).toEqual(['SALE1', 'SALE3'])
    expect(store.nextQueueDueMs(10, tasks)).toBe(15)
    write(() => store.removeQueueRow('SALE3' as SaleId))
    write(() => store.removeQueueRow('SALE3' as SaleId))
    expect(store.nextQueueDueMs(0, tasks)).toBe(15)
  })

  test('17. print jobs are kept whole, in the order they were owed', () => {
    const problem = { code: 'printInterrupted', details: {} } as const
    const first = printJob(1, 'SALE1' as SaleId, { createdAtMs: 9 })
    const second = printJob(2, null, { work: { kind: 'drawer' }, createdAtMs: 1 })
    const third = printJob(3, 'SALE1' as SaleId, { state: 'unsure', problem, confirmed: false, tries: 2 })
    write(() => {
      offer(store, 1)
      for (const job of [first, second, third]) store.insertPrintJob(job)
    })
    expect(store.printJobsInStates(['unsure', 'owed'], 9)).toEqual([first, second, third])
    expect(store.printJobsInStates(['unsure', 'owed'], 1)).toEqual([first])
    expect(store.printJobsInStates(['owed'], Number.MAX_SAFE_INTEGER)).toEqual([first, second])
    expect(store.printJobsOfSale('SALE1' as SaleId)).toEqual([first, third])
    expect(store.newestSlip('SALE1' as SaleId)).toEqual({ id: third.id, state: 'unsure', problem })
    expect(store.newestSlip('SALE2' as SaleId)).toBeNull()
    expect(store.oldestOwedReceipt()).toEqual(first)
    expect(store.owedDrawers()).toEqual([second])
    expect(store.countOpenPrintJobs()).toEqual({ owed: 2, unsure: 1 })
    const printed = { ...first, state: 'printed', confirmed: true, tries: 77 } as const
    write(() => store.updatePrintJob(printed))
    expect(store.printJob(first.id)).toEqual(printed)
    expect(store.oldestOwedReceipt()).toBeNull()
    expect(store.countOpenPrintJobs()).toEqual({ owed: 1, unsure: 1 })
    const letGo = [first, second, third].map((job) => ({ ...job, state: 'dropped', problem }) as const)
    for (const job of letGo) write(() => store.updatePrintJob(job))
    expect(store.newestDroppedSlips(9)).toEqual([letGo[2], letGo[0]])
    expect(store.newestDroppedSlips(1)).toEqual([letGo[2]])
  })

  test('18. what a print job prints never changes, and none is written twice', () => {
    const job = printJob(1, null)
    write(() => store.insertPrintJob(job))
    refusesRule(() => store.updatePrintJob({ ...job, work: { kind: 'drawer' } }))
    refusesRule(() => store.insertPrintJob(job))
    refusesRule(() => store.updatePrintJob(printJob(2, null)))
    expect(store.printJob(job.id)).toEqual(job)
  })

  test('19. a command is answered once', () => {
    write(() => {
      offer(store, 1)
      store.keepCommandAnswer(commandId(1), 'prepareSale', 'SALE1' as SaleId, startMs)
    })
    expect(store.commandAnswer(commandId(1))).toEqual({
      name: 'prepareSale',
      saleId: 'SALE1',
      eventSequence: null,
    })
    write(() => {
      const sequence = store.appendEvent({ atMs: 1, saleId: null, type: 'cashMoved', data: {} })
      store.keepCommandAnswer(commandId(3), 'moveCash', sequence, startMs)
    })
    expect(store.commandAnswer(commandId(3))).toEqual({ name: 'moveCash', saleId: null, eventSequence: 1 })
    refusesRule(() => store.keepCommandAnswer(commandId(4), 'moveCash', 2, startMs))
    refusesRule(() => store.keepCommandAnswer(commandId(1), 'takePayment', 'SALE1' as SaleId, startMs))
    refusesRule(() => store.keepCommandAnswer(commandId(2), 'takePayment', 'NONE' as SaleId, startMs))
  })

  test('20. the newest catalogue replaces the one before', () => {
    const product = {
      id: '1',
      name: '100 元',
      operator: { id: '7', name: 'CM', country: 'CN' },
      faceValue: { kind: 'fixed', amount: money('CNY', 100_00) },
      cost: { kind: 'rate', currency: 'USD', ratePpm: 140_000 },
      takes: ['phone'],
      validityDays: null,
    } as const
    write(() => store.keepCatalogue({ products: [product], fetchedAtMs: 1 }))
    expect(store.catalogue()).toEqual({ products: [product], fetchedAtMs: 1 })
    write(() => store.keepCatalogue({ products: [], fetchedAtMs: 2 }))
    expect(store.catalogue()).toEqual({ products: [], fetchedAtMs: 2 })
  })

  test('21. every word core may write has its place', () => {
    write(() => {
      const sale = sell(store, 1)
      const kept = saleStates.filter((state) => !['prepared', 'cancelled', 'refunded'].includes(state))
      for (const state of kept) store.updateSale({ ...sale, state })
      for (const booking of bookings.filter((each) => each !== 'none' && each !== 'refunded')) {
        store.updateSale({ ...sale, booking })
      }
      const refundReceiptNumber = store.takeReceiptNumber(register, sale.id, 'refund', startMs)
      store.updateSale({ ...sale, state: 'refunded', booking: 'refunded', refundReceiptNumber })
      store.updateSale({ ...offer(store, 2), state: 'cancelled' })
      for (const reason of waitReasons) store.putQueueRow(queueRow(sale.id, { reason }))
      for (const task of ['submit', 'find', 'recheck'] as const)
        store.putQueueRow(queueRow(sale.id, { task }))
      for (const [index, state] of printJobStates.entries()) {
        store.insertPrintJob(printJob(index, sale.id, { state }))
      }
    })
    for (const [index, kind] of tenderKinds.entries()) {
      write(() => {
        const sale = offer(store, 100 + index)
        const receiptNumber = store.takeReceiptNumber(register, sale.id, 'sale', startMs)
        const tender = {
          kind,
          currency: 'HKD',
          givenMinor: 105_00,
          changeMinor: 0,
          ratePpm: null,
        } as const
        const marks = { tender, receiptNumber, paidAtMs: 1, businessDay: '2026-11-22' }
        store.updateSale({ ...sale, ...marks, state: 'paid', booking: 'owed' })
        const line = { account: 'drawer', currency: 'CNY', amountMinor: -accounts.length } as const
        const other = accounts.map((account) => ({ account, currency: 'CNY', amountMinor: 1 }) as const)
        for (const entryKind of saleEntryKinds) {
          store.postEntry({ ...paidEntry(sale.id), kind: entryKind, lines: [line, ...other] })
        }
        for (const entryKind of cashEntryKinds) {
          store.postEntry({ ...paidEntry(sale.id), saleId: null, kind: entryKind, lines: [line, ...other] })
        }
      })
    }
    expect(store.countOpenSales()).toEqual({ paid: tenderKinds.length })
  })
}
