// Time that moves only when told, and everything that waits for it, in a fixed order. Appointments lie
// in a heap: a long simulation keeps thousands of them.
import type { Alarm, Clock } from '../../core/ports.ts'

interface Appointment {
  readonly atElapsedMs: number
  readonly order: number
  readonly work: () => void
}

function isBefore(first: Appointment, second: Appointment): boolean {
  if (first.atElapsedMs !== second.atElapsedMs) return first.atElapsedMs < second.atElapsedMs
  return first.order < second.order
}

export class SimulatedTime implements Clock, Alarm {
  #wallMs = Date.UTC(2026, 10, 23, 2, 0, 0)
  #elapsedMs = 0
  #order = 0
  readonly #heap: Appointment[] = []
  #alarm: Appointment | null = null
  #ring: () => void = () => {}

  nowMs(): number {
    return this.#wallMs
  }

  elapsedMs(): number {
    return this.#elapsedMs
  }

  /** Whom the alarm wakes: the counter of this life. */
  rings(wake: () => void): void {
    this.#ring = wake
    this.#alarm = null
  }

  wakeIn(inMs: number): void {
    this.#alarm = this.#appoint(inMs, () => this.#ring())
  }

  after(inMs: number, work: () => void): void {
    this.#push(this.#appoint(inMs, work))
  }

  /** The wall clock alone jumps; elapsed time does not. */
  jump(byMs: number): void {
    this.#wallMs += byMs
  }

  advance(byMs: number): void {
    const untilMs = this.#elapsedMs + byMs
    while (this.#runNext(untilMs));
    this.#moveTo(untilMs)
  }

  /** Moves to the next appointment and keeps it; false when there is none. What it throws is thrown on. */
  step(): boolean {
    return this.#runNext(Number.POSITIVE_INFINITY)
  }

  #appoint(inMs: number, work: () => void): Appointment {
    this.#order += 1
    return { atElapsedMs: this.#elapsedMs + Math.max(0, inMs), order: this.#order, work }
  }

  #runNext(untilMs: number): boolean {
    const alarm = this.#alarm
    const first = this.#heap[0]
    const next = alarm && (first === undefined || isBefore(alarm, first)) ? alarm : first
    if (next === undefined || next.atElapsedMs > untilMs) return false
    if (next === alarm) this.#alarm = null
    else this.#pop()
    this.#moveTo(next.atElapsedMs)
    next.work()
    return true
  }

  #push(appointment: Appointment): void {
    const heap = this.#heap
    let place = heap.length
    heap.push(appointment)
    while (place > 0) {
      const above = (place - 1) >> 1
      const parent = heap[above]
      if (parent === undefined || isBefore(parent, appointment)) break
      heap[place] = parent
      place = above
    }
    heap[place] = appointment
  }

  #pop(): void {
    const heap = this.#heap
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return
    let place = 0
    for (;;) {
      const left = 2 * place + 1
      const leftChild = heap[left]
      if (leftChild === undefined) break
      const rightChild = heap[left + 1]
      const goRight = rightChild !== undefined && isBefore(rightChild, leftChild)
      const child = goRight ? rightChild : leftChild
      if (isBefore(last, child)) break
      heap[place] = child
      place = goRight ? left + 1 : left
    }
    heap[place] = last
  }

  #moveTo(elapsedMs: number): void {
    this.#wallMs += elapsedMs - this.#elapsedMs
    this.#elapsedMs = elapsedMs
  }
}
