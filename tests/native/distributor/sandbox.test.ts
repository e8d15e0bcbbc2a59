// The sandbox itself, asked in the wire format without our adapter: if it were wrong in the same way
// as the adapter, no other test would notice.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { SandboxOptions } from '../../../native/distributor/sandbox/sandbox.ts'
import { startSandbox } from '../../../native/distributor/sandbox/server.ts'

const authorization = `Basic ${Buffer.from('sandbox:sandbox').toString('base64')}`

async function open(options: Partial<SandboxOptions> = {}) {
  const clock = { nowMs: 1_800_000_000_000 }
  const sandbox = await startSandbox({ booksFile: null, nowMs: () => clock.nowMs, ...options })
  onTestFinished(() => sandbox.close())
  return { sandbox, clock }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-sandbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

async function ask(url: string, path: string, init: RequestInit = {}) {
  const response = await fetch(`${url}${path}`, { headers: { authorization }, ...init })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

function create(url: string, externalId: string, more: Record<string, unknown> = {}) {
  return ask(url, '/async/transactions', {
    method: 'POST',
    body: JSON.stringify({
      external_id: externalId,
      product_id: 7032,
      auto_confirm: true,
      credit_party_identifier: { mobile_number: '+85251239876' },
      ...more,
    }),
  })
}

const balances = async (url: string) => {
  const { body } = await ask(url, '/balances?unit_type=CURRENCY')
  return [body[0].available, body[0].holding]
}
const statusOf = async (url: string, externalId: string) => {
  const { body } = await ask(url, `/transactions?external_id=${externalId}`)
  return body[0]?.status
}

describe('the life of a transaction', () => {
  it('moves the balance as documented: held, then captured, then given back', async () => {
    const { sandbox, clock } = await open({ settleAfterMs: 1_200 })
    const { url } = sandbox
    expect(await balances(url)).toEqual([20_000, 0])
    const created = await create(url, 'A1')
    expect(created.status).toBe(201)
    expect(created.body.status).toEqual({
      id: 20000,
      message: 'CONFIRMED',
      class: { id: 2, message: 'CONFIRMED' },
    })
    expect(await balances(url)).toEqual([19_904.5, 95.5])
    clock.nowMs += 1_199
    expect((await statusOf(url, 'A1')).class).toEqual({ id: 5, message: 'SUBMITTED' })
    clock.nowMs += 1
    expect((await statusOf(url, 'A1')).class).toEqual({ id: 7, message: 'COMPLETED' })
    expect(await balances(url)).toEqual([19_904.5, 0])
    sandbox.reverse('A1')
    expect((await statusOf(url, 'A1')).class).toEqual({ id: 8, message: 'REVERSED' })
    expect(await balances(url)).toEqual([20_000, 0])
  })

  it('gives the money back when the operator declines', async () => {
    const { sandbox, clock } = await open()
    sandbox.order({ do: 'decline', status: 'DECLINED-DUPLICATED-TRANSACTION' })
    await create(sandbox.url, 'A1')
    clock.nowMs += 5_000
    expect(await statusOf(sandbox.url, 'A1')).toMatchObject({
      message: 'DECLINED-DUPLICATED-TRANSACTION',
      class: { id: 9 },
    })
    expect(await balances(sandbox.url)).toEqual([20_000, 0])
  })

  it.each([
    ['100', 3_000, 7, 'COMPLETED'],
    ['202', 20_000, 9, 'DECLINED-INVALID-CREDIT-PARTY'],
    ['303', 300_000, 9, 'DECLINED-BARRED-CREDIT-PARTY'],
    ['104', 3_000, 9, 'DECLINED-OPERATOR-CURRENTLY-UNAVAILABLE'],
    ['107', 3_000, 9, 'DECLINED-EXCEPTION'],
  ])(
    'a number ending in %s settles after %i ms as class %i %s',
    async (suffix, delayMs, classId, message) => {
      const { sandbox, clock } = await open()
      const byPhone = { mobile_number: `+85251239${suffix}` }
      const byCard = { account_number: `898520301234567${suffix}4` }
      await create(sandbox.url, 'PHONE', { credit_party_identifier: byPhone })
      await create(sandbox.url, 'CARD', { credit_party_identifier: byCard })
      for (const externalId of ['PHONE', 'CARD']) {
        clock.nowMs = 1_800_000_000_000 + delayMs - 1
        expect((await statusOf(sandbox.url, externalId)).class.id).toBe(5)
        clock.nowMs += 1
        expect(await statusOf(sandbox.url, externalId)).toMatchObject({ message, class: { id: classId } })
      }
    },
  )
})

describe('what it refuses', () => {
  it.each([
    ['no product of that number', { product_id: 1 }, 404, 1003001],
    ['a PIN', { product_id: 7901 }, 404, 1003001],
    ['a phone without its plus', { credit_party_identifier: { mobile_number: '85251239876' } }, 400, 1005003],
    [
      'a card for a product by phone',
      { product_id: 7021, credit_party_identifier: { account_number: '1' } },
      400,
      1000400,
    ],
    ['a range without an amount', { product_id: 7039 }, 400, 1000400],
    [
      'an amount off its step',
      {
        product_id: 7039,
        calculation_mode: 'DESTINATION_AMOUNT',
        destination: { unit_type: 'CURRENCY', unit: 'HKD', amount: 55.5 },
      },
      400,
      1003002,
    ],
    [
      'an amount in another unit',
      {
        product_id: 7039,
        calculation_mode: 'DESTINATION_AMOUNT',
        destination: { unit_type: 'CURRENCY', unit: 'CNY', amount: 60 },
      },
      400,
      1003003,
    ],
    ['a reference of 41 letters', { external_id: 'x'.repeat(41) }, 400, 1000400],
  ])('%s', async (_, difference, status, code) => {
    const { sandbox } = await open()
    const answer = await create(sandbox.url, 'A1', difference)
    expect([answer.status, answer.body.errors[0].code]).toEqual([status, code])
    expect(sandbox.books().transactions).toEqual([])
  })

  it('a reference that was used, and more than the balance holds', async () => {
    const { sandbox } = await open({ openingBalanceMinor: 10_000 })
    expect((await create(sandbox.url, 'A1')).status).toBe(201)
    expect((await create(sandbox.url, 'A1')).body.errors[0].code).toBe(1007001)
    expect((await create(sandbox.url, 'A2')).body.errors[0].code).toBe(1006001)
    sandbox.fund(10_000)
    expect((await create(sandbox.url, 'A2')).status).toBe(201)
  })

  it('a caller without the right keys', async () => {
    const { sandbox } = await open()
    const answer = await ask(sandbox.url, '/balances', { headers: { authorization: 'Basic eDp5' } })
    expect([answer.status, answer.body.errors[0].code]).toEqual([401, 1000401])
  })
})

describe('orders to misbehave', () => {
  it('are for one request, for some, or until withdrawn; for one card or all', async () => {
    const { sandbox } = await open()
    const { url } = sandbox
    const outcome = async () => (await ask(url, '/balances')).status
    sandbox.order({ do: 'failBefore' })
    expect([await outcome(), await outcome()]).toEqual([500, 200])
    sandbox.order({ do: 'rateLimit', retryAfterSeconds: 3, times: 2, on: 'balances' })
    expect((await ask(url, '/products')).status).toBe(200)
    expect((await ask(url, '/balances')).headers.get('retry-after')).toBe('3')
    expect([await outcome(), await outcome()]).toEqual([429, 200])
    sandbox.order({ do: 'failBefore', times: null, card: '+85251239876' })
    expect([await outcome(), (await create(url, 'A1')).status, (await create(url, 'A2')).status]).toEqual([
      200, 500, 500,
    ])
    sandbox.withdrawOrders()
    expect((await create(url, 'A1')).status).toBe(201)
  })

  it('go together: the answer is dropped and the question lies for a while', async () => {
    const { sandbox, clock } = await open({ settleAfterMs: 0 })
    sandbox.order({ do: 'hide', ms: 60_000, on: 'create' })
    sandbox.order({ do: 'dropAnswer', on: 'create' })
    await expect(create(sandbox.url, 'A1')).rejects.toThrow()
    expect(await statusOf(sandbox.url, 'A1')).toBeUndefined()
    clock.nowMs += 60_000
    expect((await statusOf(sandbox.url, 'A1')).class.id).toBe(7)
  })

  it('stay and reverse: submitted for a while, then credited, then taken back', async () => {
    const { sandbox, clock } = await open()
    sandbox.order({ do: 'stay', ms: 10_000 })
    sandbox.order({ do: 'reverse', afterMs: 5_000 })
    await create(sandbox.url, 'A1')
    const seen: number[] = []
    for (const passMs of [9_999, 1, 4_999, 1]) {
      clock.nowMs += passMs
      seen.push((await statusOf(sandbox.url, 'A1')).class.id)
    }
    expect(seen).toEqual([5, 7, 7, 8])
  })
})

describe('its back door', () => {
  it('takes orders and shows the books over HTTP', async () => {
    const { sandbox } = await open()
    const post = (path: string, body: unknown) =>
      fetch(`${sandbox.adminUrl}${path}`, { method: 'POST', body: JSON.stringify(body) })
    expect((await post('/orders', { do: 'failAfter', on: 'create' })).status).toBe(200)
    expect((await post('/orders', { do: 'explode' })).status).toBe(400)
    expect((await create(sandbox.url, 'A1')).status).toBe(500)
    await post('/reverse', { externalId: 'A1' })
    await post('/fund', { amountMinor: 500 })
    const books = await (await fetch(`${sandbox.adminUrl}/books`)).json()
    expect(books).toEqual(JSON.parse(JSON.stringify(sandbox.books())))
    expect(books.transactions).toHaveLength(1)
  })

  it('settles at the pace it is told', async () => {
    const { sandbox, clock } = await open()
    const pace = (settleAfterMs: number) =>
      fetch(`${sandbox.adminUrl}/pace`, { method: 'POST', body: JSON.stringify({ settleAfterMs }) })
    expect((await pace(-1)).status).toBe(400)
    expect((await pace(100)).status).toBe(200)
    await create(sandbox.url, 'A1')
    const status = () => sandbox.books().transactions[0]?.status
    clock.nowMs += 99
    expect(status()).not.toBe('COMPLETED')
    clock.nowMs += 1
    expect(status()).toBe('COMPLETED')
  })

  it('is away for as long as it is told, then listens at the same address', async () => {
    const { sandbox } = await open()
    const { status } = await fetch(`${sandbox.adminUrl}/unplug`, { method: 'POST', body: '{"forMs":1500}' })
    expect(status).toBe(200)
    const look = () =>
      ask(sandbox.url, '/balances').then(
        () => 'here',
        () => 'away',
      )
    await expect.poll(look, { interval: 5, timeout: 20_000 }).toBe('away')
    await expect.poll(look, { timeout: 20_000 }).toBe('here')
  })

  it.each([
    ['a page of another origin', { origin: 'https://example.com' }],
    ['a name rebound to this machine', { host: 'example.com' }],
  ])('stays shut for %s', async (_, headers) => {
    const { sandbox } = await open()
    const { port } = new URL(sandbox.adminUrl)
    const request = httpRequest({ host: '127.0.0.1', port, path: '/sandbox/books', headers }).end()
    const [response] = await once(request, 'response')
    response.resume()
    expect(response.statusCode).toBe(403)
  })
})

describe('its books', () => {
  it('drop a torn last line and go on after it', async () => {
    const booksFile = join(temporaryFolder(), 'books.jsonl')
    const first = await startSandbox({ booksFile })
    await create(first.url, 'A1')
    await first.close()
    appendFileSync(booksFile, '{"entry":"created","transaction":{"externalId":"TORN","car卡')
    const second = await startSandbox({ booksFile, openingBalanceMinor: 1 })
    await create(second.url, 'A2')
    await second.close()
    const { sandbox } = await open({ booksFile })
    expect(sandbox.books().transactions.map((each) => each.externalId)).toEqual(['A1', 'A2'])
    expect(sandbox.books().balance.availableMinor).toBe(2_000_000 - 2 * 9_550)
    expect(readFileSync(booksFile, 'utf8')).not.toContain('TORN')
  })

  it('survive SIGKILL: whatever was answered is there when the process is started again', async () => {
    const booksFile = join(temporaryFolder(), 'books.jsonl')
    const first = await serve(booksFile)
    expect((await create(first.url, 'A1')).status).toBe(201)
    const [late] = await Promise.allSettled([create(first.url, 'A2'), kill(first.process)])
    const second = await serve(booksFile)
    expect((await create(second.url, 'A1')).body.errors[0].code).toBe(1007001)
    if (late.status === 'fulfilled') expect((await create(second.url, 'A2')).status).toBe(400)
    await expect
      .poll(() => statusOf(second.url, 'A1').then((status) => status.class.id), { timeout: 10_000 })
      .toBe(7)
  })
})

async function serve(booksFile: string): Promise<{ url: string; process: ChildProcess }> {
  const script = new URL('../../../native/distributor/sandbox/serve.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, '--port', '0', '--books', booksFile, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => kill(child))
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { url: JSON.parse(line).url, process: child }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
