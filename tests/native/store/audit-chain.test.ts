// The chain's encoding, worked out here by hand from its description, so that anybody can check a
// file with a hash program and no Lowu.
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { BrokenRule } from '../../../core/assert.ts'
import type { SaleId } from '../../../core/ids.ts'
import { chainHash, genesisHash } from '../../../native/store/audit-chain.ts'
import { canonicalJson } from '../../../native/store/canonical-json.ts'
import { openStore } from '../../../native/store/store.ts'
import { granted, offer } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

test('each hash covers the documented text of its event and the hash before it', () => {
  const folder = newFolder()
  const store = granted(openStore({ folder, clockMs }))
  expect(store.auditHead()).toEqual({ sequence: 0, hash: '0'.repeat(64) })
  granted(
    store.commit(() => {
      offer(store, 1)
      const data = { z: 1, a: { 羅: 'a"b', b: [true, null] } }
      store.appendEvent({ atMs: 1_795_000_000_000, saleId: 'SALE1' as SaleId, type: 'prepared', data })
      store.appendEvent({ atMs: 5, saleId: null, type: 'opened', data: {} })
    }),
  )
  const zeros = '0'.repeat(64)
  const first = sha256(
    `[1,1795000000000,"SALE1","prepared",{"a":{"b":[true,null],"羅":"a\\"b"},"z":1},"${zeros}"]`,
  )
  const second = sha256(`[2,5,null,"opened",{},"${first}"]`)
  expect(store.auditHead()).toEqual({ sequence: 2, hash: second })
  store.close()
  const books = new Database(booksIn(folder), { readonly: true })
  expect(books.prepare('SELECT hash FROM event ORDER BY sequence').pluck().all()).toEqual([first, second])
  books.close()
})

test('a rolled-back event leaves the head where it was', () => {
  const store = granted(openStore({ folder: null, clockMs }))
  const work = (): void => {
    store.appendEvent({ atMs: 1, saleId: null, type: 'opened', data: {} })
    throw new Error('mishap')
  }
  expect(() => store.commit(work)).toThrow('mishap')
  expect(store.auditHead()).toEqual({ sequence: 0, hash: genesisHash })
  store.close()
})

test('every part of an event changes its hash', () => {
  const event = { sequence: 1, atMs: 2, saleId: 'S', type: 't', dataJson: '{}', prevHash: genesisHash }
  const changes = [
    { sequence: 2 },
    { atMs: 3 },
    { saleId: null },
    { type: 'u' },
    { dataJson: '[]' },
    { prevHash: '' },
  ]
  const hashes = new Set([event, ...changes.map((change) => ({ ...event, ...change }))].map(chainHash))
  expect(hashes.size).toBe(changes.length + 1)
})

test('canonical JSON refuses what JSON cannot say', () => {
  expect(canonicalJson({ b: undefined, a: '\u2028' })).toBe('{"a":"\u2028"}')
  for (const value of [undefined, Number.NaN, 1n, () => 1])
    expect(() => canonicalJson({ value: [value] })).toThrow(BrokenRule)
  const round: unknown[] = []
  round.push(round)
  expect(() => canonicalJson(round)).toThrow(BrokenRule)
})
