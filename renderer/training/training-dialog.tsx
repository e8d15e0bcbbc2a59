// The way into practice: what it is, that the real shop goes on, and one button. Why it does not begin is
// said here.

import { screenWords } from '../../core/words/screen-words.ts'
import { trainingWords } from '../../core/words/training-words.ts'
import { HelpButton } from '../help/help.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useMove } from '../use-move.ts'
import { useWords } from '../words.tsx'

/** When it has begun, the page of the training shop takes the place of this one. */
export function TrainingDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { move, busy, refused } = useMove(async () => undefined)
  return (
    <Dialog title={say(trainingWords.title)} onClose={onClose}>
      <p>{say(trainingWords.startExplained)}</p>
      <p>{say(trainingWords.startScan)}</p>
      <p>{say(trainingWords.startMeanwhile)}</p>
      <Refusal problem={refused} />
      <div className="dialog-buttons">
        <HelpButton topic="training" />
        <button type="button" className="button" onClick={onClose}>
          {say(screenWords.close)}
        </button>
        <button
          type="button"
          className="button next"
          disabled={busy}
          onClick={() => move('startTraining', {})}
        >
          {say(trainingWords.start)}
        </button>
      </div>
    </Dialog>
  )
}
