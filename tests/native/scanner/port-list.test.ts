// The list of serial ports on Linux, read from a made-up machine: folders and links as the kernel and
// udev write them. The same list on this machine works with no udevadm to be found.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listByKernel } from '../../../native/scanner/kernel-ports.ts'
import { listPortsInUse } from '../../../native/scanner/port-list.ts'

describe.skipIf(process.platform === 'win32')('the ports of a made-up machine', () => {
  let root = ''
  const file = (path: string, text = '') => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const link = (path: string, target: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    symlinkSync(join(root, target), join(root, path))
  }
  const list = () => listByKernel({ sys: join(root, 'sys'), dev: join(root, 'dev') })

  /** A USB device with the terminal `name`, `below` so many folders under it. */
  function usb(name: string, facts: Readonly<Record<string, string>>, below: string): void {
    const device = `sys/devices/usb1/${name}`
    for (const [fact, text] of Object.entries(facts)) file(`${device}/${fact}`, `${text}\n`)
    mkdirSync(join(root, device, below), { recursive: true })
    link(`sys/class/tty/${name}/device`, `${device}/${below}`)
    file(`dev/${name}`)
  }

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'lowu-ports-')))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('tell maker, product, serial number and a lasting name, of either kind of USB cable', async () => {
    const scanner = {
      idVendor: '0c2e',
      idProduct: '0b61',
      serial: '17234B0A1C',
      manufacturer: 'Honeywell',
      product: 'Xenon 1900',
    }
    usb('ttyACM0', scanner, '1-1:1.0')
    usb('ttyUSB0', { idVendor: '1a86', idProduct: '7523', product: 'USB Serial' }, '1-2:1.0/ttyUSB0')
    link('dev/serial/by-id/usb-Honeywell_Xenon_1900_17234B0A1C-if00', 'dev/ttyACM0')
    expect(await list()).toEqual([
      {
        path: join(root, 'dev/ttyACM0'),
        lastingPath: join(root, 'dev/serial/by-id/usb-Honeywell_Xenon_1900_17234B0A1C-if00'),
        maker: 'Honeywell',
        product: 'Xenon 1900',
        serialNumber: '17234B0A1C',
        vendorId: '0c2e',
        productId: '0b61',
      },
      {
        path: join(root, 'dev/ttyUSB0'),
        lastingPath: null,
        maker: null,
        product: 'USB Serial',
        serialNumber: null,
        vendorId: '1a86',
        productId: '7523',
      },
    ])
  })

  it('leave out screens, places without a port, and ports without a device file', async () => {
    for (const name of ['tty1', 'ptmx', 'console']) file(`dev/${name}`)
    for (const name of ['tty1', 'ptmx', 'console']) file(`sys/class/tty/${name}/uevent`)
    for (const [name, type] of [
      ['ttyS0', '4'],
      ['ttyS1', '0'],
      ['ttyS2', '4'],
    ] as const) {
      file(`sys/class/tty/${name}/type`, `${type}\n`)
      if (name !== 'ttyS2') file(`dev/${name}`)
    }
    expect((await list()).map(({ path }) => path)).toEqual([join(root, 'dev/ttyS0')])
  })

  it('are read from the lasting names alone where the kernel shows nothing', async () => {
    file('dev/ttyUSB3')
    link('dev/serial/by-id/usb-FTDI_FT232R_USB_UART_A50285BI-if00-port0', 'dev/ttyUSB3')
    expect(await list()).toMatchObject([
      {
        path: join(root, 'dev/ttyUSB3'),
        maker: 'FTDI',
        product: 'FT232R_USB_UART',
        serialNumber: 'A50285BI',
      },
    ])
  })

  it('are none on a machine that shows nothing at all', async () => {
    expect(await list()).toEqual([])
  })

  it('come in the order a person counts', async () => {
    for (const name of ['ttyUSB10', 'ttyUSB9', 'ttyACM1']) usb(name, {}, '1:1.0')
    expect((await list()).map(({ path }) => path.slice(-8))).toEqual(['/ttyACM1', '/ttyUSB9', 'ttyUSB10'])
  })
})

it('a missing udevadm does not keep the ports of this machine from being listed', async () => {
  const path = process.env.PATH
  process.env.PATH = ''
  try {
    const ports = await listPortsInUse()
    for (const port of ports) expect(port.path).not.toBe('')
    if (process.platform !== 'linux') return
    const bare = await listByKernel()
    expect(ports.map((port) => port.path)).toEqual(bare.map((port) => port.path))
  } finally {
    process.env.PATH = path
  }
})
