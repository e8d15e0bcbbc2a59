// Stands before a locked till: a name and a PIN, or a badge. The sale behind it stays as it was and its
// results keep coming in; nothing closes this but signing in.
import { useEffect, useRef } from 'react'
import type { Proof } from '../../core/api/staff-calls.ts'
import type { SessionView } from '../../core/api/staff-views.ts'
import { languages } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { languageNames, screenWords } from '../../core/words/screen-words.ts'
import { staffWords } from '../../core/words/staff-words.ts'
import { useCounter, useShop } from '../counter.tsx'
import { Choice } from '../parts/choice.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'
import { OwnerPin } from './owner-pin.tsx'
import { ProofPad } from './proof-pad.tsx'
import { useSession, useStaffCommand } from './use-session.ts'
import { useTouches } from './use-touches.ts'

export function SignIn() {
  const session = useSession().data
  useTouches()
  return session?.state === 'locked' ? <LockedTill session={session} /> : null
}

function LockedTill({ session }: { session: SessionView }) {
  const { say, language, choose } = useWords()
  const { desk } = useCounter()
  const send = useStaffCommand()
  const shop = useShop().data
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    ref.current?.showModal()
  }, [])

  async function prove(proof: Proof) {
    const answer = await send('signIn', { proof })
    return answer.ok ? null : answer.problem
  }

  return (
    <dialog
      ref={ref}
      className="dialog locked"
      aria-label={say(staffWords.signIn)}
      // Browsers that do not know `closedby` ask before they close it, and it comes back where they do not ask.
      closedby="none"
      onCancel={(event) => event.preventDefault()}
      onClose={() => ref.current?.showModal()}
    >
      <header className="locked-head">
        <Icon name="lock" size={30} />
        <div>
          <h2>{session.person ? say(staffWords.whoIsThere) : say(staffWords.signIn)}</h2>
          <p className="soft">
            {shop && say(staffWords.atRegister, { register: shop.register })}
            {desk.work.step !== 'waiting' && ` · ${say(staffWords.lockedKept)}`}
          </p>
        </div>
        <Choice
          legend={say(screenWords.language)}
          legendShown={false}
          options={languages.map((value) => ({
            value,
            label: languageNames[value].short,
            name: languageNames[value].name,
          }))}
          value={language}
          onChoose={choose}
        />
      </header>
      <ProofPad
        people={session.people}
        first={session.person?.id ?? (session.people.length === 1 ? (session.people[0]?.id ?? null) : null)}
        confirm={staffWords.signIn}
        onProve={prove}
        hint={staffWords.orBadge}
        otherScan={(reading) =>
          reading.kind === 'refused' ? problemWords.badgeUnknown : staffWords.scanAfterSignIn
        }
      />
      <OwnerPin />
    </dialog>
  )
}
