// A supervisor's word for one thing, kept in memory: for one action on one subject, asked by one person,
// for two minutes, once. What came of it is in the audit events.
import type { CommandId, PersonId } from '../ids.ts'
import type { Clock } from '../ports.ts'
import type { Action } from './permissions.ts'
import type { Named } from './person.ts'

export interface Approval {
  readonly id: CommandId
  readonly action: Action
  readonly subject: string
  /** Who may not do it alone. */
  readonly asker: PersonId
  readonly approver: Named
}

export type Wanted = Pick<Approval, 'action' | 'subject' | 'asker'>

export interface Approvals {
  give(approval: Approval): void
  /** Who approved just this, if the approval of that id still stands; else null. */
  approverOf(id: string, wanted: Wanted): Named | null
  /** It did what it was given for. */
  use(id: string): void
}

const lastsMs = 2 * 60_000
const keptMax = 20

export function createApprovals(clock: Clock): Approvals {
  const given = new Map<string, Approval & { readonly untilMs: number }>()

  return {
    give(approval) {
      given.set(approval.id, { ...approval, untilMs: clock.elapsedMs() + lastsMs })
      const [oldest] = given.keys()
      if (given.size > keptMax && oldest !== undefined) given.delete(oldest)
    },
    approverOf(id, { action, subject, asker }) {
      const approval = given.get(id)
      if (!approval || clock.elapsedMs() >= approval.untilMs) return null
      const fits = approval.action === action && approval.subject === subject && approval.asker === asker
      return fits ? approval.approver : null
    },
    use: (id) => void given.delete(id),
  }
}
