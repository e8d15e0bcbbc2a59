// Gives a badge to somebody: it is scanned, by whatever scanner there is, or its text is typed.
import { type SubmitEvent, useId, useState } from 'react'
import type { ProblemView } from '../../core/api/envelope.ts'
import type { BadgeProof } from '../../core/api/staff-calls.ts'
import type { PersonView } from '../../core/api/staff-views.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { staffWords } from '../../core/words/staff-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'
import { FormNote } from './person-form.tsx'
import { useEar, useStaffCommand } from './use-session.ts'

const textMin = 6
const textMax = 64

export function BadgeDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const { say, tell } = useWords()
  const send = useStaffCommand()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const [unfit, setUnfit] = useState(false)
  const fieldId = useId()

  async function assign(badge: BadgeProof | null) {
    setUnfit(false)
    const answer = await send('assignBadge', { personId: person.id, badge })
    if (answer.ok) onClose()
    else setProblem(answer.problem)
  }

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (text.trim().length >= textMin) void assign({ kind: 'badge', text })
  }

  useEar((reading) => {
    const ticket = reading.kind === 'badge' || reading.kind === 'refused' ? reading.ticket : undefined
    if (ticket) void assign({ kind: 'ticket', ticket })
    else setUnfit(true)
    return true
  })

  const wrong = unfit ? say(problemWords.badgeWrong, { digits: textMin }) : null
  return (
    <Dialog title={say(staffWords.badgeOf, { name: person.name })} onClose={onClose}>
      <p className="badge-ask">
        <Icon name="scanner" size={34} />
        {say(staffWords.scanBadge)}
      </p>
      <form className="person-form" onSubmit={submit}>
        <div>
          <label htmlFor={fieldId}>{say(staffWords.badgeText)}</label>
          <input
            id={fieldId}
            className="text-field"
            type="password"
            autoComplete="off"
            maxLength={textMax}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <FormNote text={problem ? tell(problem) : wrong} />
        <div className="dialog-buttons">
          {person.hasBadge && (
            <button type="button" className="button" onClick={() => assign(null)}>
              {say(staffWords.removeBadge)}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {say(staffWords.back)}
          </button>
          <button type="submit" className="button next" disabled={text.trim().length < textMin}>
            {say(staffWords.assignBadge)}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
