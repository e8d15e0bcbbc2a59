// A quiet way from any sale to its whole story, for a supervisor who wants to know.
import { useState } from 'react'
import type { SaleView } from '../../core/api/views.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../words.tsx'
import { SaleStory } from './sale-story.tsx'

export function StoryButton({ sale }: { sale: SaleView }) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        {say(screenWords.story)}
      </button>
      {open && (
        <Dialog
          tall={true}
          title={say(screenWords.storyOf, { receipt: sale.receiptNumber ?? '' })}
          onClose={close}
        >
          <p className="reference">{sale.reference}</p>
          <SaleStory saleId={sale.id} atEnd={false} />
          <div className="dialog-buttons">
            <button type="button" className="button" onClick={close}>
              {say(screenWords.close)}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
