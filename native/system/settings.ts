// The settings of this counter, read once at start: what the owner decided about the shop and where
// the machine is plugged in. A wrong file is refused whole; no part of it is ever guessed.
import { readFileSync, statSync } from 'node:fs'
import type { ExportFormat } from '../../core/api/export-format.ts'
import { done, type Outcome, problem, refuse } from '../../core/outcome.ts'
import type { CharacterSet, DrawingChoice } from '../../core/receipt/paper.ts'
import { inEach, ownedShop } from '../../core/settings/owned-shop.ts'
import type { Shop } from '../../core/shop.ts'
import { demoSettingsText } from './demo-shop.ts'
import type { ScannerText } from './machine-schema.ts'
import { checkSettings } from './settings-check.ts'
import { refuseSettings, writePath } from './settings-refusal.ts'
import { type SettingsText, settingsSchema } from './settings-schema.ts'
import { readSettingsText } from './settings-text.ts'

const fileBytesMax = 256 * 1024

/** 8 data bits, no parity, one stop bit. `gapMs` is absent when it is left to the framing. */
export interface ScannerSettings {
  /** A path or COM name, or what USB says of the scanner, wherever it is plugged in. */
  readonly port:
    | string
    | { readonly vendorId: string; readonly productId: string; readonly serialNumber?: string }
  readonly baudRate: number
  readonly end: 'auto' | 'line' | 'tab' | 'etx' | 'gap'
  readonly gapMs?: number
  readonly prefix: string
  readonly suffix: string
  readonly doubleReadMs: number
}

export interface PrinterSettings {
  /** `tcp://host:port`, a serial port or a device file. */
  readonly device: string
  readonly columns: 32 | 42 | 48
  readonly characterSet: CharacterSet
  readonly drawing: DrawingChoice
  /** `none`: it is not asked how it stands (DLE EOT). */
  readonly status: 'auto' | 'always' | 'never'
  /** The pin of the drawer that is opened through it. */
  readonly drawer: 'pin2' | 'pin5' | 'none'
  /** Of a serial port. */
  readonly baudRate: number
}

export type DistributorSettings =
  | { readonly kind: 'sandbox' }
  /** Nobody chose one yet: nothing is sold. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'dt-one'
      /** Without a slash at its end. */
      readonly baseUrl: string
      /** Names of secrets, not the secrets. */
      readonly apiKeySecret: string
      readonly apiSecretSecret: string
      readonly waits: { readonly sameCardQuietMs: number; readonly notFoundFinalAfterMs: number }
    }

export interface ExportSettings {
  /** Null: beside the books. */
  readonly folder: string | null
  /** What is written by itself when a day is closed. */
  readonly afterClose: readonly ExportFormat[]
}

export interface BackupSettings {
  /** Null: beside the books. */
  readonly folder: string | null
  readonly everyMinutes: number
  /** Of how many of the last hours, days and months the newest copy is kept. */
  readonly keep: { readonly hourly: number; readonly daily: number; readonly monthly: number }
}

export interface Settings {
  readonly shop: Shop
  readonly backup: BackupSettings
  readonly exports: ExportSettings
  /** In the order of the file; none: card numbers are keyed. */
  readonly scanners: readonly ScannerSettings[]
  readonly printer: PrinterSettings | null
  readonly distributor: DistributorSettings
}

/** What `npm start` sells in with nothing set up. */
export function demoSettings(): Settings {
  return toSettings(settingsSchema.parse(demoSettingsText))
}

/** `file` as it was named; null is the demo shop. Refuses with one of the `settings...` problems. */
export function readSettings(file: string | null): Outcome<Settings> {
  if (file === null) return done(demoSettings())
  try {
    if (statSync(file).size > fileBytesMax) return refuse('settingsUnreadable', { file, reason: 'EFBIG' })
    return parseSettings(readFileSync(file, 'utf8'), file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'error'
    return refuse('settingsUnreadable', { file, reason })
  }
}

/** The content of a settings file; `file` only names it in a refusal. Never throws. */
export function parseSettings(text: string, file: string): Outcome<Settings> {
  const reading = readSettingsText(text.replace(/^\uFEFF/, ''))
  if (!reading.ok) return refuse('settingsNotJson', { file, ...reading.place })
  const { tree } = reading
  if (tree.twice) {
    const { path, place } = tree.twice
    return refuse('settingsTwice', { file, key: writePath(path), line: place.line })
  }
  const parsed = settingsSchema.safeParse(tree.value)
  if (!parsed.success) return { ok: false, problem: refuseSettings(file, tree, parsed.error.issues) }
  const contradiction = checkSettings(parsed.data, (code, path, details = {}) =>
    problem(code, { ...details, file, key: writePath(path), line: tree.placeOf(path).line }),
  )
  return contradiction ? { ok: false, problem: contradiction } : done(toSettings(parsed.data))
}

function toSettings(text: SettingsText): Settings {
  const { scanner, printer, drawer, distributor } = text
  return {
    shop: toShop(text),
    backup: text.backup,
    exports: { folder: text.exports.folder, afterClose: [...new Set(text.exports.afterClose)] },
    scanners: (scanner === null ? [] : Array.isArray(scanner) ? scanner : [scanner]).map(toScanner),
    printer: printer && { ...printer, drawer: drawer === null ? 'none' : drawer.pin === 2 ? 'pin2' : 'pin5' },
    distributor: toDistributor(distributor),
  }
}

function toScanner({ port, framing, gapMs, ...kept }: ScannerText): ScannerSettings {
  return { ...kept, port: toPort(port), end: framing, ...(gapMs === null ? {} : { gapMs }) }
}

function toPort(port: ScannerText['port']): ScannerSettings['port'] {
  if (typeof port === 'string') return port
  const { vendorId, productId, serialNumber } = port
  return { vendorId, productId, ...(serialNumber === null ? {} : { serialNumber }) }
}

function toDistributor(text: SettingsText['distributor']): DistributorSettings {
  if (text.kind !== 'dt-one') return text
  const { kind, apiKeySecret, apiSecretSecret } = text
  return {
    kind,
    baseUrl: text.baseUrl.replace(/\/+$/, ''),
    apiKeySecret,
    apiSecretSecret,
    waits: {
      sameCardQuietMs: text.sameCardQuietSeconds * 1000,
      notFoundFinalAfterMs: text.notFoundFinalSeconds * 1000,
    },
  }
}

function toShop(text: SettingsText): Shop {
  const { store, currency } = text
  return {
    store: {
      name: inEach(store.name),
      address: inEach(store.address),
      telephone: store.telephone,
      register: store.register,
    },
    language: text.language,
    timeZone: text.timeZone,
    tillCurrency: currency,
    cashCurrencies: text.cashCurrencies ?? [currency],
    tenders: text.tenders,
    ...ownedShop(text, currency),
    dayStartsBefore: [],
    help: { ...text.help },
    drawer: text.drawer && { opensOnCash: text.drawer.opensOnCash },
    demo: text.distributor.kind === 'sandbox',
    training: false,
  }
}
