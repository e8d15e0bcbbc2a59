// A printer that may be another one from one job to the next. A job belongs to the printer it was
// begun on: what that one reports is what became of it.
import type { Printer } from '../../core/ports.ts'
import { layOut } from '../../core/receipt/layout.ts'

export interface ReplaceablePrinter extends Printer {
  /** From the next job on. */
  replace(next: Printer): void
}

export function replaceablePrinter(first: Printer): ReplaceablePrinter {
  let printer = first
  return {
    get columns() {
      return printer.columns
    },
    show: (receipt) => printer.show?.(receipt) ?? layOut(receipt, printer.columns),
    print: (receipt, report) => printer.print(receipt, report),
    openDrawer: (report) => printer.openDrawer(report),
    readStatus: (report) => printer.readStatus(report),
    replace(next) {
      printer = next
    },
  }
}
