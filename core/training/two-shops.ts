// What both hosts hold: the real counter and, while somebody practises, the one of the training shop. A call
// says in which of the two it was made and is never answered by the other, however late it comes.
import type { Answer, Counter } from '../api/answer.ts'
import { type CallName, type CommandName, contract } from '../api/contract.ts'
import type { CustomerView } from '../api/customer-view.ts'
import { createEventLog } from '../api/events.ts'
import { assert } from '../assert.ts'
import { type Outcome, refuse } from '../outcome.ts'
import { practised } from './practised.ts'
import type { TrainingDoor } from './training.ts'

const eventsKeptMax = 2_000

/** Asked of the real counter wherever the till is: it knows who may, and writes down who did. */
const ways: ReadonlySet<CallName> = new Set([
  'getTraining',
  'startTraining',
  'leaveTraining',
  'resetTraining',
])

/** `run` names this process's life, as that of the real counter does. */
export function joinShops(real: Counter, training: TrainingDoor, run: string): Counter {
  const events = createEventLog(run, eventsKeptMax)
  let heardRun: string | null = null
  let deafen = (): void => {}

  real.events.listen(null, ({ event }) => {
    if (event.type === 'saleChanged') training.heard(event.sale)
    if (training.view().run === null) events.publish(event)
  })

  training.onChange(() => {
    const view = training.view()
    events.publish({ type: 'trainingChanged', training: view })
    if (view.run === heardRun) return
    heardRun = view.run
    deafen()
    const opened = training.opened()
    deafen = opened?.counter.events.listen(null, ({ event }) => events.publish(event)) ?? (() => {})
    tellCustomer()
  })

  /** The customer's screen has no shop of its own: it shows whichever the till is in. */
  function customersCounter(): Counter {
    return training.opened()?.counter ?? real
  }

  function tellCustomer(): void {
    const answer = customersCounter().handle('getCustomerView', {}, 'zh-Hant') as Outcome<CustomerView>
    if (answer.ok) events.publish({ type: 'customerChanged', view: answer.value })
  }

  return {
    events,
    handle(name, input, language, madeIn): Answer<unknown> {
      if (ways.has(name)) return real.handle(name, input, language)
      if (name === 'getCustomerView') return customersCounter().handle(name, input, language)
      const { run: open } = training.view()
      if ((madeIn ?? null) !== open) return refuse(madeIn === undefined ? 'trainingOn' : 'trainingOver')
      if (open === null) return real.handle(name, input, language)
      const opened = training.opened()
      if (opened === null) return refuse('trainingBusy')
      assert(opened.run === open && opened.counter !== real, 'practice never reaches the real counter')
      if (contract[name].kind === 'command' && !practised[name as CommandName])
        return refuse('trainingNotHere')
      return opened.counter.handle(name, input, language)
    },
  }
}
