// Notes and coins as they are counted: one row a value, a number that is typed or touched up and down, and
// the sum of what is there. Nothing on it knows what should be there.
import { useId } from 'react'
import type { CashCount } from '../../core/api/shift-views.ts'
import { denominations, formatMoney, money, type TillCurrency } from '../../core/money.ts'
import { shiftWords } from '../../core/words/shift-words.ts'
import { keepFocus } from '../parts/keypad.tsx'
import { useWords } from '../words.tsx'

/** How many there are of each value, in minor units. */
export type Pieces = Readonly<Record<number, number>>

const piecesMax = 9_999

export function sumOf(pieces: Pieces): number {
  return Object.entries(pieces).reduce((sum, [face, count]) => sum + Number(face) * count, 0)
}

export function countOf(currency: TillCurrency, pieces: Pieces): CashCount {
  return {
    currency,
    pieces: denominations[currency].flatMap((faceMinor) => {
      const count = pieces[faceMinor] ?? 0
      return count > 0 ? [{ faceMinor, count }] : []
    }),
  }
}

interface PiecesFieldsProps {
  readonly currency: TillCurrency
  readonly pieces: Pieces
  readonly onCount: (pieces: Pieces) => void
}

export function PiecesFields({ currency, pieces, onCount }: PiecesFieldsProps) {
  return (
    <div className="day-pieces">
      {denominations[currency].map((face) => (
        <PiecesRow
          key={face}
          name={formatMoney(money(currency, face))}
          count={pieces[face] ?? 0}
          onCount={(count) => onCount({ ...pieces, [face]: count })}
        />
      ))}
    </div>
  )
}

interface PiecesRowProps {
  readonly name: string
  readonly count: number
  readonly onCount: (count: number) => void
}

function PiecesRow({ name, count, onCount }: PiecesRowProps) {
  const { say } = useWords()
  const id = useId()
  return (
    <div className="day-pieces-row">
      <label htmlFor={id}>{name}</label>
      <button
        type="button"
        className="button square"
        aria-label={say(shiftWords.fewer, { face: name })}
        aria-disabled={count === 0}
        onMouseDown={keepFocus}
        onClick={() => onCount(Math.max(0, count - 1))}
      >
        −
      </button>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={count === 0 ? '' : String(count)}
        placeholder="0"
        onChange={(event) => {
          const digits = event.target.value.replace(/\D/g, '')
          onCount(Math.min(piecesMax, Number(digits)))
        }}
      />
      <button
        type="button"
        className="button square"
        aria-label={say(shiftWords.more, { face: name })}
        onMouseDown={keepFocus}
        onClick={() => onCount(Math.min(piecesMax, count + 1))}
      >
        +
      </button>
    </div>
  )
}
