// What every page of setting up has: what it is about, its fields, and the same three ways on at the same
// place. A page that cannot go on yet can always be left for later.
import type { ReactNode, SubmitEvent } from 'react'
import type { Phrase } from '../../core/words/language.ts'
import { setUpWords } from '../../core/words/set-up-words.ts'
import { Icon } from '../parts/icon.tsx'
import { Refusal } from '../parts/refusal.tsx'
import type { Mover } from '../use-move.ts'
import { useWords } from '../words.tsx'
import { useFocusedHeading } from './use-focused-heading.ts'

export interface PageWays {
  /** Null on the first page. */
  readonly back: (() => void) | null
  /** Null where nothing is to be kept. */
  readonly later: (() => void) | null
  readonly next: () => void
}

interface PageFrameProps {
  readonly title: Phrase
  readonly explained?: string
  /** Whether Enter in a field goes on; not where each field has a button of its own. */
  readonly goesOnByEnter?: boolean
  /** Beside the title. */
  readonly aside?: ReactNode
  readonly ways: PageWays
  readonly mover: Pick<Mover, 'busy' | 'refused'>
  /** Whether what is filled in can be kept. */
  readonly ready: boolean
  /** Keeps it, then goes on. */
  readonly onNext: () => void
  readonly children: ReactNode
}

export function PageFrame(props: PageFrameProps) {
  const { title, explained, aside, ways, mover, ready, onNext, children, goesOnByEnter = true } = props
  const { say } = useWords()
  const { busy, refused } = mover
  const heading = useFocusedHeading()

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (goesOnByEnter && ready && !busy) onNext()
  }

  return (
    <form className="set-up-page" onSubmit={submit} noValidate={true} autoComplete="off">
      <div className="set-up-content">
        <div className="set-up-title">
          <h3 ref={heading} tabIndex={-1}>
            {say(title)}
          </h3>
          {aside}
        </div>
        {explained !== undefined && <p className="soft">{explained}</p>}
        {children}
      </div>
      <div className="set-up-ways">
        <Refusal problem={refused} />
        <div className="dialog-buttons">
          {ways.back && (
            <button type="button" className="button set-up-back" disabled={busy} onClick={ways.back}>
              <Icon name="back" size={22} />
              {say(setUpWords.back)}
            </button>
          )}
          {ways.later && (
            <button type="button" className="button" disabled={busy} onClick={ways.later}>
              {say(setUpWords.later)}
            </button>
          )}
          <button
            type={goesOnByEnter ? 'submit' : 'button'}
            className="button next"
            disabled={busy || !ready}
            onClick={goesOnByEnter ? undefined : onNext}
          >
            {say(setUpWords.next)}
          </button>
        </div>
      </div>
    </form>
  )
}
