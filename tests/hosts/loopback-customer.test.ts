// The customer's screen behind the Node host: its own address and its own key, which opens what a customer
// may see and nothing else, just as the clerk's key opens nothing there.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CustomerView } from '../../core/api/customer-view.ts'
import { type HostFixture, openHost, pageText } from './loopback-fixture.ts'

const idle: CustomerView = {
  storeName: { 'zh-Hant': '羅湖便利店', 'zh-Hans': '罗湖便利店', en: 'Lowu Corner Store' },
  demo: false,
  training: false,
  language: 'zh-Hant',
  showing: { kind: 'idle' },
}

let fixture: HostFixture
beforeEach(async () => {
  fixture = await openHost()
})
afterEach(() => fixture.close())

function ask(path: string, name: string, input: object, token: string) {
  return fixture.ask({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', 'x-lowu-token': token },
    body: JSON.stringify({ name, input, language: 'en' }),
  })
}

it('has an address of its own, and its key is not the clerk’s', async () => {
  const { host } = fixture
  expect(host.customerUrl).toBe(`http://127.0.0.1:${host.port}/customer#token=${host.customerToken}`)
  expect(host.customerToken).not.toBe(host.token)
  const page = await fixture.ask({ path: '/customer' })
  expect([page.status, page.body, page.headers['cache-control']]).toEqual([200, pageText, 'no-store'])
})

it('is answered the one question, and no other reaches the counter', async () => {
  const { customerToken } = fixture.host
  const shown = await ask('/customer/call', 'getCustomerView', {}, customerToken)
  expect(JSON.parse(shown.body)).toEqual({ ok: true, value: idle })
  for (const [name, input] of [
    ['listSales', { limit: 5 }],
    ['getStatus', {}],
    ['getShop', {}],
    ['showCustomer', { commandId: 'command1', showing: { kind: 'idle' } }],
    ['voidSale', { commandId: 'command1', saleId: 'sale1234', why: { reason: 'changedMind' } }],
  ] as const) {
    const refused = await ask('/customer/call', name, input, customerToken)
    expect(JSON.parse(refused.body)).toMatchObject({ ok: false, error: { code: 'callMalformed' } })
  }
  expect(fixture.calls).toEqual(['getCustomerView'])
})

it('opens no other door with its key, nor is opened by the clerk’s', async () => {
  const { token, customerToken } = fixture.host
  expect((await ask('/call', 'listSales', { limit: 5 }, customerToken)).status).toBe(401)
  expect((await ask('/call', 'getCustomerView', {}, customerToken)).status).toBe(401)
  expect((await ask('/customer/call', 'getCustomerView', {}, token)).status).toBe(401)
  for (const [path, key] of [
    ['/events', customerToken],
    ['/customer/events', token],
  ] as const) {
    expect((await fixture.ask({ path, headers: { 'x-lowu-token': key } })).status).toBe(401)
  }
  expect(fixture.calls).toEqual([])
})

it('hears what is shown and nothing else of what the counter says', async () => {
  const { port, customerToken } = fixture.host
  const leaving = new AbortController()
  const stream = await fetch(`http://127.0.0.1:${port}/customer/events`, {
    headers: { 'x-lowu-token': customerToken },
    signal: leaving.signal,
  })
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  fixture.events.publish({ type: 'offersChanged' })
  fixture.events.publish({ type: 'customerChanged', view: idle })
  let heard = ''
  while (!heard.includes('customerChanged')) heard += (await reader?.read())?.value ?? ''
  expect(heard).toContain('羅湖便利店')
  expect(heard).not.toContain('offersChanged')
  leaving.abort()
})
