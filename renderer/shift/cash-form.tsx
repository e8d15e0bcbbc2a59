// Cash carried into the drawer or out of it: how much, in which currency and why, the usual reasons one
// touch each.
import { useId, useState } from 'react'
import { formatMoney, parseAmount, type TillCurrency } from '../../core/money.ts'
import { dayWords } from '../../core/words/day-words.ts'
import { shiftWords as words } from '../../core/words/shift-words.ts'
import { ReasonField, reasonStands } from '../panels/reason-field.tsx'
import { Choice } from '../parts/choice.tsx'
import { Keypad } from '../parts/keypad.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { useShiftCommand } from './use-shift.ts'

interface CashFormProps {
  readonly direction: 'in' | 'out'
  readonly currencies: readonly TillCurrency[]
  /** What to tell of it; null when nothing was done. */
  readonly onDone: (told: string | null) => void
}

const usualReasons = {
  in: [words.reasonSafe, words.reasonChange],
  out: [words.reasonToSafe, words.reasonBank, words.reasonSupplier, words.reasonForChange],
} as const
const typedMax = 12

export function CashForm({ direction, currencies, onDone }: CashFormProps) {
  const { say } = useWords()
  const { move, busy, refused } = useShiftCommand()
  const [currency, setCurrency] = useState<TillCurrency>(currencies[0] ?? 'HKD')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const amountId = useId()
  const amount = parseAmount(typed, currency)
  const stands = amount !== null && amount.amountMinor > 0 && reasonStands(reason)
  const what = say(direction === 'in' ? words.cashIn : words.cashOut)

  async function record() {
    if (!amount) return
    const { amountMinor } = amount
    const moved = await move('moveCash', { direction, currency, amountMinor, reason: reason.trim() })
    if (moved) onDone(say(words.doneMoved, { what, amount: formatMoney(amount) }))
  }

  return (
    <>
      <div className="shift-cash">
        <div className="shift-cash-amount">
          {currencies.length > 1 && (
            <Choice
              legend={say(words.currency)}
              legendShown={false}
              options={currencies.map((value) => ({
                value,
                label: say(value === 'HKD' ? words.hkd : words.cny),
              }))}
              value={currency}
              onChoose={setCurrency}
            />
          )}
          <label htmlFor={amountId}>{say(words.amount)}</label>
          <input
            id={amountId}
            inputMode="none"
            autoComplete="off"
            maxLength={typedMax}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Keypad
            onClear={null}
            onKey={(key) => setTyped((before) => (before + key).slice(0, typedMax))}
            onDelete={() => setTyped((before) => before.slice(0, -1))}
          />
        </div>
        <div className="shift-cash-reason">
          <div className="usual-reasons">
            {usualReasons[direction].map((usual) => (
              <button key={usual.en} type="button" className="button" onClick={() => setReason(say(usual))}>
                {say(usual)}
              </button>
            ))}
          </div>
          <ReasonField label={say(words.reason)} value={reason} onChange={setReason} />
          <Refusal problem={refused} />
        </div>
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={() => onDone(null)}>
          {say(dayWords.notNow)}
        </button>
        <button
          type="button"
          className="button next shift-record"
          disabled={busy || !stands}
          onClick={record}
        >
          {say(words.record)} {amount && amount.amountMinor > 0 ? formatMoney(amount) : ''}
        </button>
      </div>
    </>
  )
}
