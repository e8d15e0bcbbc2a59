// The cards customers bring: mostly new ones, sometimes one that was here a moment ago.
import type { ChanceStream } from '../chance-stream.ts'

const recentMax = 40
const prefixes = ['8985200', '8985212', '898600', '8985301', '8985206'] as const
const iccidLength = 19

export class CardBox {
  readonly #chance: ChanceStream
  readonly #recent: string[] = []

  constructor(chance: ChanceStream) {
    this.#chance = chance
  }

  /** What the scanner reads off the next card. */
  draw(): string {
    if (this.#recent.length > 0 && this.#chance.happens(0.08)) return this.#chance.pick(this.#recent)
    const text = this.#chance.happens(0.6) ? this.#iccid() : this.#phone()
    this.#recent.push(text)
    if (this.#recent.length > recentMax) this.#recent.shift()
    return text
  }

  #iccid(): string {
    const prefix = this.#chance.pick(prefixes)
    return prefix + this.#digits(iccidLength - prefix.length)
  }

  #phone(): string {
    const start = this.#chance.pick(['+8529', '+8526', '+86138', '+86159', '+8536'])
    return start + this.#digits(start.startsWith('+86') ? 8 : 7)
  }

  #digits(count: number): string {
    return Array.from({ length: count }, () => this.#chance.whole(0, 9)).join('')
  }
}
