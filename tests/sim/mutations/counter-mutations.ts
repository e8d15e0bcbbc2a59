// Faults of what people see and hold: slips, the drawer, and who stands for it.
import type { Mutation } from './mutation.ts'

const spool = 'core/receipt/spool.ts'

export const counterMutations: readonly Mutation[] = [
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
]
