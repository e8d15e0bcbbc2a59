// A deliberate fault: a small change of a copy of the code that a tired hand could make, and that the auditor
// must see. `sales` is the most that a run may need to show it; `rules` what it may be seen by.

import type { RuleName } from '../auditor/violation.ts'
import type { StageName } from '../stage.ts'

export interface Edit {
  readonly path: string
  /** Found exactly once in the file, or the list is out of date. */
  readonly find: string
  readonly replace: string
}

export interface Mutation {
  readonly name: string
  readonly edits: readonly Edit[]
  readonly sales: number
  /** Where the fault shows early; 'usual' when left out. */
  readonly stage?: StageName
  /** Those that show it, where most worlds cannot: tried in turn. */
  readonly seeds?: readonly number[]
  /** Needs books that a power cut can rob. */
  readonly file?: true
  readonly rules: readonly RuleName[]
}

/** The seeds tried in turn, until one shows it. */
export const mutationSeeds = [11, 12, 13] as const
