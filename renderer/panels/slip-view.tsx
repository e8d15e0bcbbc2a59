// The slip of a sale as paper, with what the printer made of it.
import type { SaleView } from '../../core/api/views.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { trainingWords } from '../../core/words/training-words.ts'
import { useCounter, usePaper, useSender, useStatus } from '../counter.tsx'
import { Icon } from '../parts/icon.tsx'
import { PaperSheet } from '../parts/paper-sheet.tsx'
import { printLooks, screenOnlyLook } from '../parts/tone.ts'
import { languageTag, useWords } from '../words.tsx'
import { PrintQuestion } from './print-question.tsx'

export function SlipView({ sale }: { sale: SaleView }) {
  const { say, tell } = useWords()
  const paper = usePaper(sale.id).data
  const { send, busy } = useSender()
  const { slip } = sale
  const { link } = useCounter()
  const noPrinter = useStatus().data?.printer.state === 'none'
  const screenOnly = slip?.state === 'dropped' && slip.problem?.code === 'printerNotSetUp'
  // One that is still to come is not asked for again, and one that was let go is no copy yet.
  const coming = slip?.state === 'owed' || slip?.state === 'printing'
  const printable = !coming && !(screenOnly && noPrinter)
  const print = slip?.state === 'dropped' ? screenWords.slipPrint : screenWords.reprint
  const look = slip && (screenOnly ? screenOnlyLook : printLooks[slip.state])
  const word = slip && (screenOnly ? screenWords.print_screenOnly : screenWords[`print_${slip.state}`])
  return (
    <section className="slip" aria-label={say(screenWords.slip)}>
      <div className="slip-state">
        {look && word && (
          <p className={`pill tone-${look.tone}`}>
            <Icon name={look.icon} size={20} />
            {say(word)}
          </p>
        )}
        <p className="why">
          {slip?.problem &&
            slip.state !== 'printed' &&
            (link.training === null ? tell(slip.problem) : say(trainingWords.slipOnScreen))}
        </p>
        {sale.can.print && slip && printable && (
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => send('printCopy', { saleId: sale.id })}
          >
            {say(print)}
          </button>
        )}
      </div>
      {slip?.state === 'unsure' && <PrintQuestion jobId={slip.jobId} />}
      {/* What scrolls is reached by the keyboard like a field. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling by keyboard needs focus */}
      <div className="slip-scroll" tabIndex={0}>
        {paper ? (
          <PaperSheet paper={paper} tag={languageTag(sale.language)} />
        ) : (
          <p className="soft">{say(screenWords.slipNone)}</p>
        )}
      </div>
    </section>
  )
}
