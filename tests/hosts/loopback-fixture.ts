// A counter small enough to see through, behind a real server on a real socket, with a client that may
// send what no browser would.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Counter } from '../../core/api/answer.ts'
import { createEventLog, type EventLog } from '../../core/api/events.ts'
import { done, refuse } from '../../core/outcome.ts'
import type { HostLog } from '../../native/loopback/host-log.ts'
import { type Loopback, type LoopbackOptions, startLoopback } from '../../native/loopback/server.ts'

export const pageText =
  '<!doctype html><title>counter</title><script type="module" src="./assets/main-a1B2c3D4.js"></script>'

const idleCustomer = {
  storeName: { 'zh-Hant': '羅湖便利店', 'zh-Hans': '罗湖便利店', en: 'Lowu Corner Store' },
  demo: false,
  training: false,
  language: 'zh-Hant',
  showing: { kind: 'idle' },
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export interface HostFixture {
  readonly host: Loopback
  readonly events: EventLog
  /** Names of the calls that reached the counter. */
  readonly calls: string[]
  readonly logged: { level: string; facts: object; sentence: string }[]
  /** Resolves with the first line logged that holds `part`, now or later. */
  logs(part: string): Promise<object>
  ask(options: AskOptions): Promise<Answer>
  call(body: unknown, headers?: Record<string, string>): Promise<Answer>
  close(): Promise<void>
}

export interface AskOptions {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

export async function openHost(
  options: Partial<Omit<LoopbackOptions, 'counter' | 'log'>> & { keptMax?: number } = {},
): Promise<HostFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-host-'))
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'page', 'index.html'), pageText)
  writeFileSync(join(folder, 'page', 'customer.html'), pageText)
  writeFileSync(join(folder, 'page', 'assets', 'main-a1B2c3D4.js'), 'export {}')
  writeFileSync(join(folder, 'page', 'assets', 'plain.css'), 'body {}')
  writeFileSync(join(folder, 'secret.txt'), 'the books')

  const events = createEventLog('run1', options.keptMax ?? 1000)
  const calls: string[] = []
  const counter: Counter = {
    events,
    handle(name, input) {
      calls.push(name)
      if (name === 'listSales') return done([])
      if (name === 'getCustomerView') return done(idleCustomer)
      if (name === 'getPaper') throw new Error('the counter tripped')
      if (name === 'getShop') return done({ not: 'a shop' })
      return refuse('saleUnknown', { input: JSON.stringify(input).length })
    },
  }
  const { log, logged, logs } = recordingLog()
  const started = await startLoopback({
    rendererFolder: join(folder, 'page'),
    port: 0,
    ...options,
    counter,
    log,
  })
  if (!started.ok) throw new Error(JSON.stringify(started.problem))
  const host = started.value
  const ask = (asked: AskOptions) => askHost(host.port, asked)
  return {
    host,
    events,
    calls,
    logged,
    logs,
    ask,
    call: (body, headers = {}) =>
      ask({
        method: 'POST',
        path: '/call',
        headers: { 'content-type': 'application/json', 'x-lowu-token': host.token, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      await host.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export function recordingLog() {
  const logged: HostFixture['logged'] = []
  const waiting: { part: string; resolve: (facts: object) => void }[] = []
  const record = (level: string) => (facts: object, sentence: string) => {
    logged.push({ level, facts, sentence })
    for (const { part, resolve } of waiting) if (sentence.includes(part)) resolve(facts)
  }
  const log: HostLog = {
    debug: record('debug'),
    info: record('info'),
    warn: record('warn'),
    error: record('error'),
  }
  const logs = (part: string) =>
    new Promise<object>((resolve) => {
      const line = logged.find(({ sentence }) => sentence.includes(part))
      if (line) resolve(line.facts)
      else waiting.push({ part, resolve })
    })
  return { log, logged, logs }
}

/** One request on a connection of its own; the path goes out exactly as it is written. */
export function askHost(
  port: number,
  { method = 'GET', path, headers = {}, body }: AskOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
