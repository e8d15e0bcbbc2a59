// The counter as a host holds it while the shop behind it is closed and opened anew: calls meanwhile wait,
// and screens are told to read everything again. Nobody who listens notices more than a pause.
import { problem } from '../outcome.ts'
import type { Answer, Counter } from './answer.ts'
import { createEventLog } from './events.ts'

/** More screens than this never wait at one till. */
const waitingMax = 200
const eventsKeptMax = 2_000

export interface StandingCounter extends Counter {
  /** From here on calls wait. */
  rest(): void
  /** The counter that answers from here on; those who waited are answered first. */
  hold(next: Counter): void
  /** Answers whoever still waits for a counter that is closed: whether it was done is not known. */
  giveUp(): void
}

export function createStandingCounter(run: string): StandingCounter {
  const events = createEventLog(run, eventsKeptMax)
  const waiting: ((counter: Counter) => void)[] = []
  const lost = new Set<() => void>()
  let held: Counter | null = null
  let opened = false
  let silence = (): void => {}

  /** Heard once: by the counter that was asked, or by `giveUp` when that one never answers. */
  function heard(answer: Answer<unknown>): Answer<unknown> {
    if (typeof answer !== 'function') return answer
    return (report) => {
      const lose = (): void => {
        lost.delete(lose)
        report({ ok: false, problem: problem('counterFailed') })
      }
      lost.add(lose)
      answer((outcome) => {
        if (lost.delete(lose)) report(outcome)
      })
    }
  }

  return {
    events,
    handle(name, input, language, training) {
      if (held !== null) return heard(held.handle(name, input, language, training))
      if (waiting.length >= waitingMax) return { ok: false, problem: problem('counterFailed') }
      return (report) =>
        waiting.push((counter) => {
          const answer = heard(counter.handle(name, input, language, training))
          if (typeof answer === 'function') answer(report)
          else report(answer)
        })
    },
    rest() {
      silence()
      held = null
    },
    hold(next) {
      held = next
      silence = next.events.listen(null, ({ event }) => events.publish(event))
      if (opened) events.publish({ type: 'readAgain' })
      opened = true
      for (const ask of waiting.splice(0)) ask(next)
    },
    giveUp() {
      for (const lose of [...lost]) lose()
    },
  }
}
