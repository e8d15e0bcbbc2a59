// What DT One's numbers and names mean to a clerk. Only codes that are certain appear here: a code
// nobody knows is in no table, so it can neither credit nor fail a sale.
import type { ProblemCode } from '../../core/words/problem-words.ts'

export type ClassMeaning = 'credited' | 'accepted' | 'failed'

/**
 * Status classes (portal, "Handling transactions"; DVS API, "Transaction Status"): the class
 * decides, as the documentation asks; the five-digit status under it is only a reason.
 */
export const classMeanings: ReadonlyMap<number, ClassMeaning> = new Map([
  [1, 'accepted'], // CREATED
  [2, 'accepted'], // CONFIRMED
  [3, 'failed'], // REJECTED
  [4, 'failed'], // CANCELLED
  [5, 'accepted'], // SUBMITTED
  [7, 'credited'], // COMPLETED
  [8, 'failed'], // REVERSED
  [9, 'failed'], // DECLINED
])

/**
 * Codes with which a create is refused before a transaction exists (DVS API, "API Error Codes"),
 * so that nothing was held, sent or credited. Not here on purpose: 1007001 (the reference is in
 * use: only a question tells by what), 1000404 (perhaps a wrong base URL), 1009001 and 1009503
 * (they come with HTTP 500 and 503, which prove nothing).
 */
export const refusals: ReadonlyMap<number, ProblemCode> = new Map<number, ProblemCode>([
  [1000400, 'distributorRejected'], // bad request: it did not pass their validation
  [1003001, 'distributorProductGone'],
  [1003002, 'distributorAmountRefused'],
  [1003003, 'distributorAmountRefused'], // unit invalid
  [1005003, 'distributorNumberInvalid'], // credit party's mobile number
  [1005004, 'distributorProductGone'], // service not found
  [1005005, 'distributorProductGone'], // country not found
  [1005006, 'distributorProductGone'], // operator not found
  [1005503, 'distributorRejected'], // sender's number
  [1006003, 'distributorRejected'], // debit party's number
  [1006009, 'distributorRejected'], // no balance in this currency
  [1006503, 'distributorRejected'], // beneficiary's number
  [1007500, 'distributorRejected'], // the operator does not support the method
])

/** REVERSED: it was completed, and taken back. */
export const reversedClass = 8

/** DVS API, "API Error Codes": the transaction can no longer be cancelled. */
export const noLongerCancellable = 1007007
export const balanceInsufficient = 1006001
export const transactionNotFound = 1008004

/** Parts of a status name, most telling first. They pick words, never an outcome. */
const reasons: readonly (readonly [string, ProblemCode])[] = [
  ['INSUFFICIENT-BALANCE', 'distributorBalanceEmpty'],
  ['DUPLICATED-TRANSACTION', 'distributorDuplicate'],
  ['OPERATOR-CURRENTLY-UNAVAILABLE', 'distributorOperatorUnavailable'],
  ['LIMITATIONS-ON', 'distributorLimitReached'],
  ['BARRED-CREDIT-PARTY', 'distributorNumberBarred'],
  ['INELIGIBLE-CREDIT-PARTY', 'distributorNumberIneligible'],
  ['INVALID-CREDIT-PARTY', 'distributorNumberInvalid'],
]

/** Why a transaction of a failed class failed, from its class id and its status name. */
export function failureReason(classId: number, statusName: string): ProblemCode {
  if (classId === reversedClass) return 'distributorReversed'
  if (classId === 4) return 'distributorCancelled'
  const told = reasons.find(([part]) => statusName.toUpperCase().includes(part))
  if (told) return told[1]
  return classId === 9 ? 'distributorDeclined' : 'distributorRejected'
}
