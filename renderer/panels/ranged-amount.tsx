// Keys a face value for a product that takes any amount within bounds, and shows the counter's price
// for it before anything is prepared.
import { useState } from 'react'
import type { Offer } from '../../core/api/views.ts'
import type { Card } from '../../core/card/card.ts'
import { formatMoney, money, parseAmount } from '../../core/money.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useQuote } from '../counter.tsx'
import { typeKey } from '../desk/cash-given.ts'
import { Refused } from '../link/caller.ts'
import { Amount } from '../parts/amount.tsx'
import { Icon } from '../parts/icon.tsx'
import { Keypad, keepFocus } from '../parts/keypad.tsx'
import { useKeys } from '../parts/use-keys.ts'
import { useWords } from '../words.tsx'
import { shortName } from './offer-button.tsx'

export type RangedOffer = Offer & { readonly amount: Extract<Offer['amount'], { kind: 'ranged' }> }

interface RangedAmountProps {
  readonly card: Card
  readonly offer: RangedOffer
  readonly busy: boolean
  readonly onBack: () => void
  readonly onChoose: (faceMinor: number) => void
}

export function RangedAmount({ card, offer, busy, onBack, onChoose }: RangedAmountProps) {
  const { say, tell } = useWords()
  const [typed, setTyped] = useState('')
  const { currency, minMinor, maxMinor, stepMinor } = offer.amount
  const bounds = {
    min: formatMoney(money(currency, minMinor)),
    max: formatMoney(money(currency, maxMinor)),
    step: formatMoney(money(currency, stepMinor)),
  }
  const faceMinor = parseAmount(typed.replace(/\.$/, ''), currency)?.amountMinor ?? null
  const inside =
    faceMinor !== null &&
    faceMinor >= minMinor &&
    faceMinor <= maxMinor &&
    (faceMinor - minMinor) % stepMinor === 0
  const quote = useQuote(card, offer.productId, inside ? faceMinor : null)
  const ready = inside && quote.data !== undefined && !busy

  function go() {
    if (ready) onChoose(faceMinor)
  }

  useKeys((key) => {
    if (/^[\d.]$/.test(key)) setTyped(typeKey(typed, key))
    else if (key === 'Backspace') setTyped(typed.slice(0, -1))
    else if (key === 'Enter') go()
    else if (key === 'Escape') onBack()
    else return false
    return true
  })

  return (
    <section className="panel stage" aria-label={say(screenWords.keyAmount)}>
      <div className="stage-head">
        <button type="button" className="button" aria-keyshortcuts="Escape" onClick={onBack}>
          <Icon name="back" /> {say(screenWords.backToOffers)}
        </button>
        <p className="stage-title">
          <strong>{offer.operatorName}</strong> <span className="soft">{shortName(offer)}</span>
        </p>
      </div>
      <div className="figures">
        <p className="figure">
          <span>{say(receiptWords.faceValue)}</span>
          <output aria-label={say(receiptWords.faceValue)}>
            {formatMoney(money(currency, 0)).replace(/0\.00$/, '')}
            {typed === '' ? '–' : typed}
          </output>
        </p>
        <dl className="rows" aria-label={say(screenWords.bill)}>
          <PriceRow label={say(receiptWords.value)} of={quote.data?.value} />
          <PriceRow label={say(receiptWords.fee)} of={quote.data?.fee} />
          <PriceRow label={say(receiptWords.total)} of={quote.data?.total} />
        </dl>
      </div>
      <Keypad
        onClear={stepMinor % 100 === 0 ? () => setTyped('') : null}
        onKey={(key) => setTyped(typeKey(typed, key))}
        onDelete={() => setTyped(typed.slice(0, -1))}
      />
      <div className="confirm-block">
        <p id="ranged-reason" className="confirm-said two-lines" role="status">
          {quote.error instanceof Refused
            ? tell(quote.error.problem)
            : faceMinor === null || inside
              ? say(screenWords.amountSteps, bounds)
              : say(problemWords.amountOutsideProduct, bounds)}
        </p>
        <button
          type="button"
          className="button next"
          aria-describedby="ranged-reason"
          aria-keyshortcuts="Enter"
          disabled={!ready}
          onMouseDown={keepFocus}
          onClick={go}
        >
          {say(screenWords.continueToPayment)}
        </button>
      </div>
    </section>
  )
}

function PriceRow({ label, of }: { label: string; of: Parameters<typeof Amount>[0]['of'] | undefined }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{of ? <Amount of={of} /> : '–'}</dd>
    </div>
  )
}
