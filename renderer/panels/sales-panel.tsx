// The people being served, newest first: each with the state of the sale and, while it is not at its end,
// the one next step. A row keeps its place and its height whatever becomes of its sale.
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
import { nextStepOf } from './next-step.ts'

export function SalesPanel() {
  const { say } = useWords()
  const sales = useSales().data
  const paid = sales?.filter((sale) => sale.paidAtMs !== null) ?? []
  const open = paid.filter((sale) => nextStepOf(sale) !== null).length
  return (
    <section className="panel sales-panel" aria-label={say(screenWords.lastSales)}>
      <h2>
        {say(screenWords.lastSales)}
        {open > 0 && <span className="still-open">{say(screenWords.stillOpen, { count: open })}</span>}
      </h2>
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
  const step = nextStepOf(sale)
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
      {step ? (
        <span className={`step tone-${step.tone}`}>{say(step.phrase)}</span>
      ) : (
        <span className="soft">
          <span>{sale.receiptNumber}</span>{' '}
          {timeZone && sale.paidAtMs !== null && (
            <span>{clockTime(sale.paidAtMs, { language, timeZone })}</span>
          )}
        </span>
      )}
    </button>
  )
}
