// The scanners of one counter: as many as the settings name, each on its port, behind one listener. A
// code that two of them read at once is one scan, and one that is lost never stops another.
import type { Scanner, ScannerListener, ScannerStatus } from '../../core/ports.ts'
import { createDoubleReads } from './double-reads.ts'
import { listPortsInUse } from './port-list.ts'
import { runScanner, type SerialScannerOptions, withDefaults } from './serial-scanner.ts'

/** Scanners that run from `start` to `stop`; after `stop` nothing is reported and no timer is left. */
export function createScanners(each: readonly SerialScannerOptions[]): Scanner {
  const settings = each.map(withDefaults)
  let stops: readonly (() => Promise<void>)[] = []
  let freed = Promise.resolve()

  function stop(): void {
    // A port is free a moment after its close: one started again at once must not meet its own lock.
    freed = Promise.all([freed, ...stops.map((stopOne) => stopOne())]).then(() => {})
    stops = []
  }

  function start(listener: ScannerListener): void {
    stop()
    const doubles = createDoubleReads(() => performance.now())
    const claimed = new Set<string>()
    const statuses: (ScannerStatus | undefined)[] = settings.map(() => undefined)
    stops = settings.map((one, place) =>
      runScanner({
        settings: one,
        freed,
        claimed,
        doubles,
        listener: {
          scanned: (text) => listener.scanned(text),
          garbled: () => listener.garbled(),
          stands(status) {
            statuses[place] = status
            listener.statusChanged(statuses.filter((known) => known !== undefined))
          },
        },
      }),
    )
  }

  return { start, stop, listPorts: (report) => void listPortsInUse().then(report) }
}
