// Everything that happened to a sale, with its times: the evidence on which a person decides. What the
// distributor answered stands out, since two answers may contradict each other.
import { useLayoutEffect, useRef } from 'react'
import type { StoryLine } from '../../core/api/views.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { refundReasonWords } from '../../core/words/refund-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { staffWords } from '../../core/words/staff-words.ts'
import { stateWords } from '../../core/words/state-words.ts'
import { storyReasons, storyWords } from '../../core/words/story-words.ts'
import { useShop, useStory } from '../counter.tsx'
import { clockTime, dayOf } from '../parts/instant.ts'
import type { Tone } from '../parts/tone.ts'
import { useWords } from '../words.tsx'

const answerTones: Partial<Record<StoryLine['type'], Tone>> = {
  creditReported: 'good',
  failureReported: 'bad',
  answerLost: 'doubt',
  absenceUnprovable: 'doubt',
  reversalConfirmed: 'good',
  reversalRefused: 'bad',
  reversalUnsettled: 'doubt',
  reversalUnprovable: 'doubt',
}

/** `atEnd`: the newest lines are in sight first, where what is to be decided stands. */
export function SaleStory({ saleId, atEnd }: { saleId: string; atEnd: boolean }) {
  const { language } = useWords()
  const timeZone = useShop().data?.timeZone
  const story = useStory(saleId).data ?? []
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (atEnd && story.length > 0) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [atEnd, story.length])
  if (timeZone === undefined) return null
  const days = Map.groupBy(story, (line) => dayOf(line.atMs, { language, timeZone }))
  return (
    // A list that scrolls is reached by the keyboard like a field.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling by keyboard needs focus
    <div ref={list} className="story" tabIndex={0}>
      {[...days].map(([day, lines]) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ol>
            {lines.map((line) => (
              <Line key={line.sequence} line={line} timeZone={timeZone} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Line({ line, timeZone }: { line: StoryLine; timeZone: string }) {
  const { say, tell, language } = useWords()
  const at = (atMs: number) => clockTime(atMs, { language, timeZone, seconds: true })
  const tone = answerTones[line.type]
  const repeated =
    line.times > 1
      ? `${say(screenWords.storyTimes, { times: line.times })} ${say(screenWords.storySpan, { from: at(line.atMs), to: at(line.lastAtMs) })}`
      : null
  const why = line.problem ? tell(line.problem) : line.reason && say(storyReasons[line.reason])
  return (
    <li>
      <time>{at(line.atMs)}</time>
      <p className={tone && `answer tone-${tone}`}>
        {say(storyWords[line.type])}
        {line.state && <span className="soft"> → {say(stateWords[line.state].name)}</span>}
      </p>
      {repeated && <p className="soft">{repeated}</p>}
      {line.by && (
        <p className="soft">
          {line.approvedBy
            ? say(staffWords.storyApproved, { by: line.by, approvedBy: line.approvedBy })
            : line.by}
        </p>
      )}
      {!line.by && line.approvedBy && (
        <p className="soft">{say(staffWords.storyApprovedBy, { approvedBy: line.approvedBy })}</p>
      )}
      {line.refundTender && <p>{say(receiptWords[line.refundTender])}</p>}
      {line.why && <p>{say(refundReasonWords[line.why])}</p>}
      {line.note && <p>{line.note}</p>}
      {why && <p className="soft">{why}</p>}
      {line.detail && <p className="reference">{line.detail}</p>}
    </li>
  )
}
