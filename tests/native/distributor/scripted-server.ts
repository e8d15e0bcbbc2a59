// Servers on 127.0.0.1 that answer a distributor's client with exactly what a test wants, down to the
// bytes, and remember what they were sent.
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from 'node:net'
import { onTestFinished } from 'vitest'

export interface Scripted {
  readonly url: string
  readonly port: number
  readonly requests: string[]
  /** How many connections were ever made. */
  connections(): number
}

async function open(server: Server | TcpServer, requests: string[], scheme: string): Promise<Scripted> {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  })
  const { port } = server.address() as AddressInfo
  return { url: `${scheme}://127.0.0.1:${port}/v1`, port, requests, connections: () => connections }
}

/** Speaks HTTP and does with each request what it is told. */
export function serveHttp(listener: RequestListener): Promise<Scripted> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    listener(request, response)
  })
  return open(server, requests, 'http')
}

/** Answers every request with one status and body. */
export function serveAnswer(
  status: number,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<Scripted> {
  return serveHttp((request, response) => {
    request.resume()
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body)
  })
}

/** Raw TCP: each arrival of bytes is handed over as text with its socket. */
export function serveTcp(
  received: (text: string, socket: Socket) => void,
  scheme: 'http' | 'https' = 'http',
): Promise<Scripted> {
  const requests: string[] = []
  const server = createTcpServer((socket) => {
    socket.on('data', (chunk: Buffer) => {
      requests.push(chunk.toString('latin1'))
      received(chunk.toString('latin1'), socket)
    })
  })
  return open(server, requests, scheme)
}

/** A server of any kind, for TLS. */
export function serveWith(server: Server, requests: string[]): Promise<Scripted> {
  return open(server, requests, 'https')
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createTcpServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
