// The sandbox's answers to what only asks: products by page, operators of a number, transactions by
// external id, balances. Nothing here changes the books.
import { z } from 'zod'
import type { Books } from './books.ts'
import { type SandboxOperator, sandboxOperators, sandboxProducts } from './catalogue.ts'
import { mobileNumber, type Reply, refuse } from './create.ts'
import type { Mischiefs } from './orders.ts'
import { writeBalance, writeOperator, writeProduct, writeTransaction } from './wire-answers.ts'

const pageDefault = 50
const dayMs = 24 * 3_600_000

export function listProducts(query: URLSearchParams, perPageMax: number): Reply {
  const asked = (name: string, value: string | number) => {
    const wanted = query.get(name)
    return wanted === null || wanted === String(value)
  }
  const rows = sandboxProducts.filter(
    (each) =>
      asked('service_id', 1) &&
      asked('type', each.type) &&
      asked('country_iso_code', each.operator.country.iso_code) &&
      asked('operator_id', each.operator.id),
  )
  return paged(query, perPageMax, rows, writeProduct)
}

function paged<Row>(
  query: URLSearchParams,
  perPageMax: number,
  rows: readonly Row[],
  write: (row: Row) => unknown,
): Reply {
  const perPage = Math.min(positive(query.get('per_page'), pageDefault), perPageMax)
  const page = positive(query.get('page'), 1)
  return {
    status: 200,
    body: rows.slice((page - 1) * perPage, page * perPage).map(write),
    headers: {
      'X-Total': String(rows.length),
      'X-Total-Pages': String(Math.max(1, Math.ceil(rows.length / perPage))),
      'X-Per-Page': String(perPage),
      'X-Page': String(page),
    },
  }
}

export function lookUp(body: unknown): Reply {
  const number = z.object({ mobile_number: z.string().regex(mobileNumber) }).safeParse(body)
    .data?.mobile_number
  if (number === undefined) return refuse(400, 1005003)
  const identified = (each: SandboxOperator) => each.prefixes.some((prefix) => number.startsWith(prefix))
  const code = ['+852', '+853', '+86'].find((prefix) => number.startsWith(prefix))
  const rows = sandboxOperators.filter((each) => code !== undefined && each.prefixes[0]?.startsWith(code))
  return {
    status: 200,
    body: rows.map((each) => ({ ...writeOperator(each), identified: identified(each) })),
  }
}

/** By external id, or by when they were created, as DT One: a day at the most, and the last one unless named. */
export function findTransactions(
  query: URLSearchParams,
  books: Books,
  { nowMs, perPageMax }: { readonly nowMs: number; readonly perPageMax: number },
): Reply {
  const externalId = query.get('external_id')
  const untilMs = instant(query.get('to_date'), nowMs)
  const fromMs = instant(query.get('from_date'), untilMs - dayMs)
  if (Number.isNaN(untilMs - fromMs) || untilMs - fromMs > dayMs) return refuse(400, 1000400)
  const found =
    externalId === null
      ? books.all().filter(({ createdAtMs }) => createdAtMs >= fromMs && createdAtMs <= untilMs)
      : [books.find(externalId)]
  const rows = found.flatMap((each) => (each === null || nowMs < each.hiddenUntilMs ? [] : [each]))
  return paged(query, perPageMax, rows, (each) => {
    const product = sandboxProducts.find((one) => one.id === each.productId) ?? null
    return writeTransaction(each, product, nowMs)
  })
}

function instant(text: string | null, otherwise: number): number {
  return text === null ? otherwise : Date.parse(text)
}

export function readBalances(books: Books, nowMs: number, mischiefs: Mischiefs): Reply {
  const balance = books.balance(nowMs)
  const shown = mischiefs.emptyBalance ? { ...balance, availableMinor: 0 } : balance
  return { status: 200, body: [writeBalance(shown)] }
}

function positive(text: string | null, otherwise: number): number {
  return text !== null && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : otherwise
}
