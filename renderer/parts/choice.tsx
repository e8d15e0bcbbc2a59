// One of a few, all of them in sight: a row of large radio buttons.
import { useId } from 'react'

interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  /** On a line of its own, in small. */
  readonly beneath?: string
  /** What a screen reader says instead of all this, where it is too short to be heard alone. */
  readonly name?: string
}

interface ChoiceProps<Value extends string> {
  readonly legend: string
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onChoose: (value: Value) => void
  readonly legendShown: boolean
  readonly disabled?: boolean
}

export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, options, value, onChoose, legendShown, disabled = false } = props
  const group = useId()
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend className={legendShown ? 'choice-legend' : 'unseen'}>{legend}</legend>
      <div className="choice-row">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={group}
              aria-label={option.name ?? nameOf(option)}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>
              {option.label}
              {option.beneath && <small>{option.beneath}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function nameOf({ label, beneath }: Option<string>): string {
  return beneath === undefined ? label : `${label} ${beneath}`
}
