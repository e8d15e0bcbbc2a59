// Asks the one who can see the printer whether a receipt is on paper; until then it is neither printed
// again nor forgotten.
import { useState } from 'react'
import { screenWords } from '../../core/words/screen-words.ts'
import { problemOf, useCounter } from '../counter.tsx'
import { useWords } from '../words.tsx'

export function PrintQuestion({ jobId }: { jobId: string }) {
  const { say } = useWords()
  const { link, happen } = useCounter()
  const [busy, setBusy] = useState(false)

  async function settle(printed: boolean) {
    setBusy(true)
    try {
      await link.move('settlePrintJob', { jobId, printed })
      link.cache.readAgain()
    } catch (error) {
      happen({ type: 'refused', problem: problemOf(error) })
    } finally {
      setBusy(false)
    }
  }

  return (
    <fieldset className="ask" disabled={busy}>
      <legend>{say(screenWords.unsureAsk)}</legend>
      <button type="button" className="button" onClick={() => settle(true)}>
        {say(screenWords.unsureYes)}
      </button>
      <button type="button" className="button" onClick={() => settle(false)}>
        {say(screenWords.unsureNo)}
      </button>
    </fieldset>
  )
}
