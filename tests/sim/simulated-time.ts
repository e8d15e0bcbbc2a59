// Time that moves only when told, and everything that waits for it, in a fixed order.
import type { Alarm, Clock } from '../../core/ports.ts'

interface Appointment {
  readonly atElapsedMs: number
  readonly order: number
  readonly work: () => void
}

export class SimulatedTime implements Clock, Alarm {
  #wallMs = Date.UTC(2026, 10, 23, 2, 0, 0)
  #elapsedMs = 0
  #order = 0
  #appointments: Appointment[] = []
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
    this.#appointments.push(this.#appoint(inMs, work))
  }

  /** The wall clock alone jumps; elapsed time does not. */
  jump(byMs: number): void {
    this.#wallMs += byMs
  }

  advance(byMs: number): void {
    const untilMs = this.#elapsedMs + byMs
    for (let next = this.#next(untilMs); next; next = this.#next(untilMs)) {
      this.#moveTo(next.atElapsedMs)
      if (next === this.#alarm) this.#alarm = null
      else this.#appointments = this.#appointments.filter((each) => each !== next)
      next.work()
    }
    this.#moveTo(untilMs)
  }

  #appoint(inMs: number, work: () => void): Appointment {
    this.#order += 1
    return { atElapsedMs: this.#elapsedMs + Math.max(0, inMs), order: this.#order, work }
  }

  #next(untilMs: number): Appointment | undefined {
    const all = this.#alarm ? [...this.#appointments, this.#alarm] : this.#appointments
    return all
      .filter((each) => each.atElapsedMs <= untilMs)
      .sort((first, second) => first.atElapsedMs - second.atElapsedMs || first.order - second.order)[0]
  }

  #moveTo(elapsedMs: number): void {
    this.#wallMs += elapsedMs - this.#elapsedMs
    this.#elapsedMs = elapsedMs
  }
}
