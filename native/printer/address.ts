// Where the printer is plugged in, as the settings file says it. What cannot be read is refused: a
// mistyped address must never become the name of a file.
import net from 'node:net'
import { done, type Outcome, refuse } from '../../core/outcome.ts'

export type PrinterAddress =
  | { readonly kind: 'none' }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'serial'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'queue'; readonly name: string }

const rawPort = 9100
const hostName = /^(?!-)[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/i
/** Device names that are serial ports on Linux and macOS; any other device file is written as it is. */
const serialDevice = /^\/dev\/(tty|cu\.|rfcomm|pts\/|serial\/)/
/** A queue's name is an argument of a command: it may not look like an option. */
const queueName = /^(?!-)\P{Cc}{1,220}$/u
const windowsPort = /^(\\\\\.\\)?COM\d{1,3}$/i

/**
 * `tcp://host`, `tcp://host:9100`, `tcp://[::1]:9100`; `COM3`; `/dev/ttyUSB0`; `/dev/usb/lp0`;
 * `serial:PATH` and `file:PATH` where the name does not tell; `queue:NAME` of the system's print system;
 * `none`. Anything else is `printerAddressWrong`.
 */
export function readPrinterAddress(device: string): Outcome<PrinterAddress> {
  const text = device.trim()
  if (text === 'none') return done({ kind: 'none' })
  if (/^tcp:/i.test(text)) return readTcp(text)
  const [, scheme, path] = /^(serial|file):(.+)$/.exec(text) ?? []
  if (scheme === 'serial' && path !== undefined) return done({ kind: 'serial', path })
  if (scheme === 'file' && path?.startsWith('/'))
    return done({ kind: 'file', path: path.replace(/^\/\/+/, '/') })
  const queue = /^queue:(\S.*)$/.exec(text)?.[1]
  if (queue !== undefined && queueName.test(queue)) return done({ kind: 'queue', name: queue })
  if (windowsPort.test(text) || serialDevice.test(text)) return done({ kind: 'serial', path: text })
  if (/^\/dev\/./.test(text)) return done({ kind: 'file', path: text })
  return refuse('printerAddressWrong', { printer: device })
}

function readTcp(text: string): Outcome<PrinterAddress> {
  const wrong = refuse('printerAddressWrong', { printer: text })
  const [, bracketed, plain, portText] =
    /^tcp:\/\/(?:\[([^\]]+)\]|([^:/?#@[\]]+))(?::(\d{1,5}))?\/?$/i.exec(text) ?? []
  const host = bracketed ?? plain
  const port = portText === undefined ? rawPort : Number(portText)
  if (host === undefined || port < 1 || port > 65535) return wrong
  if (bracketed !== undefined ? !net.isIPv6(bracketed) : !isHost(host)) return wrong
  return done({ kind: 'tcp', host, port })
}

/** Four numbers must be a real address: `192.168.1.300` is a typing error, not a name. */
function isHost(host: string): boolean {
  return /^[\d.]+$/.test(host) ? net.isIPv4(host) : hostName.test(host)
}
