// The scanner's rules on the real implementation, over a real pseudo-terminal, and on the simulated one.
import { createScanners } from '../../native/scanner/scanners.ts'
import { createPtyScanner } from '../devices/pty-scanner.ts'
import { startPtyScanner } from '../devices/pty-scanner-process.ts'
import { SimulatedLineScanner } from '../devices/simulated-scanner.ts'
import { scannerSuite } from './scanner-suite.ts'

const quick = { watchEveryMs: 20, reconnectMinMs: 5, reconnectMaxMs: 20 }

scannerSuite('simulated', async (plugged) => {
  const scanner = new SimulatedLineScanner({ plugged })
  let isPlugged = plugged
  async function sendBytes(bytes: Uint8Array): Promise<void> {
    if (!isPlugged) throw new Error('the scanner is not plugged in')
    scanner.sendBytes(bytes)
  }
  async function plug(next: boolean): Promise<void> {
    isPlugged = next
    scanner.plug(next)
  }
  return {
    scanner,
    device: {
      sendBytes,
      send: (text) => sendBytes(new TextEncoder().encode(`${text}\r`)),
      unplug: () => plug(false),
      replug: () => plug(true),
    },
    close: async () => {},
  }
})

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
