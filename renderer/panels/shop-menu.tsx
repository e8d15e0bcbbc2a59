// What is needed a few times a day or once a year, behind one button at the end of the bar, so that the
// bar has room for what a clerk looks at all day.
import { useState } from 'react'
import { dayWords } from '../../core/words/day-words.ts'
import { deviceWords } from '../../core/words/device-words.ts'
import { ownerWords } from '../../core/words/owner-words.ts'
import { reconcileWords } from '../../core/words/reconcile-words.ts'
import { ruleWords } from '../../core/words/rule-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { setUpWords } from '../../core/words/set-up-words.ts'
import { shiftWords } from '../../core/words/shift-words.ts'
import { staffWords } from '../../core/words/staff-words.ts'
import { trainingWords } from '../../core/words/training-words.ts'
import { useCounter } from '../counter.tsx'
import { DayDialog } from '../day/day-dialog.tsx'
import { DevicesDialog } from '../devices/devices-dialog.tsx'
import { OwnerDialog } from '../owner/owner-dialog.tsx'
import { useSeesFigures } from '../owner/use-owner.ts'
import { Icon } from '../parts/icon.tsx'
import { Story } from '../parts/story.tsx'
import { ReconcileDialog } from '../reconcile/reconcile-dialog.tsx'
import { SetUpDialog } from '../set-up/set-up-dialog.tsx'
import { SettingsDialog } from '../settings/settings-dialog.tsx'
import { ShiftDialog } from '../shift/shift-dialog.tsx'
import { SoundChoice } from '../sound/sound-choice.tsx'
import { PeopleDialog } from '../staff/people-dialog.tsx'
import { PersonForm } from '../staff/person-form.tsx'
import { useSession } from '../staff/use-session.ts'
import { TrainingDialog } from '../training/training-dialog.tsx'
import { useWords } from '../words.tsx'
import { LookChoice } from './look-choice.tsx'

/** Each opens a dialog; a dialog inside the menu would be put away with it. */
type Page = 'shift' | 'day' | 'reconcile' | 'devices' | 'people' | 'settings' | 'setUp' | 'training' | 'owner'

export function ShopMenu() {
  const { say } = useWords()
  const [page, setPage] = useState<Page | null>(null)
  const close = () => setPage(null)
  const session = useSession().data
  const training = useCounter().link.training !== null
  const sees = useSeesFigures()
  const nobodyYet = session?.state === 'open'
  // It goes with its owner, also when the till is locked over it.
  const mayManage = session?.may.includes('manageStaff') ?? false
  const maySetUp = !training && (session?.may.includes('setUpShop') ?? false)
  const mayChange = !training && (session?.may.includes('changeSettings') ?? false)
  const face = (
    <>
      <Icon name="menu" size={22} />
      <span className="unseen">{say(screenWords.menu)}</span>
    </>
  )
  return (
    <>
      <Story name={say(screenWords.menu)} className="button square quiet" face={face}>
        <div className="menu">
          <button type="button" className="button" onClick={() => setPage('shift')}>
            <Icon name="purse" size={22} />
            {say(shiftWords.title)}
          </button>
          {sees && (
            <button type="button" className="button" onClick={() => setPage('owner')}>
              <Icon name="line" size={22} />
              {say(ownerWords.title)}
            </button>
          )}
          <button type="button" className="button" onClick={() => setPage('day')}>
            <Icon name="day" size={22} />
            {say(dayWords.title)}
          </button>
          {!training && (
            <>
              <button type="button" className="button" onClick={() => setPage('reconcile')}>
                <Icon name="balance" size={22} />
                {say(reconcileWords.title)}
              </button>
              <button type="button" className="button" onClick={() => setPage('devices')}>
                <Icon name="scanner" size={22} />
                {say(deviceWords.title)}
              </button>
              <button type="button" className="button" onClick={() => setPage('training')}>
                <Icon name="training" size={22} />
                {say(trainingWords.title)}
              </button>
            </>
          )}
          {mayManage && (
            <button type="button" className="button" onClick={() => setPage('people')}>
              <Icon name="person" size={22} />
              {say(nobodyYet ? staffWords.firstTitle : staffWords.people)}
            </button>
          )}
          {mayChange && (
            <button type="button" className="button" onClick={() => setPage('settings')}>
              <Icon name="sliders" size={22} />
              {say(ruleWords.title)}
            </button>
          )}
          {maySetUp && (
            <button type="button" className="button" onClick={() => setPage('setUp')}>
              <Icon name="shop" size={22} />
              {say(setUpWords.title)}
            </button>
          )}
          <LookChoice />
          <SoundChoice />
        </div>
      </Story>
      {page === 'shift' && <ShiftDialog onClose={close} />}
      {page === 'owner' && sees && <OwnerDialog onClose={close} />}
      {page === 'day' && <DayDialog onClose={close} />}
      {page === 'training' && <TrainingDialog onClose={close} />}
      {page === 'reconcile' && <ReconcileDialog onClose={close} />}
      {page === 'devices' && <DevicesDialog onClose={close} />}
      {page === 'settings' && mayChange && <SettingsDialog onClose={close} />}
      {page === 'setUp' && maySetUp && <SetUpDialog onClose={close} />}
      {page === 'people' && nobodyYet && (
        <PersonForm title={staffWords.firstTitle} first={true} onClose={close} />
      )}
      {page === 'people' && !nobodyYet && mayManage && <PeopleDialog onClose={close} />}
    </>
  )
}
