// Deliberate faults, each a small change of a copy of the code that a tired hand could make, and each one
// the auditor must see. `sales` is the most that a run may need to show it; `rules` what it may be seen by.
import type { StageName } from './stage.ts'
import type { RuleName } from './violation.ts'

export interface Edit {
  readonly path: string
  /** Found exactly once in the file, or the list is out of date. */
  readonly find: string
  readonly replace: string
}

export interface Mutation {
  readonly name: string
  readonly edits: readonly Edit[]
  readonly sales: number
  /** Where the fault shows early; 'usual' when left out. */
  readonly stage?: StageName
  /** Those that show it, where most worlds cannot: tried in turn. */
  readonly seeds?: readonly number[]
  /** Needs books that a power cut can rob. */
  readonly file?: true
  readonly rules: readonly RuleName[]
}

/** The seeds tried in turn, until one shows it. */
export const mutationSeeds = [11, 12, 13] as const

const dispatcher = 'core/queue/dispatcher.ts'
const machine = 'core/top-up/machine.ts'
const recorder = 'core/top-up/recorder.ts'
const desk = 'core/top-up/desk.ts'
const spool = 'core/receipt/spool.ts'
const absence = 'core/queue/absence.ts'
const posting = 'core/ledger/posting.ts'
const terminal = 'core/catalogue/tender-fee.ts'
const connection = 'native/store/connection.ts'
const transaction = 'native/store/transaction.ts'
const migration = 'native/store/migrations/0010-first-sale.ts'

