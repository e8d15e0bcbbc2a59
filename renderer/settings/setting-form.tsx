// The frame of one setting: its fields, and the two ways to end: saved, or as it was.
import { type ReactNode, useId } from 'react'
import type { OwnerKey } from '../../core/api/owner-settings.ts'
import type { Phrase } from '../../core/words/language.ts'
import { ruleTitles, ruleWords as words } from '../../core/words/rule-words.ts'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import type { Keeper } from './use-settings.ts'

interface SettingFormProps {
  readonly of: OwnerKey
  readonly explained?: Phrase
  /** Left out: true. False where its one field has the same name. */
  readonly titled?: boolean
  readonly keeper: Keeper
  readonly changed: boolean
  readonly onKeep: () => void
  readonly onUndo: () => void
  readonly children: ReactNode
}

export function SettingForm(props: SettingFormProps) {
  const { of, explained, titled = true, keeper, changed, onKeep, onUndo, children } = props
  const { say } = useWords()
  const titleId = useId()
  return (
    <form
      className="setting-form"
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault()
        if (changed) onKeep()
      }}
    >
      <h3 id={titleId} className={titled ? undefined : 'unseen'}>
        {say(ruleTitles[of])}
      </h3>
      {explained && <p className="soft">{say(explained)}</p>}
      {children}
      <Refusal problem={!titled && keeper.refusedAt(of) ? null : keeper.refusedOf(of)} />
      <div className="setting-buttons">
        <button type="button" className="button" disabled={!changed || keeper.busy} onClick={onUndo}>
          {say(words.undo)}
        </button>
        <button type="submit" className="button next" disabled={!changed || keeper.busy}>
          {say(words.save)}
        </button>
      </div>
    </form>
  )
}
