// What the owner changes on screen: each change an event, in force at once, and never for an offer that
// already stands; read again by the next run, and only the owner's to make.
import { describe, expect, test } from 'vitest'
import { type OwnerKey, type OwnerSettings, ownerSettingsSchema } from '../../core/api/owner-settings.ts'
import { problem } from '../../core/outcome.ts'
import { ownedShop, writeOwned } from '../../core/settings/owned-shop.ts'
import { createSettingsBook } from '../../core/settings/settings-book.ts'
import { createSettingsDesk } from '../../core/settings/settings-desk.ts'
import type { Store } from '../../core/store.ts'
import { hongKongCard, newCommandId, SimulatedShop, simulatedShop } from '../sim/simulated-shop.ts'
import { pins, staffedTill } from './staffed-till.ts'

/** The simulated shop prints more copies than any owner may say. */
const within = { slip: { ...simulatedShop.slip, copiesMax: 20 } }
const newShop = () => new SimulatedShop({ shop: within })

function change<Key extends OwnerKey>(shop: SimulatedShop, key: Key, value: OwnerSettings[Key]) {
  const seen = shop.get('readSettings', {}).values[key]
  return shop.call('changeSetting', { commandId: newCommandId(), key, seen, value })
}

function refusal(shop: SimulatedShop, key: OwnerKey, value: unknown) {
  const seen = shop.get('readSettings', {}).values[key]
  const envelope = shop.call('changeSetting', { commandId: newCommandId(), key, seen, value: value as null })
  return envelope.ok ? null : [envelope.error.code, envelope.error.details.field]
}

const limits: NonNullable<OwnerSettings['offline']> = {
  saleMax: '50.00',
  cardPerDayMax: '60.00',
  unsentTotalMax: '70.00',
  unsentSalesMax: 3,
  hoursMax: 0.5,
  catalogueHoursMax: 2,
}

test('what is written of a shop is read as the same shop again, and passes the schema', () => {
  const shop = { ...simulatedShop, ...within }
  const written = writeOwned(shop)
  expect(ownerSettingsSchema.parse(written)).toEqual(written)
  expect(shop).toMatchObject(ownedShop(written, 'HKD'))
})

test('a change is an event with who, before and after; another run goes on with it', () => {
  const { till, owner } = staffedTill({ shop: within })
  till.signIn(owner, pins.owner)
  const before = till.get('readSettings', {})
  expect(before.changed).toEqual([])
  const after = change(till, 'offline', limits)
  expect(after.ok && after.value).toMatchObject({ values: { offline: limits }, changed: ['offline'] })
  expect(after.ok && after.value.changes[0]).toMatchObject({
    by: 'Wong',
    key: 'offline',
    before: before.values.offline,
    after: limits,
  })
  expect(till.store.newestEvent('settingsChanged')?.data).toMatchObject({ by: { name: 'Wong' } })
  till.crash()
  till.signIn(owner, pins.owner)
  expect(till.get('readSettings', {}).values).toEqual({ ...before.values, offline: limits })
})

test('only the owner sees and changes them', () => {
  const { till, supervisor } = staffedTill({ shop: within })
  expect(till.codeOf('readSettings', {})).toBe('ownerNeeded')
  expect(
    till.codeOf('changeSetting', { commandId: newCommandId(), key: 'offline', seen: null, value: null }),
  ).toBe('ownerNeeded')
  till.signIn(supervisor, pins.supervisor)
  expect(
    till.codeOf('changeSetting', { commandId: newCommandId(), key: 'offline', seen: null, value: null }),
  ).toBe('ownerNeeded')
  expect(till.store.newestEvent('settingsChanged')).toBeNull()
})

test('the same command changes once, and what is the same already is no change', () => {
  const shop = newShop()
  const seen = shop.get('readSettings', {}).values.saleMax
  const command = { commandId: newCommandId(), key: 'saleMax' as const, seen, value: '77.00' }
  shop.get('changeSetting', command)
  shop.get('changeSetting', command)
  change(shop, 'saleMax', '77.00')
  expect(shop.store.eventsAfter('settingsChanged', 0)).toHaveLength(1)
})

