// What it proves that a top-up still stands after the distributor was asked to take it back. Asked too
// early it proves nothing: the request may be on its way. Of a distributor that vouches for nothing, or has
// forgotten the top-up, a person decides.
import type { DistributorTraits, FindAnswer } from '../ports.ts'

const unprovableAfterMs = 15 * 60_000

/**
 * `soughtForMs` is how long this process has been finding it so, on a clock that never jumps: a restart makes
 * it wait longer, never shorter.
 */
export function proofOfStanding(
  { reversal }: Pick<DistributorTraits, 'reversal'>,
  found: Exclude<FindAnswer['kind'], 'failed' | 'unreachable'>,
  soughtForMs: number,
): 'notYet' | 'stands' | 'unprovable' {
  const finalAfterMs = reversal.kind === 'within' ? reversal.standsFinalAfterMs : null
  if (finalAfterMs !== null && found === 'credited') return soughtForMs < finalAfterMs ? 'notYet' : 'stands'
  return soughtForMs < Math.max(unprovableAfterMs, finalAfterMs ?? 0) ? 'notYet' : 'unprovable'
}
