// Takes what is due from the queue to the distributor and brings the answers back as events. It
// decides when to ask, never what became of a sale: that is the machine's table.

import type { RefundReason } from '../api/refund-reason.ts'
import { assert, unreachable } from '../assert.ts'
import { priceProblem } from '../catalogue/price-check.ts'
import type { Shelf } from '../catalogue/shelf.ts'
import type { SaleId } from '../ids.ts'
import { problem } from '../outcome.ts'
import type { Clock, Distributor, FindAnswer, ReverseAnswer, SubmitAnswer, TopUpOrder } from '../ports.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import type { SaleEvent } from '../top-up/event.ts'
import type { Recorder } from '../top-up/recorder.ts'
import { askedReason, windowProblem } from '../top-up/reversal.ts'
import type { Sale } from '../top-up/sale.ts'
import { proofOfAbsence } from './absence.ts'
import { createDrain, type DrainProgress } from './drain.ts'
import { createHolds, type Holds } from './holds.ts'
import type { Line } from './line.ts'
import { proofOfStanding } from './standing.ts'
import { isReversal, type QueueRow, type QueueTask, queueTasks } from './task.ts'

export interface DispatcherParts {
  readonly store: Store
  readonly clock: Clock
  readonly distributor: Distributor
  readonly recorder: Recorder
  readonly line: Line
  readonly shelf: Shelf
  readonly shop: Shop
  /** Called after each answer has been written down. */
  readonly afterwards: () => void
}

export interface Dispatcher {
  /** Starts everything that is due and has a place; safe to call often. */
  run(): void
  readonly holds: Holds
  /** How the sales that waited for the line are getting on; `left` is what is unsent. */
  progress(left: number): DrainProgress | null
  /** The line is back and so many sales wait. */
  lineIsBack(waiting: number): void
  /** Milliseconds until `run` has something to do. */
  nextInMs(): number
}

interface Flight {
  readonly cardNumber: string
  readonly task: QueueTask
  readonly startedElapsedMs: number
  /** The line has been told that this answer is overdue. */
  overdue: boolean
  /** Its answer is here and is being written down: it takes no place any more. */
  landing: boolean
}

/** Rows looked at in one run: a few at first, then more than any adapter flies at once, so that none hides another. */
const windows = [16, 200] as const
/** A flight the adapter has not reported this long after its own bound is given up for lost. */
const graceMs = 30_000
const afterTroubleMs = 2_000
/** An answer overdue by this much says something about the line. */
const overdueMs = 8_000
/** A wall clock set back by less changes no wait that anyone notices. */
const setBackMinMs = 1_000
/** So often a sale was sent, and proven never to have arrived, that a person has to see what eats it. */
const provenAbsencesMax = 3
/** More sales of one card than could be on their way at once. */
const cardSalesMax = 20
/** A card that is in flight is looked at again after this. */
const busyCardMs = 1_000
/** After this long without a fresh catalogue, what waited goes by the one there is. */
const catalogueWaitMaxMs = 60_000
/** To take a top-up back needs no balance, so that a hold on sending is none on these. */
const questions: readonly QueueTask[] = ['find', 'recheck', 'reverse', 'askReversal']
const sends: readonly QueueTask[] = ['submit']
/** What somebody waits for; a recheck keeps its day. */
const unlessChecked = queueTasks.filter((task) => task !== 'recheck')
const sentInVain: SaleEvent = {
  type: 'reviewRequested',
  problem: problem('sentInVain', { times: provenAbsencesMax }),
}