describe('a wrong value is refused with its field and changes nothing', () => {
  const shop = newShop()
  test.each<[OwnerKey, unknown, string, string]>([
    ['offline', { ...limits, hoursMax: 721 }, 'settingWrong', 'offline.hoursMax'],
    ['offline', { ...limits, saleMax: '1,5' }, 'settingWrong', 'offline.saleMax'],
    ['saleMax', '0.00', 'settingWrong', 'saleMax'],
    ['saleMax', '100000.01', 'settingWrong', 'saleMax'],
    ['offline', { ...limits, unsentTotalMax: '10000000.01' }, 'settingWrong', 'offline.unsentTotalMax'],
    ['fees', [{ operatorId: null, upTo: '100000.01', fee: '1' }], 'settingWrong', 'fees.0.upTo'],
    ['rounding', { HKD: '0.10', CNY: '101.00' }, 'settingWrong', 'rounding.CNY'],
    ['sameCardAskMinutes', 1.5, 'settingWrong', 'sameCardAskMinutes'],
    ['fees', [{ operatorId: null, upTo: null, fee: '-1' }], 'settingWrong', 'fees.0.fee'],
    ['rounding', { HKD: '0.10', CNY: '0' }, 'settingWrong', 'rounding.CNY'],
    ['tenderFees', [{ tender: 'card', fee: '1.005' }], 'settingWrong', 'tenderFees.0.fee'],
    ['tenderFees', [{ tender: 'card', fee: '10000.01' }], 'settingWrong', 'tenderFees.0.fee'],
    ['tenderFees', [{ tender: 'cash', fee: '1.00' }], 'settingWrong', 'tenderFees.0.tender'],
    [
      'tenderFees',
      [
        { tender: 'card', fee: '1.00' },
        { tender: 'card', fee: '2.00' },
      ],
      'settingTwice',
      'tenderFees.1.tender',
    ],
    ['rates', [{ from: 'HKD', to: 'HKD', rate: '1', since: '2026-01-01' }], 'settingWrong', 'rates.0.to'],
  ])('%s %j', (key, value, code, field) => {
    expect(refusal(shop, key, value)).toEqual([code, field])
    expect(shop.store.newestEvent('settingsChanged')).toBeNull()
  })
})

describe('two screens at once', () => {
  test('the second is refused, is shown what the first chose, and may then change that', () => {
    const shop = newShop()
    const { fees: seen } = shop.get('readSettings', {}).values
    const value = (fee: string) => [{ operatorId: null, upTo: null, fee }]
    const save = (before: unknown, fee: string) =>
      shop.call('changeSetting', {
        commandId: newCommandId(),
        key: 'fees',
        seen: before as null,
        value: value(fee),
      })
    expect(save(seen, '1.00').ok).toBe(true)
    const second = save(seen, '2.00')
    expect(second.ok ? null : second.error.code).toBe('settingChangedMeanwhile')
    const shown = shop.get('readSettings', {}).values.fees
    expect(shown).toEqual(value('1.00'))
    expect(save(shown, '2.00').ok).toBe(true)
    expect(shop.store.eventsAfter('settingsChanged', 0)).toHaveLength(2)
  })

  test('another setting is none of its business, and the same wish is no quarrel', () => {
    const shop = newShop()
    const { saleMax: seen } = shop.get('readSettings', {}).values
    change(shop, 'sameCardAskMinutes', 3)
    const save = () =>
      shop.call('changeSetting', { commandId: newCommandId(), key: 'saleMax', seen, value: '70.00' })
    expect([save().ok, save().ok]).toEqual([true, true])
    expect(shop.store.eventsAfter('settingsChanged', 0)).toHaveLength(2)
  })
})

