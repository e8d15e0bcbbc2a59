// Looks for the shortest prefix of a failing run that still breaks the same rule: first fewer sales, by
// halving, then the step at which it was seen. A smaller world is another world, so this finds a short
// one, not surely the shortest.
import { type SimulationOptions, type SimulationReport, simulate } from './simulate.ts'

export interface Prefix {
  readonly sales: number
  readonly steps: number
}

const replaysMax = 14

/** `report` has a violation. Replays on books of its own. */
export function shrink(
  options: Omit<SimulationOptions, 'books' | 'steps'>,
  report: SimulationReport,
): Prefix {
  const rule = report.violations[0]?.rule
  let best: Prefix = { sales: options.sales, steps: report.steps }
  let tooFew = 0
  for (let replay = 0; replay < replaysMax && best.sales - tooFew > 1; replay += 1) {
    const sales = Math.floor((tooFew + best.sales) / 2)
    const tried = simulate({ ...options, sales })
    if (tried.violations[0]?.rule === rule) best = { sales, steps: tried.steps }
    else tooFew = sales
  }
  return best
}
