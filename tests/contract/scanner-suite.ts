// What every scanner owes the counter, whatever it is made of. Each rule is run on each implementation.
import { afterEach, describe, expect, it } from 'vitest'
import type { Scanner, SerialPortFacts } from '../../core/ports.ts'
import { say } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { createScannerRecorder } from './scanner-recorder.ts'

/** The thing on the counter: bytes as its cable carries them, and the cable. */
export interface ScannerDevice {
  /** One code with the end the scanner was set up to send; rejects while unplugged. */
  send(text: string): Promise<void>
  sendBytes(bytes: Uint8Array): Promise<void>
  unplug(): Promise<void>
  replug(): Promise<void>
}

export interface ScannerRig {
  readonly scanner: Scanner
  readonly device: ScannerDevice
  close(): Promise<void>
}

export function scannerSuite(name: string, makeRig: (plugged: boolean) => Promise<ScannerRig>): void {
  describe(`a scanner: ${name}`, () => {
    let rig: ScannerRig

    async function begin({ plugged } = { plugged: true }) {
      rig = await makeRig(plugged)
      const heard = createScannerRecorder()
      rig.scanner.start(heard)
      if (plugged) await heard.nextStatus('ready')
      return { heard, scanner: rig.scanner, device: rig.device }
    }

    afterEach(async () => {
      rig.scanner.stop()
      await rig.close()
    })

    it('1. says nothing before start has returned, then that it is ready', async () => {
      rig = await makeRig(true)
      const heard = createScannerRecorder()
      rig.scanner.start(heard)
      expect(heard.events).toEqual([])
      expect((await heard.nextStatus('ready')).port).not.toBe('')
    })

    it('2. delivers each scan once, in order, without its end', async () => {
      const { heard, device } = await begin()
      for (const text of ['8985207000000000123', 'R-000042', '+85291234567']) {
        await device.send(text)
        expect(await heard.nextScan()).toBe(text)
      }
      expect(heard.events.filter((event) => event.kind !== 'status')).toHaveLength(3)
    })

    it('3. delivers the scans of one burst one by one', async () => {
      const { heard, device } = await begin()
      await device.sendBytes(new TextEncoder().encode('A1\r\nB2\rC3\n'))
      expect([await heard.nextScan(), await heard.nextScan(), await heard.nextScan()]).toEqual([
        'A1',
        'B2',
        'C3',
      ])
    })

    it('4. drops a double read silently', async () => {
      const { heard, device } = await begin()
      await device.sendBytes(new TextEncoder().encode('SAME\rSAME\rOTHER\rSAME\rLAST\r'))
      expect([await heard.nextScan(), await heard.nextScan(), await heard.nextScan()]).toEqual([
        'SAME',
        'OTHER',
        'LAST',
      ])
    })

    it('5. reports a scan that is too long, or is not text, as garbled once, and reads the next', async () => {
      const { heard, device } = await begin()
      await device.sendBytes(new TextEncoder().encode(`${'9'.repeat(2000)}\rAFTER\r`))
      expect([await heard.nextScan(), await heard.nextScan()]).toEqual([null, 'AFTER'])
      await device.sendBytes(Uint8Array.of(0x38, 0xff, 0xfe, 0x39, 0x0d, 0x5a, 0x0d))
      expect([await heard.nextScan(), await heard.nextScan()]).toEqual([null, 'Z'])
    })

    it('6. says so in three languages when it is unplugged, and reads again when it is back', async () => {
      const { heard, device } = await begin()
      await device.unplug()
      const { problem, port } = await heard.nextStatus('searching')
      expect(problem.code).toBe('scannerUnplugged')
      for (const language of ['zh-Hant', 'zh-Hans', 'en'] as const) {
        expect(say(problemWords[problem.code], language, problem.details)).toContain(port)
      }
      await device.replug()
      await heard.nextStatus('ready')
      await device.send('BACK')
      expect(await heard.nextScan()).toBe('BACK')
    })

    it('7. waits for a scanner that is plugged in later', async () => {
      const { heard, device } = await begin({ plugged: false })
      expect((await heard.nextStatus('searching')).problem.code).toBe('scannerPortMissing')
      await device.replug()
      await heard.nextStatus('ready')
      await device.send('FIRST')
      expect(await heard.nextScan()).toBe('FIRST')
    })

    it('8. says nothing after stop, and can be started again', async () => {
      const { heard, device, scanner } = await begin()
      scanner.stop()
      const said = heard.events.length
      await device.send('UNHEARD')
      const later = createScannerRecorder()
      scanner.start(later)
      await later.nextStatus('ready')
      await device.send('HEARD')
      expect(await later.nextScan()).toBe('HEARD')
      expect(heard.events).toHaveLength(said)
    })

    it('9. may be stopped before it is ready, twice, and from its own report', async () => {
      rig = await makeRig(true)
      const { scanner, device } = rig
      const heard = createScannerRecorder()
      scanner.stop()
      scanner.start(heard)
      scanner.stop()
      scanner.stop()
      const stopping = createScannerRecorder()
      scanner.start({
        ...stopping,
        scanned(text) {
          scanner.stop()
          stopping.scanned(text)
        },
      })
      await stopping.nextStatus('ready')
      await device.sendBytes(new TextEncoder().encode('ONE\rTWO\r'))
      expect(await stopping.nextScan()).toBe('ONE')
      const last = createScannerRecorder()
      scanner.start(last)
      await last.nextStatus('ready')
      await device.send('THREE')
      expect(await last.nextScan()).toBe('THREE')
      expect(stopping.events).toHaveLength(2)
      expect(heard.events).toEqual([])
    })

    it('10. lists the ports there are, before it is started and never before the question is put', async () => {
      rig = await makeRig(true)
      let asking = true
      const ports = await new Promise<readonly SerialPortFacts[]>((resolve, reject) => {
        rig.scanner.listPorts((found) => (asking ? reject(new Error('too early')) : resolve(found)))
        asking = false
      })
      for (const { path, use, holder } of ports) {
        expect(path).not.toBe('')
        expect(holder === null || use === 'other').toBe(true)
      }
    })
  })
}
