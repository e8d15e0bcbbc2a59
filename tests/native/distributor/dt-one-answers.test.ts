// Every status class, status name and error code that is documented, and what it comes to. The table
// is written out by hand from the DVS documentation, not taken from the code.
import { describe, expect, it } from 'vitest'
import { problemWords } from '../../../core/words/problem-words.ts'
import { decideFind, decideSubmit } from '../../../native/distributor/dt-one-answers.ts'
import type { LineAnswer } from '../../../native/distributor/line.ts'
import { errors, reference, transaction } from './dt-one-client.ts'

function answered(status: number, body: unknown): LineAnswer {
  return { kind: 'answered', status, body, totalPages: null, retryAfterMs: null }
}

const classes = [
  [1, 'accepted'],
  [2, 'accepted'],
  [3, 'failed'],
  [4, 'failed'],
  [5, 'accepted'],
  [7, 'credited'],
  [8, 'failed'],
  [9, 'failed'],
] as const

describe('status classes', () => {
  it.each(classes)('class %i is %s, whatever the status under it is called', (id, kind) => {
    for (const message of ['COMPLETED', 'DECLINED', 'REVERSED', 'SUBMITTED', '']) {
      const body = transaction(id, { status: { id: 70000, message, class: { id, message: 'COMPLETED' } } })
      expect(decideSubmit(answered(201, body), reference).kind).toBe(kind)
      expect(decideFind(answered(200, [body]), reference).kind).toBe(kind)
    }
  })

  it.each([0, 6, 10, 70000, -7])('class %i decides nothing', (id) => {
    expect(decideSubmit(answered(201, transaction(id)), reference).kind).toBe('unknown')
    expect(decideFind(answered(200, [transaction(id)]), reference).kind).toBe('unreachable')
  })

  it('tells cost with its fee, and number and reference of a credit', () => {
    expect(decideSubmit(answered(201, transaction(7)), reference)).toEqual({
      kind: 'credited',
      facts: {
        distributorId: '31',
        operatorReference: 'OP31',
        cost: { currency: 'HKD', amountMinor: 4825 },
      },
    })
  })

  it.each([
    ['a currency we keep no books in', { unit_type: 'CURRENCY', unit: 'EUR', amount: 1, fee: 0 }],
    ['no unit', { unit_type: 'CURRENCY', unit: null, amount: 1, fee: 0 }],
    ['no number', { unit_type: 'CURRENCY', unit: 'HKD', amount: '1', fee: 0 }],
  ])('a credit priced in %s is still a credit, without a cost', (_, wholesale) => {
    const body = transaction(7, { prices: { wholesale } })
    expect(decideSubmit(answered(201, body), reference)).toMatchObject({
      kind: 'credited',
      facts: { cost: null },
    })
  })
})

describe('why it failed', () => {
  it.each([
    [3, 'REJECTED', 'distributorRejected'],
    [3, 'REJECTED-INVALID-CREDIT-PARTY', 'distributorNumberInvalid'],
    [3, 'REJECTED-BARRED-CREDIT-PARTY', 'distributorNumberBarred'],
    [3, 'REJECTED-INELIGIBLE-CREDIT-PARTY', 'distributorNumberIneligible'],
    [3, 'REJECTED-INVALID-DEBIT-PARTY', 'distributorRejected'],
    [3, 'REJECTED-LIMITATIONS-ON-CREDIT-PARTY-AMOUNT', 'distributorLimitReached'],
    [3, 'REJECTED-LIMITATIONS-ON-CREDIT-PARTY-QUANTITY', 'distributorLimitReached'],
    [3, 'REJECTED-OPERATOR-CURRENTLY-UNAVAILABLE', 'distributorOperatorUnavailable'],
    [3, 'REJECTED-INSUFFICIENT-BALANCE', 'distributorBalanceEmpty'],
    [4, 'CANCELLED', 'distributorCancelled'],
    [8, 'REVERSED', 'distributorReversed'],
    [9, 'DECLINED', 'distributorDeclined'],
    [9, 'DECLINED-EXCEPTION', 'distributorDeclined'],
    [9, 'DECLINED-INVALID-CREDIT-PARTY', 'distributorNumberInvalid'],
    [9, 'DECLINED-BARRED-CREDIT-PARTY', 'distributorNumberBarred'],
    [9, 'DECLINED-INELIGIBLE-CREDIT-PARTY', 'distributorNumberIneligible'],
    [9, 'DECLINED-LIMITATIONS-ON-OPERATOR-AMOUNT', 'distributorLimitReached'],
    [9, 'DECLINED-LIMITATIONS-ON-CUSTOMER-QUANTITY', 'distributorLimitReached'],
    [9, 'DECLINED-DUPLICATED-TRANSACTION', 'distributorDuplicate'],
    [9, 'DECLINED-OPERATOR-CURRENTLY-UNAVAILABLE', 'distributorOperatorUnavailable'],
    [9, 'A NAME OF NEXT YEAR', 'distributorDeclined'],
  ] as const)('class %i %s: %s', (id, message, code) => {
    const body = transaction(id, { status: { id: 1, message, class: { id, message: '' } } })
    const expected = {
      kind: 'failed',
      distributorId: '31',
      problem: { code, details: { distributorId: '31' } },
    }
    expect(decideSubmit(answered(201, body), reference)).toEqual(expected)
    expect(decideFind(answered(200, [body]), reference)).toEqual(expected)
    expect(problemWords).toHaveProperty(code)
  })
})

