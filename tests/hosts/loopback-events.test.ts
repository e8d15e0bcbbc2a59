// Events over the Node host: numbered, resumed by the last id, and never piled up for a screen that
// does not read.
import { request } from 'node:http'
import { connect } from 'node:net'
import { createParser } from 'eventsource-parser'
import { afterEach, expect, it } from 'vitest'
import { type CounterEvent, type NumberedEvent, numberedEventSchema } from '../../core/api/events.ts'
import { listenersMax, readEventId } from '../../native/loopback/event-stream.ts'
import { type HostFixture, openHost } from './loopback-fixture.ts'

const fixtures: HostFixture[] = []
async function open(options: Parameters<typeof openHost>[0] = {}): Promise<HostFixture> {
  const fixture = await openHost(options)
  fixtures.push(fixture)
  return fixture
}
afterEach(async () => {
  for (const fixture of fixtures.splice(0)) await fixture.close()
})

const offers: CounterEvent = { type: 'offersChanged' }

/** An event of a few kilobytes, so that a listener can be filled. */
function long(kilobytes: number): CounterEvent {
  const card = { kind: 'phone', number: '+85291234567', country: 'HK' } as const
  return {
    type: 'scanned',
    reading: { kind: 'card', card, groups: ['x'.repeat(kilobytes * 1024)], warnings: [] },
  }
}

interface Screen {
  readonly heard: NumberedEvent[]
  readonly ids: string[]
  /** Resolves when so many events, or comments, have been heard in all. */
  events(count: number): Promise<void>
  comments(count: number): Promise<void>
  /** Resolves when the stream ends, whoever ended it. */
  readonly ended: Promise<void>
  leave(): void
}