export const mutations: readonly Mutation[] = [
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
    name: 'refund twice',
    edits: [
      {
        path: machine,
        find: "    failureReported: step('refunded'),\n",
        replace:
          "    failureReported: step('refunded'),\n    refundPaid: step('refunded', slip('refund'), openDrawer),\n",
      },
      { path: desk, find: "if (sale.state !== 'failed') return refuse('stepNotAllowed')", replace: '' },
    ],
    sales: 150,
    stage: 'unprovable',
    rules: ['refundedTwice', 'printedTwice'],
  },
  {
    name: 'drop the ledger entry of a refund',
    edits: [
      {
        path: recorder,
        find: 'posted.push(recordOf(store.postEntry(entry), entry))',
        replace: "if (as !== 'refunded') posted.push(recordOf(store.postEntry(entry), entry))",
      },
    ],
    sales: 100,
    stage: 'lateWords',
    rules: ['ledgerWrong'],
  },
  {
    name: 'book what was handed over, not what was kept',
    edits: [
      {
        path: posting,
        find: 'return money(currency, givenMinor - changeMinor)',
        replace: 'return money(currency, givenMinor)',
      },
    ],
    sales: 50,
    rules: ['ledgerWrong', 'counterBroke'],
  },
  {
    name: 'add by every tender what one terminal adds',
    edits: [{ path: terminal, find: '({ tender }) => tender === kind', replace: '() => true' }],
    sales: 50,
    rules: ['priceWrong', 'counterBroke'],
  },
  {
    name: 'take the customer for a rounding less',
    edits: [
      {
        path: 'core/money.ts',
        find: 'const up = product > 0n ? (product + million - 1n) / million : product / million',
        replace: 'const up = (product + million) / million',
      },
    ],
    sales: 100,
    seeds: [13],
    rules: ['priceWrong'],
  },
  {
    name: 'acknowledge before the commit',
    edits: [
      {
        path: transaction,
        find: '        begin.run()\n',
        replace: '        if (!connection.inTransaction) begin.run()\n',
      },
      {
        path: transaction,
        find: '    end.run()\n',
        replace: '    late += 1\n    if (late % 3 === 0) end.run()\n',
      },
      {
        path: transaction,
        find: '  let committing = false\n',
        replace: '  let committing = false\n  let late = 0\n',
      },
    ],
    sales: 60,
    stage: 'mortal',
    rules: ['stateUnfounded', 'diskDiffers', 'chainBroken', 'ledgerWrong', 'counterBroke', 'printedTwice'],
  },
  {
    name: 'synchronous=OFF, and the power goes',
    edits: [
      {
        path: connection,
        find: "    connection.pragma('synchronous = FULL')\n  }\n",
        replace: "    connection.pragma('synchronous = OFF')\n  }\n",
      },
      {
        path: connection,
        find: '    synchronous === synchronousFull,\n',
        replace: '    synchronous !== synchronousFull,\n',
      },
    ],
    sales: 60,
    stage: 'mortal',
    file: true,
    rules: ['diskDiffers', 'chainBroken', 'ledgerWrong'],
  },
  {
    name: 'leave out a receipt number',
    edits: [
      {
        path: migration,
        find: 'WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM receipt WHERE register = NEW.register)',
        replace: 'WHEN NEW.sequence < 0',
      },
      {
        path: 'native/store/receipt-rows.ts',
        find: '"SELECT coalesce(max(sequence), 0) + 1 AS sequence',
        replace: '"SELECT coalesce(max(sequence), 0) + 2 AS sequence',
      },
    ],
    sales: 5,
    rules: ['receiptNumberWrong'],
  },
  {
    name: 'reuse a receipt number',
    edits: [
      {
        path: 'native/store/receipt-rows.ts',
        find: '"SELECT coalesce(max(sequence), 0) + 1 AS sequence',
        replace: '"SELECT max(1, coalesce(max(sequence), 1)) AS sequence',
      },
    ],
    sales: 5,
    rules: ['counterBroke'],
  },
  {
    name: 'forget that a command was answered',
    edits: [
      {
        path: desk,
        find: 'if (before === null) return work(asker)',
        replace: "if (before === null || before.name === 'printCopy') return work(asker)",
      },
    ],
    sales: 100,
    stage: 'mortal',
    rules: ['commandActedTwice', 'counterBroke'],
  },
  {
    name: 'tell the screen before the commit',
    edits: [
      {
        path: recorder,
        find: '        if (!isSame(next, sale)) store.updateSale(next)\n',
        replace: '        store.updateSale(next)\n        parts.changed(next)\n',
      },
    ],
    sales: 5,
    rules: ['toldBeforeDisk'],
  },
  {
    name: 'keep no PENDING slip for a customer who waits',
    edits: [
      {
        path: 'core/top-up/patience.ts',
        find: "if (endsAtMs <= nowMs || line.state === 'down') end(id)",
        replace: "if (line.state === 'down') end(id)",
      },
    ],
    sales: 60,
    stage: 'brokenPromises',
    rules: ['pendingSlipMissing'],
  },
  {
    name: 'print before the job is on disk',
    edits: [
      {
        path: spool,
        find: "if (!keep({ ...job, state: 'printing', tries: job.tries + 1, problem: null })) {",
        replace: "if (job.tries < 0 && !keep({ ...job, state: 'printing', problem: null })) {",
      },
    ],
    sales: 5,
    rules: ['printedBeforeDisk'],
  },
  {
    name: 'print again what may be on paper',
    edits: [
      {
        path: spool,
        find: "keep({ ...job, state: 'unsure', problem: problem('printInterrupted') })",
        replace: "keep({ ...job, state: 'owed', problem: problem('printInterrupted') })",
      },
    ],
    sales: 60,
    stage: 'mortal',
    rules: ['printedTwice'],
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
    name: 'hash an event without its time',
    edits: [
      {
        path: 'native/store/audit-chain.ts',
        find: '[sequence, atMs, saleId, type].map',
        replace: '[sequence, atMs * 0, saleId, type].map',
      },
    ],
    sales: 50,
    rules: ['chainBroken'],
  },
  {
    name: 'pay back in cash and book it as the terminal’s',
    edits: [
      {
        path: 'core/ledger/posting.ts',
        find: '...moved(sale, refundTender, -1)])',
        replace: '...moved(sale, tenderOf(sale).kind, -1)])',
      },
    ],
    sales: 300,
    rules: ['ledgerWrong'],
  },
  {
    name: 'open a drawer however long it has waited',
    edits: [
      {
        path: 'core/receipt/drawer-fate.ts',
        find: 'return ageMs < 0 ? 0 : Math.max(0, drawerPatienceMs - Math.max(ageMs, waitedMs))',
        replace: 'return Math.max(1, drawerPatienceMs - ageMs)',
      },
    ],
    sales: 150,
    stage: 'mortal',
    seeds: [12, 13],
    rules: ['drawerOpenedLate'],
  },
  {
    name: 'sell while nobody stands for the drawer',
    edits: [
      {
        path: 'core/calls.ts',
        find: 'parts.halted() ?? shiftDesk.refusesSales()',
        replace: 'parts.halted()',
      },
    ],
    sales: 100,
    stage: 'shifts',
    rules: ['soldWithoutShift'],
  },
  {
    name: 'end a shift before its count is in the books',
    edits: [
      {
        path: 'core/shift/shift-record.ts',
        find: '      const posted = countOff(off, atMs)\n      const through = store.lastEntry()\n',
        replace: '      const through = store.lastEntry()\n      const posted = countOff(off, atMs)\n',
      },
    ],
    sales: 200,
    stage: 'shifts',
    rules: ['shiftWrong'],
  },
  {
    name: 'open a drawer that the disk would not let go',
    edits: [
      {
        path: spool,
        find: 'if (busy || unkept !== null) return',
        replace: 'if (busy) return',
      },
    ],
    sales: 400,
    seeds: [753203136014],
    rules: ['drawerOpenedLate'],
  },
  {
    name: 'export an earlier moment as it became later',
    edits: [
      {
        path: 'native/export/sales-rows.ts',
        find: '  if (isNow(moment, books)) return yield* found\n',
        replace: '  if (isNow(moment, books) || true) return yield* found\n',
      },
    ],
    sales: 60,
    rules: ['exportDiffers'],
  },
  {
    name: 'leave refunded sales out of the export',
    edits: [
      {
        path: 'native/export/sales-rows.ts',
        find: 'WHERE business_day BETWEEN ? AND ? ORDER BY business_day, position',
        replace: "WHERE business_day BETWEEN ? AND ? AND state <> 'refunded' ORDER BY business_day, position",
      },
    ],
    sales: 60,
    rules: ['exportDiffers'],
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
