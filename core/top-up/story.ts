// The whole story of a sale from its audit events: what a supervisor needs to decide, with every answer
// the distributor ever gave and when.
import type { StoryLine } from '../api/views.ts'
import type { KeptAuditEvent } from '../store.ts'
import { type StoryEvent, storyWords } from '../words/story-words.ts'
import { type SaleState, saleStates } from './state.ts'

/** One line an event, oldest first. Questions that changed nothing are folded into one line with a count. */
export function tellStory(events: readonly KeptAuditEvent[]): StoryLine[] {
  const lines: StoryLine[] = []
  for (const event of events) {
    const line = lineOf(event)
    const before = lines.at(-1)
    if (before && before.type === line.type && before.state === line.state && line.note === null) {
      lines[lines.length - 1] = { ...line, atMs: before.atMs, lastAtMs: line.atMs, times: before.times + 1 }
    } else lines.push(line)
  }
  return lines
}

function lineOf({ sequence, atMs, type, data }: KeptAuditEvent): StoryLine {
  const known = type in storyWords ? (type as StoryEvent) : 'other'
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  const state = saleStates.find((each) => each === data.to) ?? null
  return {
    sequence,
    atMs,
    lastAtMs: atMs,
    times: 1,
    type: known,
    state: state satisfies SaleState | null,
    note: text(data.note),
    detail: text(data.detail) ?? text(data.reason) ?? text(data.distributorId),
  }
}
