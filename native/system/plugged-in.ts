// What is plugged in, as its owner chooses it on screen: written into the settings file first, used at
// once, and used again after a restart. The demo shop has no file: its choice lasts as long as it is open.
import { done, type Outcome } from '../../core/outcome.ts'
import type { FoundPrinter, PluggedIn, PrinterPlug, Report, ScannerPlug } from '../../core/ports.ts'
import { demoSettingsText } from './demo-shop.ts'
import type { PrinterSettings, ScannerSettings, Settings } from './settings.ts'
import { parseSettings } from './settings.ts'
import { editSettings, keepSettings, type SettingsChange } from './settings-edit.ts'

export interface PluggedInOptions {
  /** Null: the demo shop. */
  readonly settingsFile: string | null
  readonly settings: Settings
  readonly useScanners: (settings: readonly ScannerSettings[]) => void
  readonly usePrinter: (settings: PrinterSettings | null) => void
  readonly findPrinters: (report: Report<readonly FoundPrinter[]>) => void
}

const demoName = 'demo'

export function createPluggedIn(options: PluggedInOptions): PluggedIn {
  const { settingsFile } = options
  let settings = options.settings
  let demoText = JSON.stringify(demoSettingsText)

  function keep(changes: readonly SettingsChange[]): Outcome<Settings> {
    if (settingsFile !== null) return keepSettings(settingsFile, changes)
    const text = editSettings(demoText, changes)
    const parsed = parseSettings(text, demoName)
    if (parsed.ok) demoText = text
    return parsed
  }

  function change(changes: readonly SettingsChange[], use: (next: Settings) => void): Outcome<null> {
    const kept = keep(changes)
    if (!kept.ok) return kept
    settings = kept.value
    use(settings)
    return done(null)
  }

  return {
    keeps: settingsFile !== null,
    findPrinters: options.findPrinters,
    scanners: () => settings.scanners.map(scannerPlug),
    printer: () => settings.printer && printerPlug(settings.printer),
    plugScanner(plug) {
      const changes = [{ path: ['scanner'], value: plug }]
      return change(changes, ({ scanners }) => options.useScanners(scanners))
    },
    plugPrinter(plug) {
      const changes = [{ path: ['printer'], value: plug }]
      return change(changes, ({ printer }) => options.usePrinter(printer))
    },
  }
}

function scannerPlug({ port, baudRate }: ScannerSettings): ScannerPlug {
  const { vendorId, productId } = typeof port === 'string' ? { vendorId: '', productId: '' } : port
  return { port: typeof port === 'string' ? port : `usb ${vendorId}:${productId}`, baudRate }
}

function printerPlug({ device, columns, characterSet, drawing, baudRate }: PrinterSettings): PrinterPlug {
  return { device, columns, characterSet, drawing, baudRate }
}
