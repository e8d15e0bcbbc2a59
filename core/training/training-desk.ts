// The real counter's part in training: who may begin it and when, and an event for each way in and out.
import type { Answer } from '../api/answer.ts'
import type { CallInput } from '../api/contract.ts'
import { noTraining, type TrainingView } from '../api/training-view.ts'
import type { CommandId } from '../ids.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Clock, Training } from '../ports.ts'
import type { Staff } from '../staff/staff.ts'
import type { CustomerScreen } from '../top-up/customer-screen.ts'

export interface TrainingDeskParts {
  readonly clock: Clock
  readonly staff: Pick<Staff, 'store' | 'storeOfAsker'>
  readonly customerScreen: Pick<CustomerScreen, 'view'>
  readonly training: Training | undefined
}

export interface TrainingDesk {
  view(): TrainingView
  /** Refused: `trainingAbsent`, `trainingCustomerHere`, `trainingBusy`, or why its books do not open. */
  start(input: CallInput<'startTraining'>): Answer<TrainingView>
  /** The till is back in the real shop when this returns. */
  leave(input: CallInput<'leaveTraining'>): Outcome<TrainingView>
  /** Refused: `trainingOver`, `trainingBusy`, or why its books do not open. */
  reset(input: CallInput<'resetTraining'>): Answer<TrainingView>
}

type Way = 'startTraining' | 'leaveTraining' | 'resetTraining'
const eventTypes = {
  startTraining: 'trainingStarted',
  leaveTraining: 'trainingLeft',
  resetTraining: 'trainingEmptied',
} as const

export function createTrainingDesk(parts: TrainingDeskParts): TrainingDesk {
  const { clock, staff, customerScreen, training } = parts
  const view = (): TrainingView => training?.view() ?? noTraining

  function answered({ commandId }: { readonly commandId: string }, way: Way): Outcome<TrainingView> | null {
    const before = staff.store.commandAnswer(commandId as CommandId)
    if (before === null) return null
    return before.name === way ? done(view()) : refuse('commandReused')
  }

  /** Should the disk not take it, the till has moved all the same: no money hangs on it. */
  function record(commandId: string, way: Way, store = staff.storeOfAsker()): void {
    const atMs = clock.nowMs()
    store.commit(() => {
      const event = store.appendEvent({ atMs, saleId: null, type: eventTypes[way], data: {} })
      store.keepCommandAnswer(commandId as CommandId, way, event, atMs)
    })
  }

  /** Whoever stands there with a card in hand must not be sold a practice top-up. */
  function customerIsHere(): boolean {
    const { showing } = customerScreen.view()
    return showing.kind === 'card' || (showing.kind === 'sale' && showing.state === 'prepared')
  }

  function recorded(commandId: string, way: Way, move: Training['start']): Answer<TrainingView> {
    const store = staff.storeOfAsker()
    return (report) =>
      move((moved) => {
        if (moved.ok) record(commandId, way, store)
        report(moved.ok ? done(view()) : moved)
      })
  }

  return {
    view,
    start(input) {
      const before = answered(input, 'startTraining')
      if (before) return before
      if (!training) return refuse('trainingAbsent')
      if (customerIsHere()) return refuse('trainingCustomerHere')
      return recorded(input.commandId, 'startTraining', training.start)
    },
    leave(input) {
      const before = answered(input, 'leaveTraining')
      if (before) return before
      training?.leave()
      record(input.commandId, 'leaveTraining')
      return done(view())
    },
    reset(input) {
      const before = answered(input, 'resetTraining')
      if (before) return before
      if (!training) return refuse('trainingAbsent')
      return recorded(input.commandId, 'resetTraining', training.reset)
    },
  }
}
