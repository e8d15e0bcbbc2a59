// What a distributor's record says of one reference, all its lines together: a charge and its return cancel
// each other, and two charges that stand are two.
import type { Money } from '../money.ts'
import { sameMoney } from './money-sum.ts'
import type { StatementRow, ThereState } from './statement.ts'

export interface Recorded {
  readonly state: ThereState | 'absent'
  /** What was charged and not given back. */
  readonly standing: readonly StatementRow[]
}

export function recordedOf(rows: readonly StatementRow[]): Recorded {
  const standing = rows.filter((row) => row.state === 'credited')
  const returns = rows.filter((row) => row.state === 'reversed')
  for (const { amount } of returns) {
    const same = standing.findIndex((row) => isSame(row.amount, amount))
    standing.splice(same < 0 ? standing.length - 1 : same, 1)
  }
  return { standing, state: stateOf(rows, standing.length) }
}

function stateOf(rows: readonly StatementRow[], standing: number): Recorded['state'] {
  if (standing > 0) return 'credited'
  for (const state of ['reversed', 'open', 'failed'] as const) {
    if (rows.some((row) => row.state === state)) return state
  }
  return 'absent'
}

function isSame(one: Money | null, other: Money | null): boolean {
  return one !== null && other !== null && sameMoney(one, other)
}
