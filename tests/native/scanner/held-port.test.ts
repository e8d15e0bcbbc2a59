// A port that another program has open, with a lock or without one, is named with that program, and is
// ours by itself when that program ends.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { Scanner } from '../../../core/ports.ts'
import { say } from '../../../core/words/language.ts'
import { problemWords } from '../../../core/words/problem-words.ts'
import { findUse } from '../../../native/scanner/port-use.ts'
import { createScanners } from '../../../native/scanner/scanners.ts'
import { createScannerRecorder } from '../../contract/scanner-recorder.ts'
import type { PtyScanner } from '../../devices/pty-scanner.ts'
import { startPtyScanner } from '../../devices/pty-scanner-process.ts'

// Only Linux says who has a file open.
describe.skipIf(process.platform !== 'linux')('a port another program has open', () => {
  const quick = { watchEveryMs: 20, reconnectMinMs: 5, reconnectMaxMs: 20 }
  let device: PtyScanner
  let scanner: Scanner | null = null
  const programs: ChildProcess[] = []

  afterEach(async () => {
    scanner?.stop()
    for (const program of programs.splice(0)) await end(program)
    await device.close()
  })

  async function end(program: ChildProcess): Promise<void> {
    if (program.exitCode !== null || program.signalCode !== null) return
    const ended = once(program, 'exit')
    program.kill('SIGKILL')
    await ended
  }

  /** Starts a program that opens the port, and waits until it has. */
  async function hold(command: string, ...args: string[]): Promise<ChildProcess> {
    const program = spawn(command, args, { stdio: ['pipe', 'ignore', 'inherit'] })
    programs.push(program)
    while ((await findUse(device.path)).use !== 'other') await wait(5)
    return program
  }

  it('a foreign program that opened first gets the scans: it is named, and its end is noticed', async () => {
    device = await startPtyScanner()
    const cat = await hold('cat', device.path)
    const heard = createScannerRecorder()
    scanner = createScanners([{ ...quick, port: device.path }])
    scanner.start(heard)
    const { problem } = await heard.nextStatus('searching')
    expect(problem).toMatchObject({
      code: 'scannerPortTakenBy',
      details: { program: 'cat', port: device.path },
    })
    for (const language of ['zh-Hant', 'zh-Hans', 'en'] as const) {
      expect(say(problemWords[problem.code], language, problem.details)).toContain('cat')
    }
    await end(cat)
    await heard.nextStatus('ready')
    await device.send('MINE')
    expect(await heard.nextScan()).toBe('MINE')
  })

  it('"Cannot lock port" names the program that has the lock', async () => {
    device = await startPtyScanner()
    const reader = fileURLToPath(new URL('./reader-program.ts', import.meta.url))
    const other = await hold(process.execPath, reader, device.path)
    const heard = createScannerRecorder()
    scanner = createScanners([{ ...quick, port: device.path }])
    scanner.start(heard)
    const { problem } = await heard.nextStatus('searching')
    expect(problem.code).toBe('scannerPortTakenBy')
    expect(problem.details.program).not.toBe('')
    await end(other)
    await heard.nextStatus('ready')
    await device.send('MINE')
    expect(await heard.nextScan()).toBe('MINE')
  })

  it('says of a port who has it: nobody, this counter, or the other program rather than this counter', async () => {
    device = await startPtyScanner()
    expect(['free', 'unknown']).toContain((await findUse(device.path)).use)
    const heard = createScannerRecorder()
    scanner = createScanners([{ ...quick, port: device.path }])
    scanner.start(heard)
    await heard.nextStatus('ready')
    expect(await findUse(device.path)).toEqual({ use: 'counter', holder: null })
    await hold('cat', device.path)
    expect(await findUse(device.path)).toEqual({ use: 'other', holder: 'cat' })
  })
})
