// Opens the cash drawer without a sale, for a reason that is kept. There is no button where the counter
// has no drawer to open.
import { useState } from 'react'
import { screenWords } from '../../core/words/screen-words.ts'
import { useShop } from '../counter.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { ReasonField, reasonStands } from './reason-field.tsx'
import { usePaper } from './use-paper.ts'

export function DrawerButton() {
  const { say } = useWords()
  const [asking, setAsking] = useState(false)
  if (!useShop().data?.drawer) return null
  return (
    <>
      <button type="button" className="button drawer-button" onClick={() => setAsking(true)}>
        <Icon name="purse" size={20} />
        {say(screenWords.drawer)}
      </button>
      {asking && <DrawerDialog onClose={() => setAsking(false)} />}
    </>
  )
}

/** What drawers are opened for most often, one touch each. */
const usualReasons = [screenWords.drawerChange, screenWords.drawerCount, screenWords.drawerMistake] as const

function DrawerDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { move, busy, refused } = usePaper()
  const [reason, setReason] = useState('')
  const [shut, setShut] = useState(false)

  async function open() {
    setShut(false)
    const answer = await move('openDrawer', { reason: reason.trim() })
    if (answer?.opened === false) setShut(true)
    else if (answer) onClose()
  }

  return (
    <Dialog title={say(screenWords.drawerAsk)} onClose={onClose}>
      <div className="usual-reasons">
        {usualReasons.map((usual) => (
          <button key={usual.en} type="button" className="button" onClick={() => setReason(say(usual))}>
            {say(usual)}
          </button>
        ))}
      </div>
      <ReasonField label={say(screenWords.drawerReason)} value={reason} onChange={setReason} />
      <p className="soft">{say(screenWords.drawerRecorded)}</p>
      <Refusal problem={refused} />
      {shut && (
        <p role="alert" className="refusal tone-bad">
          <Icon name="warning" />
          {say(screenWords.drawerShut)}
        </p>
      )}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(screenWords.notNow)}
        </button>
        <button
          type="button"
          className="button urgent"
          disabled={busy || !reasonStands(reason)}
          onClick={open}
        >
          {say(screenWords.drawer)}
        </button>
      </div>
    </Dialog>
  )
}
