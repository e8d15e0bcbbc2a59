// How much was paid in at the distributor and how, the usual ways one touch each; or by how much a word of it
// was wrong, and why.
import { useId, useState } from 'react'
import type { ProblemView } from '../../core/api/envelope.ts'
import { type Currency, formatMoney, parseAmount } from '../../core/money.ts'
import { payInWords as words } from '../../core/words/pay-in-words.ts'
import { reconcileWords } from '../../core/words/reconcile-words.ts'
import type { CommandInput } from '../link/commands.ts'
import { ReasonField, reasonStands } from '../panels/reason-field.tsx'
import { Choice } from '../parts/choice.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'

interface PayInFormProps {
  readonly currency: Currency
  readonly busy: boolean
  readonly refused: ProblemView | null
  readonly onKeep: (input: CommandInput<'payIn'>) => void
  readonly onEnd: () => void
}

type Direction = 'in' | 'back'
const usualWays = [words.bank, words.fps, words.cash]
const typedMax = 14

export function PayInForm({ currency, busy, refused, onKeep, onEnd }: PayInFormProps) {
  const { say } = useWords()
  const [direction, setDirection] = useState<Direction>('in')
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState('')
  const amountId = useId()
  const amount = parseAmount(typed, currency)
  const stands = amount !== null && amount.amountMinor > 0 && reasonStands(note)

  function keep() {
    if (amount) onKeep({ direction, currency, amountMinor: amount.amountMinor, note: note.trim() })
  }

  return (
    <div className="reconcile-item">
      <Choice
        legend={say(words.what)}
        legendShown={false}
        options={(['in', 'back'] as const).map((value) => ({ value, label: say(words[value]) }))}
        value={direction}
        onChoose={setDirection}
      />
      <div className="reconcile-row">
        <label htmlFor={amountId}>{say(words.amount, { currency })}</label>
        <input
          id={amountId}
          inputMode="decimal"
          autoComplete="off"
          maxLength={typedMax}
          aria-invalid={typed !== '' && amount === null}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      {direction === 'in' && (
        <div className="reconcile-buttons">
          {usualWays.map((way) => (
            <button key={way.en} type="button" className="button" onClick={() => setNote(say(way))}>
              {say(way)}
            </button>
          ))}
        </div>
      )}
      <ReasonField
        label={say(direction === 'in' ? words.note : words.backWhy)}
        value={note}
        onChange={setNote}
      />
      <Refusal problem={refused} />
      <div className="reconcile-buttons">
        <button type="button" className="button" onClick={onEnd}>
          {say(reconcileWords.notNow)}
        </button>
        <button type="button" className="button" disabled={busy || !stands} onClick={keep}>
          {say(words.keep)}
          {amount && amount.amountMinor > 0
            ? ` ${direction === 'back' ? '-' : ''}${formatMoney(amount)}`
            : ''}
        </button>
      </div>
    </div>
  )
}
