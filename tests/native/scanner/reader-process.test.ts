// The scanner seen by a counter that is another process: it outlives that process, its cable can still
// be pulled, and a stopped scanner leaves nothing that keeps a process alive.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { createScannerRecorder, type ScannerEvent } from '../../contract/scanner-recorder.ts'
import type { PtyScanner } from '../../devices/pty-scanner.ts'
import { startPtyScanner } from '../../devices/pty-scanner-process.ts'

describe.skipIf(process.platform === 'win32')('a reader in another process', () => {
  let device: PtyScanner
  const readers: ChildProcess[] = []

  function startReader() {
    const program = fileURLToPath(new URL('./reader-program.ts', import.meta.url))
    const child = spawn(process.execPath, [program, device.path], { stdio: ['pipe', 'pipe', 'inherit'] })
    readers.push(child)
    const heard = createScannerRecorder()
    createInterface({ input: child.stdout }).on('line', (line) => {
      const event = JSON.parse(line) as ScannerEvent
      if (event.kind === 'scanned') heard.scanned(event.text)
      else if (event.kind === 'garbled') heard.garbled()
      else heard.statusChanged(event.scanners)
    })
    return { child, heard, ended: once(child, 'exit') }
  }

  afterEach(async () => {
    for (const child of readers.splice(0)) child.kill('SIGKILL')
    await device.close()
  })

  it('is killed in the middle of a scan and starts again on a clean port', async () => {
    device = await startPtyScanner()
    const first = startReader()
    await first.heard.nextStatus('ready')
    await device.send('FIRST\r89852PARTIAL', { terminator: '' })
    expect(await first.heard.nextScan()).toBe('FIRST')
    first.child.kill('SIGKILL')
    await first.ended
    const second = startReader()
    await second.heard.nextStatus('ready')
    await device.send('89852070000000001234')
    expect(await second.heard.nextScan()).toBe('89852070000000001234')
  })

  it('sees the cable pulled although it was started after the cable was plugged in', async () => {
    device = await startPtyScanner()
    const { heard } = startReader()
    await heard.nextStatus('ready')
    await device.unplug()
    await heard.nextStatus('searching')
    await device.replug()
    await heard.nextStatus('ready')
    await device.send('BACK')
    expect(await heard.nextScan()).toBe('BACK')
  })

  it.each([
    ['ready', true],
    ['searching', false],
  ] as const)('ends by itself when its scanner is stopped while %s', async (state, plugged) => {
    device = await startPtyScanner({ plugged })
    const { child, heard, ended } = startReader()
    await heard.nextStatus(state)
    child.stdin?.end()
    expect((await ended)[0]).toBe(0)
  })
})