describe('error codes of a create', () => {
  it.each([
    [400, 1000400, 'distributorRejected'],
    [404, 1003001, 'distributorProductGone'],
    [400, 1003002, 'distributorAmountRefused'],
    [400, 1003003, 'distributorAmountRefused'],
    [400, 1005003, 'distributorNumberInvalid'],
    [404, 1005004, 'distributorProductGone'],
    [404, 1005005, 'distributorProductGone'],
    [404, 1005006, 'distributorProductGone'],
    [400, 1005503, 'distributorRejected'],
    [400, 1006003, 'distributorRejected'],
    [404, 1006009, 'distributorRejected'],
    [400, 1006503, 'distributorRejected'],
    [400, 1007500, 'distributorRejected'],
  ])('HTTP %i, %i: failed, %s', (status, code, problem) => {
    expect(decideSubmit(answered(status, errors(code)), reference)).toEqual({
      kind: 'failed',
      problem: { code: problem, details: { code } },
      distributorId: null,
    })
  })

  it.each([
    [400, 1006001, 'notSent'],
    [400, 1007001, 'unknown'],
    [400, 1007002, 'unknown'],
    [400, 1007004, 'unknown'],
    [400, 1007005, 'unknown'],
    [400, 1007007, 'unknown'],
    [404, 1000404, 'unknown'],
    [404, 1003101, 'unknown'],
    [404, 1003201, 'unknown'],
    [404, 1003301, 'unknown'],
    [404, 1008004, 'unknown'],
    [500, 1009001, 'unknown'],
    [503, 1009503, 'unknown'],
    [401, 1000401, 'notSent'],
    [429, 1000429, 'notSent'],
    [200, 1005003, 'unknown'],
    [302, 1005003, 'unknown'],
  ])('HTTP %i, %i: %s', (status, code, kind) => {
    expect(decideSubmit(answered(status, errors(code)), reference).kind).toBe(kind)
  })
})

describe('the question by reference', () => {
  it.each([
    ['nothing', 200, [], 'notFound'],
    ['documented as not found', 404, errors(1008004), 'notFound'],
    ['another 404', 404, errors(1000404), 'unreachable'],
    ['the same row twice', 200, [transaction(7), transaction(7)], 'credited'],
    ['two rows that contradict', 200, [transaction(7), transaction(9)], 'unreachable'],
    ['two transactions of one reference', 200, [transaction(7), transaction(7, { id: 32 })], 'unreachable'],
    ['a stranger beside ours', 200, [transaction(7), transaction(7, { external_id: 'X' })], 'unreachable'],
    ['only a stranger', 200, [transaction(7, { external_id: 'X' })], 'unreachable'],
    ['one object, no list', 200, transaction(7), 'unreachable'],
    ['a row without a class', 200, [transaction(7, { status: { id: 1 } })], 'unreachable'],
    ['an empty list that is no success', 500, [], 'unreachable'],
    ['no JSON', 200, undefined, 'unreachable'],
  ])('%s', (_, status, body, kind) => {
    expect(decideFind(answered(status, body), reference).kind).toBe(kind)
  })
})
