// A shop on real parts, none of them a store's: a scanner on a pty of its own process, a TCP printer,
// a distributor over HTTP with books of its own, a settings file and a data folder that are thrown away.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Sandbox, sandboxCredentials } from '../../native/distributor/sandbox/sandbox.ts'
import { startSandbox } from '../../native/distributor/sandbox/server.ts'
import type { PtyScanner } from '../devices/pty-scanner.ts'
import { startPtyScanner } from '../devices/pty-scanner-process.ts'
import { openTcpPrinter, type TcpPrinter } from '../devices/tcp-printer.ts'

export interface RealShop {
  readonly dataFolder: string
  readonly settingsFile: string
  /** The secrets of the settings file, by environment. */
  readonly environment: Readonly<Record<string, string>>
  readonly sandbox: Sandbox
  readonly scanner: PtyScanner
  readonly printer: TcpPrinter
  close(): Promise<void>
}

export interface RealShopOptions {
  /** How long "not found" must last before it proves anything. */
  readonly notFoundFinalSeconds: number
  readonly settleAfterMs: number
  readonly patienceSeconds: number
}

/** The credentials of the sandbox, as a settings file with a real distributor wants them. */
export const sandboxSecrets = {
  LOWU_SECRET_DT_ONE_KEY: sandboxCredentials.apiKey,
  LOWU_SECRET_DT_ONE_SECRET: sandboxCredentials.apiSecret,
} as const

export async function openRealShop(options: RealShopOptions): Promise<RealShop> {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-shop-'))
  const sandbox = await startSandbox({
    booksFile: join(folder, 'sandbox-books.jsonl'),
    settleAfterMs: options.settleAfterMs,
  })
  const printer = await openTcpPrinter()
  const scanner = await startPtyScanner()
  const settingsFile = join(folder, 'settings.jsonc')
  const devices = { distributorUrl: sandbox.url, scannerPath: scanner.path, printerDevice: printer.device }
  writeFileSync(settingsFile, JSON.stringify(settingsFor(devices, options), null, 2))
  return {
    dataFolder: join(folder, 'data'),
    settingsFile,
    environment: sandboxSecrets,
    sandbox,
    scanner,
    printer,
    async close() {
      await Promise.all([scanner.close(), printer.close(), sandbox.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface ShopDevices {
  readonly distributorUrl: string
  /** Null: there is none. */
  readonly scannerPath: string | null
  readonly printerDevice: string | null
}

/** The content of the settings file of such a shop. */
export function settingsFor(devices: ShopDevices, options: Omit<RealShopOptions, 'settleAfterMs'>) {
  const { scannerPath, printerDevice } = devices
  return {
    store: { name: '羅湖便利店', address: '新界上水新康街 1 號', telephone: '2345 6789', register: '1' },
    currency: 'HKD',
    saleMax: '3000.00',
    rates: [{ from: 'CNY', to: 'HKD', rate: '1.0833', since: '2026-01-01' }],
    fees: [{ fee: '5.00' }],
    tenders: ['cash', 'octopus', 'alipay'],
    slip: { patienceSeconds: options.patienceSeconds },
    offline: {
      saleMax: '500.00',
      cardPerDayMax: '1000.00',
      unsentTotalMax: '20000.00',
      unsentSalesMax: 100,
      hoursMax: 12,
      catalogueHoursMax: 48,
    },
    scanner: scannerPath === null ? null : { port: scannerPath },
    printer: printerDevice === null ? null : { device: printerDevice, columns: 48, characterSet: 'gb18030' },
    drawer: printerDevice === null ? null : { pin: 2 },
    distributor: {
      kind: 'dt-one',
      baseUrl: devices.distributorUrl,
      sameCardQuietSeconds: 0,
      notFoundFinalSeconds: options.notFoundFinalSeconds,
    },
  }
}
