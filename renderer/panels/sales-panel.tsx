// The last sales, newest first: what a clerk looks at to see whether the one before went through.
import type { SaleView } from '../../core/api/views.ts'
import { formatMoney } from '../../core/money.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { stateWords } from '../../core/words/state-words.ts'
import { useCounter, useSales, useShop } from '../counter.tsx'
import { Icon } from '../parts/icon.tsx'
import { clockTime } from '../parts/instant.ts'
import { stateLooks } from '../parts/tone.ts'
import { useWords } from '../words.tsx'
import { DrawerButton } from './drawer-button.tsx'

export function SalesPanel() {
  const { say } = useWords()
  const sales = useSales().data
  const paid = sales?.filter((sale) => sale.paidAtMs !== null) ?? []
  return (
    <section className="panel sales-panel" aria-label={say(screenWords.lastSales)}>
      <h2>{say(screenWords.lastSales)}</h2>
      {sales && paid.length === 0 && <p className="soft">{say(screenWords.noSales)}</p>}
      <ul>
        {paid.map((sale) => (
          <li key={sale.id}>
            <SaleRow sale={sale} />
          </li>
        ))}
      </ul>
      <DrawerButton />
    </section>
  )
}

function SaleRow({ sale }: { sale: SaleView }) {
  const { say, language } = useWords()
  const { desk, happen } = useCounter()
  const timeZone = useShop().data?.timeZone
  const look = stateLooks[sale.state]
  const state = say(stateWords[sale.state].name)
  const total = formatMoney(sale.price.total)
  const tail = sale.card.number.slice(-4)
  const open = desk.work.step === 'result' && desk.work.saleId === sale.id
  return (
    <button
      type="button"
      className="sale-row"
      aria-current={open}
      onClick={() => happen({ type: 'saleOpened', saleId: sale.id })}
    >
      <span className={`pill tone-${look.tone}`}>
        <Icon name={look.icon} size={18} />
        {state}
      </span>{' '}
      <strong className="sale-total">{total}</strong>{' '}
      <span className="soft">{say(screenWords.numberTail, { tail })}</span>{' '}
      <span className="soft">
        <span>{sale.receiptNumber}</span>{' '}
        {timeZone && sale.paidAtMs !== null && (
          <span>{clockTime(sale.paidAtMs, { language, timeZone })}</span>
        )}
      </span>
    </button>
  )
}
