// Serial ports as Linux itself lists them: /sys/class/tty for what there is, the USB device above each
// for who made it, /dev/serial/by-id for a name that survives a re-plug. Reads files and nothing else.
import { access, readdir, readFile, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { PortIdentity } from './port-list.ts'

export interface KernelFolders {
  readonly sys: string
  readonly dev: string
}

/** Terminals that are cables; the rest of /sys/class/tty are screens and pseudo-terminals. */
const cables = /^(?:tty(?:S|ACM|USB|AMA|WCH|MFD|O|XRUSB|GS)|rfcomm)\d+$/
/** From the terminal up to the USB device that carries it: interface, port, device, and one to spare. */
const levelsMax = 4

/** Never rejects; what cannot be read is left out or null. */
export async function listByKernel(
  folders: KernelFolders = { sys: '/sys', dev: '/dev' },
): Promise<readonly PortIdentity[]> {
  const lasting = await lastingNames(folders)
  const names = (await entries(join(folders.sys, 'class/tty'))).filter((name) => cables.test(name))
  const found: PortIdentity[] = []
  for (const name of names) {
    const port = await readPort(name, folders)
    if (port) found.push({ ...port, lastingPath: lasting.get(port.path) ?? null })
  }
  const known = new Set(found.map((port) => port.path))
  for (const [path, lastingPath] of lasting) {
    if (!known.has(path)) found.push({ ...identityInName(lastingPath), path, lastingPath })
  }
  return found.sort((one, other) => one.path.localeCompare(other.path, 'en', { numeric: true }))
}

async function readPort(name: string, { sys, dev }: KernelFolders): Promise<PortIdentity | null> {
  const path = join(dev, name)
  if (!(await exists(path))) return null
  // The kernel keeps places for built-in ports that the machine does not have: their type is 0.
  if ((await text(join(sys, 'class/tty', name, 'type'))) === '0') return null
  const device = await realpath(join(sys, 'class/tty', name, 'device')).catch(() => null)
  const usb = device === null ? null : await usbDeviceAbove(device)
  return {
    path,
    lastingPath: null,
    maker: usb && (await text(join(usb, 'manufacturer'))),
    product: usb && (await text(join(usb, 'product'))),
    serialNumber: usb && (await text(join(usb, 'serial'))),
    vendorId: usb && (await text(join(usb, 'idVendor'))),
    productId: usb && (await text(join(usb, 'idProduct'))),
  }
}

async function usbDeviceAbove(device: string): Promise<string | null> {
  let folder = device
  for (let level = 0; level < levelsMax; level += 1) {
    if (await exists(join(folder, 'idVendor'))) return folder
    folder = dirname(folder)
  }
  return null
}

/** Device path to its link in /dev/serial/by-id. */
async function lastingNames({ dev }: KernelFolders): Promise<ReadonlyMap<string, string>> {
  const folder = join(dev, 'serial/by-id')
  const names = new Map<string, string>()
  for (const name of await entries(folder)) {
    const path = await realpath(join(folder, name)).catch(() => null)
    if (path !== null) names.set(path, join(folder, name))
  }
  return names
}

/** udev's 60-serial.rules: `usb-MAKER_PRODUCT_SERIAL-if00`, blanks written as underscores too. */
function identityInName(lastingPath: string) {
  const [, maker = null, product = null, serialNumber = null] =
    /^usb-([^_]+)_(.+)_([^_]+?)(?:-if\d+)?(?:-port\d+)?$/.exec(basename(lastingPath)) ?? []
  return { maker, product, serialNumber, vendorId: null, productId: null }
}

async function entries(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}

async function text(file: string): Promise<string | null> {
  const read = await readFile(file, 'utf8').catch(() => '')
  return read.trim() === '' ? null : read.trim()
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
