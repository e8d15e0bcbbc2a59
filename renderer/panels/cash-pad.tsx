// The cash a customer hands over: exact in one touch, by notes, or by keys.
import { formatMoney, money, type TillCurrency } from '../../core/money.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { type CashGiven, noCash, notesMinor, withKey, withNote, withoutLast } from '../desk/cash-given.ts'
import { Keypad, keepFocus } from '../parts/keypad.tsx'
import { useWords } from '../words.tsx'

interface CashPadProps {
  readonly currency: TillCurrency
  readonly given: CashGiven
  readonly onGive: (given: CashGiven) => void
  readonly disabled: boolean
}

export function CashPad({ currency, given, onGive, disabled }: CashPadProps) {
  const { say } = useWords()
  return (
    <div className="cash-pad">
      <Keypad
        onClear={null}
        disabled={disabled}
        onKey={(key) => onGive(withKey(given, key))}
        onDelete={() => onGive(withoutLast(given))}
      />
      <fieldset className="notes" aria-label={say(screenWords.notes)} disabled={disabled}>
        <button
          type="button"
          className="key exact"
          aria-pressed={given.kind === 'exact'}
          aria-keyshortcuts={given.kind === 'none' ? 'Enter' : undefined}
          onMouseDown={keepFocus}
          onClick={() => onGive({ kind: 'exact' })}
        >
          {say(screenWords.exact)}
        </button>
        {notesMinor[currency].map((noteMinor) => (
          <button
            key={noteMinor}
            type="button"
            className="key note"
            onMouseDown={keepFocus}
            onClick={() => onGive(withNote(given, noteMinor))}
          >
            {formatMoney(money(currency, noteMinor)).replace(/\.00$/, '')}
          </button>
        ))}
        <button
          type="button"
          className="key clear"
          onMouseDown={keepFocus}
          onClick={() => onGive(noCash)}
          aria-disabled={given.kind === 'none'}
        >
          {say(screenWords.clear)}
        </button>
      </fieldset>
    </div>
  )
}