export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { store, clock, distributor, recorder, line } = parts
  const { traits } = distributor
  const flights = new Map<SaleId, Flight>()
  const lastSubmitElapsedMs = new Map<string, number>()
  /** Since when the distributor has said "not found" without a break, by sale. */
  const absentSinceElapsedMs = new Map<SaleId, number>()
  /** Since when a top-up that is to be taken back has been found standing, by sale. */
  const standingSinceElapsedMs = new Map<SaleId, number>()
  const holds = createHolds(clock)
  const drain = createDrain(clock)
  const bornElapsedMs = clock.elapsedMs()
  let troubleUntilMs = 0
  /** Of the wall clock, before the clock that never jumps. */
  let aheadMs = clock.nowMs() - clock.elapsedMs()
  /** The clock may have been set while no process was there to see it. */
  let wasSetBack = true

  function run(): void {
    hearSilence()
    hearClock()
    if (line.state === 'down' || clock.elapsedMs() < troubleUntilMs) return
    if (isFull()) return
    // Two looks, so that a thousand sales that may not be sent never hide one that must be asked about.
    for (const tasks of holds.gate() === 'shut' ? [questions] : [questions, sends]) {
      const seen = new Set<SaleId>()
      for (const window of windows) {
        const rows = store.dueQueueRows(clock.nowMs(), tasks, window)
        for (const row of rows) {
          // While one sale tries the way for all, the others are not even read.
          if (isFull() || (row.task === 'submit' && !gateLetsThrough())) return
          if (!flights.has(row.saleId) && !seen.has(row.saleId)) start(row)
          seen.add(row.saleId)
        }
        if (rows.length < window) break
      }
    }
  }

  function underWay(): readonly Flight[] {
    return [...flights.values()].filter((flight) => !flight.landing)
  }

  function isFull(): boolean {
    return underWay().length >= traits.inFlightMax
  }

  function start(row: QueueRow): void {
    const sale = store.sale(row.saleId)
    assert(sale !== null, 'a queue row belongs to a sale')
    if (row.task === 'submit') submit(row, sale)
    else if (row.task === 'reverse') reverse(sale)
    else find(row, sale)
  }

  function submit(row: QueueRow, sale: Sale): void {
    if (!priceIsKnown(sale)) return
    const quietMs = cardQuietMs(sale.card.number)
    if (quietMs > 0) {
      wait(row, quietMs)
      return
    }
    const changed = priceProblem(sale, parts.shelf.product(sale.productId), parts.shop)
    if (changed !== null && waited(sale)) {
      apply(sale, { type: 'reviewRequested', problem: changed })
      return
    }
    const sending = apply(sale, { type: 'sendingStarted' })
    if (sending === null) return
    const flight = fly(sending, 'submit')
    noteSubmit(sale.card.number)
    absentSinceElapsedMs.delete(sale.id)
    distributor.submit(orderOf(sending), (answer) => land(sale.id, flight, answerOf(answer)))
  }

  function gateLetsThrough(): boolean {
    const gate = holds.gate()
    if (gate !== 'probe') return gate === 'open'
    return !underWay().some((flight) => flight.task === 'submit')
  }

  /** Whether it was paid before the line came back. */
  function waited(sale: Sale): boolean {
    return sale.paidAtMs !== null && sale.paidAtMs < line.sinceMs
  }

  /** What waited for the line is priced by a catalogue fetched since, unless none can be had. */
  function priceIsKnown(sale: Sale): boolean {
    if (!waited(sale) || parts.shelf.fetchedSince(line.sinceElapsedMs)) return true
    parts.shelf.refreshNow()
    return clock.elapsedMs() - line.sinceElapsedMs > catalogueWaitMaxMs
  }

  function find(row: QueueRow, sale: Sale): void {
    // Nobody here is waiting for this answer: the process that sent it is gone.
    const current = sale.state === 'sending' ? apply(sale, { type: 'attemptAbandoned' }) : sale
    if (current === null) return
    const flight = fly(current, row.task)
    distributor.find(sale.reference, (answer) => land(sale.id, flight, findingOf(row, answer)))
  }

  function reverse(sale: Sale): void {
    // It waited for its turn or for the line, and nothing of it ever left.
    const late = windowProblem(sale, traits, clock.nowMs())
    if (late !== null) {
      apply(sale, { type: 'reversalRefused', problem: late })
      return
    }
    const started = apply(sale, { type: 'reversalStarted' })
    if (started === null) return
    standingSinceElapsedMs.delete(sale.id)
    const flight = fly(started, 'reverse')
    distributor.reverse(sale.reference, (answer) =>
      land(sale.id, flight, reversalOf(answer, askedReason(store.eventsOfSale(sale.id)))),
    )
  }

  function fly(sale: Sale, task: QueueTask): Flight {
    const flight = {
      cardNumber: sale.card.number,
      task,
      startedElapsedMs: clock.elapsedMs(),
      overdue: false,
      landing: false,
    }
    flights.set(sale.id, flight)
    return flight
  }

  function land(id: SaleId, flight: Flight, heard: SaleEvent): void {
    const awaited = flights.get(id) === flight
    if (awaited) flight.landing = true
    // An attempt that was given up and turns out not to have left says nothing of the one after it.
    else if (heard.type === 'notSent' || heard.type === 'reversalNotSent') return
    const sale = store.sale(id)
    assert(sale !== null, 'a sale in flight is in the store')
    judgeLine(heard)
    const event = meaningOf(heard, sale, awaited)
    if (sale.state === 'sending' && heard.type !== 'notSent') {
      if (waited(sale)) drain.sent()
      if (heard.type !== 'answerLost') holds.lift()
    }
    const empty = event?.type === 'failureReported' && event.problem.code === 'distributorBalanceEmpty'
    if (empty) holds.start('balanceEmpty', null)
    // Its place is filled first: the distributor works on the next one while the disk takes this answer,
    // which would be asked for again should the machine stop in between.
    if (awaited) run()
    const landed = event && apply(sale, event)
    if (awaited) flights.delete(id)
    if (landed?.state === 'credited' || event?.type === 'reversalConfirmed') line.refreshBalance()
    parts.afterwards()
  }

  /**
   * What an answer about a reversal means by now; null when nothing any more. A top-up that is found taken
   * back while that was asked for is what was asked for; while it was not, a supervisor has to see it.
   */
  function meaningOf(event: SaleEvent, sale: Sale, awaited: boolean): SaleEvent | null {
    const asked = sale.state === 'credited' && isReversal(store.queueRow(sale.id))
    if (event.type === 'failureReported' && asked) {
      return { type: 'reversalConfirmed', why: askedReason(store.eventsOfSale(sale.id)) }
    }
    if (event.type === 'reversalConfirmed') {
      if (asked) return event
      if (sale.state !== 'credited' && sale.state !== 'needsReview') return null
      const { distributorId } = sale
      const taken = problem('distributorReversed', { distributorId: distributorId ?? sale.reference })
      return { type: 'failureReported', problem: taken, distributorId }
    }
    const ofReversal = ['reversalNotSent', 'reversalUnsettled', 'reversalRefused', 'reversalUnprovable']
    return ofReversal.includes(event.type) && !(asked && awaited) ? null : event
  }

  function judgeLine(event: SaleEvent): void {
    if (event.type === 'reversalUnsettled' && event.detail === null) line.heardAnswer()
    else if (event.type === 'notSent' || event.type === 'reversalNotSent') {
      if (event.reason === 'lineDown') line.heardNothing(problem('distributorUnreachable'))
      else {
        line.heardAnswer()
        holds.start(event.reason, event.retryAfterMs)
      }
    } else if (event.type === 'unreachable' || event.type === 'reversalUnsettled') {
      // A refusal that names a time is an answer: the distributor is there and wants fewer questions.
      if (event.retryAfterMs !== null) holds.start('rateLimited', event.retryAfterMs)
      else line.heardSilence()
    } else if (event.type === 'answerLost') line.heardSilence()
    else line.heardAnswer()
  }

  /** Null when it could not be written down; the row is still due, so nothing is lost. */
  function apply(sale: Sale, event: SaleEvent): Sale | null {
    const written = recorder.apply(sale, event, null)
    if (written.ok) return written.value
    if (written.problem.code !== 'stepNotAllowed') troubleUntilMs = clock.elapsedMs() + afterTroubleMs
    return null
  }

  function findingOf(row: QueueRow, answer: FindAnswer): SaleEvent {
    if (row.task === 'askReversal') return standingOf(row.saleId, answer)
    if (answer.kind === 'unreachable') {
      return { type: 'unreachable', detail: answer.detail, retryAfterMs: answer.retryAfterMs }
    }
    if (answer.kind !== 'notFound') {
      absentSinceElapsedMs.delete(row.saleId)
      return answerOf(answer)
    }
    const since = absentSinceElapsedMs.get(row.saleId) ?? clock.elapsedMs()
    absentSinceElapsedMs.set(row.saleId, since)
    const proof = proofOfAbsence(traits, clock.elapsedMs() - since)
    return proof === 'absenceProven' && isEaten(row.saleId) ? sentInVain : { type: proof }
  }

  function standingOf(id: SaleId, answer: FindAnswer): SaleEvent {
    if (answer.kind === 'unreachable') {
      return { type: 'reversalUnsettled', detail: answer.detail, retryAfterMs: answer.retryAfterMs }
    }
    if (answer.kind === 'failed') return answerOf(answer)
    const since = standingSinceElapsedMs.get(id) ?? clock.elapsedMs()
    standingSinceElapsedMs.set(id, since)
    const proof = proofOfStanding(traits, answer.kind, clock.elapsedMs() - since)
    if (proof === 'stands') return { type: 'reversalRefused', problem: problem('reversalDidNotArrive') }
    if (proof === 'unprovable') return { type: 'reversalUnprovable' }
    return { type: 'reversalUnsettled', detail: null, retryAfterMs: null }
  }

  /** Whether the absence proven now is the last one that is answered by sending once more. */
  function isEaten(id: SaleId): boolean {
    if (store.sale(id)?.state !== 'inDoubt') return false
    const proven = store.eventsOfSale(id).filter((event) => event.type === 'absenceProven').length + 1
    return proven >= provenAbsencesMax
  }

  /** Waits are kept by the wall clock: set back by a day, nobody is to wait that day. */
  function hearClock(): void {
    const beforeMs = aheadMs
    aheadMs = clock.nowMs() - clock.elapsedMs()
    if (aheadMs < beforeMs - setBackMinMs) wasSetBack = true
    if (!wasSetBack || clock.elapsedMs() < troubleUntilMs) return
    const hurried = store.commit(() => store.hurryQueueRows(clock.nowMs(), unlessChecked))
    wasSetBack = !hurried.ok
    if (!hurried.ok) troubleUntilMs = clock.elapsedMs() + afterTroubleMs
  }

  /** Cards whose quiet window is over are forgotten, oldest first. */
  function noteSubmit(cardNumber: string): void {
    const nowMs = clock.elapsedMs()
    lastSubmitElapsedMs.delete(cardNumber)
    lastSubmitElapsedMs.set(cardNumber, nowMs)
    for (const [card, lastMs] of lastSubmitElapsedMs) {
      if (lastMs + traits.sameCardQuietMs >= nowMs) return
      lastSubmitElapsedMs.delete(card)
    }
  }

  /** How long this card must be left alone; 0 when it may be topped up now. */
  function cardQuietMs(cardNumber: string): number {
    if (underWay().some((flight) => flight.cardNumber === cardNumber)) return busyCardMs
    const last = lastSubmitElapsedMs.get(cardNumber) ?? bornElapsedMs
    const quietMs = last + traits.sameCardQuietMs - clock.elapsedMs()
    if (last !== bornElapsedMs || quietMs <= 0) return quietMs
    // A process that died may have sent this card something just before: when, it took with it.
    const sent = store.salesOfCard(cardNumber, cardSalesMax).some((sale) => sale.attempts > 0)
    return sent ? quietMs : 0
  }

  function wait(row: QueueRow, waitMs: number): void {
    const put = store.commit(() =>
      store.putQueueRow({ ...row, reason: 'quietWindow', dueAtMs: clock.nowMs() + waitMs }),
    )
    if (!put.ok) troubleUntilMs = clock.elapsedMs() + afterTroubleMs
  }

  /** Flights that are overdue speak of the line; those beyond the adapter's own bound are given up. */
  function hearSilence(): void {
    const nowMs = clock.elapsedMs()
    for (const [id, flight] of flights) {
      if (flight.landing) continue
      const ageMs = nowMs - flight.startedElapsedMs
      if (ageMs > overdueMs && !flight.overdue) {
        flight.overdue = true
        line.heardSilence()
      }
      if (ageMs > traits.holdMs + graceMs) flights.delete(id)
    }
  }

  function overdueInMs(): number {
    const coming = [...flights.values()]
      .filter((flight) => !flight.overdue)
      .map((flight) => flight.startedElapsedMs + overdueMs + 1 - clock.elapsedMs())
    return Math.min(Number.POSITIVE_INFINITY, ...coming)
  }

  return {
    run,
    holds,
    progress: drain.progress,
    lineIsBack: drain.begin,
    nextInMs() {
      const troubleMs = troubleUntilMs - clock.elapsedMs()
      if (troubleMs > 0) return troubleMs
      if (line.state === 'down') return Number.POSITIVE_INFINITY
      const shutMs = holds.shutForMs() ?? Number.POSITIVE_INFINITY
      const dueMs = store.nextQueueDueMs(clock.nowMs(), queueTasks)
      const inMs = dueMs === null ? Number.POSITIVE_INFINITY : dueMs - clock.nowMs()
      return Math.min(inMs, shutMs, overdueInMs())
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

function reversalOf(answer: ReverseAnswer, why: RefundReason): SaleEvent {
  switch (answer.kind) {
    case 'reversed':
      return { type: 'reversalConfirmed', why }
    case 'refused':
      return { type: 'reversalRefused', problem: answer.problem }
    case 'notSent':
      return { type: 'reversalNotSent', reason: answer.reason, retryAfterMs: answer.retryAfterMs }
    case 'unknown':
      return { type: 'reversalUnsettled', detail: answer.detail, retryAfterMs: null }
    default:
      return unreachable(answer)
  }
}
