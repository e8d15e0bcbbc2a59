// What may still be done with a sale, and only that. A step that moves money or ends a doubt asks once
// more, in words that say what it means.
import { useState } from 'react'
import type { SaleView } from '../../core/api/views.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useSender } from '../counter.tsx'
import { useWords } from '../words.tsx'
import { RefundDialog } from './refund-dialog.tsx'
import { ReviewDialog } from './review-dialog.tsx'

type Asking = 'nothing' | 'refund' | 'void' | 'review'

export function SaleActions({ sale }: { sale: SaleView }) {
  const { say } = useWords()
  const { busy } = useSender()
  const [asking, setAsking] = useState<Asking>('nothing')
  const { can } = sale
  const close = () => setAsking('nothing')
  if (!can.refund && !can.review && !can.void) return null

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
      {(asking === 'refund' || asking === 'void') && (
        <RefundDialog sale={sale} kind={asking} onClose={close} />
      )}
      {asking === 'review' && <ReviewDialog sale={sale} onClose={close} />}
    </div>
  )
}
