// From what came back over the line to one of the port's answers. Pure, and the only place where a
// byte from DT One becomes a word about money: whatever is not certain stays unknown.
import type { Reference } from '../../core/ids.ts'
import { currencies, type Money, money } from '../../core/money.ts'
import { type Problem, problem } from '../../core/outcome.ts'
import type { Accepted, Credited, Failed, FindAnswer, ReverseAnswer, SubmitAnswer } from '../../core/ports.ts'
import { minorUp, toMillionths } from './decimal.ts'
import {
  balanceInsufficient,
  classMeanings,
  failureReason,
  noLongerCancellable,
  refusals,
  reversedClass,
  transactionNotFound,
} from './dt-one-reasons.ts'
import { readErrorCodes, readTransaction, readTransactions, type WireTransaction } from './dt-one-wire.ts'
import type { LineAnswer } from './line.ts'

/** The answer to a create. `reference` is ours; a body that names another one says nothing about us. */
export function decideSubmit(answer: LineAnswer, reference: Reference): SubmitAnswer {
  if (answer.kind === 'notSent') return { kind: 'notSent', reason: 'lineDown', retryAfterMs: null }
  if (answer.kind === 'unanswered') return { kind: 'unknown', detail: answer.detail }

  const { status, body, retryAfterMs } = answer
  if (status === 401) return { kind: 'notSent', reason: 'credentials', retryAfterMs: null }
  if (status === 429) return { kind: 'notSent', reason: 'rateLimited', retryAfterMs }

  if (status >= 200 && status < 300) {
    const transaction = readTransaction(body)
    if (transaction === null) return { kind: 'unknown', detail: `HTTP ${status}, unreadable body` }
    if (transaction.external_id !== reference) {
      return { kind: 'unknown', detail: `HTTP ${status}, another reference` }
    }
    return decideTransaction(transaction) ?? { kind: 'unknown', detail: unknownClass(transaction) }
  }

  const codes = readErrorCodes(body)
  const refused = status >= 400 && status < 500 ? decideRefusal(codes) : null
  return refused ?? { kind: 'unknown', detail: describe(status, codes) }
}

/** The answer to the list of transactions with our external id. */
export function decideFind(answer: LineAnswer, reference: Reference): FindAnswer {
  if (answer.kind !== 'answered') return unreachable(answer.detail)
  const { status, body, retryAfterMs } = answer
  const codes = readErrorCodes(body)
  // Documented for this path: 404 "Transaction not found". Another 404 may be a wrong address.
  if (status === 404 && codes.length === 1 && codes[0] === transactionNotFound) return { kind: 'notFound' }
  if (status !== 200) return unreachable(describe(status, codes), retryAfterMs)

  const transactions = readTransactions(body)
  if (transactions === null) return unreachable('HTTP 200, unreadable body')
  if (transactions.some((each) => each.external_id !== reference)) {
    return unreachable('HTTP 200, another reference')
  }
  const [first, ...others] = transactions
  if (first === undefined) return { kind: 'notFound' }
  const agreed = others.every(
    (each) => each.id === first.id && each.status.class.id === first.status.class.id,
  )
  if (!agreed) return unreachable('HTTP 200, several transactions that contradict each other')
  return decideTransaction(first) ?? unreachable(unknownClass(first))
}

/**
 * The answer to a request for a reversal, which only the sandbox and shops with such an agreement have. What
 * is not the reversed transaction itself, or a plain no, is for the question by reference to tell.
 */
export function decideReverse(answer: LineAnswer, reference: Reference): ReverseAnswer {
  if (answer.kind === 'notSent') return { kind: 'notSent', reason: 'lineDown', retryAfterMs: null }
  if (answer.kind === 'unanswered') return { kind: 'unknown', detail: answer.detail }
  const { status, body, retryAfterMs } = answer
  if (status === 401) return { kind: 'notSent', reason: 'credentials', retryAfterMs: null }
  if (status === 429) return { kind: 'notSent', reason: 'rateLimited', retryAfterMs }
  const codes = readErrorCodes(body)
  if (status >= 400 && status < 500 && codes.length === 1 && codes[0] === noLongerCancellable) {
    return { kind: 'refused', problem: problem('distributorKeepsCredit') }
  }
  const transaction = status >= 200 && status < 300 ? readTransaction(body) : null
  if (transaction === null) return { kind: 'unknown', detail: describe(status, codes) }
  const isOurs = transaction.external_id === reference
  if (isOurs && transaction.status.class.id === reversedClass) return { kind: 'reversed' }
  return { kind: 'unknown', detail: isOurs ? 'not reversed yet' : `HTTP ${status}, another reference` }
}

/** Why a question that moves no money has no answer. */
export function explain(answer: LineAnswer): { problem: Problem; retryAfterMs: number | null } {
  if (answer.kind !== 'answered') return { problem: problem('distributorUnreachable'), retryAfterMs: null }
  const { status, retryAfterMs } = answer
  if (status === 401) return { problem: problem('distributorCredentialsRefused'), retryAfterMs }
  if (status === 429) return { problem: problem('distributorBusy'), retryAfterMs }
  if (status >= 500) return { problem: problem('distributorUnreachable'), retryAfterMs }
  return { problem: problem('distributorAnswerUnreadable'), retryAfterMs }
}

function decideTransaction(transaction: WireTransaction): Credited | Accepted | Failed | null {
  const distributorId = transaction.id
  const classId = transaction.status.class.id
  const meaning = classMeanings.get(classId)
  if (meaning === undefined) return null
  if (meaning === 'accepted') return { kind: 'accepted', distributorId }
  if (meaning === 'failed') {
    const why = failureReason(classId, transaction.status.message)
    return { kind: 'failed', problem: problem(why, { distributorId }), distributorId }
  }
  const facts = {
    distributorId,
    operatorReference: transaction.operator_reference,
    cost: readCost(transaction.prices?.wholesale),
  }
  return { kind: 'credited', facts }
}

/** Wholesale amount and fee are charged apart (DVS API, "prices"); a part of a cent counts as one. */
export function readCost(wholesale: { unit: string; amount: number; fee: number } | undefined): Money | null {
  if (wholesale === undefined) return null
  const currency = currencies.find((known) => known === wholesale.unit)
  const amount = toMillionths(wholesale.amount)
  const fee = toMillionths(wholesale.fee)
  if (currency === undefined || amount === null || fee === null) return null
  return money(currency, minorUp(amount + fee))
}

/** Only when every code given is one that is known to mean "no transaction was made". */
function decideRefusal(codes: readonly number[]): SubmitAnswer | null {
  const [first] = codes
  if (first === undefined) return null
  if (codes.every((code) => code === balanceInsufficient)) {
    return { kind: 'notSent', reason: 'balanceEmpty', retryAfterMs: null }
  }
  const why = refusals.get(first)
  if (why === undefined || !codes.every((code) => refusals.has(code))) return null
  return { kind: 'failed', problem: problem(why, { code: first }), distributorId: null }
}

function unreachable(detail: string, retryAfterMs: number | null = null): FindAnswer {
  return { kind: 'unreachable', detail, retryAfterMs }
}

function unknownClass(transaction: WireTransaction): string {
  return `status class ${transaction.status.class.id} is not known`
}

function describe(status: number, codes: readonly number[]): string {
  return codes.length === 0 ? `HTTP ${status}` : `HTTP ${status}, code ${codes.slice(0, 3).join(' ')}`
}
