// The last shifts as the owner reads them: who stood for the drawer, what the count found, and why.
import { useState } from 'react'
import type { ReportedShift } from '../../core/api/shift-views.ts'
import { formatMoney, money } from '../../core/money.ts'
import { dayWords } from '../../core/words/day-words.ts'
import { shiftWords as words } from '../../core/words/shift-words.ts'
import { useShop } from '../counter.tsx'
import { ReasonField, reasonStands } from '../panels/reason-field.tsx'
import { clockTime, dayOf } from '../parts/instant.ts'
import { Refusal } from '../parts/refusal.tsx'
import { useShiftCommand, useShifts } from '../shift/use-shift.ts'
import { useWords } from '../words.tsx'

export function ShiftList() {
  const { say } = useWords()
  const shifts = useShifts().data ?? []
  if (shifts.length === 0) return null
  return (
    <section aria-label={say(words.shiftsOfDay)}>
      <h3>{say(words.shiftsOfDay)}</h3>
      <ul className="shift-list">
        {shifts.map((shift) => (
          <Shift key={shift.number} shift={shift} />
        ))}
      </ul>
    </section>
  )
}

function Shift({ shift }: { shift: ReportedShift }) {
  const { say, language } = useWords()
  const timeZone = useShop().data?.timeZone ?? 'UTC'
  const [explaining, setExplaining] = useState(false)
  const { number, openedAtMs, closedAtMs, overdue, note, drawer } = shift
  const off = drawer.filter(({ overShortMinor }) => overShortMinor !== 0)
  const stand = closedAtMs !== null ? null : say(overdue ? words.leftOpen : words.stillOpen)
  return (
    <li>
      <p>
        <strong>
          #{number} {shift.holder}
        </strong>{' '}
        {dayOf(openedAtMs, { language, timeZone })} {clockTime(openedAtMs, { language, timeZone })}
        {closedAtMs !== null && ` – ${clockTime(closedAtMs, { language, timeZone })}`}{' '}
        {shift.handedTo && `→ ${shift.handedTo}`}
      </p>
      {stand && <p className={overdue ? 'tone-bad' : 'soft'}>{stand}</p>}
      {drawer.filter(hasMoney).map(({ currency, expectedMinor, countedMinor, overShortMinor }) => (
        <p key={currency} className={overShortMinor === 0 ? 'soft' : 'shift-off tone-bad'}>
          {say(dayWords.drawerExpected)} {formatMoney(money(currency, expectedMinor))}
          {countedMinor !== null &&
            ` · ${say(dayWords.drawerCounted)} ${formatMoney(money(currency, countedMinor))}`}
          {overShortMinor !== 0 &&
            ` · ${say(overShortMinor > 0 ? dayWords.drawerOver : dayWords.drawerShort)} ${formatMoney(money(currency, overShortMinor))}`}
        </p>
      ))}
      {note && <p>{say(words.noteWas, { note })}</p>}
      {off.length > 0 && !explaining && (
        <div className="day-buttons">
          {note === null && <span className="soft">{say(words.unexplained)}</span>}
          <button type="button" className="button" onClick={() => setExplaining(true)}>
            {say(words.explain)}
          </button>
        </div>
      )}
      {explaining && <Explain number={number} onDone={() => setExplaining(false)} />}
    </li>
  )
}

/** A currency in which there never was anything says nothing. */
function hasMoney({ openingMinor, expectedMinor, countedMinor }: ReportedShift['drawer'][number]): boolean {
  return openingMinor !== 0 || expectedMinor !== 0 || (countedMinor ?? 0) !== 0
}

function Explain({ number, onDone }: { number: number; onDone: () => void }) {
  const { say } = useWords()
  const { move, busy, refused } = useShiftCommand()
  const [note, setNote] = useState('')

  async function keep() {
    if (await move('explainShift', { number, note: note.trim() })) onDone()
  }

  return (
    <>
      <ReasonField label={say(words.explainField)} value={note} onChange={setNote} />
      <Refusal problem={refused} />
      <div className="day-buttons">
        <button type="button" className="button" onClick={onDone}>
          {say(dayWords.notNow)}
        </button>
        <button type="button" className="button next" disabled={busy || !reasonStands(note)} onClick={keep}>
          {say(words.record)}
        </button>
      </div>
    </>
  )
}
