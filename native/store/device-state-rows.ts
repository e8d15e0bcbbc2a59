// What the counter knew of its devices, as rows: the newest few thousand changes, older ones make room.
import { deviceStates, watchedDevices } from '../../core/owner/device-history.ts'
import type { Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'
import type { Write } from './transaction.ts'

/** Weeks of an ordinary shop, an hour or two of a cable that is loose. */
const keptMax = 5_000

export function deviceStateRows(
  connection: Connection,
  write: Write,
): Pick<Store, 'keepDeviceChange' | 'deviceChanges'> {
  const insert = 'INSERT INTO device_state (at_ms, device, state) VALUES (?, ?, ?)'
  const forget = `DELETE FROM device_state WHERE position <= (SELECT max(position) FROM device_state) - ${keptMax}`
  const newest = 'SELECT at_ms, device, state FROM device_state ORDER BY position'
  return {
    keepDeviceChange: ({ atMs, device, state }) =>
      write(() => {
        connection.prepare(insert).run(atMs, device, state)
        connection.prepare(forget).run()
      }),
    deviceChanges(fromMs) {
      const changes = connection
        .prepare(newest)
        .all()
        .map((raw) => {
          const row = readRow('state of a device', raw)
          return {
            atMs: row.whole('at_ms'),
            device: row.oneOf('device', watchedDevices),
            state: row.oneOf('state', deviceStates),
          }
        })
      // With what each was in as the span began.
      const before = watchedDevices.flatMap(
        (device) => changes.findLast((each) => each.device === device && each.atMs < fromMs) ?? [],
      )
      return [...before, ...changes.filter((each) => each.atMs >= fromMs)]
    },
  }
}
