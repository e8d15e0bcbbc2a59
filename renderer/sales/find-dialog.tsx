// Finds a sale by what the customer can still say of it: the last digits, when it was, how it stands. A
// scanned receipt needs none of this: it opens its sale by itself.
import { useDeferredValue, useId, useState } from 'react'
import type { SaleState } from '../../core/top-up/state.ts'
import { findWords } from '../../core/words/find-words.ts'
import type { Phrase } from '../../core/words/language.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { SaleRows } from '../panels/sale-rows.tsx'
import { Choice } from '../parts/choice.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../words.tsx'
import { useFound } from './use-found.ts'

const textMax = 40
const hourMs = 3_600_000

const stateGroups = {
  any: { word: findWords.findStateAny, states: null },
  open: {
    word: findWords.findStateOpen,
    states: ['paid', 'sending', 'inDoubt', 'accepted', 'failed', 'needsReview'],
  },
  refund: { word: findWords.findStateRefund, states: ['failed'] },
  done: { word: findWords.findStateDone, states: ['credited'] },
  back: { word: findWords.findStateBack, states: ['refunded'] },
} as const satisfies Record<string, { word: Phrase; states: readonly SaleState[] | null }>
type StateGroup = keyof typeof stateGroups

const spans = {
  hour: { word: findWords.findHour, backMs: hourMs },
  day: { word: findWords.findDay, backMs: 24 * hourMs },
  week: { word: findWords.findWeek, backMs: 7 * 24 * hourMs },
  ever: { word: findWords.findEver, backMs: null },
} as const
type Span = keyof typeof spans

export function FindDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const [group, setGroup] = useState<StateGroup>('any')
  const [span, setSpan] = useState<Span>('ever')
  const [fromMs, setFromMs] = useState<number | null>(null)
  const textId = useId()
  // The field answers at once; the list follows when there is time.
  const wanted = useDeferredValue(text)
  const found = useFound({ text: wanted, states: stateGroups[group].states, fromMs })
  const sales = found.data?.pages.flatMap((page) => page.sales) ?? []

  function chooseSpan(next: Span) {
    const { backMs } = spans[next]
    setSpan(next)
    setFromMs(backMs === null ? null : Date.now() - backMs)
  }

  return (
    <Dialog title={say(findWords.findTitle)} tall={true} onClose={onClose}>
      <div className="find">
        <label htmlFor={textId}>{say(findWords.findText)}</label>
        <input
          id={textId}
          value={text}
          maxLength={textMax}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <Choice
          legend={say(findWords.findState)}
          legendShown={true}
          options={entriesOf(stateGroups).map(([value, { word }]) => ({ value, label: say(word) }))}
          value={group}
          onChoose={setGroup}
        />
        <Choice
          legend={say(findWords.findTime)}
          legendShown={true}
          options={entriesOf(spans).map(([value, { word }]) => ({ value, label: say(word) }))}
          value={span}
          onChoose={chooseSpan}
        />
      </div>
      <section className="found" aria-label={say(findWords.findResults)} aria-busy={found.isFetching}>
        {found.isSuccess && sales.length === 0 && <p className="soft">{say(findWords.findNone)}</p>}
        <SaleRows sales={sales} dated={true} onOpen={onClose} />
        {found.hasNextPage && (
          <button type="button" className="button" onClick={() => void found.fetchNextPage()}>
            {say(findWords.findMore)}
          </button>
        )}
      </section>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(screenWords.close)}
        </button>
      </div>
    </Dialog>
  )
}

function entriesOf<Key extends string, Value>(table: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(table) as [Key, Value][]
}
