// The owner who changes what the shop sells by while customers stand there: fees, rates, rounding, limits.
// What the screen said before is sent along; sometimes it is not what holds, or the new value cannot be.
import type { OwnerKey, OwnerSettings } from '../../../core/api/owner-settings.ts'
import { sameValue } from '../../../core/settings/same-value.ts'
import type { PersonParts } from './person.ts'

const minuteMs = 60_000

interface Change {
  readonly key: OwnerKey
  readonly value: OwnerSettings[OwnerKey]
}

export class RuleMaker {
  readonly #parts: PersonParts

  constructor(parts: PersonParts) {
    this.#parts = parts
    if (parts.plan.rulesChange) this.#comeLater()
  }

  #comeLater(): void {
    const { time, chance } = this.#parts
    time.after(chance.waitMs(minuteMs, 20 * minuteMs), () => this.#come())
  }

  #come(): void {
    const { screen, chance, weather, faults } = this.#parts
    const shown = screen.ask('readSettings', {})?.values
    if (shown === undefined) {
      this.#comeLater()
      return
    }
    const slips = !weather.clear && chance.happens(0.15)
    if (slips) faults.add('settingMistyped')
    const { key, value } = slips ? this.#slip(shown) : this.#wish(shown)
    const stale = !weather.clear && chance.happens(0.1)
    if (stale) faults.add('settingSeenLongAgo')
    const input = {
      commandId: screen.newId(),
      key,
      seen: stale ? 'something else' : shown[key],
      value,
    }
    screen.press('changeSetting', input, (envelope) => {
      if (envelope.ok) this.#holds({ key, value })
      this.#comeLater()
    })
  }

  /** What was answered is what is shown from then on. */
  #holds({ key, value }: Change): void {
    const { screen, auditor } = this.#parts
    const shown = screen.ask('readSettings', {})?.values
    if (shown !== undefined && !sameValue(shown[key], value))
      auditor.fail(
        'settingLost',
        null,
        `${key} is ${JSON.stringify(shown[key])} after ${JSON.stringify(value)}`,
      )
  }

  /** Refused whatever holds: no such amount, the same said twice, or a currency without a rate. */
  #slip({ rates }: OwnerSettings): Change {
    return this.#parts.chance.pick<Change>([
      { key: 'fees', value: 'a lot' },
      { key: 'rates', value: [...rates, ...rates] },
      { key: 'rates', value: [] },
    ])
  }

  #wish(shown: OwnerSettings): Change {
    const { chance, plan } = this.#parts
    const key = chance.pick(['fees', 'rates', 'rounding', 'saleMax', 'hiddenProducts', 'offline'] as const)
    switch (key) {
      case 'fees': {
        const fee = chance.pick(['0.00', '2.00', '5.17', '9.00'])
        return {
          key,
          value: [...shown.fees.slice(0, 1), { operatorId: null, upTo: chance.pick([null, '120.00']), fee }],
        }
      }
      case 'rates': {
        const moves = (rate: string): string =>
          (Number(rate) + chance.whole(-900, 900) / 1_000_000).toFixed(6)
        return { key, value: shown.rates.map((pair) => ({ ...pair, rate: moves(pair.rate) })) }
      }
      case 'rounding':
        return {
          key,
          value: { HKD: chance.pick(['0.10', '0.50', '1.00']), CNY: chance.pick(['0.10', '1.00']) },
        }
      case 'saleMax':
        return { key, value: chance.pick(['150.00', '1000.00', '2000.00']) }
      case 'hiddenProducts':
        return { key, value: chance.pick([[], ['102'], ['202', '103']]) }
      case 'offline': {
        const own = plan.shop.offline
        const off = own === null || chance.happens(0.3)
        return {
          key,
          value: off ? null : { ...(shown.offline ?? someLimits), unsentSalesMax: chance.whole(2, 60) },
        }
      }
    }
  }
}

const someLimits: NonNullable<OwnerSettings['offline']> = {
  saleMax: '500.00',
  cardPerDayMax: '900.00',
  unsentTotalMax: '20000.00',
  unsentSalesMax: 50,
  hoursMax: 48,
  catalogueHoursMax: 48,
}
