// A calm word between customers, while nobody is set up: the owner may set a PIN, or leave it for later.
// Selling goes on either way.
import { useState } from 'react'
import { staffWords } from '../../core/words/staff-words.ts'
import { useCounter } from '../counter.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'
import { PersonForm } from './person-form.tsx'
import { useSession } from './use-session.ts'

const storageKey = 'lowu.firstOwnerLater'

export function FirstOwner() {
  const { say } = useWords()
  const session = useSession().data
  const { training } = useCounter().link
  const [asking, setAsking] = useState(false)
  const [later, setLater] = useState(() => sessionStorage.getItem(storageKey) !== null)
  // Practice has no people of its own, and none are set up there.
  if (training !== null || session?.state !== 'open' || (later && !asking)) return null

  function leave() {
    sessionStorage.setItem(storageKey, 'yes')
    setLater(true)
  }

  return (
    <>
      <section className="first-owner tone-quiet" aria-label={say(staffWords.firstTitle)}>
        <Icon name="person" />
        <p>{say(staffWords.firstNotice)}</p>
        <div className="first-owner-buttons">
          <button type="button" className="button" onClick={leave}>
            {say(staffWords.later)}
          </button>
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {say(staffWords.firstTitle)}
          </button>
        </div>
      </section>
      {asking && <PersonForm title={staffWords.firstTitle} first={true} onClose={() => setAsking(false)} />}
    </>
  )
}
