// What the customer is asked to pay and for what: face value, price, fee and total, before any money moves.
import type { SaleView } from '../../core/api/views.ts'
import { subtract } from '../../core/money.ts'
import type { TenderKind } from '../../core/top-up/sale.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { priceBy } from '../desk/cash-due.ts'
import { Amount } from '../parts/amount.tsx'
import { useWords } from '../words.tsx'

/** `paying` is how it is to be paid, while it is not. */
export function Bill({ sale, paying }: { sale: SaleView; paying: TenderKind }) {
  const { say } = useWords()
  const { price, cashDue, tender } = sale
  const { fee, total } = priceBy(sale, paying)
  const rounding = subtract(cashDue, price.total)
  // Paid in the other currency, the sum was never rounded in this one.
  const inTill = tender === null || (tender.kind === 'cash' && tender.currency === cashDue.currency)
  const rounded = rounding.amountMinor !== 0 && inTill
  return (
    <section className="bill" aria-label={say(screenWords.bill)}>
      <p className="bill-product">
        <strong>{sale.operatorName}</strong>
        <span>{sale.productName}</span>
      </p>
      <dl className="rows">
        <div>
          <dt>{say(receiptWords.faceValue)}</dt>
          <dd>
            <Amount of={price.faceValue} />
          </dd>
        </div>
        <div>
          <dt>{say(receiptWords.value)}</dt>
          <dd>
            <Amount of={price.value} />
          </dd>
        </div>
        <div>
          <dt>{say(receiptWords.fee)}</dt>
          <dd>
            <Amount of={fee} />
          </dd>
        </div>
        <div className="bill-total">
          <dt>{say(receiptWords.total)}</dt>
          <dd>
            <Amount of={total} />
          </dd>
        </div>
        {rounded && (
          <div>
            <dt>{say(screenWords.cashDue)}</dt>
            <dd>
              <Amount of={cashDue} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
