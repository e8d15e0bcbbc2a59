// A supervisor's word, asked for where the clerk stands: what is wished, by whom, and the PIN or badge of
// somebody who may.
import { useState } from 'react'
import type { ProblemView } from '../../core/api/envelope.ts'
import type { Proof } from '../../core/api/staff-calls.ts'
import { actionWords, staffWords } from '../../core/words/staff-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../words.tsx'
import { ProofPad } from './proof-pad.tsx'
import { useSession, useStaffCommand } from './use-session.ts'

export interface ApprovalAsked {
  readonly problem: ProblemView
  readonly answer: (approvalId: string | null) => void
}

/** One question at a time; a second one has to be pressed again. */
export function useApprovals() {
  const [asked, setAsked] = useState<ApprovalAsked | null>(null)
  const [ask] = useState(() => (problem: ProblemView) => {
    return new Promise<string | null>((resolve) => {
      const answer = (approvalId: string | null) => {
        setAsked(null)
        resolve(approvalId)
      }
      setAsked((before) => {
        before?.answer(null)
        return { problem, answer }
      })
    })
  })
  return { asked, ask }
}

export function ApprovalDialog({ asked }: { asked: ApprovalAsked }) {
  const { say } = useWords()
  const send = useStaffCommand()
  const session = useSession().data
  const { details } = asked.problem
  const { people = [] } = session ?? {}
  const approvers = people.filter(({ may }) => may.some((each) => each === details.action))
  const action = approvers.flatMap(({ may }) => may).find((each) => each === details.action)

  async function prove(proof: Proof): Promise<ProblemView | null> {
    if (!action) return null
    const answer = await send('approve', { action, subject: String(details.subject ?? ''), proof })
    if (!answer.ok) return answer.problem
    asked.answer(answer.value.approvalId)
    return null
  }

  return (
    <Dialog title={say(staffWords.approval)} onClose={() => asked.answer(null)}>
      <p>
        {say(staffWords.approvalAsked, { name: session?.person?.name ?? '' })}{' '}
        <strong>{action && say(actionWords[action])}</strong>
      </p>
      <ProofPad
        people={approvers}
        first={approvers.length === 1 ? (approvers[0]?.id ?? null) : null}
        confirm={staffWords.approve}
        onProve={prove}
        otherScan={null}
      />
      <div className="dialog-buttons spread">
        <p className="soft">{say(staffWords.approvalBoth)}</p>
        <button type="button" className="button" onClick={() => asked.answer(null)}>
          {say(staffWords.back)}
        </button>
      </div>
    </Dialog>
  )
}
