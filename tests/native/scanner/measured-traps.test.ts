// Faults that were met with real serial ports and serialport 13, one test each, on a real terminal.

import { chmodSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SerialPort } from 'serialport'
import { afterEach, describe, expect, it } from 'vitest'
import type { Scanner } from '../../../core/ports.ts'
import { createScanners } from '../../../native/scanner/scanners.ts'
import type { SerialScannerOptions } from '../../../native/scanner/serial-scanner.ts'
import { createScannerRecorder } from '../../contract/scanner-recorder.ts'
import { createPtyScanner, type PtyScanner } from '../../devices/pty-scanner.ts'

// Windows has no pseudo-terminal that can stand for a COM port.
describe.skipIf(process.platform === 'win32')('measured traps', () => {
  const quick = { watchEveryMs: 20, reconnectMinMs: 5, reconnectMaxMs: 20 }
  let device: PtyScanner
  let scanner: Scanner

  async function begin(options: Partial<SerialScannerOptions> = {}, plugged = true) {
    device = createPtyScanner({ plugged })
    const heard = createScannerRecorder()
    scanner = createScanners([{ ...quick, port: device.path, ...options }])
    scanner.start(heard)
    if (plugged) await heard.nextStatus('ready')
    return heard
  }

  afterEach(async () => {
    scanner.stop()
    await device.close()
  })

  it('a CR-only scanner is read, and 1 050 bytes of it do not pile up', async () => {
    const heard = await begin()
    const codes = Array.from({ length: 50 }, (_, index) => `89852070000000001${100 + index}`)
    await device.send(codes.join('\r'))
    for (const code of codes) expect(await heard.nextScan()).toBe(code)
  })

  it('a scan that arrives byte by byte, its CRLF split, is one scan', async () => {
    const heard = await begin()
    await device.send('8985207000000000123', { terminator: '\r\n', byteMs: 1 })
    await device.send('NEXT', { terminator: '\r\n', byteMs: 1 })
    expect([await heard.nextScan(), await heard.nextScan()]).toEqual(['8985207000000000123', 'NEXT'])
  })

  it('a scanner that sends no end is read by its quiet gap', async () => {
    const heard = await begin({ end: 'gap', gapMs: 30 })
    await device.send('8985207000000000123', { terminator: '' })
    expect(await heard.nextScan()).toBe('8985207000000000123')
  })

  it('a partial scan does not survive an unplug', async () => {
    const heard = await begin()
    // What comes before it proves that the partial scan was read, not only written.
    await device.send('FIRST\r89852PARTIAL', { terminator: '' })
    expect(await heard.nextScan()).toBe('FIRST')
    await device.unplug()
    await heard.nextStatus('searching')
    await device.replug()
    await heard.nextStatus('ready')
    await device.send('89852070000000001234')
    expect(await heard.nextScan()).toBe('89852070000000001234')
  })

  it('a partial scan is not finished by a quiet gap after its port is gone', async () => {
    const heard = await begin({ gapMs: 100 })
    await device.send('FIRST\r89852PARTIAL', { terminator: '' })
    expect(await heard.nextScan()).toBe('FIRST')
    await device.unplug()
    await heard.nextStatus('searching')
    await device.replug()
    await heard.nextStatus('ready')
    // Ends by a gap of its own, which passes after that of the partial scan.
    await device.send('NOEND', { terminator: '' })
    expect(await heard.nextScan()).toBe('NOEND')
  })

  it('an unplug of an idle scanner is noticed', async () => {
    const heard = await begin({ watchEveryMs: 1000 })
    // Nothing tells when the reader has gone to sleep.
    await wait(50)
    await device.unplug()
    expect((await heard.nextStatus('searching')).problem.code).toBe('scannerUnplugged')
  })

  it('an unplug in the same tick as data, which brings no close event, is noticed each time', async () => {
    device = createPtyScanner()
    const heard = createScannerRecorder()
    scanner = createScanners([{ ...quick, port: device.path }])
    scanner.start({
      ...heard,
      scanned(text) {
        heard.scanned(text)
        device.unplug()
      },
    })
    for (let round = 0; round < 25; round += 1) {
      await heard.nextStatus('ready')
      await device.send(`ROUND-${round}`)
      expect(await heard.nextScan()).toBe(`ROUND-${round}`)
      await heard.nextStatus('searching')
      await device.replug()
    }
  })

  it('a scanner pulled and plugged in again within that tick, so that its path is never missed, is read', async () => {
    device = createPtyScanner()
    const heard = createScannerRecorder()
    scanner = createScanners([{ ...quick, port: device.path }])
    scanner.start({
      ...heard,
      scanned(text) {
        heard.scanned(text)
        device.unplug()
        device.replug()
      },
    })
    for (let round = 0; round < 10; round += 1) {
      await heard.nextStatus('ready')
      await device.send(`ROUND-${round}`)
      expect(await heard.nextScan()).toBe(`ROUND-${round}`)
    }
  })

  it('an unplug while a scan is coming in loses that scan and nothing else', async () => {
    const heard = await begin()
    for (let round = 0; round < 10; round += 1) {
      await device.send('8985207000', { terminator: '', byteMs: 1 })
      await device.unplug()
      await expect(device.send('0000001234')).rejects.toThrow('not plugged in')
      await heard.nextStatus('searching')
      await device.replug()
      await heard.nextStatus('ready')
      await device.send(`AFTER-${round}`)
      expect(await heard.nextScan()).toBe(`AFTER-${round}`)
    }
  })

  it('a path that is missing at the start is found when it is plugged in', async () => {
    const heard = await begin({}, false)
    expect((await heard.nextStatus('searching')).problem.code).toBe('scannerPortMissing')
    await device.replug()
    await heard.nextStatus('ready')
    await device.send('FIRST')
    expect(await heard.nextScan()).toBe('FIRST')
  })

  it('a port that this counter uses for another device is named, and taken over when that lets go', async () => {
    device = createPtyScanner()
    const other = new SerialPort({ path: device.path, baudRate: 9600, autoOpen: false })
    await new Promise((resolve) => other.open(resolve))
    const heard = createScannerRecorder()
    scanner = createScanners([{ ...quick, port: device.path }])
    scanner.start(heard)
    const code = process.platform === 'linux' ? 'scannerPortOurs' : 'scannerPortTaken'
    expect((await heard.nextStatus('searching')).problem.code).toBe(code)
    other.close()
    await heard.nextStatus('ready')
    await device.send('MINE')
    expect(await heard.nextScan()).toBe('MINE')
  })

  it('a port this user may not open is named, and opened once it may be', async () => {
    device = createPtyScanner()
    const line = realpathSync(device.path)
    chmodSync(dirname(device.path), 0o755)
    chmodSync(line, 0o000)
    const isRoot = process.geteuid?.() === 0
    // Nothing is denied to root.
    if (isRoot) process.seteuid?.(65_534)
    try {
      const heard = createScannerRecorder()
      scanner = createScanners([{ ...quick, port: device.path }])
      scanner.start(heard)
      expect((await heard.nextStatus('searching')).problem.code).toBe('scannerPortDenied')
      if (isRoot) process.seteuid?.(0)
      chmodSync(line, 0o600)
      await heard.nextStatus('ready')
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  })

  it('a path that is no serial port is named with the reason', async () => {
    device = createPtyScanner()
    const file = join(dirname(device.path), 'file')
    writeFileSync(file, '')
    const heard = createScannerRecorder()
    scanner = createScanners([{ ...quick, port: file }])
    scanner.start(heard)
    const { problem } = await heard.nextStatus('searching')
    expect(problem.code).toBe('scannerPortUnusable')
    expect(problem.details.reason).not.toBe('')
  })

  it('settings that serialport refuses outright are a status, not an exception', async () => {
    device = createPtyScanner()
    const heard = createScannerRecorder()
    scanner = createScanners([{ ...quick, port: '' }])
    scanner.start(heard)
    expect(heard.events).toEqual([])
    expect((await heard.nextStatus('searching')).problem.code).toBe('scannerPortUnusable')
  })

  it('bytes sent while the port was closed are not read as part of the next scan', async () => {
    const heard = await begin()
    scanner.stop()
    await device.send('OLD', { terminator: '' })
    scanner.start(heard)
    await heard.nextStatus('ready')
    await device.send('NEW')
    expect(await heard.nextScan()).toBe('NEW')
  })

  it('20 plug cycles give 20 scans', async () => {
    const heard = await begin()
    for (let cycle = 0; cycle < 20; cycle += 1) {
      await device.send(`CYCLE-${cycle}`)
      expect(await heard.nextScan()).toBe(`CYCLE-${cycle}`)
      await device.unplug()
      await heard.nextStatus('searching')
      await device.replug()
      await heard.nextStatus('ready')
    }
    expect(heard.events.filter((event) => event.kind !== 'status')).toHaveLength(20)
  })
})
