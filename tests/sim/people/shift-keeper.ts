// Who stands for the drawer where the owner wants shifts: counts it to begin and, without knowing what
// should be there, to end; between two shifts nothing is sold. Now and then something is got wrong.
import type { CashCount, ShiftView } from '../../../core/api/shift-views.ts'
import { denominations, type TillCurrency, tillCurrencies } from '../../../core/money.ts'
import type { PersonParts } from './person.ts'

const minuteMs = 60_000
const noSuchShift = 9_999

export class ShiftKeeper {
  readonly #parts: PersonParts

  constructor(parts: PersonParts) {
    this.#parts = parts
    if (parts.plan.shifts) parts.time.after(1, () => this.#wantShifts())
  }

  #wantShifts(): void {
    const { screen } = this.#parts
    const rules = { commandId: screen.newId(), shifts: true, seenBy: 'clerk' } as const
    screen.press('setDrawerRules', rules, () => this.#open())
  }

  #open(): void {
    const { screen, time, chance } = this.#parts
    const openAgain = (): void => this.#open()
    this.#count((counts, done) => {
      screen.press('openShift', { commandId: screen.newId(), counts }, (envelope, doubted) => {
        if (!done(envelope.ok ? envelope.value : null, doubted)) return openAgain()
        // Somebody else wants to begin as well, and is told who stands there.
        if (chance.happens(0.3))
          screen.press('openShift', { commandId: screen.newId(), counts: [] }, () => {})
        time.after(chance.waitMs(10 * minuteMs, 300 * minuteMs), () => this.#close())
      })
    })
  }

  #close(): void {
    const { screen, time, chance } = this.#parts
    const closeAgain = (): void => this.#close()
    this.#count((counts, done) => {
      screen.press('closeShift', { commandId: screen.newId(), counts, note: null }, (envelope, doubted) => {
        const shift = envelope.ok ? envelope.value : null
        if (!done(shift, doubted)) return closeAgain()
        if (chance.happens(0.3)) this.#explain(shift?.number ?? noSuchShift)
        if (chance.happens(0.3))
          screen.press('closeShift', { commandId: screen.newId(), counts: [], note: null }, () => {})
        time.after(chance.waitMs(minuteMs, 6 * minuteMs), () => this.#open())
      })
    })
  }

  #explain(number: number): void {
    const { screen, chance } = this.#parts
    const input = { number: chance.happens(0.5) ? number : noSuchShift, note: 'wrong change was given' }
    screen.press('explainShift', { commandId: screen.newId(), ...input }, () => {})
  }

  /** `done` takes the answer, null for a refusal, and says whether the count stands. */
  #count(
    press: (counts: CashCount[], done: (shift: ShiftView | null, doubted: boolean) => boolean) => void,
  ): void {
    const { auditor, chance, weather, faults } = this.#parts
    const inHand = tillCurrencies.map((currency) => ({
      currency,
      holdsMinor: auditor.drawer.holds(currency),
      countedMinor: Math.max(0, auditor.drawer.holds(currency) + this.#amiss()),
    }))
    const counts = inHand.map(({ currency, countedMinor }) => ({
      currency,
      pieces: inPieces(currency, countedMinor),
    }))
    const forgets = !weather.clear && chance.happens(0.15)
    if (forgets) faults.add('currencyForgotten')
    const { isCertain } = auditor.drawer
    auditor.drawer.doubt()
    press(forgets ? counts.slice(1) : counts, (shift, doubted) => {
      auditor.drawer.settle()
      if (shift === null) return false
      const { moved, number } = auditor.disk.shifts
      if (shift.number !== number) auditor.fail('shiftWrong', null, `told ${shift.number} for ${number}`)
      for (const { currency, holdsMinor, countedMinor } of inHand) {
        const movedMinor = moved.get(currency) ?? 0
        // Customers who paid while no answer came are in the books and were not in the count.
        if (isCertain && !doubted && movedMinor !== countedMinor - holdsMinor)
          auditor.fail(
            'drawerWrong',
            null,
            `${currency}: books moved ${movedMinor}, people held ${holdsMinor}`,
          )
        auditor.drawer.add(currency, movedMinor)
      }
      return true
    })
  }

  #amiss(): number {
    const { chance, faults } = this.#parts
    if (!chance.happens(0.2)) return 0
    faults.add('drawerMiscounted')
    return chance.pick([-10_000, -10, 50, 2_000])
  }
}

/** The largest first, as a drawer is counted. */
function inPieces(currency: TillCurrency, amountMinor: number): CashCount['pieces'] {
  let leftMinor = amountMinor
  const pieces = denominations[currency].map((faceMinor) => {
    const count = Math.floor(leftMinor / faceMinor)
    leftMinor -= count * faceMinor
    return { faceMinor, count }
  })
  return pieces.filter(({ count }) => count > 0)
}
