// How many sales still wait for a result or a person, by what they wait for.
import type { StatusView } from '../../core/api/views.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import type { Tone } from '../parts/tone.ts'
import { useWords } from '../words.tsx'
import { StatusChip } from './status-chip.tsx'

const kinds = [
  { key: 'unsent', word: screenWords.queueUnsent },
  { key: 'inDoubt', word: screenWords.queueInDoubt },
  { key: 'accepted', word: screenWords.queueAccepted },
  { key: 'review', word: screenWords.queueReview },
  { key: 'refundsDue', word: screenWords.queueRefunds },
] as const

const heldWords = {
  balanceEmpty: screenWords.heldBalanceEmpty,
  rateLimited: screenWords.heldRateLimited,
  credentials: screenWords.heldCredentials,
} as const

export function QueueChip({ queue }: { queue: StatusView['queue'] }) {
  const { say } = useWords()
  const waiting = kinds.filter((kind) => queue[kind.key] > 0)
  const count = waiting.reduce((sum, kind) => sum + queue[kind.key], 0)
  const value = count === 0 ? say(screenWords.queueEmpty) : say(screenWords.queueCount, { count })
  const { hold, drain } = queue
  const held = hold ? say(screenWords.queueHeld) : null
  const draining = drain ? say(screenWords.queueDraining) : null
  return (
    <StatusChip
      icon="queue"
      label={say(screenWords.queue)}
      value={held ?? draining ?? value}
      tone={toneOf(queue)}
    >
      {hold && <p>{say(heldWords[hold])}</p>}
      {drain && (
        <p>
          {say(screenWords.draining, { done: drain.done, left: drain.left })}{' '}
          {drain.leftMs !== null && say(screenWords.drainingFor, { seconds: Math.ceil(drain.leftMs / 1000) })}
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
    </StatusChip>
  )
}

function toneOf(queue: StatusView['queue']): Tone {
  if (queue.refundsDue > 0 || queue.hold === 'balanceEmpty' || queue.hold === 'credentials') return 'bad'
  if (queue.review > 0 || queue.inDoubt > 0) return 'doubt'
  if (queue.unsent > 0) return 'waiting'
  return queue.accepted > 0 ? 'busy' : 'good'
}
