// The store's rules on memory and on a real file, and what only a file can promise: that it is all
// there after the process is gone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../native/store/store.ts'
import { verifyStore } from '../../native/store/verify.ts'
import { granted, queueRow, sell, startMs } from './sale-samples.ts'
import { startSeller } from './seller.ts'
import type { StoreUnderTest } from './store-suite.ts'
import { storeRules } from './store-suite.ts'

const clockMs = (): number => startMs

function inMemory(): StoreUnderTest {
  const store = granted(openStore({ folder: null, clockMs }))
  return { store, dispose: () => store.close() }
}

function onFile(): StoreUnderTest {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-store-'))
  const store = granted(openStore({ folder, clockMs }))
  const dispose = (): void => {
    store.close()
    const report = granted(verifyStore(folder))
    rmSync(folder, { recursive: true })
    // Some rules write every word there is, not a life a sale can have.
    expect([null, 'booksSaleDiffers', 'booksEntryDiffers']).toContain(report.wrong?.code ?? null)
  }
  return { store, dispose }
}

describe.each([
  ['memory', inMemory],
  ['a file', onFile],
])('store on %s', (_name, open) => {
  storeRules(open)
})

describe('store after its process is gone', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lowu-crash-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('30. closed and opened again it holds the same', () => {
    const first = granted(openStore({ folder, clockMs }))
    const sale = granted(first.commit(() => sell(first, 1)))
    const head = first.auditHead()
    first.close()
    const second = granted(openStore({ folder, clockMs }))
    expect(second.sale(sale.id)).toEqual(sale)
    expect(second.auditHead()).toEqual(head)
    second.close()
  })

  test('31. killed between any two instructions it holds every sale it acknowledged, each of them whole', async () => {
    const acknowledged: string[] = []
    for (const killAfter of [1, 7, 40, 150]) {
      const seller = startSeller(folder)
      acknowledged.push(...(await seller.killAfter(killAfter)))
      const store = granted(openStore({ folder, clockMs }))
      const sales = store.recentSales(Number.MAX_SAFE_INTEGER)
      const kept = new Set<string>(sales.map((sale) => sale.id))
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
      for (const sale of sales) {
        expect(store.queueRow(sale.id)).toEqual(queueRow(sale.id))
        expect(store.eventsOfSale(sale.id).map((event) => event.type)).toEqual(['prepared', 'paymentTaken'])
      }
      expect(store.countOpenSales()).toEqual({ paid: sales.length })
      expect(store.ledgerBalances()[0]?.amountMinor).toBe(105_00 * sales.length)
      store.close()
      expect(granted(verifyStore(folder)).wrong).toBeNull()
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(198)
  })
})
