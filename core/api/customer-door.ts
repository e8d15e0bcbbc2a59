// The counter as the customer's screen may have it: one question, and when to put it again. Whatever else is asked
// here is not understood, whoever asks.

import { refuse } from '../outcome.ts'
import type { Counter } from './answer.ts'
import { createEventLog } from './events.ts'

const eventsKeptMax = 20

/** `run` names the life of this door, so that a screen which was away knows whether it missed something. */
export function createCustomerDoor(counter: Counter, run: string): Counter {
  const events = createEventLog(run, eventsKeptMax)
  counter.events.listen(null, ({ event }) => {
    if (event.type === 'customerChanged' || event.type === 'readAgain') events.publish(event)
  })
  return {
    events,
    handle: (name, input, language) =>
      name === 'getCustomerView' ? counter.handle(name, input, language) : refuse('callMalformed'),
  }
}
