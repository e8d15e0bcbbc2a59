// DT One's own record of a span of time: pages of its transactions, a day at a time, since it tells no more
// at once. There is no statement of the account in its interface; this list is the record.
// Source: DVS API specification, "Query list of transactions" (`from_date`, `to_date`: 24 hours at most,
// both inclusive, by creation).
import { problem } from '../../core/outcome.ts'
import type { Asked, TimeSpan } from '../../core/ports.ts'
import type { StatementRow, ThereState } from '../../core/reconcile/statement.ts'
import { explain, readCost } from './dt-one-answers.ts'
import { classMeanings, reversedClass, transactionNotFound } from './dt-one-reasons.ts'
import { readErrorCodes, readPage, readTransaction, type WireTransaction } from './dt-one-wire.ts'
import type { Line, LineAnswer } from './line.ts'

const windowMaxMs = 24 * 3_600_000
const perPage = 100
/** Twenty thousand top-ups of one day: no counter sells that many, and it ends. */
const pagesMax = 200

/** All of it or nothing: half a record would make the other half of the sales look missing. */
export async function listTransactions(
  ask: Line['ask'],
  { fromMs, untilMs }: TimeSpan,
): Promise<Asked<readonly StatementRow[]>> {
  const rows = new Map<string, StatementRow>()
  for (let startMs = fromMs; startMs < untilMs; startMs += windowMaxMs) {
    const endMs = Math.min(startMs + windowMaxMs, untilMs)
    const failure = await readWindow(ask, { fromMs: startMs, untilMs: endMs }, rows)
    if (failure !== null) return failure
  }
  return { kind: 'answered', value: [...rows.values()] }
}

/** Adds to `rows` by DT One's own number, so that one met again on a later page is one; null when all went well. */
async function readWindow(
  ask: Line['ask'],
  { fromMs, untilMs }: TimeSpan,
  rows: Map<string, StatementRow>,
): Promise<Asked<never> | null> {
  for (let page = 1; page <= pagesMax; page += 1) {
    const answer = await ask({
      method: 'GET',
      path: '/transactions',
      query: {
        from_date: new Date(fromMs).toISOString(),
        // Inclusive there, not here.
        to_date: new Date(untilMs - 1).toISOString(),
        page,
        per_page: perPage,
      },
    })
    if (isNothing(answer)) return null
    const found = answer.kind === 'answered' && answer.status === 200 ? readPage(answer.body) : null
    if (found === null) return { kind: 'unreachable', ...explain(answer) }
    for (const raw of found) {
      const transaction = readTransaction(raw)
      // One that cannot be read may be anybody's money.
      if (transaction === null) return unreadable
      const known = rows.get(transaction.id)
      rows.set(transaction.id, rowOf(transaction, known?.place ?? rows.size + 1))
    }
    const pages = answer.kind === 'answered' ? answer.totalPages : null
    if (pages === null ? found.length < perPage : page >= pages) return null
    if (found.length === 0) return unreadable
  }
  return unreadable
}

const unreadable = {
  kind: 'unreachable',
  problem: problem('distributorAnswerUnreadable'),
  retryAfterMs: null,
} as const

/** Documented for this path where a question finds nothing. */
function isNothing(answer: LineAnswer): boolean {
  if (answer.kind !== 'answered' || answer.status !== 404) return false
  const codes = readErrorCodes(answer.body)
  return codes.length === 1 && codes[0] === transactionNotFound
}

function rowOf(transaction: WireTransaction, place: number): StatementRow {
  return {
    place,
    reference: transaction.external_id,
    distributorId: transaction.id,
    state: stateOf(transaction.status.class.id),
    amount: readCost(transaction.prices?.wholesale),
    atMs: transaction.creation_date,
  }
}

function stateOf(classId: number): ThereState {
  if (classId === reversedClass) return 'reversed'
  const meaning = classMeanings.get(classId)
  return meaning === undefined || meaning === 'accepted' ? 'open' : meaning
}
