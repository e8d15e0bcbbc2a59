// An amount of money with its cents set small, so that dollars are read first. Always one line.
import { formatMoney, type Money } from '../../core/money.ts'

export function Amount({ of }: { of: Money }) {
  const [whole, cents] = formatMoney(of).split('.')
  return (
    <span className="amount">
      {whole}
      <span className="cents">.{cents}</span>
    </span>
  )
}
