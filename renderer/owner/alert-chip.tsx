// What needs attention, in the bar: for supervisors all of it and the way to the view, for a clerk how much
// there is and what can be done at the till. Nothing while nothing does.
import { useState } from 'react'
import type { StatusView } from '../../core/api/views.ts'
import { ownerWords } from '../../core/words/owner-words.ts'
import { StatusChip } from '../panels/status-chip.tsx'
import { useWords } from '../words.tsx'
import { OwnerDialog } from './owner-dialog.tsx'
import { AlertList } from './shop-now.tsx'
import { useSeesFigures, useStanding } from './use-owner.ts'

export function AlertChip({ alerts }: { alerts: StatusView['alerts'] }) {
  const { say } = useWords()
  const [shown, setShown] = useState(false)
  const sees = useSeesFigures()
  const standing = useStanding(sees && alerts.count > 0).data
  const concerned = sees ? alerts.count : alerts.toAct.length
  const listed = sees ? (standing?.alerts ?? alerts.toAct) : alerts.toAct
  return (
    <>
      {concerned > 0 && (
        <StatusChip
          icon="warning"
          label={say(ownerWords.alerts)}
          value={say(ownerWords.alertsCount, { count: concerned })}
          tone="bad"
        >
          <AlertList alerts={listed} />
          {!sees && alerts.count > concerned && <p className="soft">{say(ownerWords.alertsForOwner)}</p>}
          {sees && (
            <button type="button" className="button" onClick={() => setShown(true)}>
              {say(ownerWords.title)}
            </button>
          )}
        </StatusChip>
      )}
      {/* Not in the story, which is put away with a touch beside it. */}
      {shown && <OwnerDialog onClose={() => setShown(false)} />}
    </>
  )
}
