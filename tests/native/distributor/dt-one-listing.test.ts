// DT One's own record of a span: a day at a time, every page, all of it or nothing.
import { describe, expect, it, onTestFinished } from 'vitest'
import { sandboxCredentials } from '../../../native/distributor/sandbox/sandbox.ts'
import { startSandbox } from '../../../native/distributor/sandbox/server.ts'
import { listTransactions } from '../../contract/distributor-suite.ts'
import { connect, errors, order, reference, transaction } from './dt-one-client.ts'
import { serveAnswer, serveHttp } from './scripted-server.ts'

const dayMs = 24 * 3_600_000
const span = { fromMs: Date.parse('2026-11-21T20:00:00Z'), untilMs: Date.parse('2026-11-22T20:00:00Z') }

describe('the list', () => {
  it('is read page by page from a real server, over the days it tells of at once', async () => {
    let nowMs = span.fromMs
    const sandbox = await startSandbox({
      booksFile: null,
      settleAfterMs: 0,
      perPageMax: 2,
      nowMs: () => nowMs,
    })
    onTestFinished(() => sandbox.close())
    const { distributor, submit, lines } = connect(sandbox.url, sandboxCredentials)
    const given: string[] = []
    for (let place = 0; place < 7; place += 1) {
      const each = `LIST${place}` as typeof reference
      given.push(each)
      await submit({ ...order, reference: each })
      nowMs += dayMs / 3
    }
    const all = await listTransactions(distributor, { fromMs: span.fromMs, untilMs: span.fromMs + 3 * dayMs })
    expect(all.kind === 'answered' && all.value.map((row) => row.reference)).toEqual(given)
    expect(all.kind === 'answered' && all.value.map((row) => row.place)).toEqual([1, 2, 3, 4, 5, 6, 7])
    // The first instant of a day belongs to it, and to no other.
    const second = await listTransactions(distributor, {
      fromMs: span.fromMs + dayMs,
      untilMs: span.fromMs + 2 * dayMs,
    })
    expect(second.kind === 'answered' && second.value.map((row) => row.reference)).toEqual(given.slice(3, 6))
    expect(lines.at(-1)).toMatchObject({ call: 'listTransactions', outcome: 'answered', detail: null })
  })

  it('says when each was given to it, what it took, and as what it stands', async () => {
    const body = [
      transaction(7, { id: 1, creation_date: '2026-11-22T10:00:00.123456+08:00' }),
      transaction(8, { id: 2 }),
      transaction(77, { id: 3, prices: null, creation_date: 'soon' }),
    ]
    const server = await serveAnswer(200, JSON.stringify(body))
    const listed = await listTransactions(connect(server.url).distributor, span)
    const row = { reference, amount: { currency: 'HKD', amountMinor: 4_825 }, atMs: null }
    expect(listed.kind === 'answered' && listed.value).toEqual([
      {
        ...row,
        place: 1,
        distributorId: '1',
        state: 'credited',
        atMs: Date.parse('2026-11-22T02:00:00.123Z'),
      },
      { ...row, place: 2, distributorId: '2', state: 'reversed' },
      // A class nobody knows is neither credited nor failed.
      { ...row, place: 3, distributorId: '3', state: 'open', amount: null },
    ])
    expect(server.requests).toHaveLength(1)
  })

  it.each([
    ['nothing found', 404, errors(1008004), 'answered'],
    ['another not found', 404, errors(1000404), 'unreachable'],
    ['too many questions', 429, errors(1000429), 'unreachable'],
    ['a fault', 500, errors(1009001), 'unreachable'],
    ['rubbish', 200, '<html>', 'unreachable'],
    ['one row that cannot be read', 200, [transaction(7), { id: 'x' }], 'unreachable'],
  ])('%s is %s', async (_what, status, body, kind) => {
    const server = await serveAnswer(status, JSON.stringify(body))
    expect((await listTransactions(connect(server.url).distributor, span)).kind).toBe(kind)
  })

  it('is nothing rather than half when a page is missing', async () => {
    const server = await serveHttp((request, response) => {
      const page = new URL(request.url ?? '', 'http://x').searchParams.get('page')
      response.writeHead(page === '1' ? 200 : 500, { 'X-Total-Pages': '2' })
      response.end(JSON.stringify(page === '1' ? [transaction(7)] : errors(1009001)))
    })
    expect((await listTransactions(connect(server.url).distributor, span)).kind).toBe('unreachable')
  })
})
