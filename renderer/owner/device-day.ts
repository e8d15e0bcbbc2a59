// The changes of a device through a day as stretches of time, each with the state it was in.
import type { Standing } from '../../core/api/owner-view.ts'

type Change = Standing['devices'][number]
export type Watched = Change['device']

export interface Stretch {
  readonly fromMs: number
  readonly untilMs: number
  readonly state: Change['state']
}

/** From `fromMs` to `untilMs`; what was not known yet is left out, and nothing was known while the counter was closed. */
export function stretchesOf(
  device: Watched,
  changes: readonly Change[],
  span: { readonly fromMs: number; readonly untilMs: number },
): Stretch[] {
  const own = changes.filter(
    (change) => change.device === device || (change.device === 'counter' && change.state === 'off'),
  )
  return own.flatMap((change, place) => {
    const fromMs = Math.max(span.fromMs, change.atMs)
    const untilMs = Math.min(span.untilMs, own[place + 1]?.atMs ?? span.untilMs)
    return untilMs > fromMs ? [{ fromMs, untilMs, state: change.state }] : []
  })
}

export function lastingMs(stretches: readonly Stretch[], state: Change['state']): number {
  return stretches
    .filter((each) => each.state === state)
    .reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0)
}
