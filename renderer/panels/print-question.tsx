// Asks the one who can see the printer whether a receipt is on paper; until then it is neither printed
// again nor forgotten.
import { screenWords } from '../../core/words/screen-words.ts'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { usePaper } from './use-paper.ts'

export function PrintQuestion({ jobId }: { jobId: string }) {
  const { say } = useWords()
  const { move, busy, refused } = usePaper()
  return (
    <fieldset className="ask" disabled={busy}>
      <legend>{say(screenWords.unsureAsk)}</legend>
      <Refusal problem={refused} />
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
