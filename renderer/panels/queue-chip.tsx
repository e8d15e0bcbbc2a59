// How many sales still wait for a result or a person, by what they wait for, and whether the books they
// are written in are safe.
import { useState } from 'react'
import type { StatusView } from '../../core/api/views.ts'
import { findWords } from '../../core/words/find-words.ts'
import { refundWords } from '../../core/words/refund-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useShop } from '../counter.tsx'
import { clockTime, dayOf } from '../parts/instant.ts'
import type { Tone } from '../parts/tone.ts'
import { QueueDialog } from '../sales/queue-dialog.tsx'
import { useWords } from '../words.tsx'
import { heldWords } from './held-words.ts'
import { StatusChip } from './status-chip.tsx'

const kinds = [
  { key: 'unsent', word: screenWords.queueUnsent },
  { key: 'inDoubt', word: screenWords.queueInDoubt },
  { key: 'accepted', word: screenWords.queueAccepted },
  { key: 'review', word: screenWords.queueReview },
  { key: 'refundsDue', word: screenWords.queueRefunds },
  { key: 'takingBack', word: refundWords.askedName },
] as const

interface QueueChipProps {
  readonly queue: StatusView['queue']
  readonly books: StatusView['books']
  readonly timeZone: string
}

export function QueueChip({ queue, books, timeZone }: QueueChipProps) {
  const { say, tell } = useWords()
  const [shown, setShown] = useState(false)
  const waiting = kinds.filter((kind) => queue[kind.key] > 0)
  const count = waiting.reduce((sum, kind) => sum + queue[kind.key], 0)
  const value = count === 0 ? say(screenWords.queueEmpty) : say(screenWords.queueCount, { count })
  const { hold, drain } = queue
  const held = hold ? say(screenWords.queueHeld) : null
  const draining = drain ? say(screenWords.queueDraining) : null
  const troubles = [books.halted, books.copyProblem, books.trailProblem].filter((each) => each !== null)
  const atRisk = troubles.length > 0 ? say(screenWords.booksAtRisk) : null
  const halted = books.halted ? say(screenWords.booksHalted) : null
  return (
    <>
      <StatusChip
        icon="queue"
        label={say(screenWords.queue)}
        value={halted ?? held ?? draining ?? atRisk ?? value}
        tone={toneOf(queue, books)}
      >
        {troubles.map((trouble) => (
          <p key={trouble.code}>{tell(trouble)}</p>
        ))}
        {hold && <p>{say(heldWords[hold])}</p>}
        {drain && (
          <p>
            {say(screenWords.draining, { done: drain.done, left: drain.left })}{' '}
            {drain.leftMs !== null &&
              say(screenWords.drainingFor, { seconds: Math.ceil(drain.leftMs / 1000) })}
          </p>
        )}
        {count === 0 ? (
          <p>{say(screenWords.queueEmptyExplained)}</p>
        ) : (
          <dl className="rows">
            {waiting.map((kind) => (
              <div key={kind.key}>
                <dt>{say(kind.word)}</dt>
                <dd>{queue[kind.key]}</dd>
              </div>
            ))}
          </dl>
        )}
        <button type="button" className="button" onClick={() => setShown(true)}>
          {say(findWords.queueOpen)}
        </button>
        <LastCopy atMs={books.copiedAtMs} timeZone={timeZone} />
      </StatusChip>
      {/* Not in the story, which is put away with a touch beside it. */}
      {shown && <QueueDialog onClose={() => setShown(false)} />}
    </>
  )
}

function LastCopy({ atMs, timeZone }: { atMs: number | null; timeZone: string }) {
  const { say, language } = useWords()
  // Practice is kept nowhere else, on purpose.
  if (useShop().data?.training) return null
  if (atMs === null) return <p className="soft">{say(screenWords.booksNeverCopied)}</p>
  const time = clockTime(atMs, { language, timeZone })
  return (
    <p className="soft">{say(screenWords.booksCopied, { day: dayOf(atMs, { language, timeZone }), time })}</p>
  )
}

function toneOf(queue: StatusView['queue'], books: StatusView['books']): Tone {
  if (books.halted) return 'bad'
  if (queue.refundsDue > 0 || queue.hold === 'balanceEmpty' || queue.hold === 'credentials') return 'bad'
  if (queue.review > 0 || queue.inDoubt > 0) return 'doubt'
  if (queue.unsent > 0 || books.copyProblem || books.trailProblem) return 'waiting'
  return queue.accepted > 0 || queue.takingBack > 0 ? 'busy' : 'good'
}
