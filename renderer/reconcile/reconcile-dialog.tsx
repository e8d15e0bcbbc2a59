// Reconciliation for the owner: which days, against what, whether it agrees, and what to do where it does not.
import { useId, useState } from 'react'
import { reconcileWords as words } from '../../core/words/reconcile-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { HandMoney } from './hand-money.tsx'
import { PayIns } from './pay-ins.tsx'
import { RunResult } from './run-result.tsx'
import { SourceChoice } from './source-choice.tsx'
import { type Days, useReconciliation } from './use-reconcile.ts'

export function ReconcileDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const [chosen, setChosen] = useState<Days | null>(null)
  const today = useReconciliation(null)
  const days = chosen ?? (today.view && { from: today.view.from, to: today.view.to })
  return (
    <Dialog title={say(words.title)} tall={true} onClose={onClose}>
      <Refusal problem={today.refused} />
      {days && today.refused === null && (
        <Reconciliation days={days} onChoose={setChosen} onClose={onClose} />
      )}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(words.back)}
        </button>
      </div>
    </Dialog>
  )
}

interface ReconciliationProps {
  readonly days: Days
  readonly onChoose: (days: Days) => void
  readonly onClose: () => void
}

function Reconciliation({ days, onChoose, onClose }: ReconciliationProps) {
  const { say } = useWords()
  const { view, refused } = useReconciliation(days)
  const ids = { from: useId(), to: useId() }
  return (
    <div className="reconcile">
      <div className="reconcile-row">
        <label htmlFor={ids.from}>{say(words.from)}</label>
        <input
          id={ids.from}
          type="date"
          value={days.from}
          onChange={({ target }) => onChoose({ from: target.value, to: later(target.value, days.to) })}
        />
        <label htmlFor={ids.to}>{say(words.to)}</label>
        <input
          id={ids.to}
          type="date"
          value={days.to}
          min={days.from}
          onChange={({ target }) => onChoose({ ...days, to: target.value })}
        />
      </div>
      <Refusal problem={refused} />
      {view && (
        <>
          <SourceChoice days={days} view={view} />
          <RunResult days={days} view={view} onOpen={onClose} />
          <HandMoney days={days} view={view} />
          <PayIns />
        </>
      )}
    </div>
  )
}

/** The end never comes before the beginning that was just chosen. */
function later(from: string, to: string): string {
  return to < from ? from : to
}
