// The whole life of a top-up as a table: a row for every state, a column for every event. A cell is
// where it leads and what goes with it; `-` is a refusal. Written from the design, not from the code.
import { describe, expect, test } from 'vitest'
import { decide, type Effect } from '../../core/top-up/machine.ts'
import { type SaleEventType, type SaleState, saleEventTypes, saleStates } from '../../core/top-up/state.ts'

const columns: readonly SaleEventType[] = [
  'offerWithdrawn',
  'paymentTaken',
  'voided',
  'refundPaid',
  'creditReported',
  'acceptanceReported',
  'failureReported',
  'notSent',
  'answerLost',
  'notFoundYet',
  'absenceProven',
  'absenceUnprovable',
  'unreachable',
  'sendingStarted',
  'attemptAbandoned',
  'patienceEnded',
  'reviewRequested',
  'reviewedCredited',
  'reviewedFailed',
  'reviewedSend',
  'reversalAsked',
  'reversalStarted',
  'reversalNotSent',
  'reversalUnsettled',
  'reversalConfirmed',
  'reversalRefused',
  'reversalUnprovable',
]

/** Short names of effects: `$owed` books, `submit!` queues now, `find~` queues later, `x` unqueues, `=sale` slips, `?why` explains. */
const CREDIT = 'credited $sold recheck~ =result'
const ACCEPT = 'accepted find~'
const FAIL = 'failed $refundDue x'
const REVIEW = 'needsReview x'
const LOST = 'needsReview x ?acceptedThenLost'
const CONTRADICTION = 'needsReview x ?creditedAfterFailure'
const RECHECK = 'credited recheck~'
const AFTER_REFUND = 'refunded ?creditedAfterRefund'
/** Of what is not credited nothing can be taken back. */
const NO_REVERSAL = ['-', '-', '-', '-', '-', '-', '-']

const rows: Readonly<Record<SaleState, readonly string[]>> = {
  prepared: [
    'cancelled',
    'paid $owed submit! drawer',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    ...NO_REVERSAL,
  ],
  paid: [
    '-',
    '-',
    'failed $refundDue x ?voidedByClerk',
    '-',
    CREDIT,
    ACCEPT,
    FAIL,
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    'sending find!',
    '-',
    'paid =pending',
    REVIEW,
    '-',
    '-',
    '-',
    ...NO_REVERSAL,
  ],
  sending: [
    '-',
    '-',
    '-',
    '-',
    CREDIT,
    ACCEPT,
    FAIL,
    'paid submit~',
    'inDoubt find~',
    '-',
    '-',
    '-',
    '-',
    '-',
    'inDoubt find!',
    'sending =pending',
    '-',
    '-',
    '-',
    '-',
    ...NO_REVERSAL,
  ],
  inDoubt: [
    '-',
    '-',
    '-',
    '-',
    CREDIT,
    ACCEPT,
    FAIL,
    '-',
    'inDoubt',
    'inDoubt find~',
    'paid submit!',
    'needsReview x ?absenceUnprovable',
    'inDoubt find~',
    '-',
    '-',
    'inDoubt =pending',
    REVIEW,
    '-',
    '-',
    '-',
    ...NO_REVERSAL,
  ],
  accepted: [
    '-',
    '-',
    '-',
    '-',
    CREDIT,
    ACCEPT,
    FAIL,
    '-',
    'accepted',
    'accepted find~',
    LOST,
    LOST,
    'accepted find~',
    '-',
    '-',
    'accepted =pending',
    REVIEW,
    '-',
    '-',
    '-',
    ...NO_REVERSAL,
  ],
  credited: [
    '-',
    '-',
    '-',
    '-',
    RECHECK,
    RECHECK,
    'needsReview x ?reversedLater',
    '-',
    'credited',
    RECHECK,
    RECHECK,
    RECHECK,
    RECHECK,
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    'credited reverse!',
    'credited askReversal!',
    'credited reverse~',
    'credited askReversal~',
    'failed $refundDue x',
    'credited recheck~',
    'needsReview x ?reversalUnprovable',
  ],
  failed: [
    '-',
    '-',
    '-',
    'refunded $refunded =refund drawer',
    CONTRADICTION,
    CONTRADICTION,
    'failed',
    '-',
    'failed',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    ...NO_REVERSAL,
  ],
  refunded: [
    '-',
    '-',
    '-',
    '-',
    AFTER_REFUND,
    AFTER_REFUND,
    'refunded',
    '-',
    'refunded',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    ...NO_REVERSAL,
  ],
  needsReview: [
    '-',
    '-',
    '-',
    '-',
    'needsReview',
    'needsReview',
    'needsReview',
    '-',
    'needsReview',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    'needsReview =pending',
    '-',
    'credited $sold =result',
    'failed $refundDue',
    'paid submit!',
    ...NO_REVERSAL,
  ],
  cancelled: [
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    '-',
    ...NO_REVERSAL,
  ],
}

