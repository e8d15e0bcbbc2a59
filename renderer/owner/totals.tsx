// What the days came to, in the figures an owner asks for first, large enough to be read in passing.
import type { OwnerFigures } from '../../core/api/owner-view.ts'
import { formatMoney, money } from '../../core/money.ts'
import { dayWords } from '../../core/words/day-words.ts'
import { ownerWords } from '../../core/words/owner-words.ts'
import { useWords } from '../words.tsx'

type Total = OwnerFigures['totals'][number]
const afterwards = ['credited', 'failed', 'voided', 'refunded', 'reversed'] as const

export function Totals({ totals }: { totals: OwnerFigures['totals'] }) {
  return totals.map((total) => <TotalOf key={total.currency} total={total} />)
}

function TotalOf({ total }: { total: Total }) {
  const { say } = useWords()
  const amount = (minor: number) => formatMoney(money(total.currency, minor))
  const worth = ({ count, valueMinor, feeMinor }: Total['sold']) =>
    `(${count}) ${amount(valueMinor + feeMinor)}`
  const { sold, marginMinor } = total
  return (
    <>
      <dl className="owner-tiles">
        <Tile label={say(dayWords.sold)} value={amount(sold.valueMinor + sold.feeMinor)} />
        <Tile label={say(ownerWords.sales)} value={String(sold.count)} />
        <Tile label={say(ownerWords.fees)} value={amount(sold.feeMinor)} />
        <Tile
          label={say(dayWords.margin)}
          value={marginMinor === null ? say(ownerWords.unknown) : amount(marginMinor)}
        />
      </dl>
      {marginMinor === null && <p className="soft">{say(ownerWords.marginUnknown)}</p>}
      <dl className="rows owner-afterwards">
        {afterwards
          .filter((kind) => total[kind].count > 0)
          .map((kind) => (
            <div key={kind}>
              <dt>{say(dayWords[kind])}</dt>
              <dd>{worth(total[kind])}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}

function Tile({ label, value }: { label: string; value: string }) {
  return (
    <div className="owner-tile">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
