// A counter that is closed and opened anew behind its host: nobody's call is lost, and every screen is told
// to look again.
import { expect, test } from 'vitest'
import type { Answer, Counter } from '../../core/api/answer.ts'
import { createEventLog, type NumberedEvent } from '../../core/api/events.ts'
import { createStandingCounter } from '../../core/api/standing-counter.ts'
import { done, type Outcome } from '../../core/outcome.ts'

function counterNamed(name: string) {
  const events = createEventLog(name, 10)
  const held: ((outcome: Outcome<unknown>) => void)[] = []
  const counter: Counter = {
    events,
    handle: (call) => (call === 'readDevices' ? (report) => held.push(report) : done(`${name} ${call}`)),
  }
  return { counter, events, held }
}

function asked(answer: Answer<unknown>): unknown[] {
  const heard: unknown[] = []
  if (typeof answer === 'function') answer((outcome) => heard.push(outcome))
  else heard.push(answer)
  return heard
}

function standing() {
  const counter = createStandingCounter('standing')
  const heard: NumberedEvent[] = []
  counter.events.listen(null, (event) => heard.push(event))
  return { counter, heard }
}

test('it passes calls and events on as they are', () => {
  const { counter, heard } = standing()
  const first = counterNamed('first')
  counter.hold(first.counter)
  expect(counter.handle('getShop', {}, 'en')).toEqual(done('first getShop'))
  first.events.publish({ type: 'offersChanged' })
  expect(heard).toEqual([{ run: 'standing', sequence: 1, event: { type: 'offersChanged' } }])
})

test('calls wait while there is none, and the next one answers them', () => {
  const { counter, heard } = standing()
  const first = counterNamed('first')
  counter.hold(first.counter)
  counter.rest()
  const waiting = asked(counter.handle('getShop', {}, 'en'))
  first.events.publish({ type: 'offersChanged' })
  expect([waiting, heard]).toEqual([[], []])
  const second = counterNamed('second')
  counter.hold(second.counter)
  expect(waiting).toEqual([done('second getShop')])
  expect(heard.map(({ event }) => event.type)).toEqual(['readAgain'])
  second.events.publish({ type: 'offersChanged' })
  expect(heard).toHaveLength(2)
})

test('who asked one that is gone hears that nobody knows, and hears it once', () => {
  const { counter } = standing()
  const first = counterNamed('first')
  counter.hold(first.counter)
  const inTime = asked(counter.handle('readDevices', {}, 'en'))
  first.held[0]?.(done('in time'))
  const late = asked(counter.handle('readDevices', {}, 'en'))
  counter.rest()
  const waited = asked(counter.handle('readDevices', {}, 'en'))
  counter.giveUp()
  const second = counterNamed('second')
  counter.hold(second.counter)
  first.held[1]?.(done('too late'))
  second.held[0]?.(done('by the second'))
  expect(inTime).toEqual([done('in time')])
  expect(late).toMatchObject([{ ok: false, problem: { code: 'counterFailed' } }])
  expect(waited).toEqual([done('by the second')])
})

test('more than can wait are told so', () => {
  const { counter } = standing()
  const heard = Array.from({ length: 201 }, () => asked(counter.handle('getShop', {}, 'en')))
  expect(heard.flat()).toMatchObject([{ ok: false, problem: { code: 'counterFailed' } }])
})
