// Of which business days: one, a span, or a month.
import { useId } from 'react'
import { exportDeskWords as words } from '../../core/words/export-desk-words.ts'
import { Choice } from '../parts/choice.tsx'
import { useWords } from '../words.tsx'

const kinds = ['day', 'range', 'month'] as const

export interface Period {
  readonly kind: (typeof kinds)[number]
  /** `YYYY-MM-DD`; empty while nothing is chosen. */
  readonly from: string
  readonly to: string
}

export function dayPeriod(day: string): Period {
  return { kind: 'day', from: day, to: day }
}

function monthPeriod(month: string): Period {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return month === ''
    ? { kind: 'month', from: '', to: '' }
    : { kind: 'month', from: `${month}-01`, to: `${month}-${String(lastDay).padStart(2, '0')}` }
}

export function ExportPeriod({ period, onChange }: { period: Period; onChange: (next: Period) => void }) {
  const { say } = useWords()
  const { kind, from, to } = period

  function turnTo(next: Period['kind']) {
    if (next === 'day') onChange(dayPeriod(from))
    else if (next === 'month') onChange(monthPeriod(from.slice(0, 7)))
    else onChange({ kind: 'range', from, to })
  }

  return (
    <div className="export-period">
      <Choice
        legend={say(words.period)}
        legendShown={true}
        value={kind}
        options={kinds.map((value) => ({ value, label: say(words[value]) }))}
        onChoose={turnTo}
      />
      <div className="export-days">
        {kind === 'day' && (
          <DayInput label={say(words.dayIs)} value={from} onChange={(day) => onChange(dayPeriod(day))} />
        )}
        {kind === 'range' && (
          <>
            <DayInput
              label={say(words.from)}
              value={from}
              onChange={(day) => onChange({ ...period, from: day })}
            />
            <DayInput label={say(words.to)} value={to} onChange={(day) => onChange({ ...period, to: day })} />
          </>
        )}
        {kind === 'month' && (
          <DayInput
            label={say(words.monthIs)}
            type="month"
            value={from.slice(0, 7)}
            onChange={(month) => onChange(monthPeriod(month))}
          />
        )}
      </div>
    </div>
  )
}

interface DayInputProps {
  readonly label: string
  readonly type?: 'date' | 'month'
  readonly value: string
  readonly onChange: (value: string) => void
}

function DayInput({ label, type = 'date', value, onChange }: DayInputProps) {
  const id = useId()
  return (
    <div className="export-day">
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}
