// One amount as a button: what is credited large, what the customer pays beneath.
import type { Offer } from '../../core/api/views.ts'
import { formatMoney, money } from '../../core/money.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { Amount } from '../parts/amount.tsx'
import { useWords } from '../words.tsx'

interface OfferButtonProps {
  readonly offer: Offer
  readonly shortcut: string | null
  readonly busy: boolean
  readonly onChoose: () => void
}

export function OfferButton({ offer, shortcut, busy, onChoose }: OfferButtonProps) {
  const { say } = useWords()
  const { amount, validityDays } = offer
  return (
    <button
      type="button"
      className="offer"
      aria-disabled={busy}
      aria-keyshortcuts={shortcut ?? undefined}
      onClick={onChoose}
    >
      {amount.kind === 'fixed' ? (
        <>
          <span className="offer-face">
            <Amount of={amount.price.faceValue} />
          </span>{' '}
          <span className="offer-pays">
            {say(screenWords.customerPays, { total: formatMoney(amount.price.total) })}
          </span>
        </>
      ) : (
        <>
          <span className="offer-face">{say(screenWords.otherAmount)}</span>{' '}
          <span className="offer-pays">
            {say(screenWords.amountRange, {
              min: formatMoney(money(amount.currency, amount.minMinor)),
              max: formatMoney(money(amount.currency, amount.maxMinor)),
            })}
          </span>
        </>
      )}{' '}
      <span className="offer-product">
        <span>{shortName(offer)}</span>
        {validityDays !== null && <span> {say(screenWords.validityDays, { days: validityDays })}</span>}
      </span>
      {shortcut && (
        <span className="shortcut" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  )
}

/** Distributors begin a product's name with the operator's, which stands above it already. */
export function shortName({ productName, operatorName }: Offer): string {
  const rest = productName.startsWith(operatorName) ? productName.slice(operatorName.length).trim() : ''
  return rest === '' ? productName : rest
}
