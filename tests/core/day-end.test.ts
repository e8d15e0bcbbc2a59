// The hour at which a business day ends, changed on screen or in the settings file: the day that runs ends by the
// rule it began under, no day that was begun becomes an earlier one, and whatever was written stays where it is.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OwnerSettings } from '../../core/api/owner-settings.ts'
import { timeText } from '../../core/settings/owned-shop.ts'
import { createSettingsBook } from '../../core/settings/settings-book.ts'
import { businessDay, dayAfter, dayEnd, dayStart } from '../../core/shift/local-time.ts'
import type { Shop } from '../../core/shop.ts'
import type { AuditEvent, KeptAuditEvent, Store } from '../../core/store.ts'
import { ruleTitles } from '../../core/words/rule-words.ts'
import { newCommandId, SimulatedShop, simulatedShop } from '../sim/simulated-shop.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** 2026-11-24 02:00 in Hong Kong. */
const two = Date.UTC(2026, 10, 23, 18)

const within: Partial<Shop> = { slip: { ...simulatedShop.slip, copiesMax: 20 } }

function shopAt(atMs: number, shop: Partial<Shop>, before?: SimulatedShop): SimulatedShop {
  const options = before ? { store: () => before.store } : {}
  before?.counter.stop()
  const made = new SimulatedShop({ shop: { ...within, ...shop }, ...options })
  setClock(made, atMs)
  return made
}

function setClock({ time }: SimulatedShop, atMs: number): void {
  time.jump(atMs - time.nowMs())
}

function change<Key extends keyof OwnerSettings>(shop: SimulatedShop, key: Key, value: OwnerSettings[Key]) {
  const seen = shop.get('readSettings', {}).values[key]
  return shop.get('changeSetting', { commandId: newCommandId(), key, seen, value })
}

function sellOn(shop: SimulatedShop): string | null | undefined {
  return shop.store.saleByReceipt(shop.pay(shop.prepare()).receiptNumber as never)?.businessDay
}

const close = (shop: SimulatedShop) => shop.get('closeDay', { commandId: newCommandId() })

describe('a later hour, chosen in the small hours', () => {
  test('makes no sale of a day that was closed, and the day that runs ends by it', () => {
    const shop = shopAt(two - 3 * hourMs, { dayStartsAtMinutes: 0 })
    expect(sellOn(shop)).toBe('2026-11-23')
    setClock(shop, two)
    expect(sellOn(shop)).toBe('2026-11-24')
    expect(close(shop).businessDay).toBe('2026-11-23')
    const { dayEnd: told } = change(shop, 'dayEnd', '05:00')
    // Midnight, when the day that runs would have ended.
    expect(told).toEqual({ nowMinutes: 0, fromMs: two + 22 * hourMs })
    expect(sellOn(shop)).toBe('2026-11-24')
    setClock(shop, two + dayMs)
    expect(sellOn(shop)).toBe('2026-11-24')
    setClock(shop, two + dayMs + 3 * hourMs)
    expect(sellOn(shop)).toBe('2026-11-25')
    expect([close(shop).businessDay, close(shop).businessDay]).toEqual(['2026-11-24', '2026-11-25'])
    expect(shop.get('readSettings', {}).dayEnd).toEqual({ nowMinutes: 300, fromMs: null })
  })
})

describe('an earlier hour', () => {
  test('holds from the end of the day that runs, for the next run of the counter too', () => {
    const shop = shopAt(two, { dayStartsAtMinutes: 300 })
    expect(sellOn(shop)).toBe('2026-11-23')
    expect(change(shop, 'dayEnd', '00:00').dayEnd.fromMs).toBe(two + 3 * hourMs)
    expect(sellOn(shop)).toBe('2026-11-23')
    shop.crash()
    expect(sellOn(shop)).toBe('2026-11-23')
    setClock(shop, two + 3 * hourMs)
    expect(sellOn(shop)).toBe('2026-11-24')
    setClock(shop, two + 22 * hourMs)
    expect(sellOn(shop)).toBe('2026-11-25')
    // A count is of the day on which it was made, by the rule of that instant.
    expect(close(shop).businessDay).toBe('2026-11-23')
  })

  test('in a settings file that was edited between two starts does the same', () => {
    const first = shopAt(two, { dayStartsAtMinutes: 300 })
    expect(sellOn(first)).toBe('2026-11-23')
    const shop = shopAt(two + hourMs, { dayStartsAtMinutes: 0 })
    const second = shopAt(two + hourMs, { dayStartsAtMinutes: 0 }, first)
    expect(sellOn(shop)).toBe('2026-11-24')
    expect(sellOn(second)).toBe('2026-11-23')
  })

  test('is told of a past sale only once it has begun', () => {
    const shop = shopAt(two, { dayStartsAtMinutes: 300 })
    const { id: saleId } = shop.pay(shop.prepare())
    const told = () => {
      const { rules } = shop.get('readSaleRules', { saleId })
      return rules?.find(({ name }) => name === ruleTitles.dayEnd.en)
    }
    change(shop, 'dayEnd', '00:00')
    expect(told()).toMatchObject({ held: '05:00', today: null })
    setClock(shop, two + 4 * hourMs)
    expect(told()).toMatchObject({ held: '05:00', today: '00:00' })
  })

  test('that is taken back before it began never was', () => {
    const shop = shopAt(two, { dayStartsAtMinutes: 300 })
    change(shop, 'dayEnd', '00:00')
    expect(change(shop, 'dayEnd', '05:00').dayEnd).toEqual({ nowMinutes: 300, fromMs: null })
    setClock(shop, two + 26 * hourMs)
    expect(sellOn(shop)).toBe('2026-11-24')
  })
})

