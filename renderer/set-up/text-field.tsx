// A line of text under its name, as the pages of setting up have many.
import { useId } from 'react'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly lengthMax: number
  readonly disabled?: boolean
  /** Drawn as dots, and remembered by no browser. */
  readonly secret?: boolean
  readonly numeric?: boolean
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, lengthMax, disabled = false, secret = false, numeric = false } = props
  const id = useId()
  return (
    <div className="set-up-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="text-field"
        type={secret ? 'password' : 'text'}
        autoComplete={secret ? 'new-password' : 'off'}
        spellCheck={false}
        inputMode={numeric ? 'decimal' : 'text'}
        maxLength={lengthMax}
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
