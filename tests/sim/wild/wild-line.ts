// The line between the shop and its distributor: up, down or shaky, in spells. It knows nothing of what
// it carries.
import type { ChanceStream } from '../chance-stream.ts'
import type { SimulatedTime } from '../simulated-time.ts'
import type { FaultLog } from './fault.ts'
import type { Weather } from './weather.ts'

/** How far a request and its answer come: `refused` never leaves, the losses leave both sides guessing. */
export type Passage = 'through' | 'refused' | 'requestLost' | 'answerLost'

const shakyPassages: Readonly<Record<Passage, number>> = {
  through: 5,
  refused: 2,
  requestLost: 1,
  answerLost: 1,
}

export interface LineParts {
  readonly time: SimulatedTime
  readonly chance: ChanceStream
  readonly weather: Weather
  readonly faults: FaultLog
  /** How long it is down or shaky. */
  readonly outageMs: { readonly from: number; readonly upTo: number }
  readonly outages: readonly ('down' | 'shaky')[]
  readonly uptimeMs: { readonly from: number; readonly upTo: number }
}

export class WildLine {
  state: 'up' | 'down' | 'shaky' = 'up'
  readonly #parts: LineParts

  constructor(parts: LineParts) {
    this.#parts = parts
    const { from, upTo } = parts.uptimeMs
    parts.time.after(parts.chance.waitMs(from, upTo / 4), () => this.#turn())
  }

  #turn(): void {
    const { time, chance, weather, faults } = this.#parts
    const wasUp = this.state === 'up'
    if (wasUp && !weather.clear) {
      this.state = chance.pick(this.#parts.outages)
      faults.add(this.state === 'down' ? 'lineDown' : 'lineShaky')
      const { from, upTo } = this.#parts.outageMs
      const longestMs = chance.happens(0.15) ? upTo * 20 : upTo
      time.after(chance.waitMs(from, longestMs), () => this.#turn())
      return
    }
    this.state = 'up'
    const { from, upTo } = this.#parts.uptimeMs
    time.after(chance.waitMs(from, upTo), () => this.#turn())
  }

  /** Ends every outage now. */
  repair(): void {
    this.state = 'up'
  }

  carry(): Passage {
    const { chance, faults } = this.#parts
    const passage =
      this.state === 'up' ? 'through' : this.state === 'down' ? 'refused' : chance.weighted(shakyPassages)
    if (passage === 'refused') faults.add('connectionRefused')
    else if (passage !== 'through') faults.add(passage)
    return passage
  }
}