test('what is chosen where a store is set up follows what was changed here, and only that', () => {
  const { store, time: clock } = newShop()
  const book = createSettingsBook(store, { ...simulatedShop, ...within })
  const shelf = { snapshot: null }
  const desk = createSettingsDesk({ store, clock, book, shelf, changed: () => {} })
  desk.follow({ saleMaxMinor: 7_700, dayStartsAtMinutes: 0 })
  expect([book.changed(), desk.chosenHere()]).toEqual([[], {}])
  const { dayEnd: seen } = book.values()
  desk.changeSetting({ commandId: newCommandId(), key: 'dayEnd', seen, value: '05:30' })
  expect(desk.chosenHere()).toEqual({ dayStartsAtMinutes: 330 })
  desk.follow({ saleMaxMinor: 7_700, dayStartsAtMinutes: 60 })
  expect(desk.chosenHere()).toEqual({ dayStartsAtMinutes: 60 })
  expect(book.values().saleMax).toBe('3000.00')
})

describe('on a disk that keeps a change and says that it has not', () => {
  /** `denies`: the next so many commits. */
  function deniedShop() {
    const disk = { denies: 0 }
    const store = (real: Store): Store => ({
      ...real,
      commit(work) {
        const written = real.commit(work)
        if (disk.denies === 0) return written
        disk.denies -= 1
        return { ok: false, problem: problem('storeFailed', { detail: 'SQLITE_IOERR' }) }
      },
    })
    return { disk, shop: new SimulatedShop({ shop: within, store }) }
  }

  test('it holds all the same, and asked for again it is answered with what holds', () => {
    const { disk, shop } = deniedShop()
    const seen = shop.get('readSettings', {}).values.fees
    const value = [{ operatorId: null, upTo: null, fee: '7.00' }]
    const input = { commandId: newCommandId(), key: 'fees', seen, value } as const
    disk.denies = 1
    expect(shop.call('changeSetting', input)).toMatchObject({ ok: false, error: { code: 'storeFailed' } })
    expect(shop.prepare().price.fee.amountMinor).toBe(700)
    expect(shop.get('changeSetting', input).values.fees).toEqual(value)
    shop.crash()
    expect(shop.get('readSettings', {}).values.fees).toEqual(value)
    expect(shop.store.eventsAfter('settingsChanged', 0)).toHaveLength(1)
  })
})

describe('in the middle of a sale', () => {
  test('an offer keeps its price; the next one has the new fee', () => {
    const shop = newShop()
    const offered = shop.prepare()
    change(shop, 'fees', [{ operatorId: null, upTo: null, fee: '7.00' }])
    const paid = shop.pay(offered)
    expect(paid.price).toEqual(offered.price)
    expect(shop.prepare().price.fee.amountMinor).toBe(700)
  })

  test('an offer keeps the rounding its customer was told; the next one has the new', () => {
    const shop = newShop()
    change(shop, 'fees', [{ operatorId: null, upTo: null, fee: '2.30' }])
    const offered = shop.prepare()
    change(shop, 'rounding', { HKD: '5.00', CNY: '1.00' })
    expect(shop.sale(offered.id).cashDue).toEqual(offered.cashDue)
    const payment = { tender: 'cash' as const, currency: 'HKD' as const }
    const givenMinor = offered.cashDue.amountMinor
    const paid = shop.get('takePayment', {
      commandId: newCommandId(),
      saleId: offered.id,
      ...payment,
      givenMinor,
    })
    expect(paid.tender?.changeMinor).toBe(0)
    expect(shop.prepare().cashDue.amountMinor % 500).toBe(0)
  })

  test('a product taken off is offered no more, and one already offered is sold', () => {
    const shop = newShop()
    const offered = shop.prepare()
    change(shop, 'hiddenProducts', ['101'])
    const offers = shop.call('listOffers', { card: hongKongCard })
    expect(offers.ok ? offers.value.map(({ productId }) => productId) : []).not.toContain('101')
    expect(shop.pay(offered).state).not.toBe('prepared')
    expect(() => shop.prepare()).toThrow('productUnknown')
  })
})

test('a limit holds for the next sale at once', () => {
  const shop = newShop()
  change(shop, 'saleMax', '1.00')
  expect(() => shop.prepare()).toThrow('saleTooLarge')
})
