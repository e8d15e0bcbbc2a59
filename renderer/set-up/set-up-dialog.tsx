// Setting up the shop, page by page: over the whole screen, going on where it was left. Closing it loses
// nothing, since each page is kept as it is left.
import { type ComponentType, useState } from 'react'
import type { SetUpView } from '../../core/api/set-up-calls.ts'
import { setUpWords } from '../../core/words/set-up-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'
import { DevicesPage } from './devices-page.tsx'
import { DistributorPage } from './distributor-page.tsx'
import { LanguagePage } from './language-page.tsx'
import { LastPage } from './last-page.tsx'
import { OwnerPage } from './owner-page.tsx'
import type { PageWays } from './page-frame.tsx'
import {
  type PageName,
  type Place,
  pageNames,
  pageTitles,
  places,
  type SetUpPageProps,
} from './page-names.ts'
import { StorePage } from './store-page.tsx'
import { useSetUp, useSetUpMove } from './use-set-up.ts'

const contents: Readonly<Record<PageName, ComponentType<SetUpPageProps>>> = {
  language: LanguagePage,
  store: StorePage,
  devices: DevicesPage,
  distributor: DistributorPage,
  owner: OwnerPage,
}

export function SetUpDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const view = useSetUp(true).data
  return (
    <Dialog title={say(setUpWords.title)} className="set-up" onClose={onClose}>
      {view && <Pages view={view} onClose={onClose} />}
    </Dialog>
  )
}

/** Where nobody was yet; at the first page when all were seen. */
function firstPlace({ leads, pages }: SetUpView): Place {
  if (!leads) return 'language'
  return pageNames.find((name) => pages[name] === 'open') ?? 'last'
}

function Pages({ view, onClose }: { view: SetUpView; onClose: () => void }) {
  const [place, setPlace] = useState(() => firstPlace(view))
  const { move } = useSetUpMove()
  const at = places.indexOf(place)
  const before = places[at - 1]
  const next = () => setPlace(places[at + 1] ?? 'last')
  const back = before === undefined ? null : () => setPlace(before)

  async function later() {
    // What stands already stays done, however often it is passed by.
    if (place !== 'last' && view.pages[place] !== 'done')
      await move('leavePage', { page: place, state: 'later' })
    next()
  }

  const ways: PageWays = { back, next, later: view.file === null ? null : () => void later() }
  const Content = place === 'last' ? null : contents[place]
  return (
    <>
      <Steps view={view} place={place} onGo={setPlace} />
      {Content ? (
        <Content key={place} view={view} ways={ways} />
      ) : (
        <LastPage view={view} ways={ways} onClose={onClose} onGo={setPlace} />
      )}
    </>
  )
}

interface StepsProps {
  readonly view: SetUpView
  readonly place: Place
  readonly onGo: (place: Place) => void
}

function Steps({ view, place, onGo }: StepsProps) {
  const { say } = useWords()
  return (
    <nav aria-label={say(setUpWords.steps)}>
      <ol className="set-up-steps">
        {places.map((each, index) => {
          const state = each === 'last' ? 'open' : view.pages[each]
          return (
            <li key={each}>
              <button
                type="button"
                className={`button set-up-step ${state}`}
                aria-current={each === place ? 'step' : undefined}
                onClick={() => onGo(each)}
              >
                <span className="set-up-number">
                  {state === 'done' ? <Icon name="tick" size={18} /> : index + 1}
                </span>
                {say(pageTitles[each])}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
