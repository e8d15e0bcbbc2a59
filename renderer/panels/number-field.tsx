// Where a number is keyed. In the demo shop and in training it plays the scanner: whatever is typed or pasted is read
// as a scan would be.
import { type SubmitEvent, useId, useRef } from 'react'
import { screenWords } from '../../core/words/screen-words.ts'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'

interface NumberFieldProps {
  /** It stands for a scanner, too. */
  readonly scanBox: boolean
  readonly typed: string
  readonly onType: (typed: string) => void
  /** False when the text is to be mended. */
  readonly onRead: () => Promise<boolean>
}

export const numberFieldId = 'number-field'
const typedMax = 2048

export function NumberField({ scanBox, typed, onType, onRead }: NumberFieldProps) {
  const { say } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const labelId = useId()

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (typed.trim() === '') return
    field.current?.blur()
    // A refused number stays to be mended; the next scan typed here replaces it.
    if (!(await onRead())) field.current?.select()
  }

  return (
    <form className="number-field" onSubmit={submit}>
      <label id={labelId} htmlFor={numberFieldId}>
        {say(scanBox ? screenWords.scanBox : screenWords.numberField)}
      </label>
      <div className="number-row">
        <input
          ref={field}
          id={numberFieldId}
          value={typed}
          maxLength={typedMax}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
          onChange={(event) => onType(event.target.value)}
        />
        <button type="submit" className="button square" aria-label={say(screenWords.readNumber)}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  )
}
