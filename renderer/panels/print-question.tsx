// Asks the one who can see the printer whether a receipt is on paper; until then it is neither printed
// again nor forgotten.
import { screenWords } from '../../core/words/screen-words.ts'
import { useWords } from '../words.tsx'
import { usePaperSender } from './paper-sender.ts'

export function PrintQuestion({ jobId }: { jobId: string }) {
  const { say } = useWords()
  const { move, busy } = usePaperSender()
  return (
    <fieldset className="ask" disabled={busy}>
      <legend>{say(screenWords.unsureAsk)}</legend>
      <button
        type="button"
        className="button"
        onClick={() => move('settlePrintJob', { jobId, printed: true })}
      >
        {say(screenWords.unsureYes)}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => move('settlePrintJob', { jobId, printed: false })}
      >
        {say(screenWords.unsureNo)}
      </button>
    </fieldset>
  )
}
