// Before money goes back: how much, why, and by what where there is a choice. A sale that was not sent yet is
// given up with it.
import { useState } from 'react'
import { type RepayReason, terminalReferenceMax } from '../../core/api/refund-reason.ts'
import type { SaleView } from '../../core/api/views.ts'
import { formatMoney, money } from '../../core/money.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { refundReasonWords, refundWords as words } from '../../core/words/refund-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useSender } from '../counter.tsx'
import { Choice } from '../parts/choice.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../set-up/text-field.tsx'
import { useWords } from '../words.tsx'
import { ReasonField, reasonStands } from './reason-field.tsx'

interface RefundDialogProps {
  readonly sale: SaleView
  readonly kind: 'refund' | 'void'
  readonly onClose: () => void
}

const reasons = {
  refund: ['notCredited', 'wrongCard', 'wrongAmount', 'other'],
  void: ['changedMind', 'wrongCard', 'wrongAmount', 'tookTooLong', 'other'],
} as const satisfies Readonly<Record<RefundDialogProps['kind'], readonly RepayReason[]>>

const asked = {
  refund: { title: screenWords.refundAsk, leave: screenWords.notYet, confirm: screenWords.refund },
  void: { title: screenWords.voidAsk, leave: screenWords.keepIt, confirm: screenWords.voidConfirm },
} as const

export function RefundDialog({ sale, kind, onClose }: RefundDialogProps) {
  const { say } = useWords()
  const { send, busy } = useSender()
  const [reason, setReason] = useState<RepayReason>(reasons[kind][0])
  const [note, setNote] = useState('')
  const [by, setBy] = useState<'tender' | 'cash'>('tender')
  const [terminalReference, setTerminalReference] = useState('')
  const { tender, can, problem } = sale
  const paidMinor = tender ? tender.givenMinor - tender.changeMinor : 0
  const amount = formatMoney(money(tender?.currency ?? sale.price.total.currency, paidMinor))
  // Why it was taken back was asked before.
  const takenBack = problem?.code === 'reversedAsAsked'
  const byTerminal = tender !== null && tender.kind !== 'cash' && by === 'tender'

  async function confirm() {
    const why = reasonAsked()
    const noted = byTerminal ? terminalReference.trim() : ''
    const always = { saleId: sale.id, why, ...(by === 'cash' && { inCash: true as const }) }
    onClose()
    if (kind === 'void') await send('voidSale', always)
    else await send('refundSale', { ...always, ...(noted !== '' && { terminalReference: noted }) })
  }

  function reasonAsked() {
    if (takenBack) return { reason: 'takenBack' } as const
    return reason === 'other' ? { reason, note: note.trim() } : { reason }
  }

  return (
    <Dialog title={say(asked[kind].title, { amount })} onClose={onClose}>
      {tender && can.refundInCash && (
        <Choice
          legend={say(words.by)}
          legendShown={true}
          options={[
            { value: 'tender', label: say(receiptWords[tender.kind]) },
            { value: 'cash', label: say(receiptWords.cash) },
          ]}
          value={by}
          onChoose={setBy}
        />
      )}
      {!takenBack && (
        <Choice
          legend={say(words.why)}
          legendShown={true}
          options={reasons[kind].map((each) => ({ value: each, label: say(refundReasonWords[each]) }))}
          value={reason}
          onChoose={setReason}
        />
      )}
      {!takenBack && reason === 'other' && (
        <ReasonField label={say(words.note)} value={note} onChange={setNote} />
      )}
      {kind === 'refund' && byTerminal && (
        <TextField
          label={say(words.terminal)}
          value={terminalReference}
          onChange={setTerminalReference}
          lengthMax={terminalReferenceMax}
        />
      )}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(asked[kind].leave)}
        </button>
        <button
          type="button"
          className="button urgent"
          disabled={busy || (!takenBack && reason === 'other' && !reasonStands(note))}
          onClick={confirm}
        >
          {say(asked[kind].confirm)}
        </button>
      </div>
    </Dialog>
  )
}
