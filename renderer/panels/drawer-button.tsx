// Opens the cash drawer without a sale, for a reason that is kept. There is no button where the counter
// has no drawer to open.
import { useEffect, useState } from 'react'
import type { CallOutput } from '../../core/api/contract.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useShop, useStatus } from '../counter.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { DrawerProblem } from './drawer-problem.tsx'
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
  const [asked, setAsked] = useState<CallOutput<'openDrawer'> | null>(null)
  const news = useStatus().data?.printer.drawer ?? null
  // What waits for the printer is told by the state of the shop from then on.
  const waited = asked?.problem?.code === 'drawerWaits'
  const problem = waited ? (news?.problem ?? null) : (asked?.problem ?? null)
  const waits = problem?.code === 'drawerWaits'
  const opened = asked !== null && problem === null

  useEffect(() => {
    if (opened) onClose()
  }, [opened, onClose])

  async function open() {
    setAsked(null)
    setAsked((await move('openDrawer', { reason: reason.trim() })) ?? null)
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
      <DrawerProblem problem={problem} />
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(screenWords.notNow)}
        </button>
        <button
          type="button"
          className="button urgent"
          disabled={busy || waits || !reasonStands(reason)}
          onClick={open}
        >
          {say(screenWords.drawer)}
        </button>
      </div>
    </Dialog>
  )
}
