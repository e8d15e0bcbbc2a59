// What waits and why: what a person has to do, what goes on by itself and when it is tried next, what was
// done just now, and how far the sales that waited for the line have got.
import type { SaleView, StatusView } from '../../core/api/views.ts'
import { findWords } from '../../core/words/find-words.ts'
import type { Phrase } from '../../core/words/language.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useShop, useStatus } from '../counter.tsx'
import { heldWords } from '../panels/held-words.ts'
import { SaleRows } from '../panels/sale-rows.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { clockTime } from '../parts/instant.ts'
import { useWords } from '../words.tsx'
import { useInStates, useTakingBack } from './use-found.ts'

const forPerson = ['needsReview', 'failed'] as const
const byItself = ['paid', 'sending', 'inDoubt', 'accepted'] as const
const atEnd = ['credited', 'refunded'] as const
const waitingShown = 50
const doneShown = 5

export function QueueDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const status = useStatus().data
  const person = useInStates(forPerson, waitingShown)
  const itself = useInStates(byItself, waitingShown)
  const takingBack = useTakingBack(status?.queue.takingBack ?? 0, waitingShown)
  const done = useInStates(atEnd, doneShown).filter(({ reversal }) => reversal?.kind !== 'asked')
  return (
    <Dialog title={say(findWords.queueTitle)} tall={true} onClose={onClose}>
      {status && <Sending queue={status.queue} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling by keyboard needs focus */}
      <div className="found" tabIndex={0}>
        <Group title={findWords.queuePerson} sales={person} onOpen={onClose} />
        <Group title={findWords.queueItself} sales={[...takingBack, ...itself]} onOpen={onClose} />
        <Group title={findWords.queueDone} sales={done} onOpen={onClose} />
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(screenWords.close)}
        </button>
      </div>
    </Dialog>
  )
}

function Sending({ queue }: { queue: StatusView['queue'] }) {
  const { say } = useWords()
  const { hold, drain } = queue
  const progress = drain && say(findWords.queueProgress, { done: drain.done, left: drain.left })
  return (
    <div className="sending" role="status">
      <p className={hold ? 'refusal tone-bad' : 'soft'}>
        {say(hold ? heldWords[hold] : findWords.queueRunning)}
      </p>
      {drain && progress && (
        <p>
          {progress}{' '}
          {drain.leftMs !== null && say(screenWords.drainingFor, { seconds: Math.ceil(drain.leftMs / 1000) })}
          <progress aria-label={progress} value={drain.done} max={drain.done + drain.left} />
        </p>
      )}
    </div>
  )
}

interface GroupProps {
  readonly title: Phrase
  readonly sales: readonly SaleView[]
  readonly onOpen: () => void
}

function Group({ title, sales, onOpen }: GroupProps) {
  const { say } = useWords()
  return (
    <section aria-label={say(title)}>
      <h3>{say(title)}</h3>
      {sales.length === 0 && <p className="soft">{say(findWords.queueNothing)}</p>}
      <SaleRows sales={sales} dated={true} onOpen={onOpen}>
        {(sale) => <Why sale={sale} />}
      </SaleRows>
    </section>
  )
}

/** What is waited for, and when it is tried again where that is known. */
function Why({ sale }: { sale: SaleView }) {
  const { say, tell, language } = useWords()
  const timeZone = useShop().data?.timeZone
  const { wait, problem } = sale
  if (!wait) return problem && <p className="soft why-row">{tell(problem)}</p>
  const timed = wait.reason !== 'answering' && wait.reason !== 'due' && wait.reason !== 'lineDown'
  const time = timed && timeZone ? clockTime(wait.dueAtMs, { language, timeZone, seconds: true }) : null
  return (
    <p className="soft why-row">
      {say(screenWords[`wait_${wait.reason}`])} {time && say(screenWords.waitNext, { time })}
    </p>
  )
}
