// A supervisor's approval for whoever practises: of a supervisor nobody is, by a PIN everybody may read. Nobody's
// own PIN or badge is compared with anything here, and what was typed is in no event.
import type { Answer } from '../api/answer.ts'
import type { CallInput } from '../api/contract.ts'
import type { ApprovalView, SessionView } from '../api/staff-views.ts'
import type { CommandId, PersonId, SaleId } from '../ids.ts'
import { done, refuse } from '../outcome.ts'
import type { Clock } from '../ports.ts'
import type { Store } from '../store.ts'
import { type Language, say } from '../words/language.ts'
import { trainingWords } from '../words/training-words.ts'
import type { Approvals } from './approvals.ts'
import type { Once } from './once.ts'
import { practisedApprovals } from './permissions.ts'

/** One of those that are refused as too easy: nobody's own can be the same. */
export const practicePin = '2580'
/** Who asks, in a shop in which nobody is set up. */
export const practiser = 'PRACTISER' as PersonId
const supervisorId = 'PRACTICE' as PersonId

export interface PracticeParts {
  readonly store: Store
  readonly clock: Clock
  readonly once: Once
  readonly approvals: Approvals
  /** The supervisor's name is in it. */
  readonly language: Language
}

export interface PracticeApproval {
  readonly supervisor: SessionView['people'][number]
  /** Refused: `approvalNotNeeded`, `practicePinOnly`. */
  approve(input: CallInput<'approve'>): Answer<ApprovalView>
}

export function createPracticeApproval(parts: PracticeParts): PracticeApproval {
  const { store, clock, once, approvals } = parts
  const name = say(trainingWords.supervisor, parts.language)
  const approver = { id: supervisorId, name }

  return {
    supervisor: { ...approver, role: 'supervisor', may: [...practisedApprovals] },
    approve: ({ commandId, action, subject, proof }) =>
      once({
        commandId,
        name: 'approve',
        again: () => done({ approvalId: commandId, approvedBy: name }),
        work: () => {
          if (!practisedApprovals.includes(action)) return refuse('approvalNotNeeded')
          if (proof.kind !== 'pin' || proof.pin !== practicePin)
            return refuse('practicePinOnly', { pin: practicePin })
          const id = commandId as CommandId
          const atMs = clock.nowMs()
          const written = store.commit(() => {
            const data = { approvedBy: approver, action, subject, how: 'pin' }
            const saleId = store.sale((subject.split(' ')[0] ?? '') as SaleId)?.id ?? null
            const event = store.appendEvent({ atMs, saleId, type: 'approvalGiven', data })
            store.keepCommandAnswer(id, 'approve', event, atMs)
          })
          if (!written.ok) return written
          approvals.give({ id, action, subject, asker: practiser, approver })
          return done({ approvalId: id, approvedBy: name })
        },
      }),
  }
}
