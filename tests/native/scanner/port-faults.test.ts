// Faults that no pseudo-terminal can have by itself: a port that answers "Access denied" for a while
// after it was pulled, as Windows does, and one that is pulled while something is being written to it.
import { SerialPort } from 'serialport'
import { afterEach, describe, expect, it } from 'vitest'
import type { Scanner } from '../../../core/ports.ts'
import { createScanners } from '../../../native/scanner/scanners.ts'
import type { PortMaker } from '../../../native/scanner/serial-connection.ts'
import { createScannerRecorder } from '../../contract/scanner-recorder.ts'
import { createPtyScanner, type PtyScanner } from '../../devices/pty-scanner.ts'

describe.skipIf(process.platform === 'win32')('a port that fails', () => {
  const quick = { watchEveryMs: 20, reconnectMinMs: 5, reconnectMaxMs: 20 }
  let device: PtyScanner
  let scanner: Scanner

  async function begin(makePort: PortMaker) {
    device = createPtyScanner()
    const heard = createScannerRecorder()
    scanner = createScanners([{ ...quick, port: device.path, makePort }])
    scanner.start(heard)
    await heard.nextStatus('ready')
    return heard
  }

  afterEach(async () => {
    scanner.stop()
    await device.close()
  })

  it('"Access denied" on reopening is asked again, more and more seldom, until the port is free', async () => {
    let denials = 0
    const openedAtMs: number[] = []
    class Port extends SerialPort {
      override open(heard?: (error: Error | null) => void): void {
        openedAtMs.push(performance.now())
        denials -= 1
        if (denials < 0) super.open(heard)
        else setImmediate(() => heard?.(new Error('Opening COM3: Access denied')))
      }
    }
    const heard = await begin((options) => new Port(options))
    denials = 6
    await device.unplug()
    await heard.nextStatus('searching')
    await device.replug()
    await heard.nextStatus('ready')
    expect(denials).toBe(-1)
    // Half of the wait is chance: from 5 ms doubled to 20, no wait is shorter than half of its turn.
    const waits = openedAtMs.slice(2).map((atMs, place) => atMs - (openedAtMs[place + 1] ?? 0))
    for (const [place, waitedMs] of waits.slice(0, 5).entries()) {
      expect(waitedMs).toBeGreaterThan(place < 1 ? 2 : 8)
    }
    await device.send('BACK')
    expect(await heard.nextScan()).toBe('BACK')
  })

  it('an unplug while a write is pending ends that port object, and a new one reads on', async () => {
    const made: SerialPort[] = []
    const heard = await begin((options) => {
      const port = new SerialPort(options)
      made.push(port)
      return port
    })
    for (let round = 0; round < 5; round += 1) {
      // More than the kernel holds for a device that does not read.
      made.at(-1)?.write(Buffer.alloc(200_000, 0x39), () => {})
      await device.unplug()
      expect((await heard.nextStatus('searching')).problem.code).toBe('scannerUnplugged')
      await device.replug()
      await heard.nextStatus('ready')
      await device.send(`AFTER-${round}`)
      expect(await heard.nextScan()).toBe(`AFTER-${round}`)
    }
    expect(new Set(made).size).toBe(made.length)
  })
})
