// What holds now, and what held at any place in the audit chain: first the settings file, then for each
// setting the newest change its owner made on screen.
import { type OwnerKey, type OwnerSettings, ownerKeys } from '../api/owner-settings.ts'
import type { SaleId } from '../ids.ts'
import { dayEnd } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import type { KeptAuditEvent, Store } from '../store.ts'
import { minutesOfDay, type OwnedShop, ownedShop, partOf, writeOwned } from './owned-shop.ts'
import { sameValue } from './same-value.ts'
import { createSettingsHistory } from './settings-history.ts'

export interface SettingsBook {
  /** Each part of it is what holds at the moment it is read. */
  readonly shop: Shop
  /** As they are written. */
  values(): OwnerSettings
  /** Those that no longer come from the settings file. */
  changed(): OwnerKey[]
  /** Their events, oldest first. */
  changes(): readonly KeptAuditEvent[]
  /** What is on disk holds from here on, even where the disk said that it had not kept it. Whether it was news. */
  catchUp(): boolean
  /** Writes down what the settings file says, where the books have it otherwise; does nothing once they agree. */
  recordFile(atMs: number): void
  /** What held when this sale was offered: its customer was told those rates and that rounding. */
  offered(id: SaleId): Shop
  /** What held after this event of the chain; null when the books do not say, being older than their record of it. */
  heldAt(sequence: number): Shop | null
}

const knownMax = 1_000

export function createSettingsBook(store: Store, filed: Shop): SettingsBook {
  const written = writeOwned(filed)
  const history = createSettingsHistory(store)
  const events = [...store.eventsAfter('settingsChanged', 0)]
  /** Offers known to be younger than the newest change, so that none is looked up at each glance. */
  const young = new Set<SaleId>()
  let recorded = false
  let values = now()
  // One object for as long as the counter runs, changed in place: its parts are read at every turn.
  const shop = { ...filed, ...partsOf(values), ...daysAt(Number.POSITIVE_INFINITY) }

  function now(): OwnerSettings {
    return { ...written, ...history.changedAt(Number.POSITIVE_INFINITY) }
  }

  function shopAt(sequence: number): Shop {
    const then = { ...written, ...history.filedAt(sequence), ...history.changedAt(sequence) }
    return { ...filed, ...partsOf(then), ...daysAt(sequence) }
  }

  /** What is as in the file the shop takes from there, not as it is written again. */
  function partsOf(all: OwnerSettings): Partial<OwnedShop> {
    const read = ownedShop(all, filed.tillCurrency)
    const parts: Parts = {}
    for (const key of ownerKeys) if (!sameValue(all[key], written[key])) carry(parts, read, partOf[key])
    return parts
  }

  /** By the books alone: a file that says otherwise holds once they have it, and from then on. */
  function daysAt(sequence: number): Pick<Shop, 'dayStartsAtMinutes' | 'dayStartsBefore'> {
    const held = history.dayEndsAt(sequence, written.dayEnd)
    const last = held.at(-1)
    return {
      dayStartsAtMinutes: last === undefined ? filed.dayStartsAtMinutes : minutesOfDay(last.dayEnd),
      dayStartsBefore: held.slice(1).map(({ fromMs }, place) => ({
        untilMs: fromMs,
        atMinutes: minutesOfDay(held[place]?.dayEnd ?? written.dayEnd),
      })),
    }
  }

  function refresh(): void {
    values = now()
    Object.assign(shop, filed, partsOf(values), daysAt(Number.POSITIVE_INFINITY))
  }

  return {
    shop,
    values: () => values,
    changed: () => ownerKeys.filter((key) => key in history.changedAt(Number.POSITIVE_INFINITY)),
    changes: () => events,
    catchUp() {
      const newest = store.newestEvent('settingsChanged')
      if (newest === null || newest.sequence <= (events.at(-1)?.sequence ?? 0)) return false
      for (const event of store.eventsAfter('settingsChanged', events.at(-1)?.sequence ?? 0)) {
        events.push(event)
        history.take(event)
      }
      young.clear()
      refresh()
      return true
    },
    recordFile(atMs) {
      if (recorded) return
      const known = history.filedAt(Number.POSITIVE_INFINITY)
      const news = ownerKeys.filter((key) => !sameValue(known[key], written[key]))
      if (news.length > 0) {
        const data = {
          values: Object.fromEntries(news.map((key) => [key, written[key]])),
          ...(known.dayEnd !== undefined && news.includes('dayEnd') && { dayEndFromMs: dayEnd(atMs, shop) }),
        }
        const event = { atMs, saleId: null, type: 'settingsFiled', data }
        // Should the disk refuse, the next turn tries again.
        if (!store.commit(() => store.appendEvent(event)).ok) return
      }
      recorded = true
      for (const event of store.eventsAfter('settingsFiled', history.newest)) history.take(event)
      refresh()
    },
    offered(id) {
      if (young.has(id)) return shop
      const [prepared] = store.eventsOfSale(id)
      if (prepared !== undefined && prepared.sequence < history.newest) return shopAt(prepared.sequence)
      if (young.size >= knownMax) young.clear()
      young.add(id)
      return shop
    },
    heldAt: (sequence) => (Object.keys(history.filedAt(sequence)).length === 0 ? null : shopAt(sequence)),
  }
}

type Parts = { -readonly [Part in keyof OwnedShop]?: OwnedShop[Part] }

function carry<Part extends keyof OwnedShop>(to: Parts, from: OwnedShop, part: Part): void {
  to[part] = from[part]
}
