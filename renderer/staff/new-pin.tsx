// The question for a new PIN, whoever's it is: typed twice, and gone from the screen once it was refused.
import { type ReactNode, type SubmitEvent, useState } from 'react'
import type { ProblemView } from '../../core/api/envelope.ts'
import { staffWords } from '../../core/words/staff-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../words.tsx'
import { FormNote } from './person-form.tsx'
import { noPins, PinTwice, pinStands, pinsDiffer } from './pin-twice.tsx'

interface NewPinProps {
  readonly title: string
  /** Why it was refused; null when it was not. */
  readonly onKeep: (pin: string) => Promise<ProblemView | null>
  readonly onClose: () => void
  /** What is said or chosen before. */
  readonly children?: ReactNode
}

export function NewPin({ title, onKeep, onClose, children }: NewPinProps) {
  const { say, tell } = useWords()
  const [pins, setPins] = useState(noPins)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemView | null>(null)

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!pinStands(pins) || busy) return
    setBusy(true)
    const refused = await onKeep(pins.pin)
    setBusy(false)
    if (refused === null) return onClose()
    setPins(noPins)
    setProblem(refused)
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form className="person-form" onSubmit={submit}>
        {children}
        <PinTwice
          pins={pins}
          onChange={(next) => {
            setPins(next)
            setProblem(null)
          }}
        />
        <FormNote text={problem ? tell(problem) : pinsDiffer(pins) ? say(staffWords.pinsDiffer) : null} />
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {say(staffWords.back)}
          </button>
          <button type="submit" className="button next" disabled={!pinStands(pins) || busy}>
            {say(staffWords.save)}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
