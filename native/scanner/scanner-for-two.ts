// One scanner for the real shop and the one for practice. A scan is heard by one of them only, the one the
// till is in; how the scanner stands is told to both.
import type { Scanner, ScannerListener, ScannerStatus } from '../../core/ports.ts'

export interface ScannerForTwo {
  readonly shop: Scanner
  /** Hears every scan from its start to its stop. The shop's has to be started first. */
  readonly training: Scanner
}

export function scannerForTwo(scanner: Scanner): ScannerForTwo {
  let shop: ScannerListener | null = null
  let training: ScannerListener | null = null
  let known: readonly ScannerStatus[] = []

  return {
    shop: {
      start(listener) {
        shop = listener
        scanner.start({
          scanned: (text) => (training ?? shop)?.scanned(text),
          garbled: () => (training ?? shop)?.garbled(),
          statusChanged(statuses) {
            known = statuses
            shop?.statusChanged(statuses)
            training?.statusChanged(statuses)
          },
        })
      },
      stop() {
        shop = null
        scanner.stop()
      },
      listPorts: (report) => scanner.listPorts(report),
    },
    training: {
      start(listener) {
        training = listener
        // What starts a scanner may not be told anything before it has returned.
        setImmediate(() => training === listener && listener.statusChanged(known))
      },
      stop() {
        training = null
      },
      listPorts: (report) => scanner.listPorts(report),
    },
  }
}
