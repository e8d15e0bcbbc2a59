// Who is at the till, in the bar: one touch locks it and asks who comes next, so that two people change
// over in two touches and a PIN.
import { staffWords } from '../../core/words/staff-words.ts'
import { problemOf, useCounter, useShop } from '../counter.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'
import { useSession } from './use-session.ts'

export function PersonButton() {
  const { say } = useWords()
  const { link, happen } = useCounter()
  const session = useSession().data
  const shop = useShop().data
  if (!session?.person || session.state === 'open') return null
  const { name } = session.person

  function lock() {
    link.move('lock', {}).catch((error: unknown) => happen({ type: 'refused', problem: problemOf(error) }))
  }

  return (
    <button type="button" className="chip person-chip" onClick={lock}>
      <Icon name="lock" size={20} />
      <span className="chip-words">
        <span className="chip-label">{shop && say(staffWords.atRegister, { register: shop.register })}</span>{' '}
        <span className="chip-value">{name}</span>
      </span>{' '}
      <span className="unseen">{say(staffWords.lockOrSwitch)}</span>
    </button>
  )
}
