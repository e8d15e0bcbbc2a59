// Asks before one card gets the same amount a second time within minutes: mostly it is the same wish
// pressed twice, and only the customer knows.
import type { ProblemView } from '../../core/api/envelope.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../words.tsx'

export interface TwiceAsked {
  /** The sentence that shows the first sale. */
  readonly problem: ProblemView
  readonly sell: () => void
}

export function TwiceQuestion({ asked, onClose }: { asked: TwiceAsked; onClose: () => void }) {
  const { say, tell } = useWords()

  function sellAgain() {
    onClose()
    asked.sell()
  }

  return (
    <Dialog title={say(screenWords.twiceAsk)} onClose={onClose}>
      <p>{tell(asked.problem)}</p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(screenWords.twiceNo)}
        </button>
        <button type="button" className="button" onClick={sellAgain}>
          {say(screenWords.twiceYes)}
        </button>
      </div>
    </Dialog>
  )
}
