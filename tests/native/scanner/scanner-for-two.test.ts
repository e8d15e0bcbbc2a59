// One scanner between the real shop and practice: each scan is heard once, by the one the till is in.
import { expect, test } from 'vitest'
import type { Scanner, ScannerListener } from '../../../core/ports.ts'
import { scannerForTwo } from '../../../native/scanner/scanner-for-two.ts'

const status = [{ state: 'ready', port: '/dev/ttyUSB0' }] as const

function standIn() {
  let listening: ScannerListener | null = null
  const scanner: Scanner = {
    start(listener) {
      listening = listener
    },
    stop() {
      listening = null
    },
    listPorts: (report) => report([]),
  }
  return { scanner, now: () => listening }
}

function ear(heard: string[], name: string): ScannerListener {
  return {
    scanned: (text) => heard.push(`${name} ${text}`),
    garbled: () => heard.push(`${name} garbled`),
    statusChanged: (statuses) => heard.push(`${name} has ${statuses.length}`),
  }
}

test('a scan is heard where the till is, and how the scanner stands in both', async () => {
  const { scanner, now } = standIn()
  const { shop, training } = scannerForTwo(scanner)
  const heard: string[] = []
  shop.start(ear(heard, 'shop'))
  now()?.statusChanged(status)
  now()?.scanned('1')
  training.start(ear(heard, 'training'))
  expect(heard).toEqual(['shop has 1', 'shop 1'])
  await new Promise((resolve) => setImmediate(resolve))
  now()?.scanned('2')
  now()?.garbled()
  now()?.statusChanged([])
  training.stop()
  now()?.scanned('3')
  const rest = ['training has 1', 'training 2', 'training garbled', 'shop has 0', 'training has 0', 'shop 3']
  expect(heard.slice(2)).toEqual(rest)
  shop.stop()
  expect(now()).toBe(null)
})
