// The third side: the drawer as the close counted it, and the totals a person reads off each terminal.
import { useState } from 'react'
import type { MoneyRow, ReconciliationView } from '../../core/api/reconcile-view.ts'
import { formatMoney, money, parseAmount } from '../../core/money.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { reconcileWords as words } from '../../core/words/reconcile-words.ts'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { Resolve } from './resolve.tsx'
import { type Days, useReconcileCommand } from './use-reconcile.ts'

type Typed = Readonly<Record<string, string>>
const nameOf = ({ kind, currency }: MoneyRow): string => `${kind} ${currency}`

export function HandMoney({ days, view }: { days: Days; view: ReconciliationView }) {
  const { say } = useWords()
  const command = useReconcileCommand(days)
  const [typed, setTyped] = useState<Typed>({})
  const terminals = view.money.filter(({ kind }) => kind !== 'cash')
  const totals = terminals.flatMap((row) => totalOf(row, typed[nameOf(row)]) ?? [])
  const wrong = terminals.some((row) => {
    const text = typed[nameOf(row)]
    return text !== undefined && parseAmount(text, row.currency) === null
  })
  if (view.money.length === 0) return null

  async function keep() {
    if (await command.send('keepTerminalTotals', { totals })) setTyped({})
  }

  return (
    <section className="reconcile-money" aria-label={say(words.money)}>
      <h3>{say(words.money)}</h3>
      <ul className="reconcile-list">
        {view.money.map((row) => (
          <MoneyItem
            key={nameOf(row)}
            days={days}
            row={row}
            typed={typed[nameOf(row)] ?? null}
            onType={(text) => setTyped({ ...typed, [nameOf(row)]: text })}
          />
        ))}
      </ul>
      <Refusal problem={command.refused} />
      {terminals.length > 0 && (
        <div className="reconcile-buttons">
          <button
            type="button"
            className="button"
            disabled={command.busy || wrong || Object.keys(typed).length === 0}
            onClick={keep}
          >
            {say(words.keepTotals)}
          </button>
        </div>
      )}
    </section>
  )
}

/** What is typed now, else what was typed before: the newest word has all the terminals. */
function totalOf({ kind, currency, thereMinor }: MoneyRow, typed: string | undefined) {
  const amountMinor = typed ? parseAmount(typed, currency)?.amountMinor : thereMinor
  return kind === 'cash' || amountMinor === undefined || amountMinor === null
    ? null
    : { kind, currency, amountMinor }
}

/** As it is keyed: `1234.50`; empty where nothing was. */
function keyed(minor: number | null): string {
  return minor === null ? '' : (minor / 100).toFixed(2)
}

interface MoneyItemProps {
  readonly days: Days
  readonly row: MoneyRow
  /** Null while what was kept stands. */
  readonly typed: string | null
  readonly onType: (text: string) => void
}

function MoneyItem({ days, row, typed, onType }: MoneyItemProps) {
  const { say } = useWords()
  const { kind, currency, hereMinor, thereMinor, standing } = row
  const name =
    kind === 'cash'
      ? say(words.drawer, { currency })
      : say(words.terminal, { name: say(receiptWords[kind]), currency })
  const worth = (minor: number) => formatMoney(money(currency, minor))
  const off = thereMinor === null ? null : thereMinor - hereMinor
  const open = standing.kind === 'open' && thereMinor !== null
  return (
    <li className="reconcile-item">
      <p className="reconcile-head">
        <strong>{name}</strong>
        <span className={`pill tone-${off === 0 ? 'good' : open ? 'bad' : 'quiet'}`}>
          {off === null && say(words.notCounted)}
          {off === 0 && say(words.agrees)}
          {off !== null && off !== 0 && `${off > 0 ? '+' : ''}${worth(off)}`}
        </span>
      </p>
      <dl className="reconcile-sides">
        <div>
          <dt>{say(words.books)}</dt>
          <dd>{worth(hereMinor)}</dd>
        </div>
        <div>
          <dt>{say(kind === 'cash' ? words.counted : words.terminalTotal)}</dt>
          <dd>
            {kind === 'cash' && (thereMinor === null ? '–' : worth(thereMinor))}
            {kind !== 'cash' && (
              <input
                aria-label={say(words.totalOf, { name: say(receiptWords[kind]) })}
                aria-invalid={typed !== null && parseAmount(typed, currency) === null}
                inputMode="decimal"
                autoComplete="off"
                value={typed ?? keyed(thereMinor)}
                onChange={({ target }) => onType(target.value)}
              />
            )}
          </dd>
        </div>
      </dl>
      {standing.kind === 'resolved' && (
        <p className="soft">
          {say(words.resolved, { note: standing.note })} {standing.by}
        </p>
      )}
      <Resolve days={days} name={name} settleKey={open ? row.key : null} />
    </li>
  )
}
