// Counts one currency of the drawer, note by note. What the books expect is not said before the count
// is in: a count that knows its result is no count.
import { useState } from 'react'
import type { Settlement } from '../../core/api/settlement-view.ts'
import { formatMoney, money } from '../../core/money.ts'
import { dayWords } from '../../core/words/day-words.ts'
import { Refusal } from '../parts/refusal.tsx'
import { type Pieces, PiecesFields, sumOf } from '../shift/pieces.tsx'
import { useWords } from '../words.tsx'
import { useDayCommand } from './use-day.ts'

type DrawerFigures = Settlement['drawer'][number]

export function DrawerCount({ drawer }: { drawer: DrawerFigures }) {
  const { say } = useWords()
  const { move, busy, refused } = useDayCommand()
  const [pieces, setPieces] = useState<Pieces>({})
  const [open, setOpen] = useState(false)
  const { currency, counted } = drawer
  const sumMinor = sumOf(pieces)
  const title = say(currency === 'HKD' ? dayWords.drawerHKD : dayWords.drawerCNY)

  async function keep() {
    const reason = say(dayWords.countReason)
    const kept = await move('countDrawer', { currency, countedMinor: sumMinor, reason })
    if (kept === null) return
    setPieces({})
    setOpen(false)
  }

  return (
    <section className="day-drawer" aria-label={title}>
      <div className="day-drawer-head">
        <h3>{title}</h3>
        {!open && (
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {say(counted ? dayWords.countAgain : dayWords.count)}
          </button>
        )}
      </div>
      {!open && counted && <CountResult drawer={drawer} />}
      {!open && !counted && <p className="soft">{say(dayWords.drawerNotCounted)}</p>}
      {open && (
        <>
          <PiecesFields currency={currency} pieces={pieces} onCount={setPieces} />
          <Refusal problem={refused} />
          <div className="day-count-foot">
            <p className="figure">
              <span>{say(dayWords.drawerCounted)}</span>
              <output aria-label={say(dayWords.drawerCounted)}>
                {formatMoney(money(currency, sumMinor))}
              </output>
            </p>
            <button type="button" className="button" onClick={() => setOpen(false)}>
              {say(dayWords.notNow)}
            </button>
            <button type="button" className="button next" disabled={busy} onClick={keep}>
              {say(dayWords.countKeep)}
            </button>
          </div>
        </>
      )}
    </section>
  )
}

function CountResult({ drawer }: { drawer: DrawerFigures }) {
  const { say } = useWords()
  const { currency, counted, expectedMinor, overShortMinor } = drawer
  if (counted === null) return null
  const written = (minor: number) => formatMoney(money(currency, minor))
  const tone = overShortMinor === 0 ? 'good' : 'bad'
  const found = overShortMinor > 0 ? dayWords.drawerOver : dayWords.drawerShort
  return (
    <dl className="rows">
      <div>
        <dt>{say(dayWords.drawerCounted)}</dt>
        <dd>{written(counted.amountMinor)}</dd>
      </div>
      <div>
        <dt>{say(dayWords.drawerExpected)}</dt>
        <dd>{written(expectedMinor)}</dd>
      </div>
      <div className={`tone-${tone}`}>
        <dt>{say(overShortMinor === 0 ? dayWords.drawerAgrees : found)}</dt>
        <dd>{overShortMinor !== 0 && written(overShortMinor)}</dd>
      </div>
    </dl>
  )
}
