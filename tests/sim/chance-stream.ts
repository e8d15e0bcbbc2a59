// A named stream of chance drawn from one seed. Each part of the world has a stream of its own, so that
// a clerk who thinks twice does not change what the distributor does. The same seed is the same stream.
import type { Chance } from '../../core/ports.ts'

const warmUpDraws = 16

/** FNV-1a over the name and the seed, once per state word (isthe.com/chongo/tech/comp/fnv). */
function hash(text: string, salt: number): number {
  let state = 0x811c9dc5 ^ salt
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  }
  return state >>> 0
}

/** sfc32 of PractRand: 128 bits of state, 32 bits a draw (pracrand.sourceforge.net). */
export class ChanceStream implements Chance {
  #a: number
  #b: number
  #c: number
  #counter = 1

  constructor(seed: number, name: string) {
    const text = `${seed}/${name}`
    this.#a = hash(text, 0x9e3779b9)
    this.#b = hash(text, 0x243f6a88)
    this.#c = hash(text, 0xb7e15162)
    for (let draw = 0; draw < warmUpDraws; draw += 1) this.#draw()
  }

  #draw(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    return sum >>> 0
  }

  /** From 0 up to but not 1. */
  fraction(): number {
    return this.#draw() / 2 ** 32
  }

  /** True this often. Draws nothing when it can only be false, so that faults switched off cost no chance. */
  happens(probability: number): boolean {
    return probability > 0 && this.fraction() < probability
  }

  /** A whole number between both bounds, each included. */
  whole(from: number, upTo: number): number {
    return from + Math.floor(this.fraction() * (upTo - from + 1))
  }

  /** Whole milliseconds, as often between 1 and 10 as between 10 and 100: waits of the real world. */
  waitMs(fromMs: number, upToMs: number): number {
    const low = Math.log(Math.max(1, fromMs))
    return Math.round(Math.exp(low + this.fraction() * (Math.log(Math.max(1, upToMs)) - low)))
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.fraction() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const names = Object.keys(weights) as Name[]
    let rest = this.fraction() * names.reduce((sum, name) => sum + weights[name], 0)
    for (const name of names) {
      rest -= weights[name]
      if (rest < 0) return name
    }
    return this.pick(names)
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.#draw() & 0xff)
  }
}
