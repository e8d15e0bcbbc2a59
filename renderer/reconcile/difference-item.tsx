// One difference: what each side says, what it comes to, the next step, and the owner's word on it.
import type { DifferenceView } from '../../core/api/reconcile-view.ts'
import { formatMoney } from '../../core/money.ts'
import {
  kindWords,
  stepWords,
  thereWords,
  reconcileWords as words,
} from '../../core/words/reconcile-words.ts'
import { stateWords } from '../../core/words/state-words.ts'
import { useCounter } from '../counter.tsx'
import { useWords } from '../words.tsx'
import { Resolve } from './resolve.tsx'
import type { Days } from './use-reconcile.ts'

interface DifferenceItemProps {
  readonly days: Days
  readonly difference: DifferenceView
  readonly onOpen: () => void
}

export function DifferenceItem({ days, difference, onOpen }: DifferenceItemProps) {
  const { say } = useWords()
  const { happen } = useCounter()
  const { kind, reference, distributorId, here, there, off, step, standing, key } = difference
  const open = standing.kind === 'open'
  return (
    <li className="reconcile-item">
      <p className="reconcile-head">
        <span className={`pill tone-${open ? 'bad' : 'quiet'}`}>{say(kindWords[kind])}</span>
        <span className="reference">{reference ?? distributorId}</span>
        <strong>
          {off.map((each) => `${each.amountMinor > 0 ? '+' : ''}${formatMoney(each)}`).join(' ')}
        </strong>
      </p>
      <dl className="reconcile-sides">
        <div>
          <dt>{say(words.here)}</dt>
          <dd>
            {here === null
              ? say(words.nothing)
              : [here.receiptNumber, say(stateWords[here.state].name), formatMoney(here.amount)].join(' · ')}
          </dd>
        </div>
        <div>
          <dt>{say(words.there)}</dt>
          <dd>
            {there.length === 0 && say(words.nothing)}
            {there.map((row) => (
              <span key={`${row.place} ${row.distributorId}`}>
                {[
                  say(words.row, { place: row.place }),
                  say(thereWords[row.state]),
                  ...(row.amount === null ? [] : [formatMoney(row.amount)]),
                ].join(' · ')}
              </span>
            ))}
          </dd>
        </div>
      </dl>
      {open && (
        <p>
          <strong>{say(words.nextStep)}</strong> {say(stepWords[step])}
        </p>
      )}
      {standing.kind === 'cleared' && <p className="tone-text tone-good">{say(words.cleared)}</p>}
      {standing.kind === 'resolved' && (
        <p className="soft">
          {say(words.resolved, { note: standing.note })} {standing.by}
        </p>
      )}
      <Resolve days={days} name={reference ?? distributorId ?? ''} settleKey={open ? key : null}>
        {here && (
          <button
            type="button"
            className="button"
            onClick={() => {
              happen({ type: 'saleOpened', saleId: here.saleId })
              onOpen()
            }}
          >
            {say(words.openSale)}
          </button>
        )}
      </Resolve>
    </li>
  )
}