test('an offer made before keeps its rate, whatever day the new hour would make of it', () => {
  const rate = { from: 'CNY', to: 'HKD' } as const
  const rates = [
    { ...rate, ratePpm: 1_083_300, since: '2026-01-01' },
    { ...rate, ratePpm: 1_200_000, since: '2026-11-24' },
  ]
  const shop = shopAt(two, { dayStartsAtMinutes: 0, rates })
  const offered = shop.prepare()
  change(shop, 'dayEnd', '05:00')
  expect(shop.sale(offered.id).dueIn).toEqual(offered.dueIn)
})

test('what the owner is told of holds at once', () => {
  const shop = shopAt(two, {})
  shop.time.advance(minuteMs)
  const count = { currency: 'HKD', countedMinor: 0, reason: 'end of day' } as const
  shop.pay(shop.prepare())
  shop.get('countDrawer', { commandId: newCommandId(), ...count })
  const told = () => {
    shop.time.advance(minuteMs)
    return shop.get('readStanding', {}).alerts.map(({ code }) => code)
  }
  expect(told()).toContain('alertDrawerShort')
  const { alerts } = shop.get('readSettings', {}).values
  change(shop, 'alerts', { ...alerts, drawerShort: '500.00' })
  expect(told()).not.toContain('alertDrawerShort')
})

test('no change at any instant makes a day that was begun an earlier one, or one that never ends', () => {
  // Everything falls on a step of five minutes, so that no day is too short to be seen.
  const minutes = fc.integer({ min: 0, max: 287 }).map((steps) => steps * 5)
  const steps = fc.array(fc.record({ waitMinutes: fc.integer({ min: 1, max: 3_000 }), minutes }), {
    minLength: 1,
    maxLength: 6,
  })
  const zones = fc.constantFrom('Asia/Hong_Kong', 'America/New_York', 'Europe/London')
  fc.assert(
    fc.property(steps, zones, minutes, (changes, timeZone, dayStartsAtMinutes) => {
      const store = keptEvents()
      const book = createSettingsBook(store, { ...simulatedShop, timeZone, dayStartsAtMinutes })
      let nowMs = Date.UTC(2026, 9, 24)
      let last = businessDay(nowMs, book.shop)
      for (const { waitMinutes, minutes } of changes) {
        const untilMs = nowMs + waitMinutes * minuteMs
        while (nowMs < untilMs) {
          nowMs += 5 * minuteMs
          const day = businessDay(nowMs, book.shop)
          expect([last, dayAfter(last)]).toContain(day)
          last = day
        }
        const endMs = dayEnd(nowMs, book.shop)
        expect(endMs).toBeGreaterThan(nowMs)
        const data = { key: 'dayEnd', before: '', after: timeText(minutes), dayEndFromMs: endMs }
        store.appendEvent({ atMs: nowMs, saleId: null, type: 'settingsChanged', data })
        book.catchUp()
        expect(businessDay(nowMs, book.shop)).toBe(last)
      }
      // Each day begins where the one before it ends, whatever rule either had.
      for (let day = '2026-10-22', end = 0; end < 12; end += 1, day = dayAfter(day)) {
        const began = dayStart(day, book.shop)
        const ends = dayStart(dayAfter(day), book.shop)
        expect([businessDay(began, book.shop), businessDay(ends - 1, book.shop)]).toEqual([day, day])
        expect(businessDay(began - 1, book.shop) < day).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

/** Books that hold no change yet. */
function keptEvents(): Store {
  const kept: KeptAuditEvent[] = []
  const after = (type: string, sequence: number) =>
    kept.filter((event) => event.type === type && event.sequence > sequence)
  const store: Pick<Store, 'eventsAfter' | 'newestEvent' | 'appendEvent'> = {
    eventsAfter: after,
    newestEvent: (type) => after(type, 0).at(-1) ?? null,
    appendEvent: (event: AuditEvent) => kept.push({ ...event, sequence: kept.length + 1 }),
  }
  return store as Store
}