function listen(fixture: HostFixture, after?: { header?: string; query?: string }): Promise<Screen> {
  const heard: NumberedEvent[] = []
  const ids: string[] = []
  let comments = 0
  let waiting: { enough: () => boolean; resolve: () => void }[] = []
  const wake = () => {
    waiting = waiting.filter(({ enough, resolve }) => {
      if (enough()) resolve()
      return !enough()
    })
  }
  const until = (enough: () => boolean) =>
    new Promise<void>((resolve) => {
      waiting.push({ enough, resolve })
      wake()
    })
  const parser = createParser({
    onEvent({ id, data }) {
      ids.push(id ?? '')
      heard.push(numberedEventSchema.parse(JSON.parse(data)))
      wake()
    },
    onComment() {
      comments += 1
      wake()
    },
  })
  const query = after?.query === undefined ? '' : `?after=${encodeURIComponent(after.query)}`
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = { 'x-lowu-token': fixture.host.token }
    if (after?.header !== undefined) headers['last-event-id'] = after.header
    const asked = request(
      { host: '127.0.0.1', port: fixture.host.port, path: `/events${query}`, headers, agent: false },
      (response) => {
        if (response.statusCode !== 200) {
          response.resume()
          reject(new Error(`status ${response.statusCode}`))
          return
        }
        response.setEncoding('utf8')
        response.on('data', (part: string) => parser.feed(part))
        response.on('error', () => undefined)
        resolve({
          heard,
          ids,
          events: (count) => until(() => heard.length >= count),
          comments: (count) => until(() => comments >= count),
          ended: new Promise((end) => response.on('close', () => end())),
          leave: () => asked.destroy(),
        })
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

it('a screen hears what happens from then on, each with its id', async () => {
  const fixture = await open()
  fixture.events.publish(offers)
  const screen = await listen(fixture)
  await screen.comments(1)
  fixture.events.publish(offers)
  fixture.events.publish({ type: 'readAgain' })
  await screen.events(2)
  expect(screen.ids).toEqual(['run1-2', 'run1-3'])
  expect(screen.heard.map(({ event }) => event.type)).toEqual(['offersChanged', 'readAgain'])
})

it.each(['header', 'query'] as const)(
  'one that comes back with its last id in the %s misses nothing',
  async (where) => {
    const fixture = await open()
    const first = await listen(fixture)
    await first.comments(1)
    fixture.events.publish(offers)
    await first.events(1)
    first.leave()
    await first.ended
    for (let more = 0; more < 3; more += 1) fixture.events.publish(offers)
    const second = await listen(fixture, { [where]: first.ids.at(-1) ?? '' })
    fixture.events.publish(offers)
    await second.events(4)
    expect(second.heard.map(({ sequence }) => sequence)).toEqual([2, 3, 4, 5])
  },
)

it.each([
  ['another run', 'run0-1'],
  ['no id of ours', 'nonsense'],
  ['a number still to come', 'run1-99'],
  ['a number no longer kept', 'run1-1'],
  ['a very long one', `${'9'.repeat(4000)}-1`],
])('one that names %s is told to read again', async (_, header) => {
  const fixture = await open({ keptMax: 2 })
  for (let more = 0; more < 5; more += 1) fixture.events.publish(offers)
  const screen = await listen(fixture, { header })
  await screen.events(1)
  expect(screen.heard).toEqual([{ run: 'run1', sequence: 5, event: { type: 'readAgain' } }])
})

it('one that came back before anything was said, left and came back again, still misses nothing', async () => {
  const fixture = await open()
  const first = await listen(fixture, { header: 'run0-7' })
  await first.events(1)
  expect(first.heard[0]?.event).toEqual({ type: 'readAgain' })
  first.leave()
  await first.ended
  fixture.events.publish(offers)
  const second = await listen(fixture, { header: first.ids[0] ?? '' })
  await second.events(1)
  expect(second.heard).toEqual([{ run: 'run1', sequence: 1, event: offers }])
})

it('one that missed more than it should be fed at once is told to read again, and goes on', async () => {
  const fixture = await open()
  for (let more = 0; more < 100; more += 1) fixture.events.publish(long(16))
  const screen = await listen(fixture, { header: 'run1-1' })
  fixture.events.publish(offers)
  await screen.events(2)
  expect(screen.heard).toEqual([
    { run: 'run1', sequence: 100, event: { type: 'readAgain' } },
    { run: 'run1', sequence: 101, event: offers },
  ])
})

it('one that stops reading is cut off and resumes by the last id it has', async () => {
  const fixture = await open({ keptMax: 10_000 })
  const socket = connect(fixture.host.port, '127.0.0.1')
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  socket.on('error', () => undefined)
  socket.write(
    `GET /events HTTP/1.1\r\nHost: 127.0.0.1:${fixture.host.port}\r\nx-lowu-token: ${fixture.host.token}\r\n\r\n`,
  )
  await new Promise<void>((resolve) => socket.once('data', () => resolve()))
  socket.pause()
  let cut = false
  void fixture.logs('cut off').then(() => {
    cut = true
  })
  let published = 0
  // The system buffers a few megabytes before the host notices; 256 MB is far beyond any of them.
  for (; !cut && published < 16_384; published += 1) {
    fixture.events.publish(long(16))
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(cut).toBe(true)
  socket.resume()
  await closed
  const back = await listen(fixture, { header: `run1-${published - 3}` })
  await back.events(3)
  expect(back.heard.map(({ sequence }) => sequence)).toEqual([published - 2, published - 1, published])
})

it('one that reads comes through a burst larger than what may wait, cut off on the way or not', async () => {
  const fixture = await open()
  let screen = await listen(fixture)
  await screen.comments(1)
  for (let more = 0; more < 300; more += 1) fixture.events.publish(long(16))
  const last = () => screen.heard.at(-1)?.sequence ?? 0
  let connections = 1
  let arrived = false
  const arrival = async () => {
    await screen.events(300)
    arrived = true
  }
  await Promise.race([screen.ended, arrival()])
  // Cut off or not, coming back once by the last id is enough.
  if (!arrived) {
    screen = await listen(fixture, { header: screen.ids.at(-1) ?? 'run1-0' })
    connections += 1
    fixture.events.publish(offers)
    while (last() < 301) await screen.events(screen.heard.length + 1)
  }
  expect(connections).toBeLessThanOrEqual(2)
  expect(last()).toBeGreaterThanOrEqual(300)
})

it('a quiet stream is kept alive by comments', async () => {
  const fixture = await open({ heartbeatMs: 5 })
  const screen = await listen(fixture)
  await screen.comments(4)
  expect(screen.heard).toEqual([])
})

it('an event outside the contract never reaches a screen; it is told to read again', async () => {
  const fixture = await open()
  const screen = await listen(fixture)
  await screen.comments(1)
  const rubbish: CounterEvent = JSON.parse('{"type": "saleChanged", "sale": {"id": 7}}')
  fixture.events.publish(rubbish)
  await screen.events(1)
  expect(screen.heard).toEqual([{ run: 'run1', sequence: 1, event: { type: 'readAgain' } }])
  expect(await fixture.logs('did not fit')).toHaveProperty('err')
})

it('there is room for so many screens and no more, and again when one leaves', async () => {
  const fixture = await open({ heartbeatMs: 5 })
  const screens: Screen[] = []
  for (let more = 0; more < listenersMax; more += 1) screens.push(await listen(fixture))
  await expect(listen(fixture)).rejects.toThrow('status 503')
  screens[0]?.leave()
  await screens[0]?.ended
  await expect
    .poll(() =>
      listen(fixture).then(
        () => 'in',
        () => 'full',
      ),
    )
    .toBe('in')
})

it('closing the host ends every stream', async () => {
  const fixture = await openHost()
  const screen = await listen(fixture)
  await fixture.close()
  await screen.ended
  expect(screen.heard).toEqual([])
})

it.each([
  [null, null],
  ['', null],
  ['run1-7', { run: 'run1', sequence: 7 }],
  ['a-b-12', { run: 'a-b', sequence: 12 }],
  ['-5', { run: '', sequence: 0 }],
  ['run1-', { run: '', sequence: 0 }],
  ['run1-1e9', { run: '', sequence: 0 }],
])('reads the id %j', (id, expected) => {
  expect(readEventId(id)).toEqual(expected)
})
