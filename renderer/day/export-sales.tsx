// The file for the accountant: the sales of a span of days, and where it was put.
import { useId, useState } from 'react'
import type { CallOutput } from '../../core/api/contract.ts'
import { dayWords } from '../../core/words/day-words.ts'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { useDayCommand } from './use-day.ts'

export function ExportSales({ day }: { day: string }) {
  const { say } = useWords()
  const { move, busy, refused } = useDayCommand()
  const [from, setFrom] = useState(day)
  const [to, setTo] = useState(day)
  const [written, setWritten] = useState<CallOutput<'exportSales'> | null>(null)
  const ids = { from: useId(), to: useId() }

  async function write() {
    setWritten(null)
    setWritten(await move('exportSales', { from, to }))
  }

  return (
    <section className="day-export" aria-label={say(dayWords.exportTitle)}>
      <h3>{say(dayWords.exportTitle)}</h3>
      <div className="day-export-row">
        <label htmlFor={ids.from}>{say(dayWords.exportFrom)}</label>
        <input id={ids.from} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        <label htmlFor={ids.to}>{say(dayWords.exportTo)}</label>
        <input id={ids.to} type="date" value={to} onChange={(event) => setTo(event.target.value)} />
        <button type="button" className="button" disabled={busy || !from || !to} onClick={write}>
          {say(busy ? dayWords.exportBusy : dayWords.exportNow)}
        </button>
      </div>
      <Refusal problem={refused} />
      <p role="status" className="soft day-file">
        {written && say(dayWords.exported, { rows: written.rows, file: written.file })}
      </p>
    </section>
  )
}
