// A supervisor's word, asked for where the clerk stands: what is wished, by whom, and the PIN or badge of
// somebody who may.
import { useState } from 'react'
import type { ProblemView } from '../../core/api/envelope.ts'
import type { Proof } from '../../core/api/staff-calls.ts'
import { formatMoney, money } from '../../core/money.ts'
import { refundWords } from '../../core/words/refund-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { actionWords, staffWords } from '../../core/words/staff-words.ts'
import { trainingWords } from '../../core/words/training-words.ts'
import { useSale } from '../counter.tsx'
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

/** Of these the subject begins with a sale. */
const saleActions = ['voidSale', 'refundSale', 'reverseSale', 'reviewSale', 'printMoreCopies'] as const

/** Which sale it is about: nobody approves what they cannot see. */
function ApprovedSale({ subject }: { subject: string }) {
  const [saleId = '', by] = subject.split(' ')
  const { say } = useWords()
  const sale = useSale(saleId).data
  if (!sale) return null
  const { receiptNumber, tender, card, price } = sale
  const paid = tender ? money(tender.currency, tender.givenMinor - tender.changeMinor) : price.total
  return (
    <p className="approved-sale">
      <strong>{formatMoney(paid)}</strong>
      {by === 'cash' && <strong>{say(refundWords.inCash)}</strong>}
      <span>{receiptNumber}</span>
      <span>{say(screenWords.numberTail, { tail: card.number.slice(-4) })}</span>
    </p>
  )
}

export function ApprovalDialog({ asked }: { asked: ApprovalAsked }) {
  const { say } = useWords()
  const send = useStaffCommand()
  const session = useSession().data
  const { details } = asked.problem
  const { people = [] } = session ?? {}
  /** Only in training is there one to tell. */
  const { practicePin } = details
  const approvers = people
    .filter(({ may }) => may.some((each) => each === details.action))
    .map((person) => (practicePin ? { ...person, name: say(trainingWords.supervisor) } : person))
  const action = approvers.flatMap(({ may }) => may).find((each) => each === details.action)

  async function prove(proof: Proof): Promise<ProblemView | null> {
    if (!action) return null
    const answer = await send('approve', { action, subject: String(details.subject ?? ''), proof })
    if (!answer.ok) return answer.problem
    asked.answer(answer.value.approvalId)
    return null
  }

  const asker = session?.person?.name ?? say(trainingWords.practiser)
  return (
    <Dialog title={say(staffWords.approval)} onClose={() => asked.answer(null)}>
      <p>
        {say(staffWords.approvalAsked, { name: asker })} <strong>{action && say(actionWords[action])}</strong>
      </p>
      <div className="approval-facts">
        {action && saleActions.some((each) => each === action) && (
          <ApprovedSale subject={String(details.subject)} />
        )}
        {practicePin && (
          <p className="practice-pin">{say(trainingWords.practicePin, { pin: practicePin })}</p>
        )}
      </div>
      <ProofPad
        people={approvers}
        first={approvers.length === 1 ? (approvers[0]?.id ?? null) : null}
        confirm={staffWords.approve}
        onProve={prove}
        hint={practicePin ? trainingWords.practicePinHint : staffWords.orBadge}
        otherScan={null}
      />
      <div className="dialog-buttons spread">
        <p className="soft">{say(practicePin ? trainingWords.practiceApproval : staffWords.approvalBoth)}</p>
        <button type="button" className="button" onClick={() => asked.answer(null)}>
          {say(staffWords.back)}
        </button>
      </div>
    </Dialog>
  )
}
