// Sales that are not at their end, for whoever counts the drawer: nothing is to be done about them there,
// and each belongs to the business day on which it was paid for.
import { useState } from 'react'
import type { SaleView } from '../../core/api/views.ts'
import { formatMoney, money } from '../../core/money.ts'
import { shiftWords as words } from '../../core/words/shift-words.ts'
import { stateWords } from '../../core/words/state-words.ts'
import { useInStates } from '../sales/use-found.ts'
import { useWords } from '../words.tsx'

const notAtTheirEnd = ['paid', 'sending', 'inDoubt', 'accepted', 'needsReview', 'failed'] as const
const asked = 50
const shown = 8
const minuteMs = 60_000
const hourMinutes = 60

export function OpenSales() {
  const { say } = useWords()
  const sales = useInStates(notAtTheirEnd, asked)
  const [nowMs] = useState(() => Date.now())
  if (sales.length === 0) return null
  const title = say(words.waiting, { count: sales.length })
  return (
    <section aria-label={title} className="shift-open-sales">
      <p>{title}</p>
      <ul>
        {sales.slice(0, shown).map((sale) => (
          <li key={sale.id}>
            <span>{sale.receiptNumber}</span>
            <span>{say(stateWords[sale.state].name)}</span>
            <span>{age(sale, nowMs, say)}</span>
            <strong>{formatMoney(paid(sale))}</strong>
          </li>
        ))}
      </ul>
      {sales.length > shown && (
        <p className="soft">{say(words.waitingMore, { count: sales.length - shown })}</p>
      )}
    </section>
  )
}

function paid({ tender, price }: SaleView) {
  return tender ? money(tender.currency, tender.givenMinor - tender.changeMinor) : price.total
}

function age({ paidAtMs }: SaleView, nowMs: number, say: ReturnType<typeof useWords>['say']): string {
  const minutes = Math.max(0, Math.floor((nowMs - (paidAtMs ?? nowMs)) / minuteMs))
  return minutes < hourMinutes
    ? say(words.ageMinutes, { count: minutes })
    : say(words.ageHours, { count: Math.floor(minutes / hourMinutes) })
}
