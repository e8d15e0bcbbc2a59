// Each thing that goes wrong on a line, done for real over sockets: what never left is not sent, what
// may have left is unknown, and only a whole, readable answer about our reference is more.
import { createServer as createTlsServer } from 'node:https'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sandboxCredentials } from '../../../native/distributor/sandbox/sandbox.ts'
import { startSandbox } from '../../../native/distributor/sandbox/server.ts'
import { connect, errors, order, phoneNumber, testKeys, transaction } from './dt-one-client.ts'
import { closedPort, serveAnswer, serveHttp, serveTcp, serveWith } from './scripted-server.ts'
import { selfSigned } from './self-signed.ts'

const lineDown = { kind: 'notSent', reason: 'lineDown', retryAfterMs: null }
const unreachable = { kind: 'unreachable', detail: expect.any(String), retryAfterMs: null }

async function openSandbox() {
  const sandbox = await startSandbox({ booksFile: null, settleAfterMs: 0 })
  onTestFinished(() => sandbox.close())
  return sandbox
}

describe('what certainly never left', () => {
  it('a port nobody listens on', async () => {
    const client = connect(`http://127.0.0.1:${await closedPort()}/v1`)
    expect(await client.submit()).toEqual(lineDown)
    expect(await client.find()).toEqual(unreachable)
    expect(client.lines[0]?.detail).toBe('ECONNREFUSED')
  })

  it('a name that does not resolve', async () => {
    const client = connect('http://distributor.invalid/v1', { connectTimeoutMs: 2_000 })
    expect(await client.submit()).toEqual(lineDown)
  })

  it('a certificate nobody vouches for: not one request reaches that server', async () => {
    const requests: string[] = []
    const server = createTlsServer(selfSigned, (request, response) => {
      requests.push(request.url ?? '')
      response.writeHead(201).end(JSON.stringify(transaction(7)))
    })
    const scripted = await serveWith(server, requests)
    const client = connect(scripted.url)
    expect(await client.submit()).toEqual(lineDown)
    expect(requests).toEqual([])
    expect(client.lines[0]?.detail).toMatch(/CERT/)
  })

  it('a peer that speaks no TLS', async () => {
    const scripted = await serveTcp(
      (_, socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
      'https',
    )
    expect(await connect(scripted.url).submit()).toEqual(lineDown)
  })

  it('a connection reset in the middle of the TLS handshake', async () => {
    const scripted = await serveTcp((_, socket) => void socket.resetAndDestroy(), 'https')
    expect(await connect(scripted.url).submit()).toEqual(lineDown)
  })

  it('a handshake that never comes to an end', async () => {
    const scripted = await serveTcp(() => undefined, 'https')
    const client = connect(scripted.url, { connectTimeoutMs: 150 })
    expect(await client.submit()).toEqual(lineDown)
    expect(client.lines[0]?.detail).toBe('connect timeout')
  })
})

describe('what may have left', () => {
  it('a connection reset as soon as the request arrives', async () => {
    const scripted = await serveTcp((_, socket) => void socket.resetAndDestroy())
    expect(await connect(scripted.url).submit()).toMatchObject({ kind: 'unknown' })
    expect(await connect(scripted.url).find()).toEqual(unreachable)
  })

  it('a connection reset in the middle of an answer that says credited', async () => {
    const body = JSON.stringify(transaction(7))
    const scripted = await serveTcp((_, socket) => {
      const head = `HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: ${body.length + 10}\r\n\r\n`
      socket.write(head + body, () => socket.resetAndDestroy())
    })
    expect(await connect(scripted.url).submit()).toMatchObject({ kind: 'unknown' })
    expect(await connect(scripted.url).find()).toEqual(unreachable)
  })

  it('a kept connection that the server closes as the next request is written', async () => {
    const body = JSON.stringify([])
    let answered = false
    const scripted = await serveTcp((_, socket) => {
      if (answered) return void socket.destroy()
      answered = true
      socket.write(
        `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\nConnection: keep-alive\r\n\r\n${body}`,
      )
    })
    const client = connect(scripted.url)
    expect(await client.find()).toEqual({ kind: 'notFound' })
    expect(await client.submit()).toMatchObject({ kind: 'unknown' })
    expect(scripted.connections()).toBe(1)
  })

  it('a kept connection that was closed while idle is replaced, and the request is sent once', async () => {
    const closed = Promise.withResolvers<void>()
    const scripted = await serveHttp((request, response) => {
      request.resume()
      if (request.method === 'POST') return void response.writeHead(201).end(JSON.stringify(transaction(7)))
      response.end('[]', () => request.socket.end())
      request.socket.once('close', () => closed.resolve())
    })
    const client = connect(scripted.url)
    await client.find()
    await closed.promise
    expect(await client.submit()).toMatchObject({ kind: 'credited' })
    expect(scripted.requests.filter((each) => each.startsWith('POST'))).toHaveLength(1)
  })

  it('an answer dropped after crediting is found by the question', async () => {
    const sandbox = await openSandbox()
    const client = connect(sandbox.url, sandboxCredentials)
    sandbox.order({ do: 'dropAnswer', on: 'create' })
    expect(await client.submit()).toMatchObject({ kind: 'unknown' })
    expect(await client.find()).toMatchObject({ kind: 'credited' })
    expect(sandbox.books().transactions).toHaveLength(1)
  })

  it('an answer slower than the timeout', async () => {
    const sandbox = await openSandbox()
    sandbox.order({ do: 'delayAnswer', ms: 600_000, on: 'create' })
    const client = connect(sandbox.url, { ...sandboxCredentials, requestTimeoutMs: 300 })
    expect(await client.submit()).toEqual({ kind: 'unknown', detail: 'no answer within 300 ms' })
    expect(sandbox.books().transactions).toHaveLength(1)
  })

  it('an answer that drips for ever', async () => {
    const scripted = await serveTcp((_, socket) => {
      socket.write('HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n')
      const timer = setInterval(() => socket.write('1\r\n \r\n'), 20)
      socket.once('close', () => clearInterval(timer))
    })
    const client = connect(scripted.url, { requestTimeoutMs: 300 })
    expect(await client.submit()).toMatchObject({ kind: 'unknown' })
  })

  it('a repeated reference is a question, never a failure', async () => {
    const sandbox = await openSandbox()
    const client = connect(sandbox.url, sandboxCredentials)
    expect(await client.submit()).toMatchObject({ kind: 'credited' })
    expect(await client.submit()).toEqual({ kind: 'unknown', detail: 'HTTP 400, code 1007001' })
  })

  it.each([
    ['not JSON', '<html>502</html>'],
    ['JSON of another kind', '[]'],
    ['null', 'null'],
    ['nothing', ''],
    ['broken UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
    ['a class nobody knows', JSON.stringify(transaction(6))],
    ['a class as text', JSON.stringify(transaction('7'))],
    ['the reference of somebody else', JSON.stringify(transaction(7, { external_id: 'OTHER' }))],
    ['longer than anyone sends', JSON.stringify(transaction(7)).padEnd(9_000_000)],
  ])('a created answer that is %s', async (_, body) => {
    const scripted = await serveAnswer(201, body)
    expect(await connect(scripted.url).submit()).toMatchObject({ kind: 'unknown' })
  })

  it('a compressed answer that unpacks to more than anyone sends', async () => {
    const bomb = gzipSync(JSON.stringify(transaction(7)).padEnd(40_000_000))
    const scripted = await serveAnswer(201, bomb, { 'Content-Encoding': 'gzip' })
    expect(await connect(scripted.url).submit()).toMatchObject({ kind: 'unknown' })
  })

  it.each([
    [500, errors(1009001)],
    [503, errors(1009503)],
    [500, errors(1005003)],
    [502, 'bad gateway'],
    [400, errors(1007001)],
    [400, errors(4242424)],
    [400, errors(1005003, 4242424)],
    [400, errors(1006001, 1005003)],
    [400, { errors: [] }],
    [403, 'forbidden'],
    [404, errors(1000404)],
    [404, 'no such page'],
    [409, errors(1007002)],
    [304, ''],
  ])('HTTP %i with %j', async (status, body) => {
    const scripted = await serveAnswer(status, status === 304 ? '' : JSON.stringify(body))
    expect(await connect(scripted.url).submit()).toMatchObject({ kind: 'unknown' })
  })

  it('a redirect, which is not followed', async () => {
    const elsewhere = await serveAnswer(201, JSON.stringify(transaction(7)))
    const scripted = await serveAnswer(307, '', { Location: `${elsewhere.url}/async/transactions` })
    expect(await connect(scripted.url).submit()).toMatchObject({ kind: 'unknown' })
    expect(elsewhere.requests).toEqual([])
  })
})

describe('what DT One says without taking the order', () => {
  it('wrong keys', async () => {
    const sandbox = await openSandbox()
    const client = connect(sandbox.url)
    expect(await client.submit()).toMatchObject({ kind: 'notSent', reason: 'credentials' })
    expect(await client.find()).toMatchObject({ kind: 'unreachable', detail: 'HTTP 401, code 1000401' })
    expect(sandbox.books().transactions).toEqual([])
  })

  it.each([
    ['7', 7_000],
    ['0', 0],
    ['soon', null],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
    ['999999999', 24 * 3_600_000],
  ])('too many requests, Retry-After %s', async (header, retryAfterMs) => {
    const scripted = await serveAnswer(429, JSON.stringify(errors(1000429)), { 'Retry-After': header })
    expect(await connect(scripted.url).submit()).toEqual({
      kind: 'notSent',
      reason: 'rateLimited',
      retryAfterMs,
    })
    expect(await connect(scripted.url).find()).toMatchObject({ kind: 'unreachable', retryAfterMs })
  })

  it('an empty balance', async () => {
    const scripted = await serveAnswer(400, JSON.stringify(errors(1006001)))
    expect(await connect(scripted.url).submit()).toMatchObject({ kind: 'notSent', reason: 'balanceEmpty' })
  })

  it('an environment full of proxies changes nothing', async () => {
    const sandbox = await openSandbox()
    const names = ['http_proxy', 'HTTP_PROXY', 'all_proxy'] as const
    const before = names.map((name) => process.env[name])
    onTestFinished(() => {
      names.forEach((name, place) => {
        const value = before[place]
        if (value === undefined) delete process.env[name]
        else process.env[name] = value
      })
    })
    const dead = `http://127.0.0.1:${await closedPort()}`
    for (const name of names) process.env[name] = dead
    expect(await connect(sandbox.url, sandboxCredentials).submit()).toMatchObject({ kind: 'credited' })
  })
})

describe('what is written down', () => {
  it('never a key, a password, a header, or more of a card than its last four digits', async () => {
    const sandbox = await openSandbox()
    const iccid = '8985203012345678901'
    const client = connect(sandbox.url, testKeys)
    const answers: unknown[] = [await client.submit(), await client.find()]
    answers.push(await client.submit({ ...order, cardKind: 'iccid', cardNumber: iccid }))
    answers.push(await new Promise((resolve) => client.distributor.lookUp(phoneNumber, resolve)))
    const echo = await serveHttp((request, response) => {
      response.writeHead(500).end(JSON.stringify([request.headers, phoneNumber, iccid]))
    })
    const echoed = connect(echo.url, testKeys)
    answers.push(await echoed.submit(), await echoed.find())
    const dropped = connect((await serveTcp((_, socket) => void socket.destroy())).url, testKeys)
    answers.push(await dropped.submit({ ...order, cardKind: 'iccid', cardNumber: iccid }))

    const lines = [...client.lines, ...echoed.lines, ...dropped.lines]
    expect(lines).toHaveLength(7)
    expect(lines.map((line) => line.card)).toContain('…9876')
    const basic = Buffer.from(`${testKeys.apiKey}:${testKeys.apiSecret}`).toString('base64')
    const written = JSON.stringify([lines, answers])
    for (const secret of [
      testKeys.apiKey,
      testKeys.apiSecret,
      basic,
      phoneNumber,
      phoneNumber.slice(4),
      iccid,
    ]) {
      expect(written).not.toContain(secret)
    }
  })

  it('a log that cannot be written takes no answer away', async () => {
    const sandbox = await openSandbox()
    const { createDtOne } = await import('../../../native/distributor/dt-one.ts')
    const distributor = createDtOne({
      baseUrl: sandbox.url,
      ...sandboxCredentials,
      log: () => {
        throw new Error('disk full')
      },
    })
    expect(await new Promise((resolve) => distributor.submit(order, resolve))).toMatchObject({
      kind: 'credited',
    })
  })
})
