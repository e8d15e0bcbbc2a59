// A missing or unreadable event means the screen must look at everything again.
import { expect, test } from 'vitest'
import type { Bridge } from '../../core/api/bridge.ts'
import { followEvents } from '../../renderer/link/event-feed.ts'

function heardFrom(raw: unknown[]): string[] {
  const heard: string[] = []
  const bridge: Bridge = {
    call: async () => null,
    listen(_after, hear) {
      for (const event of raw) hear(event)
      return () => undefined
    },
  }
  followEvents(bridge, (event) => heard.push(event.type))
  return heard
}

const numbered = (run: string, sequence: number, type = 'offersChanged') => ({
  run,
  sequence,
  event: { type },
})

test('events in order are handed on', () => {
  expect(heardFrom([numbered('a', 4), numbered('a', 5)])).toEqual(['offersChanged', 'offersChanged'])
})

test.each([
  ['a gap', [numbered('a', 4), numbered('a', 6)]],
  ['another run', [numbered('a', 4), numbered('b', 5)]],
])('%s is read again before it goes on', (_name, raw) => {
  expect(heardFrom(raw)).toEqual(['offersChanged', 'readAgain', 'offersChanged'])
})

test('rubbish is read again, once', () => {
  expect(heardFrom([{ run: 'a' }])).toEqual(['readAgain'])
  expect(heardFrom([numbered('a', 4), numbered('b', 1, 'readAgain')])).toEqual(['offersChanged', 'readAgain'])
})
