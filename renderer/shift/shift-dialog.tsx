// The drawer and whoever stands for it: what may be done with it now, each a page of its own.
import { useState } from 'react'
import type { ShiftStatus } from '../../core/api/shift-views.ts'
import type { Phrase } from '../../core/words/language.ts'
import { shiftWords as words } from '../../core/words/shift-words.ts'
import { useShop } from '../counter.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { clockTime } from '../parts/instant.ts'
import { useSession } from '../staff/use-session.ts'
import { useWords } from '../words.tsx'
import { CashForm } from './cash-form.tsx'
import { CountForm } from './count-form.tsx'
import { OpenSales } from './open-sales.tsx'
import { useShift } from './use-shift.ts'

type Page = 'home' | 'open' | 'close' | 'handOver' | 'in' | 'out'

const titles: Readonly<Record<Page, Phrase>> = {
  home: words.title,
  open: words.open,
  close: words.close,
  handOver: words.handOver,
  in: words.cashIn,
  out: words.cashOut,
}

export function ShiftDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const [page, setPage] = useState<Page>('home')
  /** What was done last, to be read until the next thing is begun. */
  const [done, setDone] = useState<string | null>(null)
  const shift = useShift()

  function home(told: string | null) {
    setDone(told)
    setPage('home')
  }

  return (
    <Dialog key={page} title={say(titles[page])} tall={page !== 'home'} onClose={onClose}>
      {shift && page === 'home' && <Home shift={shift} done={done} onChoose={setPage} onClose={onClose} />}
      {shift && (page === 'open' || page === 'close' || page === 'handOver') && (
        <CountForm page={page} shift={shift} onDone={home} />
      )}
      {shift && (page === 'in' || page === 'out') && (
        <CashForm direction={page} currencies={shift.currencies} onDone={home} />
      )}
    </Dialog>
  )
}

interface HomeProps {
  readonly shift: ShiftStatus
  readonly done: string | null
  readonly onChoose: (page: Page) => void
  readonly onClose: () => void
}

function Home({ shift, done, onChoose, onClose }: HomeProps) {
  const { say } = useWords()
  const session = useSession().data
  const { open, needed } = shift
  const others = (session?.people.length ?? 0) > 1
  return (
    <>
      {done && (
        <p role="status" className="refusal tone-good">
          <Icon name="tick" />
          {done}
        </p>
      )}
      <Standing shift={shift} />
      {open && <OpenSales />}
      <div className="shift-choices">
        {open === null && needed && <Choose page="open" next={true} onChoose={onChoose} />}
        {open && others && <Choose page="handOver" onChoose={onChoose} />}
        {open && <Choose page="close" onChoose={onChoose} />}
        <Choose page="in" onChoose={onChoose} />
        <Choose page="out" onChoose={onChoose} />
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(words.finish)}
        </button>
      </div>
    </>
  )
}

interface ChooseProps {
  readonly page: Page
  readonly next?: boolean
  readonly onChoose: (page: Page) => void
}

function Choose({ page, next = false, onChoose }: ChooseProps) {
  const { say } = useWords()
  return (
    <button type="button" className={next ? 'button next' : 'button'} onClick={() => onChoose(page)}>
      {say(titles[page])}
    </button>
  )
}

function Standing({ shift: { open, needed } }: { shift: ShiftStatus }) {
  const { say, language } = useWords()
  const shop = useShop().data
  if (!open) return <p className="soft">{say(needed ? words.noShift : words.noShiftNeeded)}</p>
  if (!shop) return null
  const { number, holder } = open
  const time = clockTime(open.openedAtMs, { language, timeZone: shop.timeZone })
  return (
    <>
      <p>
        {say(holder.id === null ? words.shiftOfRegister : words.shiftOf, {
          number,
          name: holder.name,
          time,
        })}
      </p>
      {open.overdue && (
        <p className="refusal tone-waiting">
          <Icon name="warning" />
          {say(words.overdue)}
        </p>
      )}
    </>
  )
}
