// For a customer who wants the money for a credited top-up back: asks why, and then the distributor. Where that
// cannot be, says so in words the clerk can read aloud.
import { useState } from 'react'
import { type RefundReason, refundReasons } from '../../core/api/refund-reason.ts'
import type { SaleView } from '../../core/api/views.ts'
import { formatMoney, money } from '../../core/money.ts'
import { refundReasonWords, refundWords } from '../../core/words/refund-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useSender } from '../counter.tsx'
import { Choice } from '../parts/choice.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'
import { ReasonField, reasonStands } from './reason-field.tsx'

export function TakeBackButton({ sale }: { sale: SaleView }) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  if (sale.reversal === null || sale.reversal.kind === 'asked') return null
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        <Icon name="undo" size={20} />
        {say(refundWords.ask)}
      </button>
      {open && sale.reversal.kind === 'refused' && <RefusedDialog sale={sale} onClose={close} />}
      {open && sale.reversal.kind === 'offered' && <AskDialog sale={sale} onClose={close} />}
    </>
  )
}

interface TakeBackProps {
  readonly sale: SaleView
  readonly onClose: () => void
}

function RefusedDialog({ sale, onClose }: TakeBackProps) {
  const { say, tell } = useWords()
  return (
    <Dialog title={say(refundWords.refusedTitle)} onClose={onClose}>
      {sale.reversal?.problem && <p>{tell(sale.reversal.problem)}</p>}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(screenWords.close)}
        </button>
      </div>
    </Dialog>
  )
}

function AskDialog({ sale, onClose }: TakeBackProps) {
  const { say } = useWords()
  const { send, busy } = useSender()
  const [reason, setReason] = useState<RefundReason>('changedMind')
  const [note, setNote] = useState('')
  const { tender } = sale
  const paidMinor = tender ? tender.givenMinor - tender.changeMinor : 0
  const amount = formatMoney(money(tender?.currency ?? sale.price.total.currency, paidMinor))

  async function ask() {
    const why = reason === 'other' ? { reason, note: note.trim() } : { reason }
    await send('reverseSale', { saleId: sale.id, why })
    onClose()
  }

  return (
    <Dialog title={say(refundWords.title, { amount })} onClose={onClose}>
      <p>{say(refundWords.explained)}</p>
      <Choice
        legend={say(refundWords.why)}
        legendShown={true}
        options={refundReasons.map((each) => ({ value: each, label: say(refundReasonWords[each]) }))}
        value={reason}
        onChoose={setReason}
      />
      {reason === 'other' && <ReasonField label={say(refundWords.note)} value={note} onChange={setNote} />}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(screenWords.notNow)}
        </button>
        <button
          type="button"
          className="button urgent"
          disabled={busy || (reason === 'other' && !reasonStands(note))}
          onClick={ask}
        >
          {say(refundWords.confirm)}
        </button>
      </div>
    </Dialog>
  )
}
