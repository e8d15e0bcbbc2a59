// Takes what is due from the queue to the distributor and brings the answers back as events. It
// decides when to ask, never what became of a sale: that is the machine's table.
import { assert, unreachable } from '../assert.ts'
import type { SaleId } from '../ids.ts'
import { problem } from '../outcome.ts'
import type { Clock, Distributor, FindAnswer, SubmitAnswer, TopUpOrder } from '../ports.ts'
import type { Store } from '../store.ts'
import type { SaleEvent } from '../top-up/event.ts'
import type { Recorder } from '../top-up/recorder.ts'
import type { Sale } from '../top-up/sale.ts'
import { proofOfAbsence } from './absence.ts'
import { createHolds, type Holds } from './holds.ts'
import type { Line } from './line.ts'
import type { QueueRow } from './task.ts'

export interface DispatcherParts {
  readonly store: Store
  readonly clock: Clock
  readonly distributor: Distributor
  readonly recorder: Recorder
  readonly line: Line
  /** Called after each answer has been written down. */
  readonly afterwards: () => void
}

export interface Dispatcher {
  /** Starts everything that is due and has a place; safe to call often. */
  run(): void
  readonly holds: Holds
  /** Milliseconds until `run` has something to do. */
  nextInMs(): number
}

interface Flight {
  readonly cardNumber: string
  readonly startedElapsedMs: number
}

/** Rows looked at in one run: more than any adapter flies at once, so that held rows do not hide others. */
const windowMax = 200
/** A flight the adapter has not reported this long after its own bound is given up for lost. */
const graceMs = 30_000
const afterTroubleMs = 2_000

