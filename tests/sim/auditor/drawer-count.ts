// What is in the drawer, by the hands that put it there and took it out. While somebody's payment is in
// doubt nobody can say what it holds.
import type { TillCurrency } from '../../../core/money.ts'

export class DrawerCount {
  readonly #minor = new Map<TillCurrency, number>()
  #doubts = 0

  get isCertain(): boolean {
    return this.#doubts === 0
  }

  /** Something was asked for whose answer is not known yet. */
  doubt(): void {
    this.#doubts += 1
  }

  settle(): void {
    this.#doubts -= 1
  }

  add(currency: TillCurrency, minor: number): void {
    this.#minor.set(currency, this.holds(currency) + minor)
  }

  holds(currency: TillCurrency): number {
    return this.#minor.get(currency) ?? 0
  }
}
