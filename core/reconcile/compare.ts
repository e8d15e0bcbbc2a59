// Sets a distributor's record against the books, reference by reference. What the two count differently is
// the sum of the differences, to the cent: nothing is off that no row explains.
import type { Money } from '../money.ts'
import { money, negate } from '../money.ts'
import type { TimeSpan } from '../ports.ts'
import { type BookRow, hereStateOf } from './book-row.ts'
import { type Difference, differenceKey, hereSide, linesKeptMax } from './difference.ts'
import { type DifferenceKind, differenceKinds, judge } from './judge.ts'
import { sameMoney, sumOf } from './money-sum.ts'
import { recordedOf } from './record.ts'
import type { Statement, StatementRow } from './statement.ts'

/** Business days, `YYYY-MM-DD`, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

export interface Counted {
  readonly count: number
  readonly sums: readonly Money[]
}

export interface Comparison {
  /** What the books, and the record, count as credited in these days. */
  readonly here: Counted
  readonly there: Counted
  /** References on which both sides are of one mind, among those that concern these days. */
  readonly agreed: number
  /** By kind, in the order of precedence, then by reference. */
  readonly differences: readonly Difference[]
  /** `there` less `here`; none where they come to the same. */
  readonly off: readonly Money[]
}

export interface Compared {
  readonly days: Days
  readonly statement: Statement
  /** Every paid sale of these days, and any other that the record names. */
  readonly books: readonly BookRow[]
  /** When the first of the days begins and the last one ends, by the store's own clock. */
  readonly bounds: TimeSpan
}

export function compare(compared: Compared): Comparison {
  const groups = groupsOf(compared)
  const here: Money[] = []
  const there: Money[] = []
  const differences: Difference[] = []
  let agreed = 0
  for (const group of groups) {
    const weighed = weigh(group, compared)
    if (weighed === null) continue
    here.push(...weighed.here)
    there.push(...weighed.there)
    const { kind } = weighed
    if (kind === null) agreed += 1
    else differences.push(differenceOf(kind, group, weighed, compared))
  }
  return {
    here: { count: here.length, sums: sumOf(here) },
    there: { count: there.length, sums: sumOf(there) },
    agreed,
    differences: differences.sort(byPrecedence),
    off: sumOf([...there, ...here.map(negate)]),
  }
}

/** Whether a difference that was kept is still one, now that the sale stands as it does. */
export function kindNow(difference: Difference, now: BookRow | null, compared: Omit<Compared, 'books'>) {
  const weighed = weigh({ book: now, rows: difference.there }, { ...compared, books: [] })
  return weighed?.kind ?? null
}

interface Group {
  readonly book: BookRow | null
  readonly rows: readonly StatementRow[]
}

function groupsOf({ books, statement }: Compared): readonly Group[] {
  const byReference = new Map(books.map((book) => [book.reference, book]))
  const byDistributorId = new Map(books.map((book) => [book.distributorId, book]))
  const rowsOf = new Map<string, StatementRow[]>()
  for (const row of statement.rows) {
    const book =
      row.reference === null ? byDistributorId.get(row.distributorId) : byReference.get(row.reference)
    const name = book?.reference ?? row.reference ?? `#${row.distributorId}`
    const known = rowsOf.get(name)
    if (known) known.push(row)
    else rowsOf.set(name, [row])
  }
  const groups: Group[] = []
  for (const book of byReference.values()) {
    groups.push({ book, rows: rowsOf.get(book.reference) ?? [] })
    rowsOf.delete(book.reference)
  }
  for (const rows of rowsOf.values()) groups.push({ book: null, rows })
  return groups
}

interface Weighed {
  readonly kind: DifferenceKind | null
  readonly here: readonly Money[]
  readonly there: readonly Money[]
}

/** Null when it concerns other days only. */
function weigh({ book, rows }: Group, compared: Compared): Weighed | null {
  const { days, statement, bounds } = compared
  const hereWithin = book !== null && book.businessDay >= days.from && book.businessDay <= days.to
  const thereWithin = rows.some(
    ({ atMs }) => atMs === null || (atMs >= bounds.fromMs && atMs < bounds.untilMs),
  )
  if (!hereWithin && !thereWithin) return null
  const { state, standing } = recordedOf(rows)
  const amount = book && amountOf(book, statement)
  const charged = standing[0]?.amount ?? null
  const kind = judge({
    here: book === null ? 'absent' : hereStateOf(book),
    there: state,
    charges: standing.length,
    sameAmount: amount === null || charged === null || sameMoney(amount, charged),
    sameDays: rows.length === 0 ? isWithinSpan(book, statement) : book === null || hereWithin === thereWithin,
  })
  const counts = book !== null && book.booking === 'sold' && hereWithin
  return {
    kind,
    here: counts && amount ? [amount] : [],
    there: thereWithin ? standing.map((row) => row.amount ?? amount ?? money('HKD', 0)) : [],
  }
}

function amountOf(book: BookRow, { amounts }: Pick<Statement, 'amounts'>): Money {
  return amounts === 'cost' ? book.cost : book.faceValue
}

/** A record that ended before a sale was settled, or began after it was, may leave it to the next one. */
function isWithinSpan(book: BookRow | null, { span }: Statement): boolean {
  if (book === null || span === null) return true
  const atMs = book.settledAtMs ?? book.paidAtMs
  return atMs >= span.fromMs && atMs < span.untilMs
}

function differenceOf(
  kind: DifferenceKind,
  { book, rows }: Group,
  { here, there }: Weighed,
  { statement }: Compared,
): Difference {
  const lines = [...rows].sort(inOrder)
  const found = {
    kind,
    reference: book?.reference ?? lines[0]?.reference ?? null,
    distributorId: lines[0]?.distributorId ?? book?.distributorId ?? null,
    here: book && hereSide(book, amountOf(book, statement)),
    there: lines.slice(0, linesKeptMax),
    off: sumOf([...there, ...here.map(negate)]),
  }
  return { key: differenceKey(found), ...found }
}

/** Two lines of a list may stand at one place, where a page was read twice. */
function inOrder(one: StatementRow, other: StatementRow): number {
  const order = one.place - other.place
  return order !== 0 ? order : (one.distributorId ?? '') < (other.distributorId ?? '') ? -1 : 1
}

function byPrecedence(one: Difference, other: Difference): number {
  const order = differenceKinds.indexOf(one.kind) - differenceKinds.indexOf(other.kind)
  if (order !== 0) return order
  const [first, second] = [one, other].map((each) => each.reference ?? each.distributorId ?? '')
  return (first ?? '') < (second ?? '') ? -1 : 1
}
