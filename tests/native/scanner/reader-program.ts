// A counter's worth of scanner in a process of its own, to be killed: prints what the scanner says,
// one JSON value a line, and stops when its input ends.

import { createSerialScanner } from '../../../native/scanner/serial-scanner.ts'
import type { ScannerEvent } from '../../contract/scanner-recorder.ts'

const [path = ''] = process.argv.slice(2)
const scanner = createSerialScanner({ path, watchEveryMs: 20, reconnectMinMs: 5, reconnectMaxMs: 20 })

function print(event: ScannerEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`)
}

scanner.start({
  scanned: (text) => print({ kind: 'scanned', text }),
  garbled: () => print({ kind: 'garbled' }),
  statusChanged: (status) => print({ kind: 'status', status }),
})
process.stdin.on('end', () => scanner.stop())
process.stdin.resume()
