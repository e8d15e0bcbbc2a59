// One of a few values, in a list that the machine draws: for what is set once and then left alone.
import { useId } from 'react'

interface PickProps<Value extends string | number> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly name: string }[]
  readonly value: Value
  readonly onPick: (value: Value) => void
}

export function Pick<Value extends string | number>({ label, options, value, onPick }: PickProps<Value>) {
  const id = useId()
  return (
    <div className="device-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const picked = options.find((option) => String(option.value) === event.target.value)
          if (picked) onPick(picked.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}
