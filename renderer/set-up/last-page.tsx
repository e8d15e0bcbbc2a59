// What stands, what was left for later and where it is found again; from here the counter opens.
import type { SetUpView } from '../../core/api/set-up-calls.ts'
import type { Phrase } from '../../core/words/language.ts'
import { setUpWords } from '../../core/words/set-up-words.ts'
import { Icon } from '../parts/icon.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import type { PageWays } from './page-frame.tsx'
import { type PageName, pageNames, pageTitles } from './page-names.ts'
import { useFocusedHeading } from './use-focused-heading.ts'
import { useSetUpMove } from './use-set-up.ts'

/** Where it is found again. */
function placeOf(page: PageName, state: SetUpView['pages'][PageName]): Phrase {
  if (page === 'devices') return setUpWords.foundDevices
  if (page !== 'owner') return setUpWords.foundSetUp
  return state === 'done' ? setUpWords.foundStaff : setUpWords.foundOwner
}

const states = {
  done: { word: setUpWords.stateDone, tone: 'good' },
  later: { word: setUpWords.stateLater, tone: 'waiting' },
  open: { word: setUpWords.stateOpen, tone: 'quiet' },
} as const

interface LastPageProps {
  readonly view: SetUpView
  readonly ways: PageWays
  readonly onGo: (page: PageName) => void
  readonly onClose: () => void
}

export function LastPage({ view, ways, onGo, onClose }: LastPageProps) {
  const { say } = useWords()
  const { move, busy, refused } = useSetUpMove()
  const lacks = lacking(view)
  const heading = useFocusedHeading()

  async function finish() {
    if (view.file === null || (await move('finishSetUp', {}))) onClose()
  }

  return (
    <div className="set-up-page">
      <div className="set-up-content">
        <h3 ref={heading} tabIndex={-1}>
          {say(setUpWords.last)}
        </h3>
        <p className={`set-up-note tone-${lacks ? 'waiting' : 'good'}`}>
          <Icon name={lacks ? 'warning' : 'tick'} />
          {say(lacks ?? setUpWords.lastSells)}
        </p>
        {view.file === null ? (
          <p className="soft">{say(setUpWords.ofDemo)}</p>
        ) : (
          <ul className="set-up-summary">
            {pageNames.map((page) => (
              <li key={page}>
                <button type="button" className="button" onClick={() => onGo(page)}>
                  {say(pageTitles[page])}
                </button>
                <span className={`pill tone-${states[view.pages[page]].tone}`}>
                  {say(states[view.pages[page]].word)}
                </span>
                <span className="soft">{say(placeOf(page, view.pages[page]))}</span>
              </li>
            ))}
          </ul>
        )}
        {view.file !== null && (
          <p className="soft set-up-file">{say(setUpWords.lastKept, { file: view.file })}</p>
        )}
        {view.opensAnew && <p>{say(setUpWords.lastAnew)}</p>}
      </div>
      <div className="set-up-ways">
        <Refusal problem={refused} />
        <div className="dialog-buttons">
          {busy && view.opensAnew && <p role="status">{say(setUpWords.finishing)}</p>}
          {ways.back && (
            <button type="button" className="button set-up-back" disabled={busy} onClick={ways.back}>
              <Icon name="back" size={22} />
              {say(setUpWords.back)}
            </button>
          )}
          <button type="button" className="button next" disabled={busy} onClick={() => void finish()}>
            {say(setUpWords.finish)}
          </button>
        </div>
      </div>
    </div>
  )
}

/** Why nothing can be sold with what stands; null when it can. */
function lacking({ store, distributor }: SetUpView): Phrase | null {
  if (distributor.kind === 'none') return setUpWords.lastLacksDistributor
  return store.name.en === '' ? setUpWords.lastLacksName : null
}
