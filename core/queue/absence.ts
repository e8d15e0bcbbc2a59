// What "not found" proves. Asked too early it proves nothing; asked of a distributor that never
// vouches for it, or that pays a repeated reference twice, it never allows a second sending.
import type { DistributorTraits } from '../ports.ts'

/** After this long of "not found" from a distributor that never vouches for it, a person decides. */
const unprovableAfterMs = 15 * 60_000

/**
 * `doubtedForMs` is how long this process has been asking, on a clock that never jumps: a restart
 * or a wrong wall clock makes it wait longer, never shorter.
 */
export function proofOfAbsence(
  traits: DistributorTraits,
  doubtedForMs: number,
): 'notFoundYet' | 'absenceProven' | 'absenceUnprovable' {
  const finalAfterMs = traits.notFoundFinalAfterMs
  if (finalAfterMs === null) return doubtedForMs < unprovableAfterMs ? 'notFoundYet' : 'absenceUnprovable'
  if (doubtedForMs < finalAfterMs) return 'notFoundYet'
  return traits.repeatedReference === 'unsafe' ? 'absenceUnprovable' : 'absenceProven'
}
