// The owner's name and PIN, of which there is no default; where there is an owner already, who that is.
import { useState } from 'react'
import { setUpWords } from '../../core/words/set-up-words.ts'
import { staffWords } from '../../core/words/staff-words.ts'
import { FormNote, NameField } from '../staff/person-form.tsx'
import { noPins, PinTwice, pinStands, pinsDiffer } from '../staff/pin-twice.tsx'
import { useSession } from '../staff/use-session.ts'
import { useWords } from '../words.tsx'
import { PageFrame } from './page-frame.tsx'
import type { SetUpPageProps } from './page-names.ts'
import { useSetUpMove } from './use-set-up.ts'

export function OwnerPage({ view, ways }: SetUpPageProps) {
  const { say } = useWords()
  const mover = useSetUpMove()
  const session = useSession().data
  const [name, setName] = useState('')
  const [pins, setPins] = useState(noPins)
  const nobody = session?.state === 'open'
  const owners = (session?.people ?? []).filter(({ role }) => role === 'owner').map((owner) => owner.name)

  async function keep() {
    if (nobody) {
      const made = await mover.move('addPerson', { name: name.trim(), role: 'owner', pin: pins.pin })
      if (!made) return setPins(noPins)
    }
    if (view.file === null || (await mover.move('leavePage', { page: 'owner', state: 'done' }))) ways.next()
  }

  return (
    <PageFrame
      title={setUpWords.owner}
      explained={
        nobody ? say(staffWords.firstExplained) : say(setUpWords.ownerStands, { names: owners.join(', ') })
      }
      ways={ways}
      mover={mover}
      ready={!nobody || (name.trim() !== '' && pinStands(pins))}
      onNext={() => void keep()}
    >
      {nobody && (
        <div className="person-form">
          <NameField value={name} onChange={setName} />
          <PinTwice pins={pins} onChange={setPins} />
          <FormNote text={pinsDiffer(pins) ? say(staffWords.pinsDiffer) : null} />
        </div>
      )}
    </PageFrame>
  )
}
