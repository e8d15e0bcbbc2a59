// A supervisor's decision about a sale no machine could decide: one of two, with a note of who said so.
import { useId, useState } from 'react'
import type { SaleView } from '../../core/api/views.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useSender } from '../counter.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../words.tsx'
import { SaleStory } from './sale-story.tsx'

const noteMin = 3
const noteMax = 200

export function ReviewDialog({ sale, onClose }: { sale: SaleView; onClose: () => void }) {
  const { say, tell } = useWords()
  const { send, busy } = useSender()
  const [note, setNote] = useState('')
  const noteId = useId()
  const ready = note.trim().length >= noteMin && !busy

  async function decide(decision: 'credited' | 'failed' | 'send') {
    await send('reviewSale', { saleId: sale.id, decision, note: note.trim() })
    onClose()
  }

  return (
    <Dialog title={say(screenWords.reviewAsk)} onClose={onClose}>
      <p className="reference">{sale.reference}</p>
      {sale.problem && <p>{tell(sale.problem)}</p>}
      <SaleStory saleId={sale.id} atEnd={true} />
      <label htmlFor={noteId}>{say(screenWords.reviewNote)}</label>
      <textarea
        id={noteId}
        rows={2}
        maxLength={noteMax}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(screenWords.notNow)}
        </button>
        {sale.can.send ? (
          <button type="button" className="button" disabled={!ready} onClick={() => decide('send')}>
            {say(screenWords.reviewSend)}
          </button>
        ) : (
          <button type="button" className="button" disabled={!ready} onClick={() => decide('credited')}>
            {say(screenWords.reviewCredited)}
          </button>
        )}
        <button type="button" className="button" disabled={!ready} onClick={() => decide('failed')}>
          {say(screenWords.reviewFailed)}
        </button>
      </div>
    </Dialog>
  )
}
