// Which days: today, the last seven, this month, or any two dates.
import { useId, useState } from 'react'
import { ownerWords } from '../../core/words/owner-words.ts'
import { Choice } from '../parts/choice.tsx'
import { useWords } from '../words.tsx'
import type { Days } from './use-owner.ts'

const ranges = ['today', 'sevenDays', 'thisMonth', 'otherDays'] as const
type Range = (typeof ranges)[number]
const dayMs = 86_400_000

/** `today` is the business day it is. */
export function daysOf(range: Exclude<Range, 'otherDays'>, today: string): Days {
  switch (range) {
    case 'today':
      return { from: today, to: today }
    case 'sevenDays':
      return { from: new Date(Date.parse(today) - 6 * dayMs).toISOString().slice(0, 10), to: today }
    case 'thisMonth':
      return { from: `${today.slice(0, 7)}-01`, to: today }
  }
}

interface RangeChoiceProps {
  readonly today: string
  readonly days: Days
  readonly onChoose: (days: Days) => void
}

export function RangeChoice({ today, days, onChoose }: RangeChoiceProps) {
  const { say } = useWords()
  const [range, setRange] = useState<Range>('today')
  const ids = { from: useId(), to: useId() }

  function choose(next: Range) {
    setRange(next)
    if (next !== 'otherDays') onChoose(daysOf(next, today))
  }

  return (
    <div className="owner-range">
      <Choice
        legend={say(ownerWords.range)}
        legendShown={false}
        options={ranges.map((value) => ({ value, label: say(ownerWords[value]) }))}
        value={range}
        onChoose={choose}
      />
      {range === 'otherDays' && (
        <div className="owner-dates">
          <label className="unseen" htmlFor={ids.from}>
            {say(ownerWords.range)} 1
          </label>
          <input
            id={ids.from}
            type="date"
            value={days.from}
            onChange={({ target }) => target.value && onChoose({ ...days, from: target.value })}
          />
          <span aria-hidden="true">–</span>
          <label className="unseen" htmlFor={ids.to}>
            {say(ownerWords.range)} 2
          </label>
          <input
            id={ids.to}
            type="date"
            value={days.to}
            onChange={({ target }) => target.value && onChoose({ ...days, to: target.value })}
          />
        </div>
      )}
    </div>
  )
}
