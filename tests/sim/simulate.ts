// One simulated shop from its first customer to the last settled sale, and what is told of it.

import type { Reference } from '../../core/ids.ts'
import { isReversal } from '../../core/queue/task.ts'
import type { SaleFile } from './auditor/sale-file.ts'
import type { Violation } from './auditor/violation.ts'
import type { CoverageCounts } from './coverage.ts'
import type { StageName } from './stage.ts'
import type { FaultName } from './wild/fault.ts'
import { World } from './world.ts'
import { MemoryBooks, type WorldBooks } from './world-books.ts'

export interface SimulationOptions {
  readonly seed: number
  readonly sales: number
  /** Stops after so many steps, without settling anything; null: runs to its end. */
  readonly steps?: number | null
  readonly stage?: StageName
  readonly books?: WorldBooks
}

export interface Amounts {
  readonly taken: number
  readonly credited: number
  readonly refunded: number
  readonly open: number
}

export interface SimulationReport {
  readonly seed: number
  readonly sales: number
  readonly credited: number
  readonly refunded: number
  readonly open: number
  /** Minor units, by currency. */
  readonly money: Readonly<Record<string, Amounts>>
  readonly steps: number
  readonly simulatedHours: number
  /** How long the queue took to drain once the faults were over, in simulated milliseconds. */
  readonly drainMs: number
  readonly faults: Partial<Record<FaultName, number>>
  readonly coverage: CoverageCounts
  readonly violations: readonly Violation[]
}

const minuteMs = 60_000

export function simulate(options: SimulationOptions): SimulationReport {
  const books = options.books ?? new MemoryBooks()
  const world = new World({
    seed: options.seed,
    sales: options.sales,
    stage: options.stage ?? 'usual',
    books,
  })
  const stepsMax = options.steps ?? Number.POSITIVE_INFINITY
  const { auditor, time } = world
  const goOn = (): boolean => auditor.violations.length === 0 && auditor.step < stepsMax

  while (goOn() && world.isSelling && world.step());
  const closedMs = time.elapsedMs()
  let drainMs = 0
  if (goOn()) {
    world.clearUp()
    const untilMs = closedMs + drainBoundMs(world)
    let waiting = unfinished(world)
    while (goOn() && (waiting.length > 0 || owesLoose(world)) && time.elapsedMs() < untilMs && world.step()) {
      dropFinished(waiting)
      // What ended may have begun again: nothing is over before a look at all of them says so.
      if (waiting.length === 0) waiting = unfinished(world)
    }
    drainMs = time.elapsedMs() - closedMs
  }
  if (goOn()) {
    checkEnd(world)
    auditor.ended(books.connection)
  }
  const report = tell(world, options, drainMs)
  books.close()
  return report
}

/** Paid and neither credited nor refunded, or in the hands of somebody who is not done. */
function openSales(world: World): readonly SaleFile[] {
  return [...world.auditor.disk.files.values()].filter(isOpen)
}

/** A sale that is not at its end, or a slip that is on no paper. */
function isUnfinished(file: SaleFile): boolean {
  return isOpen(file) || owesSlip(file)
}

function unfinished(world: World): SaleFile[] {
  return [...world.auditor.disk.files.values()].filter(isUnfinished)
}

/** Looks at no more of them than it drops, and one: this is asked at every step. */
function dropFinished(waiting: SaleFile[]): void {
  for (let last = waiting.at(-1); last !== undefined && !isUnfinished(last); last = waiting.at(-1))
    waiting.pop()
}

function owesLoose(world: World): boolean {
  for (const { state } of world.auditor.disk.loose.values())
    if (state !== 'printed' && state !== 'dropped') return true
  return false
}

function owesSlip(file: SaleFile): boolean {
  for (const { state } of file.jobs.values()) if (state !== 'printed' && state !== 'dropped') return true
  return false
}

function isOpen(file: SaleFile): boolean {
  const { row, people } = file
  if (people.paid === 'no') return false
  if (isReversal(file.queue)) return true
  return row?.state !== 'credited' && row?.state !== 'refunded'
}

/**
 * How long the last sale may take once nothing goes wrong any more: the proof of absence twice over, a
 * held request, a person who looks every hour, what the distributor takes to settle what it accepted,
 * and a place for each sale of the same card.
 */
function drainBoundMs(world: World): number {
  const { traits } = world.plan
  const waiting = openSales(world)
  const absenceMs = traits.notFoundFinalAfterMs ?? 15 * minuteMs
  const cards = new Map<string, number>()
  for (const { row } of waiting) if (row) cards.set(row.card.number, (cards.get(row.card.number) ?? 0) + 1)
  const sameCardMost = Math.max(0, ...cards.values())
  const settleMs = 300 * minuteMs
  const peopleMs = 240 * minuteMs
  const sendMs = (waiting.length / traits.inFlightMax) * 10_000
  return (
    2 * absenceMs + 4 * traits.holdMs + settleMs + peopleMs + sendMs + sameCardMost * traits.sameCardQuietMs
  )
}

function checkEnd(world: World): void {
  const { auditor, distributor } = world
  if (owesLoose(world)) auditor.fail('notDrained', null, 'a slip of no sale is on no paper')
  for (const file of auditor.disk.files.values()) {
    const { row, people, wire } = file
    if (people.paid !== 'yes' || !row) continue
    if (owesSlip(file)) auditor.fail('notDrained', file, `slips ${JSON.stringify([...file.jobs.values()])}`)
    if (isOpen(file)) auditor.fail('notDrained', file, `${row.state}, ${JSON.stringify(file.queue)}`)
    const credited = distributor.books.truthOf(file.reference as Reference) === 'credited'
    if (wire.lied) continue
    if (row.state === 'credited' && !credited)
      auditor.fail('customerLost', file, 'paid, and neither credit nor money')
    if (row.state === 'refunded' && credited) auditor.fail('shopLost', file, 'credit and money')
  }
}

function tell(world: World, options: SimulationOptions, drainMs: number): SimulationReport {
  const { auditor, faults, time } = world
  const count = { credited: 0, refunded: 0, open: 0 }
  const money = new Map<string, { taken: number; credited: number; refunded: number; open: number }>()
  for (const { row, people } of auditor.disk.files.values()) {
    if (people.paid === 'no' || !people.payment) continue
    const end = row?.state === 'credited' || row?.state === 'refunded' ? row.state : 'open'
    const sums = money.get(people.payment.currency) ?? { taken: 0, credited: 0, refunded: 0, open: 0 }
    count[end] += 1
    sums.taken += people.payment.paidMinor
    sums[end] += people.payment.paidMinor
    money.set(people.payment.currency, sums)
  }
  return {
    seed: options.seed,
    sales: options.sales,
    ...count,
    money: Object.fromEntries([...money].sort()),
    steps: auditor.step,
    simulatedHours: Math.round(time.elapsedMs() / 3_600_000),
    drainMs,
    faults: faults.counted(),
    coverage: auditor.coverage.counted(),
    violations: auditor.violations,
  }
}
