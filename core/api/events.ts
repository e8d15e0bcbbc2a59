// What the counter tells its screens unasked, numbered without gaps, so that a screen that was away
// knows what it missed. A bounded number is kept: a screen away for longer is told to read afresh.
import { z } from 'zod'
import { customerViewSchema } from './customer-view.ts'
import { sessionViewSchema } from './staff-views.ts'
import { trainingViewSchema } from './training-view.ts'
import { readingViewSchema, saleViewSchema, statusViewSchema } from './views.ts'

export const counterEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('scanned'), reading: readingViewSchema }),
  z.object({ type: z.literal('saleChanged'), sale: saleViewSchema }),
  z.object({ type: z.literal('statusChanged'), status: statusViewSchema }),
  /** Who is at the till, or who may be, changed. */
  z.object({ type: z.literal('sessionChanged'), session: sessionViewSchema }),
  /** The catalogue or a look-up changed what a card is offered. */
  z.object({ type: z.literal('offersChanged') }),
  /** The customer's screen shows something else. */
  z.object({ type: z.literal('customerChanged'), view: customerViewSchema }),
  /** The till went into the training shop or out of it, or there is news of the real one. */
  z.object({ type: z.literal('trainingChanged'), training: trainingViewSchema }),
  /** Events are missing before this one: read everything again. */
  z.object({ type: z.literal('readAgain') }),
])
export type CounterEvent = z.infer<typeof counterEventSchema>

export const numberedEventSchema = z.object({
  /** Names this run of the counter; a number of another run means nothing here. */
  run: z.string(),
  /** From 1 on; 0 only with `readAgain`, before anything was said. */
  sequence: z.int().min(0),
  event: counterEventSchema,
})
export type NumberedEvent = z.infer<typeof numberedEventSchema>

export interface EventLog {
  publish(event: CounterEvent): void
  /**
   * Hears every event from now on, after what was missed since `after` (null: nothing was seen
   * before). Returns the way to stop.
   */
  listen(after: { run: string; sequence: number } | null, hear: (event: NumberedEvent) => void): () => void
}

export function createEventLog(run: string, keptMax: number): EventLog {
  const kept: NumberedEvent[] = []
  const listeners = new Set<(event: NumberedEvent) => void>()
  let sequence = 0

  function missedSince(after: { run: string; sequence: number }): readonly NumberedEvent[] {
    const first = kept[0]?.sequence ?? sequence + 1
    if (after.run !== run || after.sequence < first - 1 || after.sequence > sequence) {
      return [{ run, sequence, event: { type: 'readAgain' } }]
    }
    return kept.filter((event) => event.sequence > after.sequence)
  }

  return {
    publish(event) {
      sequence += 1
      const numbered: NumberedEvent = { run, sequence, event }
      kept.push(numbered)
      if (kept.length > keptMax) kept.shift()
      for (const hear of [...listeners]) hear(numbered)
    },
    listen(after, hear) {
      if (after) for (const missed of missedSince(after)) hear(missed)
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}
