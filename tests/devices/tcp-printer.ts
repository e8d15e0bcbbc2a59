// A receipt printer on a TCP port of this machine, with status and with the bad manners of real ones.
// It keeps every byte that reached its paper. Works in a test and in a plain script.
import net from 'node:net'
import { type CableMood, calmCable, restAfter, xoff, xon } from './cable-mood.ts'
import { type DrawerPulse, PrinterBody, type PrinterMood } from './printer-body.ts'
import type { ObedientPrinter } from './printer-commands.ts'

export type { CableMood } from './cable-mood.ts'

export interface TcpPrinter extends ObedientPrinter {
  readonly port: number
  /** What goes into the settings of a counter. */
  readonly device: string
  jobs(): readonly Buffer[]
  /** Every pulse the drawer got, and whether past the queue. */
  pulses(): readonly DrawerPulse[]
  hearPulses(hear: (pulse: DrawerPulse) => void): void
  nextJob(): Promise<Buffer>
  /** Whether a job is still coming in, or is held until the printer can print again. */
  isHolding(): boolean
  /** When that is so no more. */
  whenIdle(): Promise<void>
  /** When the first byte of any connection has come. */
  whenPrinting(): Promise<void>
  /** The most connections that were open at one time; a real printer serves one. */
  connectionsAtOnce(): number
  connectionsSoFar(): number
  /** Cuts the cable: connections break, new ones are refused. */
  unplug(): Promise<void>
  plugIn(): Promise<void>
  close(): Promise<void>
}

/** `port` 0 takes any free one. */
export async function openTcpPrinter(
  mood: Partial<PrinterMood & CableMood> = {},
  wantedPort = 0,
): Promise<TcpPrinter> {
  const body = new PrinterBody()
  const cable: CableMood = { ...calmCable }
  const sockets = new Set<net.Socket>()
  let atOnce = 0
  let soFar = 0
  let printingBegan: () => void = () => {}
  const printing = new Promise<void>((resolve) => {
    printingBegan = resolve
  })
  let server = await listen(wantedPort)
  const { port } = server.address() as net.AddressInfo

  function listen(onPort: number): Promise<net.Server> {
    return new Promise((resolve, reject) => {
      const opened = net.createServer({ allowHalfOpen: true, pauseOnConnect: true }, connected)
      opened.once('error', reject)
      opened.listen(onPort, '127.0.0.1', () => resolve(opened))
    })
  }

  const say = (socket: net.Socket, bytes: Uint8Array): void => {
    if (socket.writable) socket.write(bytes)
  }

  function connected(socket: net.Socket): void {
    sockets.add(socket)
    soFar += 1
    atOnce = Math.max(atOnce, sockets.size)
    const session = body.begin((bytes) => say(socket, bytes))
    let received = 0
    const unasked =
      cable.unaskedStatusAfterMs !== null &&
      setTimeout(() => say(socket, cable.unaskedBytes), cable.unaskedStatusAfterMs)

    socket.on('data', (bytes: Buffer) => {
      printingBegan()
      const before = received
      received += bytes.length
      const { resetAfterBytes } = cable
      if (resetAfterBytes !== null && received >= resetAfterBytes) {
        session.take(bytes.subarray(0, bytes.length - (received - resetAfterBytes)))
        socket.resetAndDestroy()
        return
      }
      session.take(bytes)
      rest(socket, bytes.length, before)
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
    // Paused until then: the first read would otherwise start the flow.
    if (cable.reading !== 'never') socket.resume()
  }

  /** Takes no more before the piece just taken is printed, as its mood has it. */
  function rest(socket: net.Socket, taken: number, before: number): void {
    const { pausesAfterBytes, pauseMs } = cable
    const pauses =
      pausesAfterBytes !== null &&
      Math.floor((before + taken) / pausesAfterBytes) > Math.floor(before / pausesAfterBytes)
    const restMs = pauses ? pauseMs : restAfter(taken, cable)
    if (restMs === 0) return
    socket.pause()
    if (pauses) say(socket, xoff)
    setTimeout(() => {
      if (pauses) say(socket, xon)
      if (cable.reading !== 'never') socket.resume()
    }, restMs)
  }

  function behave(change: Partial<PrinterMood & CableMood>): void {
    for (const [name, value] of Object.entries(change)) {
      if (name in cable) Object.assign(cable, { [name]: value })
      else body.behave({ [name]: value })
    }
    if (change.reading === undefined) return
    for (const socket of sockets) {
      if (cable.reading === 'never') socket.pause()
      else socket.resume()
    }
  }

  function breakLine(): void {
    for (const socket of sockets) socket.resetAndDestroy()
  }

  function unplug(): Promise<void> {
    return new Promise((resolve) => {
      if (!server.listening) return resolve()
      server.close(() => resolve())
      breakLine()
    })
  }

  behave(mood)
  return {
    port,
    device: `tcp://127.0.0.1:${port}`,
    behave,
    breakLine,
    sendUnasked: () => {
      for (const socket of sockets) say(socket, cable.unaskedBytes)
    },
    jobs: () => body.jobs(),
    pulses: () => body.pulses(),
    hearPulses: (hear) => body.hearPulses(hear),
    nextJob: () => body.nextJob(),
    isHolding: () => body.isHolding(),
    whenIdle: () => body.whenIdle(),
    whenPrinting: () => printing,
    connectionsAtOnce: () => atOnce,
    connectionsSoFar: () => soFar,
    unplug,
    async plugIn() {
      if (!server.listening) server = await listen(port)
    },
    close: unplug,
  }
}
