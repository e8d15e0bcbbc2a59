// What may still be done with a sale, and only that. A step that moves money or ends a doubt asks once
// more, in words that say what it means.
import { useState } from 'react'
import { terminalReferenceMax } from '../../core/api/refund-reason.ts'
import type { SaleView } from '../../core/api/views.ts'
import { formatMoney, money } from '../../core/money.ts'
import { refundWords } from '../../core/words/refund-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useSender } from '../counter.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../set-up/text-field.tsx'
import { useWords } from '../words.tsx'
import { ReviewDialog } from './review-dialog.tsx'

type Asking = 'nothing' | 'refund' | 'void' | 'review'

export function SaleActions({ sale }: { sale: SaleView }) {
  const { say } = useWords()
  const { send, busy } = useSender()
  const [asking, setAsking] = useState<Asking>('nothing')
  const [terminalReference, setTerminalReference] = useState('')
  const { can, tender } = sale
  const paidMinor = tender ? tender.givenMinor - tender.changeMinor : 0
  const amount = formatMoney(money(tender?.currency ?? sale.price.total.currency, paidMinor))
  const close = () => setAsking('nothing')
  if (!can.refund && !can.review && !can.void) return null

  async function refund() {
    close()
    const noted = terminalReference.trim()
    await send('refundSale', { saleId: sale.id, ...(noted !== '' && { terminalReference: noted }) })
  }

  async function voidIt() {
    close()
    await send('voidSale', { saleId: sale.id })
  }

  return (
    <div className="actions">
      {can.refund && (
        <button type="button" className="button urgent" disabled={busy} onClick={() => setAsking('refund')}>
          {say(screenWords.refund)}
        </button>
      )}
      {can.review && (
        <button type="button" className="button urgent" disabled={busy} onClick={() => setAsking('review')}>
          {say(screenWords.review)}
        </button>
      )}
      {can.void && (
        <button type="button" className="button" disabled={busy} onClick={() => setAsking('void')}>
          {say(screenWords.void)}
        </button>
      )}
      {asking === 'refund' && (
        <Dialog title={say(screenWords.refundAsk, { amount })} onClose={close}>
          {tender && tender.kind !== 'cash' && (
            <TextField
              label={say(refundWords.terminal)}
              value={terminalReference}
              onChange={setTerminalReference}
              lengthMax={terminalReferenceMax}
            />
          )}
          <div className="dialog-buttons">
            <button type="button" className="button" onClick={close}>
              {say(screenWords.notYet)}
            </button>
            <button type="button" className="button urgent" onClick={refund}>
              {say(screenWords.refund)}
            </button>
          </div>
        </Dialog>
      )}
      {asking === 'void' && (
        <Dialog title={say(screenWords.voidAsk, { amount })} onClose={close}>
          <div className="dialog-buttons">
            <button type="button" className="button" onClick={close}>
              {say(screenWords.keepIt)}
            </button>
            <button type="button" className="button urgent" onClick={voidIt}>
              {say(screenWords.voidConfirm)}
            </button>
          </div>
        </Dialog>
      )}
      {asking === 'review' && <ReviewDialog sale={sale} onClose={close} />}
    </div>
  )
}
