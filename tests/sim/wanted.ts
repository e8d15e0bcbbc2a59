// What the simulated shop has to meet, read off core's own closed lists and the simulator's own, and what
// it cannot meet, each with its reason. A name that no list has is never excused.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entryKinds } from '../../core/ledger/entry.ts'
import { queueTasks, waitReasons } from '../../core/queue/task.ts'
import { printJobStates } from '../../core/receipt/print-job.ts'
import { receiptKinds } from '../../core/receipt/receipt.ts'
import { decide } from '../../core/top-up/machine.ts'
import { bookings } from '../../core/top-up/sale.ts'
import { saleEventTypes, saleStates } from '../../core/top-up/state.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { pairOf, recoveryNames } from './coverage.ts'
import type { SimulationReport } from './simulate.ts'
import { faultNames } from './wild/fault.ts'

const core = new URL('../../core', import.meta.url).pathname

/** Of what this shop has not: people, practice, a first day, a record to set against its books, an owner who is alerted. */
const roomsElsewhere = /^(words|staff|training|set-up|reconcile|owner)\//

/** Every problem that some part of core names, beyond those rooms. */
function coreProblems(): readonly string[] {
  const pages = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !roomsElsewhere.test(path))
    .map((path) => readFileSync(join(core, path), 'utf8'))
  return Object.keys(problemWords).filter((code) => pages.some((page) => page.includes(`'${code}'`)))
}

/** What no run can meet, and why; whoever makes it reachable takes it out. */
export const excused: Readonly<Record<string, string>> = {
  'step accepted>reviewRequested':
    'only prices and what is eaten ask for a person, and both before acceptance',
  'problem refundNotInCash':
    'its coins make up every sum that is asked for in cash; in tests/core/refund.test.ts',
  'problem correctionTooLarge': 'its owner pays nothing in at the distributor; in tests/core/pay-ins.test.ts',
  'problem exportFailed':
    'the auditor writes exports itself: the desk wants a thread and a folder of its own',
  'problem exportDaysWrong': 'as for exportFailed',
  'problem exportUnknown': 'as for exportFailed',
  'problem handOverToSelf': 'nobody is set up here who could take over; in tests/core and in the thirty days',
  'problem slipOfTraining': 'there is no practice here',
  'problem slipOfShop': 'as for slipOfTraining',
  'problem badgeUnknown': 'nobody is set up here, so there are no badges',
  'problem callMalformed': 'every screen here speaks the contract; the door is held in tests/core',
  'problem counterFailed': 'to meet it is the violation counterBroke',
  'problem scannersSeveral': 'as for devicesFixed',
  'problem devicesFixed': 'devices are plugged in by the host, and there is none here',
}

/** By the name under which a gap is told: its list and itself. */
export function wantedNames(): readonly string[] {
  const lists = {
    state: saleStates,
    event: saleEventTypes,
    step: saleStates.flatMap((state) =>
      saleEventTypes.filter((event) => decide(state, event).ok).map((event) => pairOf(state, event)),
    ),
    booking: bookings,
    entry: entryKinds,
    task: queueTasks,
    wait: waitReasons,
    job: printJobStates,
    slip: receiptKinds,
    problem: coreProblems(),
    fault: faultNames,
    recovery: recoveryNames,
  }
  return Object.entries(lists).flatMap(([list, names]) => names.map((name) => `${list} ${name}`))
}

export function metNames({ coverage, faults }: SimulationReport): readonly string[] {
  const lists = {
    state: coverage.states,
    event: coverage.events,
    step: coverage.pairs,
    booking: coverage.bookings,
    entry: coverage.entries,
    task: coverage.tasks,
    wait: coverage.waits,
    job: coverage.jobs,
    slip: coverage.slips,
    problem: { ...coverage.refusals, ...coverage.problems },
    fault: faults,
    recovery: coverage.recoveries,
  }
  return Object.entries(lists).flatMap(([list, counts]) =>
    Object.keys(counts).map((name) => `${list} ${name}`),
  )
}
