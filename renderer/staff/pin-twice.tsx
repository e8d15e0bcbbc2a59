// A new PIN, entered twice so that it is the one that was meant; drawn as dots, and kept nowhere here.
import { useId } from 'react'
import { staffWords } from '../../core/words/staff-words.ts'
import { useWords } from '../words.tsx'

export interface PinPair {
  readonly pin: string
  readonly again: string
}
export const noPins: PinPair = { pin: '', again: '' }

/** Four to eight digits, and the same ones again. */
export function pinStands({ pin, again }: PinPair): boolean {
  return /^\d{4,8}$/.test(pin) && pin === again
}

/** Both are there, and one of them is not what was meant. */
export function pinsDiffer({ pin, again }: PinPair): boolean {
  return again.length >= pin.length && pin.length > 0 && pin !== again
}

interface PinTwiceProps {
  readonly pins: PinPair
  readonly onChange: (pins: PinPair) => void
}

export function PinTwice({ pins, onChange }: PinTwiceProps) {
  const { say } = useWords()
  return (
    <div className="pin-twice">
      <PinField
        label={say(staffWords.newPin)}
        value={pins.pin}
        onChange={(pin) => onChange({ ...pins, pin })}
      />
      <PinField
        label={say(staffWords.pinAgain)}
        value={pins.again}
        onChange={(again) => onChange({ ...pins, again })}
      />
    </div>
  )
}

function PinField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="pin-field"
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        maxLength={8}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
      />
    </div>
  )
}
