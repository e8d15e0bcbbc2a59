// Faults of what goes to the distributor and of what is made of its answers.
import type { Mutation } from './mutation.ts'

const dispatcher = 'core/queue/dispatcher.ts'
const machine = 'core/top-up/machine.ts'
const desk = 'core/top-up/desk.ts'
const absence = 'core/queue/absence.ts'

export const wireMutations: readonly Mutation[] = [
  {
    name: 'skip the commit before sending',
    edits: [
      {
        path: dispatcher,
        find: "const sending = apply(sale, { type: 'sendingStarted' })",
        replace: 'const sending: Sale | null = sale',
      },
    ],
    sales: 5,
    rules: ['sentBeforeDisk'],
  },
  {
    name: 'a new reference on each retry',
    edits: [
      {
        path: dispatcher,
        find: '    reference: sale.reference,\n',
        replace:
          "    reference: (sale.attempts > 1 ? 'R' + sale.reference.slice(1) : sale.reference) as never,\n",
      },
    ],
    sales: 100,
    stage: 'brokenPromises',
    rules: ['sentBeforeDisk'],
  },
  {
    name: 'resend when in doubt',
    edits: [
      {
        path: machine,
        find: "answerLost: step('inDoubt', queue('find', 'later')),",
        replace: "answerLost: step('paid', queue('submit', 'later')),",
      },
    ],
    sales: 60,
    stage: 'brokenPromises',
    rules: ['stateUnfounded', 'resentInDoubt', 'unsafeResent'],
  },
  {
    name: 'resend what a dead process was sending',
    edits: [
      {
        path: machine,
        find: "sendingStarted: step('sending', queue('find', 'now')),",
        replace: "sendingStarted: step('sending', queue('submit', 'now')),",
      },
    ],
    sales: 5,
    rules: ['sentBeforeDisk'],
  },
  {
    name: 'treat "not found" as final at once',
    edits: [
      {
        path: absence,
        find: "if (doubtedForMs < finalAfterMs) return 'notFoundYet'",
        replace: "if (doubtedForMs < 0) return 'notFoundYet'",
      },
    ],
    sales: 100,
    stage: 'brokenPromises',
    rules: ['stateUnfounded', 'resentInDoubt'],
  },
  {
    name: 'an adapter whose distributor pays twice resends',
    edits: [
      {
        path: absence,
        find: "return traits.repeatedReference === 'unsafe' ? 'absenceUnprovable' : 'absenceProven'",
        replace: "return 'absenceProven'",
      },
    ],
    sales: 100,
    stage: 'unprovable',
    rules: ['stateUnfounded', 'unsafeResent'],
  },
  {
    name: 'treat an unknown answer as a failure',
    edits: [
      {
        path: dispatcher,
        find: "return { type: 'answerLost', detail: answer.detail }",
        replace:
          "return { type: 'failureReported', problem: problem('distributorDeclined'), distributorId: null }",
      },
    ],
    sales: 60,
    stage: 'brokenPromises',
    rules: ['stateUnfounded'],
  },
  {
    name: 'treat accepted as credited',
    edits: [
      {
        path: machine,
        find: 'acceptanceReported: accepted, failureReported: failed }',
        replace: 'acceptanceReported: credited, failureReported: failed }',
      },
    ],
    sales: 50,
    stage: 'lateWords',
    rules: ['stateUnfounded'],
  },
  {
    name: 'void while in flight',
    edits: [
      {
        path: desk,
        find: "return sale.state === 'paid' && (row === null || row.lastSubmitAtMs === null)",
        replace: "return sale.state === 'paid' || sale.state === 'inDoubt'",
      },
      {
        path: machine,
        find: "absenceProven: step('paid', queue('submit', 'now')),",
        replace:
          "absenceProven: step('paid', queue('submit', 'now')),\n    voided: step('failed', book('refundDue'), unqueue, explain('voidedByClerk')),",
      },
    ],
    sales: 200,
    stage: 'brokenPromises',
    rules: ['stateUnfounded', 'stepUnknown'],
  },
  {
    name: 'ignore the quiet window of a card',
    edits: [
      {
        path: dispatcher,
        find: 'const quietMs = last + traits.sameCardQuietMs - clock.elapsedMs()',
        replace: 'const quietMs = last - clock.elapsedMs()',
      },
    ],
    sales: 100,
    stage: 'brokenPromises',
    rules: ['quietWindowBroken'],
  },
  {
    name: 'stop asking after a few tries',
    edits: [
      {
        path: 'core/queue/schedule.ts',
        find: '  const { firstMs, maxMs } = at.traits.poll\n',
        replace: '  if (tries > 3) return null\n  const { firstMs, maxMs } = at.traits.poll\n',
      },
    ],
    sales: 60,
    stage: 'brokenPromises',
    rules: ['notDrained', 'counterBroke', 'sentBeforeDisk'],
  },
  {
    name: 'give the money back before the reversal is confirmed',
    edits: [
      {
        path: machine,
        find: "reversalStarted: step('credited', queue('askReversal', 'now')),",
        replace: "reversalStarted: step('failed', book('refundDue'), queue('askReversal', 'now')),",
      },
    ],
    sales: 40,
    stage: 'takenBack',
    rules: ['stateUnfounded', 'sentBeforeDisk'],
  },
  {
    name: 'take a lost answer to a reversal for a yes',
    edits: [
      {
        path: dispatcher,
        find: "return { type: 'reversalUnsettled', detail: answer.detail, retryAfterMs: null }",
        replace: "return { type: 'reversalConfirmed', why }",
      },
    ],
    sales: 100,
    stage: 'takenBack',
    rules: ['stateUnfounded'],
  },
  {
    name: 'ask for a reversal twice',
    edits: [
      {
        path: machine,
        find: "reversalUnsettled: step('credited', queue('askReversal', 'later')),",
        replace: "reversalUnsettled: step('credited', queue('reverse', 'later')),",
      },
    ],
    sales: 100,
    stage: 'takenBack',
    rules: ['takenBackInDoubt'],
  },
  {
    name: 'send a reversal that a restart would send again',
    edits: [
      {
        path: machine,
        find: "reversalStarted: step('credited', queue('askReversal', 'now')),",
        replace: "reversalStarted: step('credited'),",
      },
    ],
    sales: 40,
    stage: 'takenBack',
    rules: ['sentBeforeDisk'],
  },
]
