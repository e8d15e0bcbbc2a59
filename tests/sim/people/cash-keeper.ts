// Who carries cash in and out of the drawer and counts it. What the drawer should hold is known from the
// people who gave and took, never from the books; a count compares the two.
import { type TillCurrency, tillCurrencies } from '../../../core/money.ts'
import type { PersonParts } from './person.ts'

const minuteMs = 60_000

export class CashKeeper {
  readonly #parts: PersonParts

  constructor(parts: PersonParts) {
    this.#parts = parts
    this.#comeLater()
  }

  #comeLater(): void {
    const { time, chance } = this.#parts
    time.after(chance.waitMs(20 * minuteMs, 600 * minuteMs), () => this.#come())
  }

  #come(): void {
    const { chance } = this.#parts
    if (chance.happens(0.5)) this.#move()
    else this.#count(chance.pick(tillCurrencies))
  }

  #move(): void {
    const { chance, plan, auditor, screen } = this.#parts
    const currency = chance.happens(0.9) ? plan.shop.tillCurrency : chance.pick(tillCurrencies)
    const direction = chance.pick(['in', 'out'] as const)
    const amountMinor = chance.whole(1, 500) * 1_000
    auditor.drawer.doubt()
    const input = {
      commandId: screen.newId(),
      direction,
      currency,
      amountMinor,
      reason: 'change for the till',
    }
    screen.press('moveCash', input, (envelope) => {
      auditor.drawer.settle()
      if (envelope.ok) auditor.drawer.add(currency, direction === 'in' ? amountMinor : -amountMinor)
      this.#comeLater()
    })
  }

  #count(currency: TillCurrency): void {
    const { chance, auditor, screen, faults } = this.#parts
    const holdsMinor = auditor.drawer.holds(currency)
    const amiss = chance.happens(0.3) ? chance.pick([-10_000, -10, 50, 2_000]) : 0
    if (amiss !== 0) faults.add('drawerMiscounted')
    const countedMinor = Math.max(0, holdsMinor + amiss)
    const certain = auditor.drawer.isCertain
    auditor.drawer.doubt()
    const input = { commandId: screen.newId(), currency, countedMinor, reason: 'end of shift' }
    screen.press('countDrawer', input, (envelope, doubted) => {
      auditor.drawer.settle()
      if (envelope.ok) {
        // Customers who paid while no answer came are in the books and were not in the count.
        const expectedMinor = envelope.value.expected?.amountMinor
        if (certain && !doubted && expectedMinor !== holdsMinor)
          auditor.fail('drawerWrong', null, `${currency}: books ${expectedMinor}, people ${holdsMinor}`)
        auditor.drawer.add(currency, envelope.value.difference?.amountMinor ?? 0)
      }
      this.#comeLater()
    })
  }
}
