// The scanner's rules on the real implementation, over a real pseudo-terminal.
import { createScanners } from '../../native/scanner/scanners.ts'
import { createPtyScanner } from '../devices/pty-scanner.ts'
import { startPtyScanner } from '../devices/pty-scanner-process.ts'
import { scannerSuite } from './scanner-suite.ts'

const quick = { watchEveryMs: 20, reconnectMinMs: 5, reconnectMaxMs: 20 }

// Windows has no pseudo-terminal that can stand for a COM port.
if (process.platform !== 'win32') {
  scannerSuite('serialport on a terminal of this process', async (plugged) => {
    const device = createPtyScanner({ plugged })
    return {
      scanner: createScanners([{ ...quick, port: device.path }]),
      device,
      close: () => device.close(),
    }
  })

  scannerSuite('serialport on a terminal of another process', async (plugged) => {
    const device = await startPtyScanner({ plugged })
    return {
      scanner: createScanners([{ ...quick, port: device.path }]),
      device,
      close: () => device.close(),
    }
  })
}
