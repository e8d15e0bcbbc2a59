// Digits for fingers. Its buttons take no focus from a finger or a mouse, so that Enter on a keyboard
// always means the step that is next, never the key touched last.
import type { MouseEvent } from 'react'
import { screenWords } from '../../core/words/screen-words.ts'
import { useWords } from '../words.tsx'
import { Icon } from './icon.tsx'

const digits = ['7', '8', '9', '4', '5', '6', '1', '2', '3']

interface KeypadProps {
  readonly onKey: (key: string) => void
  readonly onDelete: () => void
  /** A point where cents are keyed; else the corner clears everything. */
  readonly onClear: (() => void) | null
  readonly disabled?: boolean
}

export function Keypad({ onKey, onDelete, onClear, disabled = false }: KeypadProps) {
  const { say } = useWords()
  return (
    <fieldset className="keypad" aria-label={say(screenWords.keypad)} disabled={disabled}>
      {digits.map((digit) => (
        <KeypadKey key={digit} name={digit} onPress={() => onKey(digit)} />
      ))}
      {onClear ? (
        <KeypadKey name={say(screenWords.clear)} onPress={onClear} />
      ) : (
        <KeypadKey name="." onPress={() => onKey('.')} />
      )}
      <KeypadKey name="0" onPress={() => onKey('0')} />
      <button
        type="button"
        className="key"
        onMouseDown={keepFocus}
        onClick={onDelete}
        aria-label={say(screenWords.deleteDigit)}
        aria-keyshortcuts="Backspace"
      >
        <Icon name="delete" />
      </button>
    </fieldset>
  )
}

function KeypadKey({ name, onPress }: { name: string; onPress: () => void }) {
  return (
    <button
      type="button"
      className={name.length > 1 ? 'key worded' : 'key'}
      aria-keyshortcuts={name.length > 1 ? undefined : name}
      onMouseDown={keepFocus}
      onClick={onPress}
    >
      {name}
    </button>
  )
}

/** For `onMouseDown`: the press counts, the focus stays where it was. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