function short(effect: Effect): string {
  switch (effect.kind) {
    case 'book':
      return `$${effect.as}`
    case 'queue':
      return `${effect.task}${effect.when === 'now' ? '!' : '~'}`
    case 'unqueue':
      return 'x'
    case 'slip':
      return `=${effect.slip}`
    case 'openDrawer':
      return 'drawer'
    case 'explain':
      return `?${effect.code}`
  }
}

test('the table has a column for every event and a row for every state', () => {
  expect([...columns].sort()).toEqual([...saleEventTypes].sort())
  expect(Object.keys(rows).sort()).toEqual([...saleStates].sort())
  for (const row of Object.values(rows)) expect(row).toHaveLength(columns.length)
})

describe.each(saleStates)('%s', (state) => {
  test.each(columns.map((event, column) => ({ event, expected: rows[state][column] })))(
    '$event',
    ({ event, expected }) => {
      const decision = decide(state, event)
      const seen = decision.ok ? [decision.step.to, ...decision.step.effects.map(short)].join(' ') : '-'
      expect(seen).toBe(expected)
    },
  )
})

describe('what must hold of every cell', () => {
  const steps = saleStates.flatMap((state) =>
    saleEventTypes.flatMap((event) => {
      const decision = decide(state, event)
      return decision.ok ? [{ state, event, ...decision.step }] : []
    }),
  )

  test('a request leaves only a sale that is paid, and the question is written down with it', () => {
    const sending = steps.filter((step) => step.to === 'sending' && step.state !== 'sending')
    expect(sending.map((step) => step.state)).toEqual(['paid'])
    expect(sending.every((step) => step.effects.some((effect) => short(effect) === 'find!'))).toBe(true)
  })

  test('in doubt never goes back to sending by itself: only proof of absence makes it paid again', () => {
    const back = steps.filter(
      (step) => step.state === 'inDoubt' && (step.to === 'paid' || step.to === 'sending'),
    )
    expect(back.map((step) => step.event)).toEqual(['absenceProven'])
  })

  test('every state that is not final keeps a task or a person', () => {
    for (const step of steps.filter((each) => ['paid', 'sending', 'inDoubt', 'accepted'].includes(each.to))) {
      expect(
        step.effects.some((effect) => effect.kind === 'unqueue'),
        `${step.state} ${step.event}`,
      ).toBe(false)
      if (step.to !== step.state) {
        expect(
          step.effects.some((effect) => effect.kind === 'queue'),
          `${step.state} ${step.event}`,
        ).toBe(true)
      }
    }
  })

  test('a credited sale becomes money only by the confirmation that it was asked for', () => {
    const due = steps.filter((step) => step.state === 'credited' && step.to === 'failed')
    expect(due.map((step) => step.event)).toEqual(['reversalConfirmed'])
  })

  test('money leaves the books of a sale only by refundPaid', () => {
    const refunds = steps.filter((step) => step.effects.some((effect) => short(effect) === '$refunded'))
    expect(refunds.map((step) => `${step.state} ${step.event}`)).toEqual(['failed refundPaid'])
  })
})
