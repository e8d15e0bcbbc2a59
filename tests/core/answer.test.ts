// The door both hosts share: whatever comes in, one envelope goes out, at once or when the world has
// answered, and never an exception.
import { expect, test } from 'vitest'
import { type Answer, answerCall } from '../../core/api/answer.ts'
import type { Envelope } from '../../core/api/envelope.ts'
import { createEventLog } from '../../core/api/events.ts'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import type { Report } from '../../core/ports.ts'

const request = { name: 'listSales', input: { limit: 5 }, language: 'en' }

function asked(handle: () => Answer<unknown>, raw: unknown = request) {
  const counter = { events: createEventLog('run1', 10), handle }
  const said: Envelope<unknown>[] = []
  const broke: unknown[] = []
  answerCall(
    counter,
    raw,
    (error) => broke.push(error),
    (envelope) => said.push(envelope),
  )
  return { said, broke }
}

test('what the counter knows is answered before the call returns', () => {
  expect(asked(() => done([])).said).toEqual([{ ok: true, value: [] }])
  expect(asked(() => refuse('saleUnknown')).said).toMatchObject([
    { ok: false, error: { code: 'saleUnknown' } },
  ])
})

test('what the world is asked is answered when it has spoken, and checked just the same', () => {
  const reports: Report<Outcome<unknown>>[] = []
  const late = () => (report: Report<Outcome<unknown>>) => void reports.push(report)
  const first = asked(late)
  const second = asked(late)
  const third = asked(late)
  expect([first.said, second.said, third.said]).toEqual([[], [], []])
  reports[0]?.(done([]))
  reports[1]?.(refuse('saleUnknown'))
  reports[2]?.(done('not a list of sales'))
  expect(first.said).toEqual([{ ok: true, value: [] }])
  expect(second.said).toMatchObject([{ ok: false, error: { code: 'saleUnknown' } }])
  expect(third.said).toMatchObject([{ ok: false, error: { code: 'counterFailed' } }])
  expect(third.broke).toHaveLength(1)
})

test('a counter that breaks, and a call that is none, come back as sentences', () => {
  const fault = new Error('a rule was broken')
  const broken = asked(() => {
    throw fault
  })
  expect(broken.said).toMatchObject([{ ok: false, error: { code: 'counterFailed' } }])
  expect(broken.broke).toEqual([fault])
  for (const raw of [null, 7, {}, { ...request, name: 'sellEverything' }, { ...request, input: {} }]) {
    const refused = asked(() => done([]), raw)
    expect(refused.said).toMatchObject([{ ok: false, error: { code: 'callMalformed' } }])
    expect(refused.broke).toEqual([])
  }
})
