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

/** What held at one place of the chain. */
interface Held {
  readonly values: OwnerSettings
  /** Only what was changed: all else the shop takes as the file has it, not as it is written again. */
  readonly parts: Partial<OwnedShop>
}

export function createSettingsBook(store: Store, filed: Shop): SettingsBook {
  const written = writeOwned(filed)
  const events = [...store.eventsAfter('settingsChanged', 0)]
  const changes = events.map(readChange)
  let { values, parts } = heldAt(Number.POSITIVE_INFINITY)
  // One object for as long as the counter runs, changed in place: its parts are read at every turn.
  const shop = { ...filed, ...parts }

  function heldAt(sequence: number): Held {
    const held = { ...written }
    const until = changes.filter((change) => change.sequence <= sequence)
    for (const { key, after } of until) put(held, key, after)
    const read = ownedShop(held, filed.tillCurrency)
    const changed: Parts = {}
    for (const { key } of until) carry(changed, read, partOf[key])
    return { values: held, parts: changed }
  }

  return {
    shop,
    values: () => values,
    changed: () => ownerKeys.filter((key) => changes.some((change) => change.key === key)),
    changes: () => events,
    take(event) {
      events.push(event)
      changes.push(readChange(event))
      ;({ values, parts } = heldAt(Number.POSITIVE_INFINITY))
      Object.assign(shop, parts)
    },
    offered(id) {
      const last = changes.at(-1)
      if (last === undefined) return shop
      const [prepared] = store.eventsOfSale(id)
      if (prepared === undefined || prepared.sequence > last.sequence) return shop
      return { ...filed, ...heldAt(prepared.sequence).parts }
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

type Parts = { -readonly [Part in keyof OwnedShop]?: OwnedShop[Part] }

function carry<Part extends keyof OwnedShop>(to: Parts, from: OwnedShop, part: Part): void {
  to[part] = from[part]
}
