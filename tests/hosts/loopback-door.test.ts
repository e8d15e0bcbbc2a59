// Who gets in to the Node host and who does not: hostile requests over real sockets.
import { pbkdf2 } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { envelopeSchema } from '../../core/api/envelope.ts'
import { startLoopback } from '../../native/loopback/server.ts'
import { type HostFixture, openHost, pageText, recordingLog } from './loopback-fixture.ts'

const hashed = promisify(pbkdf2)

let fixture: HostFixture
beforeEach(async () => {
  fixture = await openHost()
})
afterEach(() => fixture.close())

const listSales = { name: 'listSales', input: { limit: 1 }, language: 'en' }

describe('a call', () => {
  it('with the token reaches the counter and is answered in an envelope', async () => {
    const answer = await fixture.call(listSales)
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: [] })
    expect(fixture.calls).toEqual(['listSales'])
  })

  it('that the counter refuses is a sentence in the language asked for', async () => {
    const answer = await fixture.call({ name: 'getStatus', input: {}, language: 'en' })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'saleUnknown' } })
    expect(answer.body).toContain('not known here')
  })

  it.each([
    ['that throws in the counter', { name: 'getPaper', input: { saleId: '12345678' }, language: 'zh-Hans' }],
    ['that is answered outside the contract', { name: 'getShop', input: {}, language: 'zh-Hans' }],
  ])('%s is "counterFailed", and the log knows why', async (_, body) => {
    const answer = await fixture.call(body)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'counterFailed' } })
    expect(await fixture.logs('broke a rule')).toHaveProperty('err')
  })

  it.each([
    ['no JSON', 'not json', 400],
    ['an empty body', '', 400],
    ['an array', [], 200],
    ['null', 'null', 200],
    ['an unknown name', { ...listSales, name: 'openDrawer' }, 200],
    ['a name of Object', { ...listSales, name: 'constructor' }, 200],
    ['an extra key', { ...listSales, token: 'x' }, 200],
    ['a limit outside the contract', { ...listSales, input: { limit: 0 } }, 200],
    ['an unknown language', { ...listSales, language: 'fr' }, 200],
  ])('with %s is refused before the counter', async (_, body, status) => {
    const answer = await fixture.call(body)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'callMalformed' } })
    expect(fixture.calls).toEqual([])
  })

  it('of 64 KiB and a byte is refused unread, one of 64 KiB is read', async () => {
    const tooLong = await fixture.call('x'.repeat(64 * 1024 + 1))
    expect(tooLong.status).toBe(413)
    expect(envelopeSchema.parse(JSON.parse(tooLong.body)).ok).toBe(false)
    const full = JSON.stringify(listSales)
    const padded = await fixture.call(full + ' '.repeat(64 * 1024 - full.length))
    expect(padded.status).toBe(200)
    expect(fixture.calls).toEqual(['listSales'])
  })

  it('of many megabytes is answered and not kept', async () => {
    const answer = await fixture.call('x'.repeat(32 * 1024 * 1024))
    expect(answer.status).toBe(413)
    expect(fixture.calls).toEqual([])
    expect((await fixture.call(listSales)).status).toBe(200)
  })

  it('as a form, which any page can post, is refused', async () => {
    const answer = await fixture.call(listSales, { 'content-type': 'text/plain' })
    expect(answer.status).toBe(415)
    expect(fixture.calls).toEqual([])
  })

  it('is refused when calls come faster than allowed', async () => {
    const busy = await openHost({ callsPerSecondMax: 0 })
    const answer = await busy.call(listSales)
    await busy.close()
    expect(answer.status).toBe(429)
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'callsTooMany' } })
    expect(busy.calls).toEqual([])
  })
})

