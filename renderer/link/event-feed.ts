// Follows the counter's numbered events. A missing number or an event that cannot be read means the
// screen no longer knows what is true, so everything is read again.
import type { Bridge } from '../../core/api/bridge.ts'
import { type CounterEvent, numberedEventSchema } from '../../core/api/events.ts'

/** Returns the way to stop. `heard` gets `readAgain` where something was missed. */
export function followEvents(bridge: Bridge, heard: (event: CounterEvent) => void): () => void {
  let last: { run: string; sequence: number } | null = null
  return bridge.listen(null, (raw) => {
    const parsed = numberedEventSchema.safeParse(raw)
    if (!parsed.success) return heard({ type: 'readAgain' })
    const { run, sequence, event } = parsed.data
    const before = last
    last = { run, sequence }
    const follows = before === null || (run === before.run && sequence === before.sequence + 1)
    if (!follows && event.type !== 'readAgain') heard({ type: 'readAgain' })
    heard(event)
  })
}
