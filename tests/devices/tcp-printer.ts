// A receipt printer on a TCP port of this machine, with status and with the bad manners of real ones.
// It keeps every byte that reached its paper. Works in a test and in a plain script.
import net from 'node:net'
import { PrinterBody, type PrinterMood } from './printer-body.ts'

export interface CableMood {
  /** `slow` takes `bytesPerSecond`; `never` accepts the connection and
   * leaves every byte in the line, until it is told to read `fast` again. */
  reading: 'fast' | 'slow' | 'never'
  bytesPerSecond: number
  /** Sends automatic status, which nobody asked for, so long after the connection. */
  unaskedStatusAfterMs: number | null
  unaskedBytes: Uint8Array
  /** Breaks the connection when so many bytes have come. */
  resetAfterBytes: number | null
  /** Whether it ends the connection once the other side has. */
  endsConnection: boolean
}

export interface TcpPrinter {
  readonly port: number
  /** What goes into the settings of a counter. */
  readonly device: string
  behave(change: Partial<PrinterMood & CableMood>): void
  jobs(): readonly Buffer[]
  nextJob(): Promise<Buffer>
  /** Whether a job is still coming in, or is held until the printer can print again. */
  isHolding(): boolean
  /** The most connections that were open at one time; a real printer serves one. */
  connectionsAtOnce(): number
  /** Cuts the cable: connections break, new ones are refused. */
  unplug(): Promise<void>
  plugIn(): Promise<void>
  close(): Promise<void>
}

const calmCable: CableMood = {
  reading: 'fast',
  bytesPerSecond: 10_000,
  unaskedStatusAfterMs: null,
  // Automatic status as a TM-T88 sends it: drawer pin high, no trouble.
  unaskedBytes: Uint8Array.of(0x14, 0x00, 0x00, 0x0f),
  resetAfterBytes: null,
  endsConnection: true,
}
const slowStepMs = 20

export async function openTcpPrinter(mood: Partial<PrinterMood & CableMood> = {}): Promise<TcpPrinter> {
  const body = new PrinterBody()
  const cable: CableMood = { ...calmCable }
  const sockets = new Set<net.Socket>()
  let atOnce = 0
  let server = await listen(0)
  const { port } = server.address() as net.AddressInfo

  function listen(onPort: number): Promise<net.Server> {
    return new Promise((resolve, reject) => {
      const opened = net.createServer({ allowHalfOpen: true, pauseOnConnect: true }, connected)
      opened.once('error', reject)
      opened.listen(onPort, '127.0.0.1', () => resolve(opened))
    })
  }

  function connected(socket: net.Socket): void {
    sockets.add(socket)
    atOnce = Math.max(atOnce, sockets.size)
    const session = body.begin((bytes) => socket.writable && socket.write(bytes))
    let received = 0
    const unasked =
      cable.unaskedStatusAfterMs !== null &&
      setTimeout(() => socket.writable && socket.write(cable.unaskedBytes), cable.unaskedStatusAfterMs)

    socket.on('data', (bytes: Buffer) => {
      received += bytes.length
      const { resetAfterBytes } = cable
      if (resetAfterBytes !== null && received >= resetAfterBytes) {
        session.take(bytes.subarray(0, bytes.length - (received - resetAfterBytes)))
        socket.resetAndDestroy()
      } else session.take(bytes)
    })
    socket.on('end', () => {
      session.end()
      if (cable.endsConnection) socket.end()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      if (unasked !== false) clearTimeout(unasked)
      sockets.delete(socket)
      session.end()
    })
    if (cable.reading === 'fast') socket.resume()
    if (cable.reading === 'slow') readSlowly(socket)
    // Paused still: the first read would otherwise start the flow.
  }

  /** Lets one piece through, then waits for as long as printing it takes. */
  function readSlowly(socket: net.Socket): void {
    socket.on('data', (bytes: Buffer) => {
      socket.pause()
      setTimeout(() => socket.resume(), Math.max(slowStepMs, (bytes.length / cable.bytesPerSecond) * 1_000))
    })
    socket.resume()
  }

  function behave(change: Partial<PrinterMood & CableMood>): void {
    for (const [name, value] of Object.entries(change)) {
      if (name in cable) Object.assign(cable, { [name]: value })
      else body.behave({ [name]: value })
    }
    if (cable.reading === 'fast') for (const socket of sockets) socket.resume()
  }

  function unplug(): Promise<void> {
    return new Promise((resolve) => {
      if (!server.listening) return resolve()
      server.close(() => resolve())
      for (const socket of sockets) socket.resetAndDestroy()
    })
  }

  behave(mood)
  return {
    port,
    device: `tcp://127.0.0.1:${port}`,
    behave,
    jobs: () => body.jobs(),
    nextJob: () => body.nextJob(),
    isHolding: () => body.isHolding(),
    connectionsAtOnce: () => atOnce,
    unplug,
    async plugIn() {
      if (!server.listening) server = await listen(port)
    },
    close: unplug,
  }
}