describe('without the token of this launch', () => {
  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['a wrong one', 'A'.repeat(43)],
    ['one of another length', 'A'],
    ['the right one with a letter more', 'right+'],
  ])('%s: neither calls nor events', async (_, given) => {
    const token = given === 'right+' ? `${fixture.host.token}A` : given
    const headers: Record<string, string> = token === undefined ? {} : { 'x-lowu-token': token }
    const call = await fixture.ask({
      method: 'POST',
      path: '/call',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(listSales),
    })
    const events = await fixture.ask({ path: '/events', headers })
    expect([call.status, events.status]).toEqual([401, 401])
    expect(JSON.parse(call.body)).toMatchObject({ error: { code: 'screenKeyWrong' } })
    expect(fixture.calls).toEqual([])
  })

  it('a token in the address or a cookie is none', async () => {
    const { token } = fixture.host
    const inAddress = await fixture.ask({ path: `/events?token=${token}&x-lowu-token=${token}` })
    const inCookie = await fixture.ask({ path: '/events', headers: { cookie: `x-lowu-token=${token}` } })
    expect([inAddress.status, inCookie.status]).toEqual([401, 401])
  })

  it('each launch has its own, which no log line holds', async () => {
    const other = await openHost()
    expect(other.host.token).not.toBe(fixture.host.token)
    expect(other.host.token).toMatch(/^[\w-]{43}$/)
    expect(other.host.url).toBe(`http://127.0.0.1:${other.host.port}/#token=${other.host.token}`)
    expect((await other.call(listSales, { 'x-lowu-token': fixture.host.token })).status).toBe(401)
    expect(JSON.stringify(other.logged)).not.toContain(other.host.token)
    await other.close()
  })
})

