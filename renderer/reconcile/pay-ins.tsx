// Money paid into the store's account at the distributor: what was written down, and the place to do so.
import { useState } from 'react'
import { formatMoney } from '../../core/money.ts'
import { payInWords as words } from '../../core/words/pay-in-words.ts'
import { useShop } from '../counter.tsx'
import { clockTime, dayOf } from '../parts/instant.ts'
import { useWords } from '../words.tsx'
import { PayInForm } from './pay-in-form.tsx'
import { usePayIns } from './use-pay-ins.ts'

export function PayIns() {
  const { say, language } = useWords()
  const { view, keep, busy, refused } = usePayIns()
  const [writing, setWriting] = useState(false)
  const timeZone = useShop().data?.timeZone
  if (view === null || timeZone === undefined) return null
  const { balance, currency, payIns } = view
  const timeOf = (atMs: number): string =>
    `${dayOf(atMs, { language, timeZone })} ${clockTime(atMs, { language, timeZone })}`
  return (
    <section className="reconcile-money" aria-label={say(words.title)}>
      <h3>{say(words.title)}</h3>
      <p className="soft">{say(words.explained)}</p>
      {balance && (
        <p>{say(words.balance, { amount: formatMoney(balance.amount), time: timeOf(balance.atMs) })}</p>
      )}
      {payIns.length === 0 && <p className="soft">{say(words.none)}</p>}
      {payIns.length > 0 && (
        <ul className="reconcile-list">
          {payIns.map(({ amount, note, by, atMs }) => (
            <li key={`${atMs} ${amount.amountMinor} ${note}`} className="reconcile-item">
              <p className="reconcile-head">
                <strong>{`${amount.amountMinor > 0 ? '+' : ''}${formatMoney(amount)}`}</strong>
                <span className="soft">{`${timeOf(atMs)} ${by ?? ''}`.trim()}</span>
              </p>
              <p className="soft">{note}</p>
            </li>
          ))}
        </ul>
      )}
      {!writing && (
        <div className="reconcile-buttons">
          <button type="button" className="button" onClick={() => setWriting(true)}>
            {say(words.begin)}
          </button>
        </div>
      )}
      {writing && (
        <PayInForm
          currency={currency}
          busy={busy}
          refused={refused}
          onEnd={() => setWriting(false)}
          onKeep={async (input) => {
            if (await keep(input)) setWriting(false)
          }}
        />
      )}
    </section>
  )
}
