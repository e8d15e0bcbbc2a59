// Which column is which, guessed from the headings and from what stands under them, for an owner to look at
// and correct. A column is given out once, to whom it fits best.
import type { StatementMapping } from '../api/reconcile-view.ts'
import type { Currency } from '../money.ts'
import { faceValueHeading, headingNames, plainHeading } from './headings.ts'
import { type StatementField, statementFields } from './statement-file.ts'

export interface Sample {
  readonly headings: readonly string[]
  /** The first few rows. */
  readonly rows: readonly (readonly string[])[]
}

export interface Usual {
  /** Of amounts that name none. */
  readonly currency: Currency
  /** Of times that name none. */
  readonly timeZone: string
}

/** As this counter makes them: ten for the instant, sixteen for chance (core/ids.ts). */
const ourReference = /^[0-9A-HJKMNP-TV-Z]{26}$/

export function guessMapping(sample: Sample, usual: Usual): StatementMapping {
  const wishes = statementFields
    .flatMap((field) =>
      sample.headings.map((heading, place) => ({ field, heading, score: scoreOf(field, place, sample) })),
    )
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
  const columns: Record<StatementField, string | null> = {
    reference: null,
    distributorId: null,
    amount: null,
    currency: null,
    state: null,
    time: null,
  }
  const given = new Set<string>()
  for (const { field, heading } of wishes) {
    if (columns[field] !== null || given.has(heading)) continue
    columns[field] = heading
    given.add(heading)
  }
  const face = columns.amount !== null && faceValueHeading.test(plainHeading(columns.amount))
  return { columns, amounts: face ? 'faceValue' : 'cost', ...usual, words: {} }
}

/** Certain names count far more than likely ones, the first of a field's names most; our own references most of all. */
function scoreOf(field: StatementField, place: number, { headings, rows }: Sample): number {
  const heading = plainHeading(headings[place] ?? '')
  const cells = rows.map((cells) => (cells[place] ?? '').trim()).filter((cell) => cell !== '')
  const ours = cells.length > 0 && cells.every((cell) => ourReference.test(cell))
  if (ours) return field === 'reference' ? 1_000 : 0
  const names = headingNames[field]
  const certain = names.indexOf(heading)
  if (certain >= 0) return 500 - certain
  const likely = names.findIndex((name) => name.length > 2 && heading.includes(name))
  return likely >= 0 ? 100 - likely : 0
}
