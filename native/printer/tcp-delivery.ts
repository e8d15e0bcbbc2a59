// Whether the far side of a TCP connection has taken every byte, as this machine's own TCP knows it from
// the acknowledgements. It says nothing about paper: a printer's buffer acknowledges as well.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** `unknown`: this system does not say, or no longer. */
export type Delivery = 'all' | 'notYet' | 'unknown'

export interface Connection {
  readonly localPort: number
  readonly remotePort: number
}

/** `st` of /proc/net/tcp (Linux, include/net/tcp_states.h) in which our end is out and not acknowledged. */
const endUnanswered = new Set(['01', '04', '08', '09', '0B'])
/** The same states by the names `netstat` gives them on Windows and macOS. */
const endUnansweredNames = /^(ESTABLISHED|FIN_?WAIT_?1|CLOSE_?WAIT|LAST_?ACK|CLOSING)$/i
const netstatMs = 5_000

/**
 * Asked once our own end of the connection has been sent: it is acknowledged after the last byte, never
 * before, so that its acknowledgement covers them all.
 */
export async function deliveryOf(connection: Connection): Promise<Delivery> {
  if (process.platform === 'linux') {
    const tables = await Promise.all([readTable('/proc/net/tcp'), readTable('/proc/net/tcp6')])
    return tables.every((table) => table === null)
      ? 'unknown'
      : deliveryInTable(tables.join('\n'), connection)
  }
  const listing = await runNetstat()
  return listing === null ? 'unknown' : deliveryInListing(listing, connection)
}

/** Of the text of /proc/net/tcp. A connection that is gone from it has nothing left to deliver. */
export function deliveryInTable(text: string, { localPort, remotePort }: Connection): Delivery {
  const isOurs = (address: string | undefined, port: number): boolean =>
    Number.parseInt(address?.split(':')[1] ?? '', 16) === port
  const states = text.split('\n').flatMap((line) => {
    const [, local, remote, state = ''] = line.trim().split(/\s+/)
    return isOurs(local, localPort) && isOurs(remote, remotePort) ? [state.toUpperCase()] : []
  })
  return states.some((state) => endUnanswered.has(state)) ? 'notYet' : 'all'
}

/**
 * Of what `netstat -an` prints: address and port by a colon (Windows) or a dot (macOS), the state last
 * (Microsoft's and Apple's manual pages of netstat). No line, or a state in another language: unknown.
 */
export function deliveryInListing(text: string, { localPort, remotePort }: Connection): Delivery {
  const states = text.split(/\r?\n/).flatMap((line) => {
    const words = line.trim().split(/\s+/)
    if (!/^tcp/i.test(words[0] ?? '')) return []
    const ports = words.flatMap((word) => /[.:](\d{1,5})$/.exec(word)?.[1] ?? [])
    const [local, remote] = ports.map(Number)
    return local === localPort && remote === remotePort ? [words.at(-1) ?? ''] : []
  })
  if (states.some((state) => endUnansweredNames.test(state))) return 'notYet'
  return states.some((state) => /^(FIN_?WAIT_?2|TIME_?WAIT)$/i.test(state)) ? 'all' : 'unknown'
}

function readTable(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null)
}

function runNetstat(): Promise<string | null> {
  return new Promise((resolve) => {
    const options = { timeout: netstatMs, windowsHide: true, maxBuffer: 8 * 1024 * 1024 }
    execFile('netstat', ['-an', '-p', 'tcp'], options, (error, output) =>
      resolve(error === null ? output : null),
    )
  })
}
