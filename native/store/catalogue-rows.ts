// The last catalogue the distributor gave, so that a counter without a line still has prices.
import type { Product } from '../../core/catalogue/product.ts'
import type { Store } from '../../core/store.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { isListOf, isObject, readRow } from './row.ts'
import type { Write } from './transaction.ts'

export function catalogueRows(
  connection: Connection,
  write: Write,
): Pick<Store, 'catalogue' | 'keepCatalogue'> {
  const read = connection.prepare('SELECT products, fetched_at_ms FROM catalogue')
  const put = connection.prepare(
    `INSERT INTO catalogue (only, products, fetched_at_ms) VALUES (1, ?, ?)
     ON CONFLICT (only) DO UPDATE SET products = excluded.products, fetched_at_ms = excluded.fetched_at_ms`,
  )
  return {
    catalogue() {
      const raw = read.get()
      if (raw === undefined) return null
      const row = readRow('catalogue', raw)
      return { products: row.json('products', areProducts), fetchedAtMs: row.whole('fetched_at_ms') }
    },
    keepCatalogue: (snapshot) =>
      write(() => void put.run(canonicalJson(snapshot.products), snapshot.fetchedAtMs)),
  }
}

function areProducts(value: unknown): value is readonly Product[] {
  return isListOf(value, isProduct)
}

function isProduct(value: unknown): boolean {
  if (!isObject(value) || typeof value.id !== 'string' || typeof value.name !== 'string') return false
  return (
    isObject(value.operator) &&
    isObject(value.faceValue) &&
    isObject(value.cost) &&
    isListOf(value.takes, (kind) => typeof kind === 'string')
  )
}
