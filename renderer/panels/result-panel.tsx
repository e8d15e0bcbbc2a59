// What became of a sale, in words a clerk can read aloud, with its slip and the steps still open.
import type { MouseEvent } from 'react'
import type { SaleView } from '../../core/api/views.ts'
import { type Money, money } from '../../core/money.ts'
import type { WaitReason } from '../../core/queue/task.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { stateWords } from '../../core/words/state-words.ts'
import { useCounter, useSale, useShop } from '../counter.tsx'
import type { CardReading } from '../desk/desk.ts'
import { useCustomer } from '../desk/use-customer.ts'
import { Refused } from '../link/caller.ts'
import { Amount } from '../parts/amount.tsx'
import { Icon } from '../parts/icon.tsx'
import { clockTime } from '../parts/instant.ts'
import { saleLook } from '../parts/sale-look.ts'
import { useKeys } from '../parts/use-keys.ts'
import { useToCome } from '../parts/use-to-come.ts'
import { useWords } from '../words.tsx'
import { DrawerOfSale } from './drawer-problem.tsx'
import { SaleActions } from './sale-actions.tsx'
import { SlipView } from './slip-view.tsx'
import { StoryButton } from './story-button.tsx'
import { TakeBackButton } from './take-back.tsx'
import { typeNumber } from './waiting-panel.tsx'

type Tender = NonNullable<SaleView['tender']>

interface ResultPanelProps {
  readonly saleId: string
  readonly justPaid: boolean
  readonly returnTo: CardReading | null
  /** A key of a number typed while the result is still on screen. */
  readonly onKey: (key: string) => void
}

export function ResultPanel({ saleId, justPaid, returnTo, onKey }: ResultPanelProps) {
  const { say, tell } = useWords()
  const { happen } = useCounter()
  // A sale that was looked up may be another customer's: theirs to see it is not.
  useCustomer(
    justPaid ? { kind: 'sale', saleId, cash: null, givenMinor: null, terminal: null } : { kind: 'idle' },
  )
  const query = useSale(saleId)
  const sale = query.data
  /** The second half of a double press of Confirm, which was in this place, is no press of this. */
  function finish(event: MouseEvent) {
    if (event.detail < 2) happen({ type: 'finished' })
  }

  useKeys((key) => {
    if (key !== 'Escape' && key !== 'Enter') return typeNumber(key, onKey)
    happen({ type: 'finished' })
    return true
  })
  return (
    <section className="panel stage result" aria-label={say(screenWords.result)}>
      {query.error instanceof Refused && (
        <p className="refusal tone-bad" role="alert">
          <Icon name="warning" />
          {tell(query.error.problem)}
        </p>
      )}
      {sale && (
        <div className="result-story">
          <StateBanner sale={sale} />
          <Facts sale={sale} />
          <DrawerOfSale saleId={sale.id} />
        </div>
      )}
      {sale && <SlipView sale={sale} />}
      <div className="last-row">
        {sale && <StoryButton sale={sale} />}
        {/* Not at once after a sale, where a hand in a hurry presses for the next customer. */}
        {sale && !justPaid && <TakeBackButton sale={sale} />}
        {sale && <SaleActions sale={sale} />}
        <button type="button" className="button next" aria-keyshortcuts="Enter" onClick={finish}>
          {say(returnTo ? screenWords.backToCard : screenWords.nextCustomer)}
        </button>
      </div>
    </section>
  )
}

function StateBanner({ sale }: { sale: SaleView }) {
  const { say, tell, language } = useWords()
  const timeZone = useShop().data?.timeZone
  const look = saleLook(sale)
  const { wait } = sale
  const toCome = useToCome(wait && hasTime(wait.reason) ? wait.dueAtMs : null)
  const nextTry =
    timeZone && toCome !== null ? clockTime(toCome, { language, timeZone, seconds: true }) : null
  return (
    <section className={`banner tone-${look.tone}`} aria-label={say(receiptWords.status)} aria-live="polite">
      <Icon name={look.icon} size={44} />
      <div>
        <h2>{say(look.name)}</h2>
        <p className="tell">{say(look.tell)}</p>
        {/* What was to be done about it is done; the story still has it. */}
        {sale.problem && sale.state !== 'refunded' && <p className="why">{tell(sale.problem)}</p>}
        {wait && (
          <p className="why">
            {say(screenWords[`wait_${wait.reason}`])}{' '}
            {nextTry !== null && say(screenWords.waitNext, { time: nextTry })}
          </p>
        )}
      </div>
    </section>
  )
}

/** Only where a time says when: a line that is down comes back whenever it likes. */
function hasTime(reason: WaitReason): boolean {
  return reason !== 'answering' && reason !== 'due' && reason !== 'lineDown'
}

/** What goes from the drawer to the customer now: all of it, or the change. */
function handedOver(refund: boolean, { currency, givenMinor, changeMinor }: Tender): Money {
  return money(currency, refund ? givenMinor - changeMinor : changeMinor)
}

function Facts({ sale }: { sale: SaleView }) {
  const { say } = useWords()
  const { tender } = sale
  const back = sale.can.refund || sale.state === 'refunded'
  const label = sale.can.refund
    ? screenWords.nextRefund
    : back
      ? stateWords.refunded.name
      : tender && tender.changeMinor > 0
        ? screenWords.giveChange
        : screenWords.noChange
  return (
    <div className="facts">
      {tender && (
        <p className={sale.can.refund ? 'figure short' : 'figure change'}>
          <span>{say(label)}</span>
          <output aria-label={say(back ? label : screenWords.change)}>
            <Amount of={handedOver(back, tender)} />
          </output>
        </p>
      )}
      <dl className="rows">
        {tender && (
          <div>
            <dt>{say(receiptWords[tender.kind])}</dt>
            <dd>
              <Amount of={money(tender.currency, tender.givenMinor)} />
            </dd>
          </div>
        )}
        {sale.receiptNumber && (
          <div>
            <dt>{say(screenWords.receiptNumber)}</dt>
            <dd>{sale.receiptNumber}</dd>
          </div>
        )}
        <div>
          <dt>{say(screenWords.reference)}</dt>
          <dd className="reference">{sale.reference}</dd>
        </div>
      </dl>
    </div>
  )
}
