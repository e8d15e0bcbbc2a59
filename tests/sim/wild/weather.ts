// How bad the world is at the moment. Spells of calm and of storm follow each other, each with its own
// mix of trouble: faults spread evenly would never meet the long outage or the crash loop.
import type { ChanceStream } from '../chance-stream.ts'
import type { SimulatedTime } from '../simulated-time.ts'

/** What may be bad by itself, each from 0 (never) to 1 (as bad as this world gets). */
const kinds = ['distributor', 'disk', 'crash', 'printer', 'people'] as const
export type WeatherKind = (typeof kinds)[number]
/** Kinds whose badness the plan fixes; the others change in spells. */
export type Climate = Readonly<Partial<Record<WeatherKind, number>>>

const minuteMs = 60_000
const spellMs = { from: 5 * minuteMs, upTo: 240 * minuteMs }

export class Weather {
  /** Faults are over for good: the world helps wherever it can. */
  clear = false
  readonly #chance: ChanceStream
  readonly #badness = new Map<WeatherKind, number>()

  constructor(time: SimulatedTime, chance: ChanceStream, climate: Climate) {
    this.#chance = chance
    const turn = (): void => {
      for (const kind of kinds) this.#badness.set(kind, climate[kind] ?? this.#drawBadness())
      time.after(chance.waitMs(spellMs.from, spellMs.upTo), turn)
    }
    turn()
  }

  #drawBadness(): number {
    const worst = { calm: 0, usual: 0.08, rough: 0.35, storm: 1 } as const
    return worst[this.#chance.weighted({ calm: 3, usual: 4, rough: 2, storm: 1 })]
  }

  /** The probability of a fault now, where `worst` is its probability in a storm. */
  rate(kind: WeatherKind, worst: number): number {
    return this.clear ? 0 : (this.#badness.get(kind) ?? 0) * worst
  }
}
