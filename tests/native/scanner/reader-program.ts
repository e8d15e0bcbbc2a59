// A counter's worth of scanner in a process of its own, to be killed: prints what the scanner says,
// one JSON value a line, and stops when its input ends.

import { createScanners } from '../../../native/scanner/scanners.ts'
import type { ScannerEvent } from '../../contract/scanner-recorder.ts'

const [path = ''] = process.argv.slice(2)
const scanner = createScanners([{ port: path, watchEveryMs: 20, reconnectMinMs: 5, reconnectMaxMs: 20 }])

function print(event: ScannerEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`)
}

scanner.start({
  scanned: (text) => print({ kind: 'scanned', text }),
  garbled: () => print({ kind: 'garbled' }),
  statusChanged: (scanners) => print({ kind: 'status', scanners: [...scanners] }),
})
process.stdin.on('end', () => scanner.stop())
process.stdin.resume()
