// What the day has come to so far, in the few figures an owner asks for first.
import type { ReactNode } from 'react'
import type { Settlement } from '../../core/api/settlement-view.ts'
import { formatMoney, money } from '../../core/money.ts'
import { dayWords } from '../../core/words/day-words.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { refundWords } from '../../core/words/refund-words.ts'
import { useWords } from '../words.tsx'

export function DayFigures({ day }: { day: Settlement }) {
  const { say } = useWords()
  const openKinds = [
    [dayWords.openUnsent, day.open.unsent],
    [dayWords.openInDoubt, day.open.inDoubt],
    [dayWords.openAccepted, day.open.accepted],
    [dayWords.openReview, day.open.review],
    [dayWords.openRefundsDue, day.open.refundsDue],
    [refundWords.askedName, day.open.takingBack],
  ] as const
  const waiting = openKinds.filter(([, count]) => count > 0)
  return (
    <div className="day-figures">
      {day.totals.map(({ currency, sold, credited, refunded, marginMinor }) => {
        const worth = (sum: typeof sold) =>
          `(${sum.count}) ${formatMoney(money(currency, sum.valueMinor + sum.feeMinor))}`
        return (
          <dl className="rows" key={currency}>
            <Row label={say(dayWords.sold)} value={worth(sold)} />
            <Row label={say(dayWords.ofThatFees)} value={formatMoney(money(currency, sold.feeMinor))} />
            <Row label={say(dayWords.credited)} value={worth(credited)} />
            {refunded.count > 0 && <Row label={say(dayWords.refunded)} value={worth(refunded)} />}
            {marginMinor !== null && (
              <Row label={say(dayWords.margin)} value={formatMoney(money(currency, marginMinor))} />
            )}
          </dl>
        )
      })}
      {day.tenders.length > 0 && (
        <Titled title={say(dayWords.byTender)}>
          {day.tenders.map(({ kind, currency, sales, takenMinor, refundedMinor }) => (
            <Row
              key={`${kind} ${currency}`}
              label={say(receiptWords[kind])}
              value={`(${sales}) ${formatMoney(money(currency, takenMinor - refundedMinor))}`}
            />
          ))}
        </Titled>
      )}
      {waiting.length > 0 && (
        <Titled title={say(dayWords.open)}>
          {waiting.map(([label, count]) => (
            <Row key={label.en} label={say(label)} value={String(count)} />
          ))}
        </Titled>
      )}
    </div>
  )
}

function Titled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl className="rows">{children}</dl>
    </section>
  )
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
