// Chooses the devices of the counter: what could be plugged in, what is, and an event for each change
// with what was before. Whether a device works is shown by its own state, and by a scan or a test page.
import type { Later } from '../api/answer.ts'
import type { CallInput, CallOutput } from '../api/contract.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Clock, PluggedIn, Scanner } from '../ports.ts'
import type { Store } from '../store.ts'

export interface DeviceDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly scanner: Scanner
  readonly pluggedIn: PluggedIn | undefined
  readonly printerChanged: () => void
}

export interface DeviceDesk {
  /** What is found on this machine this instant, and what is chosen. */
  readDevices(): Later<CallOutput<'readDevices'>>
  /** Refused: `devicesFixed`, `scannersSeveral`, or what the settings file did not take. */
  useScanner(input: CallInput<'useScanner'>): Outcome<null>
  /** Refused: `devicesFixed`, or what the settings file did not take. */
  usePrinter(input: CallInput<'usePrinter'>): Outcome<null>
}

export function createDeviceDesk(parts: DeviceDeskParts): DeviceDesk {
  const { store, clock, scanner, pluggedIn } = parts

  function change<Plug>(
    type: 'scannerChosen' | 'printerChosen',
    before: Plug,
    plug: (pluggedIn: PluggedIn) => Outcome<null>,
    after: Plug,
  ): Outcome<null> {
    if (pluggedIn === undefined) return refuse('devicesFixed')
    const plugged = plug(pluggedIn)
    if (!plugged.ok) return plugged
    const data = { before, after }
    // Should the disk not take this event, the device is chosen all the same.
    store.commit(() => store.appendEvent({ atMs: clock.nowMs(), saleId: null, type, data }))
    return done(null)
  }

  return {
    readDevices: () => (report) =>
      scanner.listPorts((ports) => {
        const tell = (printers: CallOutput<'readDevices'>['printers']): void =>
          report(
            done({
              keeps: pluggedIn?.keeps ?? false,
              scanners: (pluggedIn?.scanners() ?? []).map((each) => ({ ...each })),
              printer: pluggedIn?.printer() ?? null,
              ports: ports.map((port) => ({ ...port })),
              printers,
            }),
          )
        if (pluggedIn === undefined) tell([])
        else pluggedIn.findPrinters((found) => tell(found.map((each) => ({ ...each }))))
      }),
    useScanner({ scanner: plug, insteadOf }) {
      const before = pluggedIn?.scanners() ?? []
      if (before.length > 1 && insteadOf !== 'all') {
        const ports = before.map(({ port }) => port).join(', ')
        return refuse('scannersSeveral', { count: before.length, ports })
      }
      return change('scannerChosen', before, (into) => into.plugScanner(plug), plug ? [plug] : [])
    },
    usePrinter({ printer: plug }) {
      const before = pluggedIn?.printer() ?? null
      const chosen = change('printerChosen', before, (into) => into.plugPrinter(plug), plug)
      if (chosen.ok) parts.printerChanged()
      return chosen
    },
  }
}
