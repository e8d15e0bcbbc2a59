// The browser's bridge against the real host: it calls, hears, and after a break goes on where it was.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Counter } from '../../core/api/answer.ts'
import { createEventLog } from '../../core/api/events.ts'
import { done } from '../../core/outcome.ts'
import { type Loopback, startLoopback } from '../../native/loopback/server.ts'
import { type ConnectionState, createConnection } from '../../renderer/link/connection.ts'
import { createLoopback } from '../../renderer/link/loopback.ts'

const token = 'a-token-of-this-test'
const folder = mkdtempSync(join(tmpdir(), 'lowu-loopback-'))
writeFileSync(join(folder, 'index.html'), '<!doctype html>')
const ends: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

function staged(): Counter {
  return { events: createEventLog('run1', 100), handle: () => done({}) }
}

async function start(counter: Counter, port = 0): Promise<Loopback> {
  const quiet = () => undefined
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet }
  const started = await startLoopback({ counter, rendererFolder: folder, port, log, token })
  if (!started.ok) throw new Error(started.problem.code)
  ends.push(() => started.value.close())
  return started.value
}

/** Hears events and states as they come, and lets a test wait for the next one that fits. */
function listenTo(host: Loopback, key = token) {
  const connection = createConnection()
  const bridge = createLoopback({ origin: `http://127.0.0.1:${host.port}`, token: key, connection })
  const heard: unknown[] = []
  const states: ConnectionState[] = []
  const waiting = new Set<() => void>()
  const tell = () => {
    for (const look of [...waiting]) look()
  }
  connection.subscribe(() => {
    states.push(connection.state())
    tell()
  })
  ends.push(
    bridge.listen(null, (event) => {
      heard.push(event)
      tell()
    }),
  )
  async function until(fits: () => boolean) {
    if (fits()) return
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!fits()) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
    })
  }
  return { bridge, heard, states, until }
}

test('calls are answered with the envelope of the host', async () => {
  const { bridge } = listenTo(await start(staged()))
  const answer = await bridge.call({
    name: 'settlePrintJob',
    input: { commandId: 'command01', jobId: 'job000001', printed: true },
    language: 'en',
  })
  expect(answer).toEqual({ ok: true, value: {} })
})

test('events arrive, and those of a break arrive after it, each once', async () => {
  const counter = staged()
  const host = await start(counter)
  const { heard, states, until } = listenTo(host)
  await until(() => states.includes('open'))
  counter.events.publish({ type: 'offersChanged' })
  await until(() => heard.length === 1)
  await host.close()
  await until(() => states.includes('lost'))
  counter.events.publish({ type: 'offersChanged' })
  counter.events.publish({ type: 'offersChanged' })
  await start(counter, host.port)
  await until(() => heard.length === 3)
  expect(heard.map((event) => (event as { sequence: number }).sequence)).toEqual([1, 2, 3])
  expect(states).toEqual(['open', 'lost', 'open'])
})

test('a key of another start is final', async () => {
  const { states, until } = listenTo(await start(staged()), 'an-older-token')
  await until(() => states.length > 0)
  expect(states).toEqual(['refused'])
})
