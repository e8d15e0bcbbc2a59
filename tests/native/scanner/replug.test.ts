// Scanners that come back somewhere else, and several of them at once: the system gives a name to
// whatever is plugged in first, so a scanner is known by what it says of itself.
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Scanner } from '../../../core/ports.ts'
import type { PortWish } from '../../../native/scanner/port-wish.ts'
import { createScanners } from '../../../native/scanner/scanners.ts'
import { createScannerRecorder } from '../../contract/scanner-recorder.ts'
import { createPtyScanner, type PtyScanner } from '../../devices/pty-scanner.ts'
import { createUsbShelf, usbModel } from '../../devices/usb-scanner.ts'

// Windows has no pseudo-terminal that can stand for a COM port.
describe.skipIf(process.platform === 'win32')('scanners on a shelf', () => {
  const shelf = createUsbShelf()
  const quick = { watchEveryMs: 20, reconnectMinMs: 5, reconnectMaxMs: 20, ports: shelf.list }
  const devices: PtyScanner[] = []
  let scanner: Scanner

  function make(serialNumber: string | null, plugged = true): PtyScanner {
    const device = createPtyScanner({ plugged })
    devices.push(device)
    if (plugged) shelf.plug(device, serialNumber)
    return device
  }

  async function pull(device: PtyScanner): Promise<void> {
    shelf.pull(device)
    await device.unplug()
  }

  async function plug(device: PtyScanner, serialNumber: string | null): Promise<void> {
    await device.replug()
    shelf.plug(device, serialNumber)
  }

  function start(...wishes: PortWish[]) {
    const heard = createScannerRecorder()
    scanner = createScanners(wishes.map((port) => ({ ...quick, port })))
    scanner.start(heard)
    return heard
  }

  async function expectScan(heard: ReturnType<typeof start>, device: PtyScanner, text: string) {
    await device.send(text)
    expect(await heard.nextScan()).toBe(text)
  }

  afterEach(async () => {
    scanner.stop()
    for (const device of devices.splice(0)) {
      shelf.pull(device)
      await device.close()
    }
  })

  it('a scanner that comes back under another name is found by its serial number', async () => {
    const device = make('S1')
    const elsewhere = make(null, false)
    const heard = start(device.path)
    await heard.nextStatus('ready')
    await expectScan(heard, device, 'HERE')
    await shelf.asked()
    await pull(device)
    expect((await heard.nextStatus('searching')).problem.code).toBe('scannerUnplugged')
    await plug(elsewhere, 'S1')
    await heard.nextStatus('ready')
    await expectScan(heard, elsewhere, 'THERE')
  })

  it('its old name taken by another device does not mislead it', async () => {
    const device = make('S1')
    const elsewhere = make(null, false)
    const heard = start(device.path)
    await heard.nextStatus('ready')
    await shelf.asked()
    await pull(device)
    await plug(elsewhere, 'S1')
    await plug(device, 'A-PRINTER')
    await heard.nextStatus('searching')
    await heard.nextStatus('ready')
    await expectScan(heard, elsewhere, 'THERE')
  })

  it('a new scanner under the old name is taken, for one that broke is not coming back', async () => {
    const device = make('S1')
    const heard = start(device.path)
    await heard.nextStatus('ready')
    await shelf.asked()
    await pull(device)
    await heard.nextStatus('searching')
    await plug(device, 'S2')
    await heard.nextStatus('ready')
    await expectScan(heard, device, 'NEW')
  })

  it('a scanner named by vendor, product and serial number is found wherever it is plugged in', async () => {
    const other = make('S2')
    const device = make(null, false)
    const heard = start({ ...usbModel, vendorId: usbModel.vendorId.toUpperCase(), serialNumber: 'S1' })
    const { problem, port } = await heard.nextStatus('searching')
    expect(problem.code).toBe('scannerPortMissing')
    expect(port).toBe('USB 0C2E:0b61 S1')
    await plug(device, 'S1')
    expect((await heard.nextStatus('ready')).port).not.toBe(other.path)
    await expectScan(heard, device, 'FOUND')
  })

  it('two scanners of one model without serial numbers get a port each', async () => {
    const [one, two] = [make(null), make(null)]
    const heard = start(usbModel, usbModel)
    // Whichever is found first stands alone in the list until the other says how it stands.
    const ports = await vi.waitFor(
      () => {
        const last = heard.events.findLast((event) => event.kind === 'status')
        expect(last?.scanners.map(({ state }) => state)).toEqual(['ready', 'ready'])
        return last?.scanners.map(({ port }) => port)
      },
      { timeout: 20_000 },
    )
    expect(new Set(ports).size).toBe(2)
    await expectScan(heard, one, 'ONE')
    await expectScan(heard, two, 'TWO')
  })

  it('one of several that is pulled stops no other, and each says how it stands', async () => {
    const [one, two] = [make('S1'), make('S2')]
    const heard = start(one.path, two.path)
    await bothReady(heard)
    await pull(one)
    const { port } = await heard.nextStatus('searching', 0)
    expect(port).toBe(one.path)
    const last = heard.events.findLast((event) => event.kind === 'status')
    expect(last?.scanners[1]).toEqual({ state: 'ready', port: two.path })
    await expectScan(heard, two, 'STILL')
    await plug(one, 'S1')
    await heard.nextStatus('ready', 0)
    await expectScan(heard, one, 'AGAIN')
  })

  it('a card that two scanners read at once is one scan', async () => {
    const [one, two] = [make('S1'), make('S2')]
    const heard = start(one.path, two.path)
    await bothReady(heard)
    await one.send('SAME')
    expect(await heard.nextScan()).toBe('SAME')
    await two.send('SAME')
    await expectScan(heard, two, 'NEXT')
  })

  async function bothReady(heard: ReturnType<typeof start>): Promise<void> {
    const ready = () => {
      const last = heard.events.findLast((event) => event.kind === 'status')
      return last?.scanners.length === 2 && last.scanners.every(({ state }) => state === 'ready')
    }
    await expect.poll(ready, { timeout: 30_000 }).toBe(true)
  }
})
