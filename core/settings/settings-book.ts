// What holds now, and what held at any place in the audit chain: first the settings file, then for each
// setting the newest change its owner made on screen.
import { type OwnerKey, type OwnerSettings, ownerKeys, ownerSchemas } from '../api/owner-settings.ts'
import { assert } from '../assert.ts'
import type { SaleId } from '../ids.ts'
import type { Shop } from '../shop.ts'
import type { KeptAuditEvent, Store } from '../store.ts'
import { type OwnedShop, ownedShop, partOf, writeOwned } from './owned-shop.ts'

export interface SettingsBook {
  /** Each part of it is what holds at the moment it is read. */
  readonly shop: Shop
  /** As they are written. */
  values(): OwnerSettings
  /** Those that no longer come from the settings file. */
  changed(): OwnerKey[]
  /** Their events, oldest first. */
  changes(): readonly KeptAuditEvent[]
  /** A change is on disk: it holds from here on. */
  take(event: KeptAuditEvent): void
  /** What held when this sale was offered: its customer was told those rates and that rounding. */
  offered(id: SaleId): Shop
}

interface Change {
  readonly sequence: number
  readonly key: OwnerKey
  readonly after: unknown
}

export function createSettingsBook(store: Store, filed: Shop): SettingsBook {
  const written = writeOwned(filed)
  const events = [...store.eventsAfter('settingsChanged', 0)]
  const changes = events.map(readChange)
  let values = valuesAt(Number.POSITIVE_INFINITY)
  let owned = ownedAt(Number.POSITIVE_INFINITY)

  function until(sequence: number): readonly Change[] {
    return changes.filter((change) => change.sequence <= sequence)
  }

  function valuesAt(sequence: number): OwnerSettings {
    const held = { ...written }
    for (const { key, after } of until(sequence)) put(held, key, after)
    return held
  }

  /** What nobody changed is taken as the file has it, not as it is written again. */
  function ownedAt(sequence: number): OwnedShop {
    const read = ownedShop(valuesAt(sequence), filed.tillCurrency)
    const held: Held = { ...filed }
    for (const { key } of until(sequence)) carry(held, read, partOf[key])
    return held
  }

  const shop: Shop = {
    ...filed,
    get offline() {
      return owned.offline
    },
    get saleMax() {
      return owned.saleMax
    },
    get costRiseMaxPpm() {
      return owned.costRiseMaxPpm
    },
    get sameCardAskMs() {
      return owned.sameCardAskMs
    },
    get fees() {
      return owned.fees
    },
    get hiddenProducts() {
      return owned.hiddenProducts
    },
    get rates() {
      return owned.rates
    },
    get cashStepMinor() {
      return owned.cashStepMinor
    },
    get slip() {
      return owned.slip
    },
  }

  return {
    shop,
    values: () => values,
    changed: () => ownerKeys.filter((key) => changes.some((change) => change.key === key)),
    changes: () => events,
    take(event) {
      events.push(event)
      changes.push(readChange(event))
      values = valuesAt(Number.POSITIVE_INFINITY)
      owned = ownedAt(Number.POSITIVE_INFINITY)
    },
    offered(id) {
      const last = changes.at(-1)
      if (last === undefined) return shop
      const [prepared] = store.eventsOfSale(id)
      if (prepared === undefined || prepared.sequence > last.sequence) return shop
      return { ...filed, ...ownedAt(prepared.sequence) }
    },
  }
}

export function ownerKeyOf(data: KeptAuditEvent['data']): OwnerKey {
  const key = ownerKeys.find((each) => each === data.key)
  assert(key !== undefined, 'an event about a setting names one')
  return key
}

function readChange({ sequence, data }: KeptAuditEvent): Change {
  return { sequence, key: ownerKeyOf(data), after: data.after }
}

function put<Key extends OwnerKey>(values: OwnerSettings, key: Key, after: unknown): void {
  values[key] = ownerSchemas[key].parse(after) as OwnerSettings[Key]
}

type Held = { -readonly [Part in keyof OwnedShop]: OwnedShop[Part] }

function carry<Part extends keyof OwnedShop>(to: Held, from: OwnedShop, part: Part): void {
  to[part] = from[part]
}
