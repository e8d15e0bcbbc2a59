// Where a printer may be plugged in. A mistyped address is refused with its name in the problem; it
// never becomes the name of a file.
import { expect, test } from 'vitest'
import { readPrinterAddress } from '../../../native/printer/address.ts'
import { printerFor } from '../../../native/printer/printer.ts'
import { printReceipt, statusOf } from '../../contract/printer-suite.ts'
import { sampleReceipt } from '../../contract/sample-receipt.ts'

test.each([
  ['none', { kind: 'none' }],
  ['tcp://192.168.1.50', { kind: 'tcp', host: '192.168.1.50', port: 9100 }],
  ['tcp://192.168.1.50:9101', { kind: 'tcp', host: '192.168.1.50', port: 9101 }],
  ['tcp://till-printer.local:9100/', { kind: 'tcp', host: 'till-printer.local', port: 9100 }],
  ['tcp://[::1]:9100', { kind: 'tcp', host: '::1', port: 9100 }],
  ['tcp://[fe80::1]', { kind: 'tcp', host: 'fe80::1', port: 9100 }],
  ['COM3', { kind: 'serial', path: 'COM3' }],
  ['\\\\.\\COM12', { kind: 'serial', path: '\\\\.\\COM12' }],
  ['/dev/ttyUSB0', { kind: 'serial', path: '/dev/ttyUSB0' }],
  ['/dev/cu.usbserial-1', { kind: 'serial', path: '/dev/cu.usbserial-1' }],
  ['/dev/serial/by-id/usb-X', { kind: 'serial', path: '/dev/serial/by-id/usb-X' }],
  ['serial:/tmp/printer', { kind: 'serial', path: '/tmp/printer' }],
  ['/dev/usb/lp0', { kind: 'file', path: '/dev/usb/lp0' }],
  ['file:/dev/usb/lp0', { kind: 'file', path: '/dev/usb/lp0' }],
  ['file:///dev/usb/lp0', { kind: 'file', path: '/dev/usb/lp0' }],
  ['queue:till', { kind: 'queue', name: 'till' }],
  ['queue:EPSON TM-T82 Receipt', { kind: 'queue', name: 'EPSON TM-T82 Receipt' }],
])('%s is understood', (device, address) => {
  expect(readPrinterAddress(device)).toEqual({ ok: true, value: address })
})

test.each([
  '',
  'tcp://',
  'tcp://1.2.3.4:9100:x',
  'tcp://1.2.3.4:0',
  'tcp://1.2.3.4:65536',
  'tcp://1.2.3.300:9100',
  'tcp://1.2.3.4:9100/queue',
  'tcp://user@host:9100',
  'tcp://::1:9100',
  'tcp://[::1:9100',
  'tcp://[not-an-address]:9100',
  'tcp:1.2.3.4',
  'http://1.2.3.4',
  '1.2.3.4:9100',
  'printer',
  'COMX',
  '/dev/',
  'file:relative',
  'file:',
  'serial:',
  'queue:',
  'queue: till',
  'queue:-d office',
  'queue:till\u0007',
])('%j is refused as a whole, by the printer as well', async (device) => {
  const problem = { code: 'printerAddressWrong', details: { printer: device } }
  expect(readPrinterAddress(device)).toEqual({ ok: false, problem })
  const printer = printerFor({
    device,
    columns: 48,
    characterSet: 'gbk',
    status: 'auto',
    drawer: 'none',
  })
  expect(await statusOf(printer)).toEqual({ state: 'notReady', problem })
  expect(await printReceipt(printer, sampleReceipt('en'))).toEqual({ kind: 'notPrinted', problem })
})

test('a counter without a printer says so, and that is no fault', async () => {
  const printer = printerFor({
    device: 'none',
    columns: 48,
    characterSet: 'gbk',
    status: 'auto',
    drawer: 'none',
  })
  expect(await statusOf(printer)).toEqual({ state: 'none' })
  expect(await printReceipt(printer, sampleReceipt('en'))).toEqual({
    kind: 'notPrinted',
    problem: { code: 'printerNotSetUp', details: { printer: 'none' } },
  })
})
