// What the simulated shop has met: counted in every run, added up over the suite's seeds. Whatever cannot
// be met here is written down with its reason, so that a gap is never silent.
import { type SaleEventType, type SaleState, saleEventTypes, saleStates } from '../../core/top-up/state.ts'

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
  'reviewOfContradiction',
  'reviewOfPrice',
  'creditAfterRefund',
  'lineBack',
  'holdEnded',
] as const
export type RecoveryName = (typeof recoveryNames)[number]

export interface CoverageCounts {
  readonly states: Readonly<Record<string, number>>
  readonly events: Readonly<Record<string, number>>
  /** `state>event`. */
  readonly pairs: Readonly<Record<string, number>>
  readonly refusals: Readonly<Record<string, number>>
  /** Why a sale failed or waits for a person. */
  readonly problems: Readonly<Record<string, number>>
  readonly recoveries: Readonly<Record<string, number>>
}

const sections = ['states', 'events', 'pairs', 'refusals', 'problems', 'recoveries'] as const
type Section = (typeof sections)[number]

export class Coverage {
  readonly #counts: Readonly<Record<Section, Map<string, number>>> = {
    states: new Map(),
    events: new Map(),
    pairs: new Map(),
    refusals: new Map(),
    problems: new Map(),
    recoveries: new Map(),
  }

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

  #add(section: Section, name: string): void {
    const counts = this.#counts[section]
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }

  /** In alphabetical order, so that the same run prints the same bytes. */
  counted(): CoverageCounts {
    const sorted = (section: Section) => Object.fromEntries([...this.#counts[section]].sort(byName))
    return {
      states: sorted('states'),
      events: sorted('events'),
      pairs: sorted('pairs'),
      refusals: sorted('refusals'),
      problems: sorted('problems'),
      recoveries: sorted('recoveries'),
    }
  }
}

export function pairOf(state: SaleState, event: SaleEventType): string {
  return `${state}>${event}`
}

function byName([first]: [string, number], [second]: [string, number]): number {
  return first < second ? -1 : 1
}
