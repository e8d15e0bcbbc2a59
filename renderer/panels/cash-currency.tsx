// Which cash the customer hands over, where the shop takes two kinds: what is due in each, and the rate
// in words before any money is taken.
import { formatMoney, money, type TillCurrency } from '../../core/money.ts'
import type { Phrase } from '../../core/words/language.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import type { CashDue } from '../desk/cash-due.ts'
import { Choice } from '../parts/choice.tsx'
import { useWords } from '../words.tsx'

const names: Readonly<Record<TillCurrency, Phrase>> = {
  HKD: screenWords.cashInHKD,
  CNY: screenWords.cashInCNY,
}

interface CashCurrencyProps {
  readonly dues: readonly CashDue[]
  readonly chosen: CashDue
  readonly onChoose: (currency: TillCurrency) => void
  readonly disabled: boolean
}

export function CashCurrency({ dues, chosen, onChoose, disabled }: CashCurrencyProps) {
  const { say } = useWords()
  const options = dues.map(({ currency, due }) => ({
    value: currency,
    label: `${say(names[currency])} ${formatMoney(due)}`,
  }))
  return (
    <div className="cash-currency">
      <Choice
        legend={say(screenWords.cashIn)}
        legendShown={false}
        options={options}
        value={chosen.currency}
        onChoose={onChoose}
        disabled={disabled}
      />
      <p className={chosen.ratePpm === null ? 'rate soft' : 'rate'} role="status">
        <Rate dues={dues} chosen={chosen} />
      </p>
    </div>
  )
}

/** The rate of the other currency, before it is chosen and after. */
function Rate({ dues, chosen }: { dues: readonly CashDue[]; chosen: CashDue }) {
  const { say } = useWords()
  const till = dues[0]
  const other = chosen.ratePpm === null ? dues.find((each) => each.ratePpm !== null) : chosen
  if (!till || !other || other.ratePpm === null) return null
  return say(other === chosen ? screenWords.rateSaid : screenWords.rateOffered, {
    from: formatMoney(money(till.currency, 100)),
    to: `${other.currency} ${(other.ratePpm / 1_000_000).toFixed(6)}`,
    due: formatMoney(other.due),
    currency: say(names[other.currency]),
  })
}
