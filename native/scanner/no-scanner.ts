// A counter without a scanner: card numbers are keyed.
import type { Scanner } from '../../core/ports.ts'

/** Says once that there is none, and never scans. */
export function createNoScanner(): Scanner {
  let saying: ReturnType<typeof setImmediate> | undefined
  return {
    start(listener) {
      clearImmediate(saying)
      saying = setImmediate(() => listener.statusChanged({ state: 'none' }))
    },
    stop() {
      clearImmediate(saying)
    },
  }
}
