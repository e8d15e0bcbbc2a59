// Badges that a scanner read, kept for a moment under a ticket: the screen says what the badge was shown
// for, and its text travels in no event.
import { sortableId } from '../ids.ts'
import type { Chance, Clock } from '../ports.ts'

export interface Tickets {
  /** Returns the ticket. */
  keep(text: string): string
  /** Null when there is none, or its minute is over. */
  textOf(ticket: string): string | null
}

const lastsMs = 60_000
const keptMax = 20
const bytesOfTicket = 16

export function createTickets({
  clock,
  chance,
}: {
  readonly clock: Clock
  readonly chance: Chance
}): Tickets {
  const kept = new Map<string, { readonly text: string; readonly untilMs: number }>()

  return {
    keep(text) {
      const ticket = sortableId(clock.nowMs(), chance.bytes(bytesOfTicket))
      kept.set(ticket, { text, untilMs: clock.elapsedMs() + lastsMs })
      const [oldest] = kept.keys()
      if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest)
      return ticket
    },
    textOf(ticket) {
      const found = kept.get(ticket)
      return found && clock.elapsedMs() < found.untilMs ? found.text : null
    },
  }
}
