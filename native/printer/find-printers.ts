// Where a printer may be plugged in on this machine, for the person who chooses one. It only looks: no byte
// is sent, since the thing found may be a modem, a scale, or the office printer.
import { readdir } from 'node:fs/promises'
import type { FoundPrinter } from '../../core/ports.ts'
import { cupsQueues } from './cups.ts'
import { windowsQueues } from './transport-windows.ts'

export interface FindOptions {
  readonly environment?: NodeJS.ProcessEnv
  /** Of the USB printers' device files. */
  readonly folder?: string
  /** The serial ports, as whoever reads them lists them. */
  readonly serialPorts?: () => Promise<readonly { readonly path: string; readonly name: string }[]>
}

const usbFolder = '/dev/usb'
const commandMs = 5_000
const isWindows = process.platform === 'win32'

/** USB printers first, then queues, then serial ports, each by name. What cannot be asked is left out. */
export async function findPrinters(options: FindOptions = {}): Promise<readonly FoundPrinter[]> {
  const environment = options.environment ?? process.env
  const [files, queues, ports] = await Promise.all([
    readdir(options.folder ?? usbFolder).catch(() => []),
    isWindows ? windowsQueues(environment) : cupsQueues({ environment, withinMs: commandMs }),
    options.serialPorts?.().catch(() => []) ?? [],
  ])
  const byName = (one: FoundPrinter, other: FoundPrinter) => one.name.localeCompare(other.name, 'en')
  const usb = files.flatMap((file): FoundPrinter[] =>
    /^lp\d+$/.test(file)
      ? [{ kind: 'usb', device: `${options.folder ?? usbFolder}/${file}`, name: file }]
      : [],
  )
  const queued = (queues ?? []).map(
    (name): FoundPrinter => ({ kind: 'queue', device: `queue:${name}`, name }),
  )
  const serial = ports.map(({ path, name }): FoundPrinter => ({ kind: 'serial', device: path, name }))
  return [...usb.sort(byName), ...queued.sort(byName), ...serial.sort(byName)]
}
