// A wall clock that somebody, or some time server, sets: forward and back, mostly put right later.
import type { ChanceStream } from '../chance-stream.ts'
import type { SimulatedTime } from '../simulated-time.ts'
import type { FaultLog } from './fault.ts'
import type { Weather } from './weather.ts'

export interface ClockParts {
  readonly time: SimulatedTime
  readonly chance: ChanceStream
  readonly weather: Weather
  readonly faults: FaultLog
  /** The most between two jumps. */
  readonly quietMaxMs: number
}

const secondMs = 1_000
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

export class WildClock {
  readonly #parts: ClockParts
  #offMs = 0

  constructor(parts: ClockParts) {
    this.#parts = parts
    this.#jumpLater()
  }

  /** The true time again. */
  repair(): void {
    this.#jump(-this.#offMs)
  }

  #jumpLater(): void {
    const { time, chance, quietMaxMs } = this.#parts
    time.after(chance.waitMs(minuteMs, quietMaxMs), () => this.#go())
  }

  #go(): void {
    const { time, chance, weather, faults } = this.#parts
    if (!weather.clear) {
      const byMs = chance.waitMs(100, chance.happens(0.1) ? 2 * dayMs : 180 * minuteMs)
      const back = chance.happens(0.5)
      faults.add(back ? 'clockBack' : 'clockForward')
      this.#jump(back ? -byMs : byMs)
      if (chance.happens(0.8)) time.after(chance.waitMs(secondMs, 60 * minuteMs), () => this.repair())
    }
    this.#jumpLater()
  }

  #jump(byMs: number): void {
    this.#offMs += byMs
    this.#parts.time.jump(byMs)
  }
}