describe('from somewhere else', () => {
  const hosts = (port: number) => [
    ['a name made to point here', `evil.example:${port}`],
    ['our name without its port', '127.0.0.1'],
    ['our name with another port', `127.0.0.1:${port + 1}`],
    ['any address', `0.0.0.0:${port}`],
    ['the IPv6 loopback', `[::1]:${port}`],
    ['a longer name', `localhost.evil.example:${port}`],
    ['ours before another', `127.0.0.1:${port}, evil.example`],
    ['ours as a user', `127.0.0.1:${port}@evil.example`],
  ]

  it('every wrong Host is refused for pages, calls and events alike', async () => {
    for (const [what, host] of hosts(fixture.host.port)) {
      const headers = { host: host ?? '' }
      expect((await fixture.ask({ path: '/', headers })).status, what).toBe(403)
      expect((await fixture.call(listSales, headers)).status, what).toBe(403)
      const token = { ...headers, 'x-lowu-token': fixture.host.token }
      expect((await fixture.ask({ path: '/events', headers: token })).status, what).toBe(403)
    }
    expect(fixture.calls).toEqual([])
  })

  it('localhost and 127.0.0.1 are both here, whatever their case', async () => {
    const { port } = fixture.host
    for (const host of [`localhost:${port}`, `LocalHost:${port}`, `127.0.0.1:${port}`]) {
      const origin = `http://${host.toLowerCase()}`
      expect((await fixture.call(listSales, { host, origin })).status).toBe(200)
    }
  })

  it('every foreign Origin is refused, with the right token too', async () => {
    const { port } = fixture.host
    const origins = [
      'https://evil.example',
      'null',
      '',
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
      'http://127.0.0.1',
      `http://127.0.0.1:${port}.evil.example`,
    ]
    for (const origin of origins) expect((await fixture.call(listSales, { origin })).status, origin).toBe(403)
    expect(fixture.calls).toEqual([])
  })

  it('a preflight gets no permission', async () => {
    const answer = await fixture.ask({
      method: 'OPTIONS',
      path: '/call',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(answer.status).toBe(403)
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('a request of HTTP/1.0 without a Host is refused', async () => {
    expect(await speak(fixture.host.port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /)
  })

  it('another address in the request line, as to a proxy, is not a page here', async () => {
    const { port } = fixture.host
    const text = await speak(
      port,
      `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
    )
    expect(text).toMatch(/^HTTP\/1\.1 404 /)
  })
})

describe('where it listens', () => {
  it.runIf(process.platform === 'linux')('only on 127.0.0.1, by the system’s own table', () => {
    const port = fixture.host.port.toString(16).toUpperCase().padStart(4, '0')
    const listening = ['/proc/net/tcp', '/proc/net/tcp6']
      .flatMap((table) => readFileSync(table, 'utf8').split('\n'))
      .map((row) => row.trim().split(/\s+/))
      .filter((row) => row[3] === '0A' && row[1]?.endsWith(`:${port}`))
      .map((row) => row[1])
    expect(listening).toEqual([`0100007F:${port}`])
  })

  it('no other address of this machine answers', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((rows) => rows ?? [])
      .map(({ address }) => address)
    for (const address of [...others, '127.0.0.2', '::1']) {
      if (address === '127.0.0.1') continue
      expect(await answers(address, fixture.host.port), address).toBe(false)
    }
  })

  it('a port in use is a sentence, and the other program is left alone', async () => {
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    const held = holder.address()
    const taken = typeof held === 'object' && held !== null ? held.port : 0
    await expect(openHost({ port: taken })).rejects.toThrow('portTaken')
    expect(await answers('127.0.0.1', taken)).toBe(true)
    await new Promise((resolve) => holder.close(resolve))
  })

  it('without a built screen nothing is opened', async () => {
    const { log, logged } = recordingLog()
    const counter = { events: fixture.events, handle: () => ({ ok: true, value: null }) as const }
    const started = await startLoopback({ counter, rendererFolder: '/nowhere', port: 0, log })
    expect(started).toEqual({
      ok: false,
      problem: { code: 'screenNotBuilt', details: { folder: '/nowhere' } },
    })
    expect(logged).toEqual([])
  })

  it('after close nothing answers', async () => {
    const short = await openHost()
    await short.close()
    expect(await answers('127.0.0.1', short.host.port)).toBe(false)
  })
})

describe('the page', () => {
  it('comes without a token, under a policy without inline script', async () => {
    const answer = await fixture.ask({ path: '/' })
    expect(answer.status).toBe(200)
    expect(answer.body).toBe(pageText)
    const policy = String(answer.headers['content-security-policy'])
    const scripts = policy.split('; ').find((rule) => rule.startsWith('script-src'))
    expect(scripts).toBe("script-src 'self'")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('keeps hashed assets for ever and the others not', async () => {
    const hashed = await fixture.ask({ path: '/assets/main-a1B2c3D4.js' })
    const plain = await fixture.ask({ path: '/assets/plain.css?v=1' })
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(hashed.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(plain.headers['cache-control']).toBe('no-cache')
    expect(plain.headers['content-type']).toBe('text/css; charset=utf-8')
  })

  it('to HEAD is its headers alone', async () => {
    const answer = await fixture.ask({ method: 'HEAD', path: '/index.html' })
    expect([answer.status, answer.body]).toEqual([200, ''])
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//etc/passwd',
    '/%00',
    '/index.html%00.js',
    '/assets',
    '/assets/',
    '/%',
    '/constructor',
    '/__proto__',
  ])('does not lead out of its folder by %s', async (path) => {
    const answer = await fixture.ask({ path })
    expect(answer.status).toBe(404)
    expect(answer.body).toBe('404 Not Found\n')
  })
})

describe('other methods', () => {
  it.each([
    ['GET', '/call', 'POST'],
    ['PUT', '/call', 'POST'],
    ['POST', '/events', 'GET'],
    ['POST', '/', 'GET, HEAD'],
    ['DELETE', '/index.html', 'GET, HEAD'],
    ['OPTIONS', '/', 'GET, HEAD'],
  ])('%s %s is refused', async (method, path, allowed) => {
    const answer = await fixture.ask({ method, path, headers: { 'x-lowu-token': fixture.host.token } })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe(allowed)
  })

  it('a browser that is gone before the page was read from the disk ends nothing', async () => {
    // Files are opened by the same few hands, so all of them are kept busy while the browser goes.
    const busy = Array.from({ length: 8 }, () => hashed('lowu', 'salt', 400_000, 64, 'sha512'))
    const { port } = fixture.host
    await hangUpAfter(port, `GET / HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`)
    await Promise.all(busy)
    // What breaks in the host's own turn would end this file.
    expect((await fixture.call(listSales)).status).toBe(200)
  })

  it('what is not HTTP ends without harm', async () => {
    expect(await speak(fixture.host.port, '\u0016\u0003\u0001\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect((await fixture.call(listSales)).status).toBe(200)
  })
})

const heardByThenMs = 50

/** Says it, and pulls the cable once it was heard. */
function hangUpAfter(port: number, text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text, () => setTimeout(() => socket.resetAndDestroy(), heardByThenMs))
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
  })
}

/** What a server says to these bytes, until it hangs up. */
function speak(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let heard = ''
    socket.setEncoding('latin1')
    socket.on('data', (part: string) => {
      heard += part
    })
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
  })
}

function answers(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address)
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
