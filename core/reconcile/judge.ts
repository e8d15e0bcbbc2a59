// Whether one sale and what the distributor says of it agree, as a table: what the books say down the side,
// what the record says across. The first kind that fits names the difference.
import type { HereState } from './book-row.ts'
import type { ThereState } from './statement.ts'

/** In their order of precedence: of two that fit, the first is the one to be told. */
export const differenceKinds = [
  'duplicate',
  'missingThere',
  'missingHere',
  'state',
  'amount',
  'dayBoundary',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

type Verdict = 'agrees' | 'missingThere' | 'missingHere' | 'state'
type Across = ThereState | 'absent'
type Down = HereState | 'absent'

/** A sale that failed was perhaps never sent, so nothing is missed there; a refusal nobody asked for costs nothing. */
const verdicts: Readonly<Record<Down, Readonly<Record<Across, Verdict>>>> = {
  absent: {
    absent: 'agrees',
    credited: 'missingHere',
    open: 'missingHere',
    failed: 'agrees',
    reversed: 'agrees',
  },
  unsent: { absent: 'agrees', credited: 'state', open: 'state', failed: 'state', reversed: 'state' },
  open: { absent: 'missingThere', credited: 'state', open: 'agrees', failed: 'state', reversed: 'state' },
  credited: {
    absent: 'missingThere',
    credited: 'agrees',
    open: 'state',
    failed: 'state',
    reversed: 'state',
  },
  failed: { absent: 'agrees', credited: 'state', open: 'state', failed: 'agrees', reversed: 'agrees' },
}

export interface Facts {
  readonly here: Down
  readonly there: Across
  /** Charges of one reference that were not given back. */
  readonly charges: number
  /** False where both sides name an amount, and not the same. */
  readonly sameAmount: boolean
  /** False where one side counts it in these days and the other in others, or its record may be that of another day. */
  readonly sameDays: boolean
}

/** Null when they agree. */
export function judge({ here, there, charges, sameAmount, sameDays }: Facts): DifferenceKind | null {
  if (charges > 1) return 'duplicate'
  const verdict = verdicts[here][there]
  if (verdict === 'missingThere') return sameDays ? 'missingThere' : 'dayBoundary'
  if (verdict !== 'agrees') return verdict
  if (here !== 'credited' || there !== 'credited') return null
  if (!sameAmount) return 'amount'
  return sameDays ? null : 'dayBoundary'
}
