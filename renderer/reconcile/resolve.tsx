// The owner's word on a difference: a note, kept for good. Beside it stands whatever else can be done.
import { type ReactNode, useState } from 'react'
import { reconcileWords as words } from '../../core/words/reconcile-words.ts'
import { ReasonField, reasonStands } from '../panels/reason-field.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { type Days, useReconcileCommand } from './use-reconcile.ts'

interface ResolveProps {
  readonly days: Days
  /** What is settled, for those who hear the screen. */
  readonly name: string
  /** Null where there is nothing to settle any more. */
  readonly settleKey: string | null
  readonly children?: ReactNode
}

export function Resolve({ days, name, settleKey, children }: ResolveProps) {
  const { say } = useWords()
  const command = useReconcileCommand(days)
  const [note, setNote] = useState<string | null>(null)

  async function keep(key: string) {
    if (await command.send('resolveDifference', { key, note: note ?? '' })) setNote(null)
  }

  if (note === null || settleKey === null) {
    return (
      <div className="reconcile-buttons">
        {children}
        {settleKey !== null && (
          <button
            type="button"
            className="button"
            aria-label={`${say(words.resolve)} ${name}`}
            onClick={() => setNote('')}
          >
            {say(words.resolve)}
          </button>
        )}
      </div>
    )
  }
  return (
    <>
      <ReasonField label={say(words.resolveWhy)} value={note} onChange={setNote} />
      <Refusal problem={command.refused} />
      <div className="reconcile-buttons">
        <button type="button" className="button" onClick={() => setNote(null)}>
          {say(words.notNow)}
        </button>
        <button
          type="button"
          className="button"
          disabled={command.busy || !reasonStands(note)}
          onClick={() => keep(settleKey)}
        >
          {say(words.resolveKeep)}
        </button>
      </div>
    </>
  )
}
