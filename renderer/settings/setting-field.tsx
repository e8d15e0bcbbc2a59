// One value of a setting: its name, its bounds, and beside it why it was not kept.
import { useId } from 'react'
import type { Phrase } from '../../core/words/language.ts'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import type { Keeper } from './use-settings.ts'

interface SettingFieldProps {
  readonly label: string
  readonly bounds: Phrase
  /** The name it has in the settings file, as a refusal names it. */
  readonly field: string
  readonly keeper: Keeper
  readonly value: string
  readonly onChange: (value: string) => void
  /** `words`: of several lines on screen, of none in what is kept. */
  readonly type?: 'text' | 'words' | 'number' | 'date'
}

export function SettingField(props: SettingFieldProps) {
  const { label, bounds, field, keeper, value, onChange, type = 'number' } = props
  const { say } = useWords()
  const ids = { input: useId(), bounds: useId() }
  const refused = keeper.refusedAt(field)
  const shared = {
    id: ids.input,
    spellCheck: false,
    maxLength: 300,
    'aria-invalid': refused !== null,
    'aria-describedby': ids.bounds,
    value,
  }
  return (
    <div className="setting-field">
      <label htmlFor={ids.input}>{label}</label>
      {type === 'words' ? (
        <textarea
          {...shared}
          rows={4}
          onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
        />
      ) : (
        <input
          {...shared}
          className="text-field"
          type={type === 'date' ? 'date' : 'text'}
          inputMode={type === 'number' ? 'decimal' : undefined}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <p id={ids.bounds} className="soft">
        {say(bounds)}
      </p>
      <Refusal problem={refused} />
    </div>
  )
}
