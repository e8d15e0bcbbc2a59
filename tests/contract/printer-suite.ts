// What every printer must keep to, whatever cable it hangs on. A bench brings the printer, the paper
// that came out of it, and a way to have no printer at all.
import { afterEach, describe, expect, test } from 'vitest'
import type { Printer, PrinterStatus, PrintOutcome } from '../../core/ports.ts'
import { layOut } from '../../core/receipt/layout.ts'
import type { Receipt } from '../../core/receipt/receipt.ts'
import { languages } from '../../core/words/language.ts'
import { laidOut, type ReadPaper } from '../devices/paper-reader.ts'
import { sampleReceipt } from './sample-receipt.ts'

export interface PrinterBench {
  readonly printer: Printer
  /** The next job that came out, read as a strict printer reads it. */
  nextPaper(): Promise<ReadPaper>
  /** Another printer object whose device is not there. */
  readonly absent: Printer
  /** Of a printer that says how it is: ends its paper, and counts what its drawer got. */
  readonly stopped?: { runOut(): void; pulses(): number; refill(): void }
  close(): Promise<void>
}

export interface PrinterBenchOptions {
  readonly columns: 32 | 42 | 48
}

export interface PrinterSuiteOptions {
  /** Whether this printer can say itself that a job came out. */
  readonly confirms: boolean
  openBench(options: PrinterBenchOptions): Promise<PrinterBench>
}

export function printReceipt(printer: Printer, receipt: Receipt): Promise<PrintOutcome> {
  return new Promise((resolve) => printer.print(receipt, resolve))
}

export function pulseDrawer(printer: Printer): Promise<PrintOutcome> {
  return new Promise((resolve) => printer.openDrawer(resolve))
}

export function statusOf(printer: Printer): Promise<PrinterStatus> {
  return new Promise((resolve) => printer.readStatus(resolve))
}

export function describePrinter(name: string, options: PrinterSuiteOptions): void {
  const open: PrinterBench[] = []
  const openBench = async (columns: 32 | 42 | 48 = 48): Promise<PrinterBench> => {
    const bench = await options.openBench({ columns })
    open.push(bench)
    return bench
  }
  afterEach(async () => {
    for (const bench of open.splice(0)) await bench.close()
  })

  describe(`${name} keeps the contract of printers`, () => {
    for (const columns of [32, 42, 48] as const) {
      test.each(languages)(
        `1. a receipt in %s is on ${columns} columns as it was laid out`,
        async (language) => {
          const bench = await openBench(columns)
          const receipt = sampleReceipt(language)
          const outcome = await printReceipt(bench.printer, receipt)
          expect(outcome).toEqual({ kind: 'printed', confirmed: options.confirms })
          expect(laidOut(await bench.nextPaper())).toEqual(layOut(receipt, columns).lines)
        },
      )
    }

    test('2. it reports once, and only after the call has returned', async () => {
      const { printer } = await openBench()
      const seen: string[] = []
      const reported = new Promise<void>((resolve) =>
        printer.print(sampleReceipt('en'), () => {
          seen.push('reported')
          resolve()
        }),
      )
      seen.push('returned')
      await reported
      await statusOf(printer)
      expect(seen).toEqual(['returned', 'reported'])
    })

    test('3. jobs asked for at once come out one after the other, in order', async () => {
      const bench = await openBench()
      const numbers = ['1-000001', '1-000002', '1-000003', '1-000004']
      for (const number of numbers) {
        const outcome = printReceipt(bench.printer, sampleReceipt('zh-Hant', number))
        void outcome
      }
      const papers: string[] = []
      await statusOf(bench.printer)
      for (const _ of numbers) papers.push((await bench.nextPaper()).text)
      expect(papers.map((text) => numbers.filter((number) => text.includes(number)))).toEqual(
        numbers.map((number) => [number]),
      )
    })

    test('4. the drawer pulse is a job of its own', async () => {
      const bench = await openBench()
      expect((await pulseDrawer(bench.printer)).kind).toBe('printed')
      const paper = await bench.nextPaper()
      expect(paper.drawerPulses).toEqual(['pin2'])
      expect(paper.lines).toEqual([])
    })

    test('5. without a device nothing is printed, and the problem names it', async () => {
      const { absent } = await openBench()
      const outcome = await printReceipt(absent, sampleReceipt('en'))
      expect(outcome.kind).toBe('notPrinted')
      const status = await statusOf(absent)
      expect(status.state).toBe('notReady')
      const pulse = await pulseDrawer(absent)
      expect(pulse.kind).toBe('notPrinted')
    })

    test('6. a printer that is well says that it is ready', async () => {
      const { printer } = await openBench()
      expect(await statusOf(printer)).toMatchObject({ state: 'ready', paperLow: false })
    })

    test('7. the same receipt asked for twice comes out twice, each time whole and with one cut', async () => {
      const bench = await openBench()
      const receipt = sampleReceipt('zh-Hans')
      await printReceipt(bench.printer, receipt)
      const first = await bench.nextPaper()
      await printReceipt(bench.printer, receipt)
      const second = await bench.nextPaper()
      expect(second).toEqual(first)
      expect(second.cuts).toBe(1)
    })

    test('8. a drawer opens once without paper where the printer says so, and never because of new paper', async () => {
      const { printer, stopped, nextPaper } = await openBench()
      if (stopped === undefined) return
      stopped.runOut()
      expect((await pulseDrawer(printer)).kind).not.toBe('notPrinted')
      expect(stopped.pulses()).toBe(1)
      expect((await printReceipt(printer, sampleReceipt('en'))).kind).toBe('notPrinted')
      stopped.refill()
      expect((await printReceipt(printer, sampleReceipt('en'))).kind).toBe('printed')
      expect((await nextPaper()).cuts).toBe(1)
      expect(stopped.pulses()).toBe(1)
    })
  })
}
