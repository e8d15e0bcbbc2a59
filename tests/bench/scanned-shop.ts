// A built counter with a scanner on a pseudo-terminal of this process: the instant at which the last byte
// of a code is on the cable is read on the same clock as what follows from it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startSandbox } from '../../native/distributor/sandbox/server.ts'
import { cardNumber } from '../crash/customer-card.ts'
import { Clerk } from '../demo/clerk.ts'
import { launchHost } from '../demo/host-process.ts'
import { sandboxSecrets, settingsFor } from '../demo/real-shop.ts'
import { createPtyScanner } from '../devices/pty-scanner.ts'

export interface ScannedShop {
  /** With the token in its fragment. */
  readonly url: string
  readonly clerk: Clerk
  /** Sends a code; the answer is when its last byte was on the cable, as `performance.now` tells. */
  scan(code: string): Promise<number>
  /** A card nobody has scanned here before. */
  nextCard(): string
  close(): Promise<void>
}

/** Longer than a byte takes at 9600 baud: what came before is read when the last byte comes. */
const beforeLastByteMs = 2

const lookEveryMs = 1_000
const waitMaxMs = 900_000
/** In ticks of a hundredth of a second: a counter that waits for a scan uses none. */
const calmTicks = 5

/**
 * Right after it opened, a counter reads every page of its books in the background, which takes minutes
 * where they are large. Only Linux tells when that is over.
 */
async function untilCalm(processId: number): Promise<void> {
  const ticks = (): number => {
    const [, after = ''] = readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ')
    const [user = 0, system = 0] = after.split(' ').slice(11, 13).map(Number)
    return user + system
  }
  if (process.platform !== 'linux') return
  const untilMs = performance.now() + waitMaxMs
  for (let before = ticks(), calm = 0; calm < 3 && performance.now() < untilMs; ) {
    await sleep(lookEveryMs)
    const now = ticks()
    calm = now - before <= calmTicks ? calm + 1 : 0
    before = now
  }
}

/** `fill` writes the books before the counter opens them. */
export async function openScannedShop(fill: (dataFolder: string) => void): Promise<ScannedShop> {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-scan-'))
  const data = join(folder, 'data')
  const sandbox = await startSandbox({ booksFile: join(folder, 'sandbox-books.jsonl') })
  const scanner = createPtyScanner()
  const settingsFile = join(folder, 'settings.jsonc')
  const devices = { distributorUrl: sandbox.url, scannerPath: scanner.path, printerDevice: null }
  const settings = settingsFor(devices, { notFoundFinalSeconds: 60, patienceSeconds: 60 })
  writeFileSync(settingsFile, JSON.stringify(settings))
  fill(data)
  const host = launchHost({ data, settingsFile, environment: sandboxSecrets })
  async function close(): Promise<void> {
    await host.stop()
    await Promise.all([scanner.close(), sandbox.close()])
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const url = await host.opened
    const clerk = await Clerk.arrive(url)
    for (;;) {
      const { scanners, catalogue, line } = await clerk.get('getStatus', {})
      if (scanners[0]?.state === 'ready' && catalogue !== null && line.state === 'up') break
      await sleep(50)
    }
    await untilCalm(host.processId)
    // Far from the numbers that are in the books.
    let cards = 50_000_000
    return {
      url,
      clerk,
      async scan(code) {
        await scanner.send(code, { terminator: '' })
        await sleep(beforeLastByteMs)
        await scanner.send('\r', { terminator: '' })
        return performance.now()
      },
      nextCard() {
        cards += 1
        return cardNumber(cards)
      },
      async close() {
        clerk.leave()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
