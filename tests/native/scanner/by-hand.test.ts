// The emulated devices as a person starts them: what is typed reaches a counter's scanner, and what a
// counter prints is on the screen as text.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { printerFor } from '../../../native/printer/printer.ts'
import { createScanners } from '../../../native/scanner/scanners.ts'
import { sampleReceipt } from '../../contract/sample-receipt.ts'
import { createScannerRecorder } from '../../contract/scanner-recorder.ts'

const program = fileURLToPath(new URL('../../devices/by-hand.ts', import.meta.url))

describe.skipIf(process.platform === 'win32')('devices by hand', () => {
  it('scan what is typed, in any of the ways a scanner fails, and end when told to', async () => {
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
    const ended = once(child, 'exit')
    const said: string[] = []
    let tell = () => {}
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line)
      tell()
    })
    const hears = (what: RegExp) =>
      new Promise<string>((resolve) => {
        tell = () => {
          const line = said.find((each) => what.test(each))
          if (line !== undefined) resolve(line)
        }
        tell()
      })
    const port = (await hears(/^scanner: /)).replace('scanner: ', '')
    const heard = createScannerRecorder()
    const scanner = createScanners([{ port, watchEveryMs: 20, reconnectMinMs: 5, reconnectMaxMs: 20 }])
    try {
      scanner.start(heard)
      await heard.nextStatus('ready')
      const type = (line: string) => child.stdin.write(`${line}\n`)
      type('8985212000000000008')
      expect(await heard.nextScan()).toBe('8985212000000000008')
      type('scanner end crlf')
      type('scanner slow +85291234567')
      expect(await heard.nextScan()).toBe('+85291234567')
      type('scanner long')
      expect(await heard.nextScan()).toBe(null)
      type('scanner glued 12345678')
      expect(await heard.nextScan()).toBe('1234567812345678')
      type('scanner pulled 8985212000000000008')
      await heard.nextStatus('searching')
      type('scanner plug')
      await heard.nextStatus('ready')
      const device = (await hears(/^printer on the network: /)).replace('printer on the network: ', '')
      const printer = printerFor({
        device,
        columns: 48,
        characterSet: 'gb18030',
        status: 'auto',
        drawer: 'pin2',
      })
      const receipt = sampleReceipt('zh-Hant')
      const printed = new Promise((resolve) => printer.print(receipt, resolve))
      expect(await printed).toMatchObject({ kind: 'printed' })
      await hears(/^\[cut\]$/)
      expect(said.join('\n')).toContain('1-000042')
      type('tcp paper-out')
      await hears(/^the roll has ended$/)
      const refused = new Promise((resolve) => printer.print(receipt, resolve))
      expect(await refused).toMatchObject({ kind: 'notPrinted', problem: { code: 'paperOut' } })
      type('serial nonsense')
      await hears(/^not a command: nonsense/)
      type('quit')
      expect((await ended)[0]).toBe(0)
    } finally {
      scanner.stop()
      child.kill('SIGKILL')
    }
  })
})
