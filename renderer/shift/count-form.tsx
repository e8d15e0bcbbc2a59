// The count by which a shift begins, ends or goes to somebody else. It is kept before anything is said of
// what should be there, and what was found is told only to whom the owner lets.
import { useId, useState } from 'react'
import type { ShiftStatus, ShiftView } from '../../core/api/shift-views.ts'
import type { Proof } from '../../core/api/staff-calls.ts'
import { formatMoney, money, type TillCurrency } from '../../core/money.ts'
import { dayWords } from '../../core/words/day-words.ts'
import { shiftWords as words } from '../../core/words/shift-words.ts'
import { staffWords } from '../../core/words/staff-words.ts'
import type { CommandInput } from '../link/commands.ts'
import { Choice } from '../parts/choice.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { ProofPad } from '../staff/proof-pad.tsx'
import { useSession, useStaffCommand } from '../staff/use-session.ts'
import { useWords } from '../words.tsx'
import { OpenSales } from './open-sales.tsx'
import { countOf, type Pieces, PiecesFields, sumOf } from './pieces.tsx'
import { useShiftCommand } from './use-shift.ts'

type Page = 'open' | 'close' | 'handOver'

interface CountFormProps {
  readonly page: Page
  readonly shift: ShiftStatus
  /** What to tell of it; null when nothing was done. */
  readonly onDone: (told: string | null) => void
}

const none: Pieces = {}
const noteMin = 3
const noteMax = 200

export function CountForm({ page, shift, onDone }: CountFormProps) {
  const { say } = useWords()
  const { move, busy, refused } = useShiftCommand()
  const [pieces, setPieces] = useState<Readonly<Record<TillCurrency, Pieces>>>({ HKD: none, CNY: none })
  const [shown, setShown] = useState<TillCurrency>(shift.currencies[0] ?? 'HKD')
  const [note, setNote] = useState('')
  const [counted, setCounted] = useState(false)
  const noteId = useId()
  const { currencies } = shift
  const counts = currencies.map((currency) => countOf(currency, pieces[currency]))
  const kept = { counts, note: note.trim().length >= noteMin ? note.trim() : null }

  async function keep() {
    if (page === 'handOver') {
      setCounted(true)
      return
    }
    const view = page === 'open' ? await move('openShift', { counts }) : await move('closeShift', kept)
    if (view) onDone(told(page, view, say))
  }

  if (counted) return <TakeOver kept={kept} onBack={() => setCounted(false)} onDone={onDone} />
  const keepWords = { open: words.keepFloat, close: words.keepClose, handOver: words.toHandOver }
  return (
    <>
      {page !== 'open' && <OpenSales />}
      <div className="shift-count-head">
        <p>{say(page === 'open' ? words.countFloat : words.countClose)}</p>
        {currencies.length > 1 && (
          <Choice
            legend={say(words.currency)}
            legendShown={false}
            options={currencies.map((value) => ({ value, label: say(currencyWords[value]) }))}
            value={shown}
            onChoose={setShown}
          />
        )}
      </div>
      <PiecesFields
        key={shown}
        currency={shown}
        pieces={pieces[shown]}
        onCount={(next) => setPieces({ ...pieces, [shown]: next })}
      />
      {page !== 'open' && (
        <div className="shift-note">
          <label htmlFor={noteId}>{say(words.noteField)}</label>
          <input
            id={noteId}
            maxLength={noteMax}
            autoComplete="off"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      )}
      <Refusal problem={refused} />
      <div className="dialog-buttons spread">
        <div className="shift-sums">
          {currencies.map((currency) => (
            <p key={currency} className="figure">
              <span>{say(sumWords[currency])}</span>
              <output aria-label={say(sumWords[currency])}>
                {formatMoney(money(currency, sumOf(pieces[currency])))}
              </output>
            </p>
          ))}
        </div>
        <button type="button" className="button" onClick={() => onDone(null)}>
          {say(dayWords.notNow)}
        </button>
        <button type="button" className="button next" disabled={busy} onClick={keep}>
          {say(keepWords[page])}
        </button>
      </div>
    </>
  )
}

const currencyWords = { HKD: words.hkd, CNY: words.cny } as const
const sumWords = { HKD: words.sumHKD, CNY: words.sumCNY } as const

interface TakeOverProps {
  readonly kept: Pick<CommandInput<'handOverShift'>, 'counts' | 'note'>
  readonly onBack: () => void
  readonly onDone: (told: string | null) => void
}

/** Whoever takes the drawer says so in person. */
function TakeOver({ kept, onBack, onDone }: TakeOverProps) {
  const { say } = useWords()
  const send = useStaffCommand()
  const session = useSession().data
  const others = session?.people.filter(({ id }) => id !== session.person?.id) ?? []

  async function prove(proof: Proof) {
    const answer = await send('handOverShift', { ...kept, proof })
    if (!answer.ok) return answer.problem
    onDone(told('handOver', answer.value, say))
    return null
  }

  return (
    <>
      <p>{say(words.whoTakesOver)}</p>
      <ProofPad
        people={others}
        first={others.length === 1 ? (others[0]?.id ?? null) : null}
        confirm={words.takeOver}
        onProve={prove}
        hint={staffWords.orBadge}
        otherScan={null}
      />
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onBack}>
          {say(dayWords.back)}
        </button>
      </div>
    </>
  )
}

const doneWords = {
  open: words.doneOpened,
  close: words.doneClosed,
  handOver: words.doneHandedOver,
} as const

/** What was done, and for whom the owner lets what the count found. */
function told(page: Page, view: ShiftView, say: ReturnType<typeof useWords>['say']): string {
  const { number, handedTo, drawer } = view
  const done = say(doneWords[page], { number, name: handedTo ?? '' })
  const off = (drawer ?? []).filter(({ overShortMinor }) => overShortMinor !== 0)
  const found = off.map(({ currency, overShortMinor }) => {
    const word = overShortMinor > 0 ? dayWords.drawerOver : dayWords.drawerShort
    return `${say(word)} ${formatMoney(money(currency, overShortMinor))}`
  })
  if (drawer && found.length === 0) found.push(say(dayWords.drawerAgrees))
  return [done, ...found].join(' ')
}
