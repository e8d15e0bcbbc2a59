// Each way a port may fail to open has its own sentence.
import { expect, it } from 'vitest'
import { namePortProblem } from '../../../native/scanner/port-problem.ts'

it.each([
  ['Error: No such file or directory, cannot open /dev/ttyACM0', false, 'scannerPortMissing'],
  ['Error: No such file or directory, cannot open /dev/ttyACM0', true, 'scannerUnplugged'],
  ['Error: No such device, cannot open /dev/ttyACM0', true, 'scannerUnplugged'],
  ['Error: Input/output error, cannot open /dev/ttyS3', false, 'scannerPortMissing'],
  ['Opening COM3: File not found', false, 'scannerPortMissing'],
  ['Error Resource temporarily unavailable Cannot lock port', false, 'scannerPortTaken'],
  ['Error: Resource busy, cannot open /dev/tty.usbmodem1', false, 'scannerPortTaken'],
  ['Opening COM3: Access denied', true, 'scannerPortTaken'],
  ['Error: Permission denied, cannot open /dev/ttyACM0', false, 'scannerPortDenied'],
  ['Error: Inappropriate ioctl for device, cannot open /etc/hosts', false, 'scannerPortUnusable'],
])('%s (was ready: %s) is %s', (message, wasReady, code) => {
  const named = namePortProblem({ port: 'PORT', message, wasReady })
  expect(named.code).toBe(code)
  expect(named.details.port).toBe('PORT')
})
