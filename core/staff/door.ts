// Every call passes here: whoever is at the till may do it, or brings an approval, or reads why not. A
// command that was done before passes always, since it does nothing but give its answer again.
import type { Answer } from '../api/answer.ts'
import { type CallName, contract } from '../api/contract.ts'
import type { CommandId } from '../ids.ts'
import { type Outcome, type Problem, problem } from '../outcome.ts'
import { drawerRules } from '../shift/drawer-rules.ts'
import type { Store } from '../store.ts'
import type { Acting, Actor } from './acting.ts'
import type { Approvals } from './approvals.ts'
import {
  type Action,
  commandRules,
  isApprovable,
  practisedApprovals,
  queryRules,
  roleMay,
} from './permissions.ts'
import { practicePin, practiser } from './practice-approval.ts'
import type { Session } from './session.ts'

export interface Door {
  /**
   * Runs `work` as whoever is at the till. Refused: `signInNeeded`, `approvalNeeded`, `ownerNeeded`, and of
   * questions `reportsNotShown`.
   */
  pass(name: CallName, input: unknown, work: () => Answer<unknown>): Answer<unknown>
  /**
   * For what depends on more than a command's name, asked from inside that command: null when the
   * person at the till may do `action` to `subject`, alone or with the approval that came along.
   */
  refusal(action: Action, subject: string): Problem | null
  /** Whether whoever is at the till sees what `action` shows; no approval stands in for that. */
  shows(action: Action): boolean
}

export interface DoorParts {
  readonly store: Store
  readonly acting: Acting
  readonly session: Pick<Session, 'atTill' | 'touched'>
  readonly approvals: Approvals
  /** Of the shop for practice, where nobody is set up and a supervisor is asked all the same. */
  readonly practice: boolean
}

interface Command {
  readonly commandId: string
  readonly approval?: string
}
type LooseRule =
  | 'anyone'
  | 'everyone'
  | { readonly action: Action; readonly subject: (input: unknown) => string }

export function createDoor({ store, acting, session, approvals, practice }: DoorParts): Door {
  function refusal(action: Action, subject: string): Problem | null {
    const actor = acting.now()
    if (practice && actor) return practised(actor, action, subject)
    if (!actor?.person) return session.atTill().state === 'open' ? null : problem('signInNeeded')
    if (roleMay(actor.person.role, action, drawerRules(store))) return null
    if (!isApprovable(action)) return problem('ownerNeeded')
    const wanted = { action, subject, asker: actor.person.id }
    const approver = actor.approvalId && approvals.approverOf(actor.approvalId, wanted)
    if (!approver) return problem('approvalNeeded', { action, subject })
    actor.approvedBy = approver
    return null
  }

  /** Says which PIN is meant, so that nobody enters their own. */
  function practised(actor: Actor, action: Action, subject: string): Problem | null {
    if (!practisedApprovals.includes(action)) return null
    const wanted = { action, subject, asker: practiser }
    const approver = actor.approvalId && approvals.approverOf(actor.approvalId, wanted)
    if (!approver) return problem('approvalNeeded', { action, subject, practicePin })
    actor.approvedBy = approver
    return null
  }

  function refusedAtDoor(rule: LooseRule, input: unknown): Problem | null {
    if (rule === 'anyone') return null
    session.touched()
    if (session.atTill().state === 'locked') return problem('signInNeeded')
    return rule === 'everyone' ? null : refusal(rule.action, rule.subject(input))
  }

  function shows(action: Action): boolean {
    const at = session.atTill()
    if (at.state === 'signedIn') return roleMay(at.person.role, action, drawerRules(store))
    return at.state === 'open'
  }

  function unseen(name: keyof typeof queryRules): Problem | null {
    const rule = queryRules[name]
    if (rule === 'anyone' || shows(rule)) return null
    if (session.atTill().state === 'locked') return problem('signInNeeded')
    return problem(isApprovable(rule) ? 'reportsNotShown' : 'ownerNeeded')
  }

  /** An approval that did its work is spent; one whose command was refused may be tried again. */
  function spent(actor: Actor, outcome: Outcome<unknown>): Outcome<unknown> {
    if (outcome.ok && actor.approvalId !== null && actor.approvedBy !== null) approvals.use(actor.approvalId)
    return outcome
  }

  return {
    refusal,
    shows,
    pass(name, input, work) {
      if (contract[name].kind === 'query') {
        const stopped = unseen(name as keyof typeof queryRules)
        return stopped ? { ok: false, problem: stopped } : work()
      }
      // The host has checked the input of a command against the contract.
      const { commandId, approval } = input as Command
      const at = session.atTill()
      const person = at.state === 'signedIn' ? at.person : null
      const actor: Actor = { person, approvalId: approval ?? null, approvedBy: null }
      return acting.as(actor, () => {
        if (store.commandAnswer(commandId as CommandId) === null) {
          const rule = commandRules[name as keyof typeof commandRules] as LooseRule
          const stopped = refusedAtDoor(rule, input)
          if (stopped) return { ok: false, problem: stopped }
        }
        const answer = work()
        if (typeof answer !== 'function') return spent(actor, answer)
        // What the world is asked for later, and all that the counter does meanwhile, nobody signs.
        return (report) => answer((outcome) => report(spent(actor, outcome)))
      })
    },
  }
}
