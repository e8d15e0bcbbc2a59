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
  /** The card's last amount, as the one touch it mostly takes. */
  readonly usual?: boolean
  readonly onChoose: () => void
}

export function OfferButton({ offer, shortcut, busy, usual = false, onChoose }: OfferButtonProps) {
  const { say } = useWords()
  const { amount, validityDays } = offer
  const price = usual ? offer.last : amount.kind === 'fixed' ? amount.price : null
  return (
    <button
      type="button"
      className={usual ? 'offer usual' : 'offer'}
      aria-disabled={busy}
      aria-keyshortcuts={shortcut ?? undefined}
      onClick={onChoose}
    >
      {price ? (
        <>
          <span className="offer-face">
            <Amount of={price.faceValue} />
          </span>{' '}
          <span className="offer-pays">
            {say(screenWords.customerPays, { total: formatMoney(price.total) })}
          </span>
        </>
      ) : amount.kind === 'ranged' ? (
        <>
          <span className="offer-face">{say(screenWords.otherAmount)}</span>{' '}
          <span className="offer-pays">
            {say(screenWords.amountRange, {
              min: formatMoney(money(amount.currency, amount.minMinor)),
              max: formatMoney(money(amount.currency, amount.maxMinor)),
            })}
          </span>
        </>
      ) : null}{' '}
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
