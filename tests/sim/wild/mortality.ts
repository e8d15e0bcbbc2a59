// When the process dies. It dies where it stands: at a commit, at an effect, or idle; and sometimes
// again while it is still picking up the pieces.
import type { ChanceStream } from '../chance-stream.ts'
import { type FaultLog, type FaultName, Killed } from './fault.ts'
import type { Weather } from './weather.ts'

const worstRate = 0.01
const worstIdleRate = 0.5
const dieAgain = { probability: 0.25, withinPoints: 8 }

export class Mortality {
  readonly #chance: ChanceStream
  readonly #weather: Weather
  readonly #faults: FaultLog
  /** Points left to live after a restart; null when this life is not cut short by plan. */
  #pointsLeft: number | null = null
  #recovering = false

  constructor(chance: ChanceStream, weather: Weather, faults: FaultLog) {
    this.#chance = chance
    this.#weather = weather
    this.#faults = faults
  }

  /** Somebody pulls the plug while nothing happens. */
  idle(): void {
    if (this.#chance.happens(this.#weather.rate('crash', worstIdleRate))) this.#die('crashIdle')
  }

  /** Dies here, or does nothing. */
  at(point: FaultName): void {
    if (this.#weather.clear) return
    if (this.#pointsLeft !== null) {
      this.#pointsLeft -= 1
      if (this.#pointsLeft < 0) this.#die(point)
    } else if (this.#chance.happens(this.#weather.rate('crash', worstRate))) this.#die(point)
  }

  #die(point: FaultName): never {
    this.#pointsLeft = null
    this.#faults.add(point)
    if (this.#recovering) this.#faults.add('crashInRecovery')
    this.#recovering = false
    throw new Killed(point)
  }

  /** A new process begins; some are not given long. */
  born(): void {
    this.#recovering = true
    const short = !this.#weather.clear && this.#chance.happens(dieAgain.probability)
    this.#pointsLeft = short ? this.#chance.whole(0, dieAgain.withinPoints) : null
  }

  /** The process has been up for a while. */
  grownUp(): void {
    this.#recovering = false
  }
}
