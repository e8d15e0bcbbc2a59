// What can be done with one row of a list: up, where the order decides, and away.
import { ruleWords as words } from '../../core/words/rule-words.ts'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'

interface RowButtonsProps {
  /** From 0 on. */
  readonly place: number
  /** Left out where the order means nothing. */
  readonly onUp?: () => void
  readonly onRemove: () => void
}

export function RowButtons({ place, onUp, onRemove }: RowButtonsProps) {
  const { say } = useWords()
  const number = place + 1
  return (
    <div className="setting-row-buttons">
      {onUp && (
        <button
          type="button"
          className="button square"
          aria-label={say(words.up, { number })}
          disabled={place === 0}
          onClick={onUp}
        >
          <span aria-hidden="true">↑</span>
        </button>
      )}
      <button
        type="button"
        className="button square"
        aria-label={say(words.remove, { number })}
        onClick={onRemove}
      >
        <Icon name="cross" />
      </button>
    </div>
  )
}
