// Where a printer may be found on this machine: nothing is sent to any of them, and a machine that
// cannot be asked about one kind still shows the others.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPrinterAddress } from '../../../native/printer/address.ts'
import { findPrinters } from '../../../native/printer/find-printers.ts'
import { openQueuePrinter } from '../../devices/queue-printer.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-usb-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('USB printers, queues and serial ports, each by name, all of them addresses that can be used', async () => {
  for (const name of ['lp1', 'lp0', 'hiddev0']) writeFileSync(join(folder, name), '')
  const queue = openQueuePrinter()
  const serialPorts = async () => [
    { path: '/dev/ttyUSB1', name: 'Prolific' },
    { path: '/dev/ttyACM0', name: 'Newland' },
  ]
  const found = await findPrinters({ environment: queue.environment, folder, serialPorts })
  queue.close()
  expect(found).toEqual([
    { kind: 'usb', device: `${folder}/lp0`, name: 'lp0' },
    { kind: 'usb', device: `${folder}/lp1`, name: 'lp1' },
    { kind: 'queue', device: 'queue:office', name: 'office' },
    { kind: 'queue', device: 'queue:till', name: 'till' },
    { kind: 'serial', device: '/dev/ttyACM0', name: 'Newland' },
    { kind: 'serial', device: '/dev/ttyUSB1', name: 'Prolific' },
  ])
  const unusable = found.filter(({ kind, device }) => kind !== 'usb' && !readPrinterAddress(device).ok)
  expect(unusable).toEqual([])
})

test('a machine without a print system, without USB printers, whose ports cannot be listed: none, and no failure', async () => {
  const serialPorts = () => Promise.reject(new Error('spawn udevadm ENOENT'))
  const environment = { PATH: '/nowhere' }
  expect(await findPrinters({ environment, folder: join(folder, 'missing'), serialPorts })).toEqual([])
})

test('a print system that is down hides nothing else', async () => {
  writeFileSync(join(folder, 'lp0'), '')
  const queue = openQueuePrinter({ scheduler: 'down' })
  const found = await findPrinters({ environment: queue.environment, folder })
  queue.close()
  expect(found.map(({ name }) => name)).toEqual(['lp0'])
})