export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { store, clock, distributor, recorder, line } = parts
  const { traits } = distributor
  const flights = new Map<SaleId, Flight>()
  const lastSubmitElapsedMs = new Map<string, number>()
  /** Since when the distributor has said "not found" without a break, by sale. */
  const absentSinceElapsedMs = new Map<SaleId, number>()
  const holds = createHolds(clock)
  let troubleUntilMs = 0

  function run(): void {
    forgetLostFlights()
    if (line.state === 'down' || clock.elapsedMs() < troubleUntilMs) return
    for (const row of store.dueQueueRows(clock.nowMs(), windowMax)) {
      if (flights.size >= traits.inFlightMax) return
      if (!flights.has(row.saleId)) start(row)
    }
  }

  function start(row: QueueRow): void {
    const sale = store.sale(row.saleId)
    assert(sale !== null, 'a queue row belongs to a sale')
    if (row.task === 'submit') submit(row, sale)
    else find(row, sale)
  }

  function submit(row: QueueRow, sale: Sale): void {
    if (holds.reason() !== null || cardIsBusy(sale.card.number)) return
    const quietMs = quietLeftMs(sale.card.number)
    if (quietMs > 0) {
      wait(row, quietMs)
      return
    }
    const sending = apply(sale, { type: 'sendingStarted' })
    if (sending === null) return
    fly(sending)
    lastSubmitElapsedMs.set(sale.card.number, clock.elapsedMs())
    absentSinceElapsedMs.delete(sale.id)
    distributor.submit(orderOf(sending), (answer) => land(sale.id, answerOf(answer)))
  }

  function find(row: QueueRow, sale: Sale): void {
    // Nobody here is waiting for this answer: the process that sent it is gone.
    const current = sale.state === 'sending' ? apply(sale, { type: 'attemptAbandoned' }) : sale
    if (current === null) return
    fly(current)
    distributor.find(sale.reference, (answer) => land(sale.id, findingOf(row, answer)))
  }

  function fly(sale: Sale): void {
    flights.set(sale.id, { cardNumber: sale.card.number, startedElapsedMs: clock.elapsedMs() })
  }

  function land(id: SaleId, event: SaleEvent): void {
    flights.delete(id)
    const sale = store.sale(id)
    assert(sale !== null, 'a sale in flight is in the store')
    if (event.type === 'notSent') {
      if (event.reason === 'lineDown') line.heardNothing(problem('distributorUnreachable'))
      else holds.start(event.reason, event.retryAfterMs)
    } else if (event.type === 'unreachable') line.heardNothing(problem('distributorUnreachable'))
    else if (event.type !== 'answerLost') line.heardAnswer()
    if (event.type === 'failureReported' && event.problem.code === 'distributorBalanceEmpty')
      holds.start('balanceEmpty', null)
    const landed = apply(sale, event)
    if (landed?.state === 'credited') line.refreshBalance()
    parts.afterwards()
  }

  /** Null when it could not be written down; the row is still due, so nothing is lost. */
  function apply(sale: Sale, event: SaleEvent): Sale | null {
    const written = recorder.apply(sale, event, null)
    if (written.ok) return written.value
    if (written.problem.code !== 'stepNotAllowed') troubleUntilMs = clock.elapsedMs() + afterTroubleMs
    return null
  }

  function findingOf(row: QueueRow, answer: FindAnswer): SaleEvent {
    if (answer.kind === 'unreachable')
      return { type: 'unreachable', detail: answer.detail, retryAfterMs: answer.retryAfterMs }
    if (answer.kind !== 'notFound') {
      absentSinceElapsedMs.delete(row.saleId)
      return answerOf(answer)
    }
    const since = absentSinceElapsedMs.get(row.saleId) ?? clock.elapsedMs()
    absentSinceElapsedMs.set(row.saleId, since)
    return { type: proofOfAbsence(traits, clock.elapsedMs() - since) }
  }

  function cardIsBusy(cardNumber: string): boolean {
    return [...flights.values()].some((flight) => flight.cardNumber === cardNumber)
  }

  function quietLeftMs(cardNumber: string): number {
    const last = lastSubmitElapsedMs.get(cardNumber)
    return last === undefined ? 0 : last + traits.sameCardQuietMs - clock.elapsedMs()
  }

  function wait(row: QueueRow, waitMs: number): void {
    const put = store.commit(() =>
      store.putQueueRow({ ...row, reason: 'quietWindow', dueAtMs: clock.nowMs() + waitMs }),
    )
    if (!put.ok) troubleUntilMs = clock.elapsedMs() + afterTroubleMs
  }

  function forgetLostFlights(): void {
    const oldest = clock.elapsedMs() - traits.holdMs - graceMs
    for (const [id, flight] of flights) if (flight.startedElapsedMs < oldest) flights.delete(id)
  }

  return {
    run,
    holds,
    nextInMs() {
      const troubleMs = troubleUntilMs - clock.elapsedMs()
      if (troubleMs > 0) return troubleMs
      const dueMs = store.nextQueueDueMs()
      if (dueMs === null || line.state === 'down') return Number.POSITIVE_INFINITY
      // What is due and not started waits for a place, a card or a hold; each wakes the queue itself.
      const inMs = dueMs - clock.nowMs()
      return inMs > 0 ? inMs : afterTroubleMs
    },
  }
}

function orderOf(sale: Sale): TopUpOrder {
  return {
    reference: sale.reference,
    productId: sale.productId,
    ranged: sale.ranged,
    cardKind: sale.card.kind,
    cardNumber: sale.card.number,
    faceValue: sale.price.faceValue,
  }
}

type Decided = SubmitAnswer | Exclude<FindAnswer, { kind: 'notFound' } | { kind: 'unreachable' }>

function answerOf(answer: Decided): SaleEvent {
  switch (answer.kind) {
    case 'credited':
      return { type: 'creditReported', facts: answer.facts }
    case 'accepted':
      return { type: 'acceptanceReported', distributorId: answer.distributorId }
    case 'failed':
      return { type: 'failureReported', problem: answer.problem, distributorId: answer.distributorId }
    case 'notSent':
      return { type: 'notSent', reason: answer.reason, retryAfterMs: answer.retryAfterMs }
    case 'unknown':
      return { type: 'answerLost', detail: answer.detail }
    default:
      return unreachable(answer)
  }
}
