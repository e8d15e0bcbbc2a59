// Scanners that may be other ones from one moment to the next: the old ones let their ports go before the
// new ones are opened, and whoever listens goes on listening.
import type { Scanner, ScannerListener } from '../../core/ports.ts'

export interface ReplaceableScanner extends Scanner {
  replace(next: Scanner): void
}

export function replaceableScanner(first: Scanner): ReplaceableScanner {
  let scanner = first
  let listening: ScannerListener | null = null
  return {
    start(listener) {
      listening = listener
      scanner.start(listener)
    },
    stop() {
      listening = null
      scanner.stop()
    },
    listPorts: (report) => scanner.listPorts(report),
    replace(next) {
      scanner.stop()
      scanner = next
      // None speaks of itself when there is none.
      listening?.statusChanged([])
      if (listening) next.start(listening)
    },
  }
}
