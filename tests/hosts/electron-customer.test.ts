// The customer's screen under the double of Electron: on a second display and only there, never in the
// clerk's way, and with no more of the counter than a customer may see.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BuiltHost, buildHost } from './electron-fixture.ts'
import { type Desktop, startDesktop } from './electron-run.ts'

let host: BuiltHost
let folder: string
let desktop: Desktop | null = null

beforeAll(async () => {
  host = await buildHost()
})
afterAll(() => host.remove())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-desktop-'))
})
afterEach(async () => {
  await desktop?.kill()
  rmSync(folder, { recursive: true, force: true })
})

async function open(displays: '1' | '2'): Promise<Desktop> {
  const environment = { DOUBLE_DISPLAYS: displays }
  desktop = startDesktop({ folder: host.electron, userData: folder, args: ['--data', folder], environment })
  await desktop.ask({ do: 'waitForWindow' })
  return desktop
}

test('with one display there is one window', async () => {
  const one = await open('1')
  await expect(one.ask({ do: 'lookAtCustomer' })).rejects.toThrow('no customer window')
})

test('on a second display it fills it, with every safeguard, and never takes the focus', async () => {
  const two = await open('2')
  await two.ask({ do: 'waitForCustomer' })
  const clerk = await two.ask({ do: 'look' })
  expect(await two.ask({ do: 'lookAtCustomer' })).toMatchObject({
    options: { x: 1366, y: 0, width: 1920, height: 1080, focusable: false, fullscreen: true },
    preferences: Reflect.get(Object(clerk), 'preferences'),
    focused: 0,
    url: 'lowu://counter/customer.html',
  })
})

test('it is refused everything but what is shown to it', async () => {
  const two = await open('2')
  await two.ask({ do: 'waitForCustomer' })
  const list = { name: 'listSales', input: { limit: 5 }, language: 'en' }
  expect(await two.ask({ do: 'call', request: list })).toEqual({ ok: true, value: [] })
  expect(await two.ask({ do: 'callAsCustomer', request: list })).toMatchObject({
    ok: false,
    error: { code: 'callMalformed' },
  })
  const shown = { name: 'getCustomerView', input: {}, language: 'en' }
  expect(await two.ask({ do: 'callAsCustomer', request: shown })).toMatchObject({
    ok: true,
    value: { showing: { kind: 'idle' } },
  })
})

test('it comes with a display that is plugged in, and goes when it is pulled', async () => {
  const plugged = await open('1')
  await plugged.ask({ do: 'plugDisplay' })
  await plugged.ask({ do: 'waitForCustomer' })
  expect(await plugged.ask({ do: 'pullDisplay' })).toBe(1)
  await plugged.ask({ do: 'plugDisplay' })
  await plugged.ask({ do: 'waitForCustomer' })
})

test('the program ends when the clerk’s window is closed, whatever the customer looks at', async () => {
  const two = await open('2')
  await two.ask({ do: 'waitForCustomer' })
  await two.ask({ do: 'closeWindow' }).catch(() => undefined)
  expect(await two.ended).toMatchObject({ code: 0, errors: [] })
})
