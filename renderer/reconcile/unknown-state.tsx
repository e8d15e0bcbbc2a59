// Asks what a word of the statement means that nobody knows; the answer is remembered with its columns.
import type { StatementMapping } from '../../core/api/reconcile-view.ts'
import { thereWords, reconcileWords as words } from '../../core/words/reconcile-words.ts'
import { useWords } from '../words.tsx'

type State = StatementMapping['words'][string]
const states = ['credited', 'failed', 'reversed', 'open'] as const satisfies readonly State[]

export function UnknownState({ word, onTold }: { word: string; onTold: (state: State) => void }) {
  const { say } = useWords()
  return (
    <fieldset className="ask">
      <legend>{say(words.meansWhat, { value: word })}</legend>
      {states.map((state) => (
        <button type="button" className="button" key={state} onClick={() => onTold(state)}>
          {say(thereWords[state])}
        </button>
      ))}
    </fieldset>
  )
}
