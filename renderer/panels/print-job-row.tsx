// One slip that is not on paper yet: whose it is, since when, what keeps it, and the question only a
// person can answer.
import type { OpenPrintJob } from '../../core/api/views.ts'
import { receiptTitles } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useShop } from '../counter.tsx'
import { Icon } from '../parts/icon.tsx'
import { clockTime } from '../parts/instant.ts'
import { printLooks } from '../parts/tone.ts'
import { useWords } from '../words.tsx'
import { PrintQuestion } from './print-question.tsx'

export function PrintJobRow({ job }: { job: OpenPrintJob }) {
  const { say, tell, language } = useWords()
  const timeZone = useShop().data?.timeZone
  const look = printLooks[job.state]
  return (
    <li>
      <p className="print-job-head">
        <strong>{job.receiptNumber}</strong>
        <span className={`pill tone-${look.tone}`}>
          <Icon name={look.icon} size={16} />
          {say(screenWords[`print_${job.state}`])}
        </span>
      </p>
      <p className="soft">
        {say(receiptTitles[job.kind])} {timeZone && clockTime(job.createdAtMs, { language, timeZone })}
      </p>
      {job.problem && <p className="soft">{tell(job.problem)}</p>}
      {job.state === 'unsure' && <PrintQuestion jobId={job.jobId} />}
    </li>
  )
}
