// How the shop stands at this instant: what needs attention, the balance and how long it lasts, and the sales
// that are not at their end with their age.
import { useId } from 'react'
import type { ProblemView } from '../../core/api/envelope.ts'
import { hoursMax, type Standing } from '../../core/api/owner-view.ts'
import { formatMoney, money } from '../../core/money.ts'
import { dayWords } from '../../core/words/day-words.ts'
import { ownerWords } from '../../core/words/owner-words.ts'
import { refundWords } from '../../core/words/refund-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { HelpButton } from '../help/help.tsx'
import { Icon } from '../parts/icon.tsx'
import { clockTime } from '../parts/instant.ts'
import { useWords } from '../words.tsx'
import { useAge } from './use-age.ts'

export function AlertList({ alerts }: { alerts: readonly ProblemView[] }) {
  const { tell } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer.
    <ul className="owner-alerts" tabIndex={0}>
      {alerts.map((alert) => (
        <li key={alert.code} className="refusal tone-waiting">
          <Icon name="warning" />
          <p>{tell(alert)}</p>
          <HelpButton code={alert.code} />
        </li>
      ))}
    </ul>
  )
}

export function ShopNow({ standing, timeZone }: { standing: Standing; timeZone: string }) {
  const { say } = useWords()
  return (
    <>
      {standing.alerts.length > 0 ? (
        <AlertList alerts={standing.alerts} />
      ) : (
        <p className="soft">{say(ownerWords.alertsNone)}</p>
      )}
      <div className="owner-now">
        <Balance standing={standing} timeZone={timeZone} />
        <OpenSales standing={standing} />
      </div>
    </>
  )
}

function Balance({ standing, timeZone }: { standing: Standing; timeZone: string }) {
  const { say, language } = useWords()
  const { balance } = standing
  return (
    <div className="owner-part">
      <h3>{say(screenWords.balance)}</h3>
      {balance === null ? (
        <p>{say(ownerWords.balanceUnknown)}</p>
      ) : (
        <>
          <p className="owner-figure">{formatMoney(money(balance.currency, balance.amountMinor))}</p>
          <p>
            {say(lastsWords(balance.hoursLeft), { hours: balance.hoursLeft ?? 0, days: balance.paceDays })}
          </p>
          <p className="soft">
            {say(ownerWords.heardAt, { time: clockTime(balance.atMs, { language, timeZone }) })}
          </p>
        </>
      )}
    </div>
  )
}

function lastsWords(hoursLeft: number | null) {
  if (hoursLeft === null) return ownerWords.lastsUnknown
  return hoursLeft >= hoursMax ? ownerWords.lastsLong : ownerWords.lasts
}

const openWords = {
  unsent: dayWords.openUnsent,
  inDoubt: dayWords.openInDoubt,
  accepted: dayWords.openAccepted,
  review: dayWords.openReview,
  refundsDue: dayWords.openRefundsDue,
  takingBack: refundWords.askedName,
} as const

function OpenSales({ standing }: { standing: Standing }) {
  const { say } = useWords()
  const age = useAge()
  const titleId = useId()
  const count = Object.values(standing.open).reduce((sum, each) => sum + each, 0)
  const { openSales } = standing
  return (
    <div className="owner-part">
      <h3 id={titleId}>
        {say(ownerWords.openTitle)}
        {count > 0 && ` (${count})`}
      </h3>
      {count === 0 && <p>{say(ownerWords.openNone)}</p>}
      {count > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer.
        <section className="owner-table owner-open" tabIndex={0} aria-labelledby={titleId}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(ownerWords.receipt)}</th>
                <th scope="col">{say(ownerWords.state)}</th>
                <th scope="col">{say(ownerWords.age)}</th>
                <th scope="col">{say(ownerWords.amount)}</th>
              </tr>
            </thead>
            <tbody>
              {openSales.map((sale) => (
                <tr key={sale.saleId}>
                  <th scope="row">{sale.receiptNumber}</th>
                  <td>{say(openWords[sale.kind])}</td>
                  <td>{age(standing.atMs - sale.paidAtMs)}</td>
                  <td>{formatMoney(money(sale.currency, sale.amountMinor))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {count > openSales.length && (
        <p className="soft">{say(ownerWords.openMore, { count: openSales.length })}</p>
      )}
    </div>
  )
}
