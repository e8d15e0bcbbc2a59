// One slip that is not on paper: whose it is, since when, what keeps it, and what a person may say to it:
// it is on paper, print it, it is not needed any more.
import { useState } from 'react'
import type { OpenPrintJob } from '../../core/api/views.ts'
import { receiptTitles } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useShop } from '../counter.tsx'
import { Icon } from '../parts/icon.tsx'
import { clockTime } from '../parts/instant.ts'
import { Refusal } from '../parts/refusal.tsx'
import { printLooks } from '../parts/tone.ts'
import { useWords } from '../words.tsx'
import { PrintQuestion } from './print-question.tsx'
import { ReasonField, reasonStands } from './reason-field.tsx'
import { usePaper } from './use-paper.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

export function PrintJobRow({ job }: { job: OpenPrintJob }) {
  const { say, tell, language } = useWords()
  const timeZone = useShop().data?.timeZone
  const look = printLooks[job.state]
  const title = say(receiptTitles[job.kind])
  return (
    <li>
      <p className="print-job-head">
        <strong>{job.receiptNumber ?? title}</strong>
        <span className={`pill tone-${look.tone}`}>
          <Icon name={look.icon} size={16} />
          {say(screenWords[`print_${job.state}`])}
        </span>
      </p>
      <p className="soft">
        {job.receiptNumber !== null && title} {timeZone && clockTime(job.createdAtMs, { language, timeZone })}{' '}
        <Age sinceMs={job.createdAtMs} />
      </p>
      {job.problem && <p className="soft">{tell(job.problem)}</p>}
      {job.state === 'unsure' && <PrintQuestion jobId={job.jobId} />}
      {/* Stays while the printer is tried now and then, or the words keyed so far would be gone. */}
      {(job.state === 'owed' || job.state === 'printing') && <DropQuestion jobId={job.jobId} />}
      {job.state === 'dropped' && <PrintAfterAll jobId={job.jobId} />}
    </li>
  )
}

/** As it was when the list was read: the list is read again at each change of the printer. */
function Age({ sinceMs }: { sinceMs: number }) {
  const { say } = useWords()
  const ageMs = Date.now() - sinceMs
  if (ageMs < minuteMs || ageMs >= dayMs) return null
  return ageMs < hourMs
    ? say(screenWords.slipAge, { minutes: Math.floor(ageMs / minuteMs) })
    : say(screenWords.slipAgeHours, { hours: Math.floor(ageMs / hourMs) })
}

function DropQuestion({ jobId }: { jobId: string }) {
  const { say } = useWords()
  const { move, busy, refused } = usePaper()
  const [note, setNote] = useState<string | null>(null)
  if (note === null) {
    return (
      <button type="button" className="button" onClick={() => setNote('')}>
        {say(screenWords.slipDrop)}
      </button>
    )
  }
  return (
    <fieldset className="ask" disabled={busy}>
      <Refusal problem={refused} />
      <ReasonField label={say(screenWords.slipDropWhy)} value={note} onChange={setNote} />
      <button type="button" className="button" onClick={() => setNote(null)}>
        {say(screenWords.slipKeep)}
      </button>
      <button
        type="button"
        className="button"
        disabled={!reasonStands(note)}
        onClick={() => move('dropPrintJob', { jobId, note: note.trim() })}
      >
        {say(screenWords.slipDropConfirm)}
      </button>
    </fieldset>
  )
}

function PrintAfterAll({ jobId }: { jobId: string }) {
  const { say } = useWords()
  const { move, busy, refused } = usePaper()
  return (
    <>
      <Refusal problem={refused} />
      <button
        type="button"
        className="button"
        disabled={busy}
        onClick={() => move('settlePrintJob', { jobId, printed: false })}
      >
        {say(screenWords.slipPrint)}
      </button>
    </>
  )
}
