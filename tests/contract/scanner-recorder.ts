// Listens to a scanner and lets a test wait for what it says, kind by kind, in order.
import type { ScannerListener, ScannerStatus } from '../../core/ports.ts'

export type ScannerEvent =
  | { readonly kind: 'scanned'; readonly text: string }
  | { readonly kind: 'garbled' }
  | { readonly kind: 'status'; readonly scanners: readonly ScannerStatus[] }

export interface ScannerRecorder extends ScannerListener {
  readonly events: readonly ScannerEvent[]
  /** The next scan or garbled scan that was not asked for yet: its text, or null when garbled. */
  nextScan(): Promise<string | null>
  /** The next status in which the scanner at `place` is in this state, passing over others. */
  nextStatus<State extends ScannerStatus['state']>(
    state: State,
    place?: number,
  ): Promise<Extract<ScannerStatus, { state: State }>>
}

export function createScannerRecorder(): ScannerRecorder {
  const events: ScannerEvent[] = []
  let wake = () => {}
  let changed = new Promise<void>((resolve) => {
    wake = resolve
  })
  let scansRead = 0
  let statusesRead = 0

  function record(event: ScannerEvent): void {
    events.push(event)
    wake()
    changed = new Promise((resolve) => {
      wake = resolve
    })
  }

  async function nextIndex(from: number, wanted: (event: ScannerEvent) => boolean): Promise<number> {
    for (;;) {
      const index = events.findIndex((event, at) => at >= from && wanted(event))
      if (index >= 0) return index
      await changed
    }
  }

  return {
    events,
    scanned: (text) => record({ kind: 'scanned', text }),
    garbled: () => record({ kind: 'garbled' }),
    statusChanged: (scanners) => record({ kind: 'status', scanners: [...scanners] }),
    async nextScan() {
      const index = await nextIndex(scansRead, (event) => event.kind !== 'status')
      scansRead = index + 1
      const event = events[index]
      return event?.kind === 'scanned' ? event.text : null
    },
    async nextStatus(state, place = 0) {
      const at = (event: ScannerEvent | undefined) =>
        event?.kind === 'status' ? event.scanners[place] : undefined
      const index = await nextIndex(statusesRead, (event) => at(event)?.state === state)
      statusesRead = index + 1
      return at(events[index]) as Extract<ScannerStatus, { state: typeof state }>
    },
  }
}
