// The whole story of a sale from its audit events: what a supervisor needs to decide, with every answer
// the distributor ever gave and when.
import { readProblem, viewProblem } from '../api/envelope.ts'
import { repayReasons } from '../api/refund-reason.ts'
import type { StoryLine } from '../api/views.ts'
import { waitReasons } from '../queue/task.ts'
import type { KeptAuditEvent } from '../store.ts'
import type { Language } from '../words/language.ts'
import { type StoryEvent, storyWords } from '../words/story-words.ts'
import { tenderKinds } from './sale.ts'
import { saleStates } from './state.ts'

/** One line an event, oldest first. Questions that changed nothing are folded into one line with a count. */
export function tellStory(events: readonly KeptAuditEvent[], language: Language): StoryLine[] {
  const lines: StoryLine[] = []
  for (const event of events) {
    const line = lineOf(event, language)
    const before = lines.at(-1)
    if (before && tellTheSame(before, line)) {
      lines[lines.length - 1] = { ...line, atMs: before.atMs, lastAtMs: line.atMs, times: before.times + 1 }
    } else lines.push(line)
  }
  return lines
}

function tellTheSame(before: StoryLine, line: StoryLine): boolean {
  return (
    before.type === line.type &&
    before.state === line.state &&
    before.problem?.code === line.problem?.code &&
    before.reason === line.reason &&
    line.by === before.by &&
    line.note === null
  )
}

function lineOf({ sequence, atMs, type, data }: KeptAuditEvent, language: Language): StoryLine {
  const known = type in storyWords ? (type as StoryEvent) : 'other'
  const problem = readProblem(data.problem)
  return {
    sequence,
    atMs,
    lastAtMs: atMs,
    times: 1,
    type: known,
    state: saleStates.find((each) => each === data.to) ?? null,
    note: textIn(data, 'note'),
    problem: problem && viewProblem(problem, language),
    reason: waitReasons.find((each) => each === data.reason) ?? null,
    why: repayReasons.find((each) => each === data.why) ?? null,
    refundTender: tenderKinds.find((each) => each === data.refundTender) ?? null,
    by: textIn(data.by, 'name'),
    approvedBy: textIn(data.approvedBy, 'name'),
    detail:
      textIn(data, 'detail') ??
      textIn(data, 'distributorId') ??
      textIn(data, 'terminalReference') ??
      numbersIn(data.facts),
  }
}

/** The distributor's number of a credit, with the operator's where it gave one. */
function numbersIn(facts: unknown): string | null {
  const numbers = [textIn(facts, 'distributorId'), textIn(facts, 'operatorReference')]
  return numbers.filter((each) => each !== null).join(' ') || null
}

function textIn(from: unknown, key: string): string | null {
  const value: unknown = typeof from === 'object' && from !== null ? Reflect.get(from, key) : null
  return typeof value === 'string' ? value : null
}
