// The printer, the receipts it still owes, the ones of which only a person can say whether they are on
// paper, the last that were let go, and a page to try it with.
import type { StatusView } from '../../core/api/views.ts'
import { deviceWords } from '../../core/words/device-words.ts'
import type { Phrase } from '../../core/words/language.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { usePrintJobs } from '../counter.tsx'
import { HelpButton } from '../help/help.tsx'
import { Refusal } from '../parts/refusal.tsx'
import type { Tone } from '../parts/tone.ts'
import { useWords } from '../words.tsx'
import { PrintJobRow } from './print-job-row.tsx'
import { StatusChip } from './status-chip.tsx'
import { usePaper } from './use-paper.ts'

type PrinterView = StatusView['printer']

export function PrinterChip({ printer }: { printer: PrinterView }) {
  const { say, tell } = useWords()
  const look = lookOf(printer)
  const there = printer.state !== 'none'
  const some = printer.owed + printer.unsure > 0
  const listed = usePrintJobs(there || some).data ?? []
  const jobs = there || some ? listed : []
  const count = printer.unsure > 0 ? printer.unsure : printer.owed
  const value = count > 0 ? `${say(look.word)} (${count})` : say(look.word)
  return (
    <StatusChip icon="printer" label={say(screenWords.printer)} value={value} tone={look.tone}>
      <p>{printer.problem ? tell(printer.problem) : say(look.story, { count: printer.unsure })}</p>
      {printer.problem && <HelpButton code={printer.problem.code} />}
      {printer.owed > 0 && <p>{say(screenWords.printerOwed, { count: printer.owed })}</p>}
      {jobs.length > 0 && (
        <ul className="print-jobs">
          {jobs.map((job) => (
            <PrintJobRow key={job.jobId} job={job} />
          ))}
        </ul>
      )}
      {there && <TestPageButton />}
    </StatusChip>
  )
}

function TestPageButton() {
  const { say } = useWords()
  const { move, busy, refused } = usePaper()
  return (
    <>
      <Refusal problem={refused} />
      <button type="button" className="button" disabled={busy} onClick={() => move('printTestPage', {})}>
        {say(deviceWords.testPage)}
      </button>
    </>
  )
}

function lookOf(printer: PrinterView): { tone: Tone; word: Phrase; story: Phrase } {
  if (printer.unsure > 0) {
    return { tone: 'doubt', word: screenWords.printerUnsure, story: screenWords.printerUnsureCount }
  }
  switch (printer.state) {
    case 'none':
      return { tone: 'quiet', word: screenWords.printerNone, story: screenWords.printerNoneExplained }
    case 'unknown':
      return { tone: 'quiet', word: screenWords.printerUnknown, story: screenWords.printerUnknownExplained }
    case 'notReady':
      return { tone: 'bad', word: screenWords.printerNotReady, story: screenWords.printerNotReadyExplained }
    case 'ready':
      return printer.paperLow
        ? { tone: 'waiting', word: screenWords.printerPaperLow, story: screenWords.printerPaperLowExplained }
        : { tone: 'good', word: screenWords.printerReady, story: screenWords.printerReadyExplained }
  }
}
