// What the counter knew of its devices and its line through the day: each change of a state once. A memory of
// the last weeks beside the books, since the audit chain is for money and a loose cable would fill it for ever.
import type { Clock } from '../ports.ts'
import type { Store } from '../store.ts'

export const watchedDevices = ['counter', 'line', 'printer', 'scanner', 'clock'] as const
export type WatchedDevice = (typeof watchedDevices)[number]

/** `low`: it works and asks for something; `none`: there is none; `off`: of the counter, which was closed. */
export const deviceStates = ['good', 'low', 'bad', 'none', 'off'] as const
export type DeviceState = (typeof deviceStates)[number]

export interface DeviceChange {
  readonly atMs: number
  readonly device: WatchedDevice
  readonly state: DeviceState
}

/** A state that is not known yet is left out. */
export type DevicesNow = Partial<Readonly<Record<WatchedDevice, DeviceState>>>

export interface DeviceHistory {
  /** Keeps what differs from what was kept last; should the disk refuse, the next look tries again. */
  look(now: DevicesNow): void
  /** Keeps something that happened, even if it is what happened last. */
  note(device: WatchedDevice, state: DeviceState): void
}

export function createDeviceHistory(store: Store, clock: Clock): DeviceHistory {
  const known = new Map<WatchedDevice, DeviceState>()

  function keep(changes: readonly DeviceChange[]): void {
    const kept = store.commit(() => {
      for (const change of changes) store.keepDeviceChange(change)
    })
    if (kept.ok) for (const { device, state } of changes) known.set(device, state)
  }

  return {
    look(now) {
      const changes = watchedDevices.flatMap((device) => {
        const state = now[device]
        if (state === undefined || known.get(device) === state) return []
        return { atMs: clock.nowMs(), device, state }
      })
      if (changes.length > 0) keep(changes)
    },
    note(device, state) {
      keep([{ atMs: clock.nowMs(), device, state }])
    },
  }
}
