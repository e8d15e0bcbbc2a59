// What the simulated shop has met: counted in every run, added up over the suite's seeds. Whatever cannot
// be met here is written down with its reason, so that a gap is never silent.
import { type SaleEventType, type SaleState, saleEventTypes, saleStates } from '../../core/top-up/state.ts'
import type { Written } from './wild/wild-disk.ts'

/** Ways back from trouble that must have been walked. */
export const recoveryNames = [
  'restarted',
  'attemptOfDeadProcessAsked',
  'resentAfterProvenAbsence',
  'jobOfDeadProcessUnsure',
  'drawerOfDeadProcessDropped',
  'jobReprintedAfterLook',
  'jobFoundOnPaper',
  'commandAnsweredAfterCrash',
  'commandAnsweredAfterDiskError',
  'flightGivenUp',
  'reviewOfUnprovableAbsence',
  'reviewOfLostAcceptance',
  'reviewOfReversal',
  'reviewOfUnprovableReversal',
  'reversalOfDeadProcessAsked',
  'reviewOfContradiction',
  'reviewOfPrice',
  'creditAfterRefund',
  'terminalPaidBackInCash',
  'lineBack',
  'holdEnded',
] as const
export type RecoveryName = (typeof recoveryNames)[number]

/**
 * `pairs`: `state>event`. `refusals`: what a call or a scan was refused with. `problems`: why a sale failed
 * or waits for a person, and a slip for the printer. `entries`: of the ledger. The rest are rows as written.
 */
export const coverageSections = [
  'states',
  'events',
  'pairs',
  'refusals',
  'problems',
  'recoveries',
  'bookings',
  'entries',
  'tasks',
  'waits',
  'jobs',
  'slips',
] as const
export type CoverageSection = (typeof coverageSections)[number]
export type CoverageCounts = Readonly<Record<CoverageSection, Readonly<Record<string, number>>>>

export class Coverage {
  readonly #counts = new Map<CoverageSection, Map<string, number>>(
    coverageSections.map((section) => [section, new Map()]),
  )

  state(state: SaleState): void {
    this.#add('states', state)
  }

  /** An audit event of a sale: the sale's state before it, and what happened. */
  event(from: unknown, type: string): void {
    const known = saleEventTypes.find((each) => each === type)
    const state = saleStates.find((each) => each === from)
    if (known === undefined || state === undefined) return
    this.#add('events', known)
    this.#add('pairs', pairOf(state, known))
  }

  refusal(code: string): void {
    this.#add('refusals', code)
  }

  problem(code: string): void {
    this.#add('problems', code)
  }

  recovery(name: RecoveryName): void {
    this.#add('recoveries', name)
  }

  /** What one commit has written. */
  committed(written: readonly Written[]): void {
    for (const each of written) {
      if (each.kind === 'sale') this.#add('bookings', each.sale.booking)
      if (each.kind === 'entry') this.#add('entries', each.entry.kind)
      if (each.kind === 'queue' && each.row !== null) {
        this.#add('tasks', each.row.task)
        this.#add('waits', each.row.reason)
      }
      if (each.kind !== 'job') continue
      const { state, work, problem } = each.job
      this.#add('jobs', state)
      if (work.kind === 'receipt') this.#add('slips', work.receipt.kind)
      if (problem !== null) this.problem(problem.code)
    }
  }

  #add(section: CoverageSection, name: string): void {
    const counts = this.#counts.get(section)
    counts?.set(name, (counts.get(name) ?? 0) + 1)
  }

  /** In alphabetical order, so that the same run prints the same bytes. */
  counted(): CoverageCounts {
    const sorted = (section: CoverageSection) =>
      Object.fromEntries([...(this.#counts.get(section) ?? [])].sort(byName))
    return Object.fromEntries(coverageSections.map((section) => [section, sorted(section)])) as CoverageCounts
  }
}

export function pairOf(state: SaleState, event: SaleEventType): string {
  return `${state}>${event}`
}

function byName([first]: [string, number], [second]: [string, number]): number {
  return first < second ? -1 : 1
}
