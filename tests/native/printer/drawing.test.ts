// What a printer without Chinese gets over each cable: lines drawn dot by dot, but over a serial line only
// where the owner allows the time it takes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { root } from '../../../build/targets.ts'
import { drawnSeconds } from '../../../core/receipt/drawn-seconds.ts'
import { layOut } from '../../../core/receipt/layout.ts'
import { type PrinterOptions, printerFor } from '../../../native/printer/printer.ts'
import { printReceipt } from '../../contract/printer-suite.ts'
import { sampleReceipt } from '../../contract/sample-receipt.ts'
import { asRead } from '../../devices/dot-reader.ts'
import { openFifoPrinter } from '../../devices/fifo-printer.ts'
import { laidOut, type ReadPaper, readPaper } from '../../devices/paper-reader.ts'
import { openPtyPrinter } from '../../devices/pty-printer.ts'
import { openTcpPrinter } from '../../devices/tcp-printer.ts'

const columns = 32
const characterSet = 'ascii'
const receipt = sampleReceipt('zh-Hans')

const opened: { close(): unknown }[] = []
afterEach(async () => {
  for (const device of opened.splice(0)) await device.close()
})

function printerAt(device: string, changes: Partial<PrinterOptions> = {}) {
  return printerFor({ device, columns, characterSet, status: 'auto', drawer: 'none', ...changes })
}

function read(job: Uint8Array): ReadPaper {
  return readPaper(job, { columns, characterSet })
}

function drawnOn(paper: ReadPaper): number {
  return paper.lines.filter(({ kind }) => kind === 'drawn').length
}

const expected = layOut(receipt, columns).lines.map((line) =>
  line.kind === 'text' ? { ...line, text: asRead(line.text) } : line,
)

describe('a receipt in Chinese on a printer without', () => {
  test('is drawn over the network', async () => {
    const device = await openTcpPrinter()
    opened.push(device)
    await printReceipt(printerAt(device.device), receipt)
    const paper = read(await device.nextJob())
    expect(drawnOn(paper)).toBeGreaterThan(0)
    expect(laidOut(paper)).toEqual(expected)
  })

  test('is drawn through a device file', async () => {
    const device = openFifoPrinter()
    opened.push(device)
    await printReceipt(printerAt(device.device, { drawing: 'whole' }), receipt)
    expect(laidOut(read(device.takeBytes()))).toEqual(expected)
  })

  test('is not drawn over a serial line, unless the owner allows it', async () => {
    const device = openPtyPrinter()
    opened.push(device)
    await printReceipt(printerAt(device.device), receipt)
    const written = read(await device.nextJob())
    expect(drawnOn(written)).toBe(0)
    expect(written.text).toContain('????')
    await printReceipt(printerAt(device.device, { drawing: 'lines', baudRate: 115_200 }), receipt)
    expect(laidOut(read(await device.nextJob()))).toEqual(expected)
  })
})

test('the settings say how long that takes, as it is worked out', () => {
  const text = readFileSync(join(root, 'native/system/settings.example.jsonc'), 'utf8')
  const said = text.replaceAll(/\n\s*\/\/\s*/g, ' ')
  const of = (width: number): readonly number[] =>
    [9_600, 115_200].map((baudRate) => drawnSeconds(width, baudRate))
  const [[wideSlow, wideFast], [narrowSlow, narrowFast]] = [of(48), of(32)]
  expect(said).toContain(`80 mm paper: ${wideSlow} seconds at 9600 baud, ${wideFast} at 115200`)
  expect(said).toContain(`58 mm: ${narrowSlow} and ${narrowFast}`)
})
