// The calls of reconciliation with their answers. Its figures are the owner's also to look at: a question is
// answered to owners only, as the door lets only them command.
import type { CallInput } from '../api/contract.ts'
import type { reconcileCalls } from '../api/reconcile-calls.ts'
import { problem } from '../outcome.ts'
import { roleMay } from '../staff/permissions.ts'
import type { Staff } from '../staff/staff.ts'
import type { ReconcileDesk } from './reconcile-desk.ts'

type ReconcileCalls = Pick<ReconcileDesk, keyof typeof reconcileCalls>

export function reconcileCallsOf(desk: ReconcileDesk, { session }: Pick<Staff, 'session'>): ReconcileCalls {
  function refusal() {
    const at = session.atTill()
    if (at.state === 'open') return null
    if (at.state === 'locked') return { ok: false, problem: problem('signInNeeded') } as const
    return roleMay(at.person.role, 'reconcile')
      ? null
      : ({ ok: false, problem: problem('ownerNeeded') } as const)
  }
  return {
    ...desk,
    readReconciliation: (days: CallInput<'readReconciliation'>) => refusal() ?? desk.readReconciliation(days),
  }
}
