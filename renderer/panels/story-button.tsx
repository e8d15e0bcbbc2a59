// A quiet way from any sale to its whole story, for a supervisor who wants to know.
import { useState } from 'react'
import type { SaleView } from '../../core/api/views.ts'
import { heldWords } from '../../core/words/held-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { Choice } from '../parts/choice.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useSession } from '../staff/use-session.ts'
import { useWords } from '../words.tsx'
import { SaleRules } from './sale-rules.tsx'
import { SaleStory } from './sale-story.tsx'

export function StoryButton({ sale }: { sale: SaleView }) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  const [page, setPage] = useState<'story' | 'rules'>('story')
  const maySee = useSession().data?.may.includes('seeRules') ?? false
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
          {maySee && (
            <Choice
              legend={say(screenWords.story)}
              legendShown={false}
              options={[
                { value: 'story', label: say(screenWords.story) },
                { value: 'rules', label: say(heldWords.rules) },
              ]}
              value={page}
              onChoose={setPage}
            />
          )}
          <div className={maySee ? 'story-pages' : undefined}>
            {page === 'story' ? <SaleStory saleId={sale.id} atEnd={false} /> : <SaleRules saleId={sale.id} />}
          </div>
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
