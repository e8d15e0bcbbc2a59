// Everything a shop needs around its host, each part real and each outliving the host: the distributor in a
// process of its own, a scanner on a pty, a printer on TCP, a settings file and a data folder.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sandboxSecrets, settingsFor } from '../demo/real-shop.ts'
import type { PtyScanner } from '../devices/pty-scanner.ts'
import { startPtyScanner } from '../devices/pty-scanner-process.ts'
import { openTcpPrinter, type TcpPrinter } from '../devices/tcp-printer.ts'
import { createHostKeeper, type HostKeeper } from './host-keeper.ts'
import { type SandboxProcess, startSandboxProcess } from './sandbox-process.ts'

export interface Stage {
  readonly folder: string
  readonly dataFolder: string
  readonly sandbox: SandboxProcess
  readonly printer: TcpPrinter
  readonly scanner: PtyScanner
  readonly keeper: HostKeeper
  /** Ends everything but the host; `keep` leaves the folder for whoever looks into a fault. */
  close(keep: boolean): Promise<void>
}

const settleAfterMs = 60
const openingBalanceMinor = 1_000_000_000
const waits = { notFoundFinalSeconds: 1, patienceSeconds: 2 }

export async function openStage(found: (what: string) => void): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-crash-'))
  const dataFolder = join(folder, 'data')
  const settingsFile = join(folder, 'settings.jsonc')
  const booksFile = join(folder, 'sandbox-books.jsonl')
  const sandbox = await startSandboxProcess({ booksFile, settleAfterMs, openingBalanceMinor })
  const printer = await openTcpPrinter()
  const scanner = await startPtyScanner()
  const devices = { distributorUrl: sandbox.url, scannerPath: scanner.path, printerDevice: printer.device }
  writeFileSync(settingsFile, JSON.stringify(settingsFor(devices, waits), null, 2))
  const shop = { data: dataFolder, settingsFile, environment: sandboxSecrets }
  return {
    folder,
    dataFolder,
    sandbox,
    printer,
    scanner,
    keeper: createHostKeeper(shop, found),
    async close(keep) {
      await Promise.all([scanner.close(), printer.close(), sandbox.close()])
      if (!keep) rmSync(folder, { recursive: true, force: true })
    },
  }
}
