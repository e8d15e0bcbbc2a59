// What the books say of the owner's settings, and nothing else: what the settings file said whenever it had
// changed by a start, and each change made on screen. From the first of these events on, what held at any
// place of the audit chain can be told without the file.
import { type OwnerKey, type OwnerSettings, ownerKeys, ownerSchemas } from '../api/owner-settings.ts'
import { assert } from '../assert.ts'
import type { KeptAuditEvent, Store } from '../store.ts'

type Values = { -readonly [Key in OwnerKey]?: OwnerSettings[Key] }

interface Entry {
  readonly sequence: number
  readonly from: 'file' | 'screen'
  readonly values: Values
  /** From when on a day end it has holds; null where it has none, or was the first. */
  readonly dayEndFromMs: number | null
}

/** A day end with the instant from which on it holds. */
export interface HeldDayEnd {
  readonly fromMs: number
  readonly dayEnd: string
}

export interface SettingsHistory {
  /** Where the newest of all stands; 0 before the first. */
  readonly newest: number
  /** What the file said there; empty in books that did not keep it yet. */
  filedAt(sequence: number): Values
  /** What had been changed on screen by then. */
  changedAt(sequence: number): Values
  /** The day ends that held one after the other, as known there; `unfiled` where no file was kept by then. */
  dayEndsAt(sequence: number, unfiled: string): readonly HeldDayEnd[]
  take(event: KeptAuditEvent): void
}

export function createSettingsHistory(store: Pick<Store, 'eventsAfter'>): SettingsHistory {
  const events = [...store.eventsAfter('settingsFiled', 0), ...store.eventsAfter('settingsChanged', 0)]
  const entries = events.sort((one, other) => one.sequence - other.sequence).map(readEntry)

  function sum(from: Entry['from'], sequence: number): Values {
    const until = entries.filter((entry) => entry.from === from && entry.sequence <= sequence)
    return Object.assign({}, ...until.map(({ values }) => values))
  }

  return {
    get newest() {
      return entries.at(-1)?.sequence ?? 0
    },
    filedAt: (sequence) => sum('file', sequence),
    changedAt: (sequence) => sum('screen', sequence),
    dayEndsAt(sequence, unfiled) {
      const until = entries.filter((entry) => entry.sequence <= sequence && entry.values.dayEnd !== undefined)
      const first = until.find(({ from }) => from === 'file')?.values.dayEnd ?? unfiled
      let held: readonly HeldDayEnd[] = [{ fromMs: Number.NEGATIVE_INFINITY, dayEnd: first }]
      let chosen = false
      for (const { from, values, dayEndFromMs } of until) {
        const fromMs = dayEndFromMs ?? Number.NEGATIVE_INFINITY
        const dayEnd = values.dayEnd ?? first
        // Once it was chosen on screen, the file's word on it does not hold.
        if (chosen && from === 'file') continue
        chosen ||= from === 'screen'
        if (held.at(-1)?.dayEnd === dayEnd) continue
        // One that had not begun yet never will.
        const begun = held.filter((each) => each.fromMs < fromMs)
        held = begun.at(-1)?.dayEnd === dayEnd ? begun : [...begun, { fromMs, dayEnd }]
      }
      return held
    },
    take: (event) => void entries.push(readEntry(event)),
  }
}

export function ownerKeyOf(data: KeptAuditEvent['data']): OwnerKey {
  const key = ownerKeys.find((each) => each === data.key)
  assert(key !== undefined, 'an event about a setting names one')
  return key
}

function readEntry({ sequence, type, data }: KeptAuditEvent): Entry {
  const values: Values = {}
  const dayEndFromMs = typeof data.dayEndFromMs === 'number' ? data.dayEndFromMs : null
  if (type === 'settingsChanged') {
    const key = ownerKeyOf(data)
    keep(values, key, data.after)
    return { sequence, from: 'screen', values, dayEndFromMs }
  }
  const filed = data.values
  assert(typeof filed === 'object' && filed !== null, 'an event about the settings file has what it said')
  for (const key of ownerKeys) if (key in filed) keep(values, key, Reflect.get(filed, key))
  return { sequence, from: 'file', values, dayEndFromMs }
}

/** It was checked before it was written: a bound that is closer since then does not make it untrue. */
function keep<Key extends OwnerKey>(values: Values, key: Key, written: unknown): void {
  const read = ownerSchemas[key].safeParse(written)
  values[key] = (read.success ? read.data : written) as OwnerSettings[Key]
}
