// A counter without a printer: receipts are seen on screen, and each job is told so at once.
import { problem } from '../../core/outcome.ts'
import type { Printer, PrintOutcome } from '../../core/ports.ts'

const columnsOnScreen = 48

export function createNoPrinter(): Printer {
  const none: PrintOutcome = { kind: 'notPrinted', problem: problem('printerNotSetUp') }
  return {
    columns: columnsOnScreen,
    print: (_receipt, report) => void setImmediate(report, none),
    openDrawer: (report) => void setImmediate(report, none),
    readStatus: (report) => void setImmediate(report, { state: 'none' }),
  }
}
