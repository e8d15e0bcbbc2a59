// One way of parting the sales, as bars that are read from two metres or as a table of all its figures.
import type { FigurePart } from '../../core/api/owner-view.ts'
import { formatMoney, money } from '../../core/money.ts'
import { dayWords } from '../../core/words/day-words.ts'
import { ownerWords } from '../../core/words/owner-words.ts'
import { useWords } from '../words.tsx'

export const measures = ['sold', 'fees', 'margin', 'sales'] as const
export type Measure = (typeof measures)[number]
export type ShownAs = 'asCharts' | 'asTables'

/** More bars than these are not compared any more; the table has them all. */
const barsMax = 8

interface PartedProps {
  readonly title: string
  readonly parts: readonly FigurePart[]
  readonly nameOf: (part: FigurePart) => string
  readonly measure: Measure
  readonly shownAs: ShownAs
  /** Hours and days stay in their order and are all shown. */
  readonly inOrder?: boolean
}

export function PartedFigures(props: PartedProps) {
  if (props.parts.length === 0) return null
  return (
    <div className="owner-part">
      <h3>{props.title}</h3>
      {props.shownAs === 'asTables' ? <PartTable {...props} /> : <Bars {...props} />}
    </div>
  )
}

function sizeOf(part: FigurePart, measure: Measure): number | null {
  switch (measure) {
    case 'sold':
      return part.valueMinor + part.feeMinor
    case 'fees':
      return part.feeMinor
    case 'margin':
      return part.marginMinor
    case 'sales':
      return part.count
  }
}

interface Bar {
  readonly key: string
  readonly name: string
  readonly currency: FigurePart['currency']
  readonly size: number | null
}

function Bars({ parts, nameOf, measure, inOrder = false }: PartedProps) {
  const { say } = useWords()
  const bars: Bar[] = parts.map((part) => ({
    key: `${part.currency} ${part.key}`,
    name: nameOf(part),
    currency: part.currency,
    size: sizeOf(part, measure),
  }))
  const shown = inOrder ? bars : bars.toSorted((one, other) => (other.size ?? 0) - (one.size ?? 0))
  const [first] = shown
  const rest = inOrder || shown.length <= barsMax ? [] : shown.slice(barsMax - 1)
  const oneCurrency = rest.every(({ currency }) => currency === first?.currency)
  const others: Bar[] =
    first && rest.length > 0
      ? [
          {
            key: 'others',
            name: say(ownerWords.others, { count: rest.length }),
            currency: first.currency,
            size: oneCurrency ? rest.reduce((sum, { size }) => sum + (size ?? 0), 0) : null,
          },
        ]
      : []
  const all = [...(rest.length > 0 ? shown.slice(0, barsMax - 1) : shown), ...others]
  const greatest = Math.max(1, ...all.map(({ size }) => Math.abs(size ?? 0)))
  return (
    <ul className="owner-bars">
      {all.map((bar) => (
        <li key={bar.key}>
          <span className="owner-bar-name">{bar.name}</span>
          <BarLine share={(bar.size ?? 0) / greatest} />
          <span className="owner-bar-size">{written(bar, measure) ?? say(ownerWords.unknown)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The words beside it say the same; a loss is hatched by its edge alone. */
function BarLine({ share }: { share: number }) {
  return (
    <svg className="owner-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect
        className={share < 0 ? 'owner-bar-loss' : 'owner-bar-fill'}
        width={Math.max(Math.abs(share) * 100, share === 0 ? 0 : 0.6)}
        height="10"
      />
    </svg>
  )
}

function written({ size, currency }: Bar, measure: Measure): string | null {
  if (size === null) return null
  return measure === 'sales' ? String(size) : formatMoney(money(currency, size))
}

function PartTable({ title, parts, nameOf }: PartedProps) {
  const { say } = useWords()
  const amount = (part: FigurePart, minor: number) => formatMoney(money(part.currency, minor))
  return (
    // Its own scroll, reached by keys, for names that are longer than a phone is wide.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer.
    <section className="owner-table" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{say(ownerWords.sales)}</th>
            <th scope="col">{say(dayWords.sold)}</th>
            <th scope="col">{say(ownerWords.fees)}</th>
            <th scope="col">{say(dayWords.margin)}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={`${part.currency} ${part.key}`}>
              <th scope="row">{nameOf(part)}</th>
              <td>{part.count}</td>
              <td>{amount(part, part.valueMinor + part.feeMinor)}</td>
              <td>{amount(part, part.feeMinor)}</td>
              <td>{part.marginMinor === null ? say(ownerWords.unknown) : amount(part, part.marginMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
