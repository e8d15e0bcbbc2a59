// Between customers: asks for the next card, with keys for a number that cannot be scanned.
import { screenWords } from '../../core/words/screen-words.ts'
import { useCustomer } from '../desk/use-customer.ts'
import { Icon } from '../parts/icon.tsx'
import { Keypad, keepFocus } from '../parts/keypad.tsx'
import { useKeys } from '../parts/use-keys.ts'
import { FirstOwner } from '../staff/first-owner.tsx'
import { useWords } from '../words.tsx'
import { numberFieldId } from './number-field.tsx'

interface WaitingPanelProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onKey: (key: string) => void
  readonly onRead: () => void
}

export function WaitingPanel({ typed, onType, onKey, onRead }: WaitingPanelProps) {
  const { say } = useWords()
  useCustomer({ kind: 'idle' })
  useKeys((key) => typeNumber(key, onKey))
  return (
    <section className="panel stage waiting" aria-label={say(screenWords.guideScan)}>
      <div className="waiting-sign">
        <Icon name="scanner" size={72} />
        <p>{say(screenWords.guideScan)}</p>
      </div>
      <FirstOwner />
      <output className="typed" aria-label={say(screenWords.numberField)}>
        {typed}
      </output>
      <Keypad
        onKey={(key) => onType(typed + key)}
        onDelete={() => onType(typed.slice(0, -1))}
        onClear={() => onType('')}
      />
      <button
        type="button"
        className="button next"
        disabled={typed.trim() === ''}
        onMouseDown={keepFocus}
        onClick={onRead}
      >
        {say(screenWords.readNumber)}
      </button>
    </section>
  )
}

/**
 * A letter or digit typed anywhere goes into the number field, and the next ones find it focused. It is
 * written there by us: a key that was held back to see whether a scanner typed it writes nothing itself.
 */
export function typeNumber(key: string, onKey: (key: string) => void): boolean {
  if (!/^[\d+a-z]$/i.test(key)) return false
  onKey(key)
  document.getElementById(numberFieldId)?.focus()
  return true
}
