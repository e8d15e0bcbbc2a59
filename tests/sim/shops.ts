// A long run is spread over several shops, side by side: each is a world of its own with a seed of its own, which
// replays it alone. How many there are follows from the sales alone, never from the machine.
import { createHash } from 'node:crypto'
import type { Violation } from './auditor/violation.ts'
import { type CoverageCounts, type CoverageSection, coverageSections } from './coverage.ts'
import type { Amounts, SimulationReport } from './simulate.ts'
import { faultNames } from './wild/fault.ts'

/** About what a busy counter sells in a month; small enough that a slow world does not keep one core waiting for the other. */
const shopSalesMax = 2_500
const seedBytes = 6

export interface Shop {
  readonly seed: number
  readonly sales: number
}

export interface ChainReport extends Omit<SimulationReport, 'violations'> {
  /** What each shop is replayed with. */
  readonly shops: readonly Shop[]
  /** With the seed of the shop in which it was seen. */
  readonly violations: readonly (Violation & { readonly seed: number })[]
}

/** `wanted`: how many; null: as many as the sales need. The first has the seed that was given; sales are spread evenly. */
export function shopsOf(seed: number, sales: number, wanted: number | null): readonly Shop[] {
  const count = wanted === null ? Math.ceil(sales / shopSalesMax) : Math.min(wanted, sales)
  return Array.from({ length: count }, (_, index) => ({
    seed: index === 0 ? seed : seedOf(seed, index),
    sales: Math.floor((sales + index) / count),
  }))
}

function seedOf(seed: number, index: number): number {
  return createHash('sha256').update(`${seed}/shop ${index}`).digest().readUIntBE(0, seedBytes)
}

/** Sums of all shops; the queue that drained last is the one that is told. */
export function addedUp(seed: number, reports: readonly SimulationReport[]): ChainReport {
  const sum = (read: (report: SimulationReport) => number): number =>
    reports.reduce((total, report) => total + read(report), 0)
  const currencies = [...new Set(reports.flatMap(({ money }) => Object.keys(money)))].sort()
  const faults = faultNames.map((name) => [name, sum((report) => report.faults[name] ?? 0)] as const)
  return {
    seed,
    sales: sum(({ sales }) => sales),
    credited: sum(({ credited }) => credited),
    refunded: sum(({ refunded }) => refunded),
    open: sum(({ open }) => open),
    money: Object.fromEntries(currencies.map((currency) => [currency, amountsIn(currency, reports)])),
    steps: sum(({ steps }) => steps),
    simulatedHours: sum(({ simulatedHours }) => simulatedHours),
    drainMs: Math.max(...reports.map(({ drainMs }) => drainMs)),
    faults: Object.fromEntries(faults.filter(([, count]) => count > 0)),
    coverage: Object.fromEntries(
      coverageSections.map((section) => [section, met(section, reports)]),
    ) as CoverageCounts,
    shops: reports.map((report) => ({ seed: report.seed, sales: report.sales })),
    violations: reports.flatMap((report) =>
      report.violations.map((violation) => ({ ...violation, seed: report.seed })),
    ),
  }
}

function amountsIn(currency: string, reports: readonly SimulationReport[]): Amounts {
  const sum = (name: keyof Amounts): number =>
    reports.reduce((total, { money }) => total + (money[currency]?.[name] ?? 0), 0)
  return { taken: sum('taken'), credited: sum('credited'), refunded: sum('refunded'), open: sum('open') }
}

function met(
  section: CoverageSection,
  reports: readonly SimulationReport[],
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { coverage } of reports)
    for (const [name, count] of Object.entries(coverage[section]))
      counts.set(name, (counts.get(name) ?? 0) + count)
  return Object.fromEntries([...counts].sort(([first], [second]) => (first < second ? -1 : 1)))
}
