// The desktop host as it is built, over the demo shop as it is composed: a sale made through the bridge,
// from the scan to the credit, and the books found again after a restart.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { bundle } from '../../build/bundle.ts'
import { electronTarget, rendererTarget, root } from '../../build/targets.ts'
import type { CallInput, CallName, CallOutput } from '../../core/api/contract.ts'
import type { Envelope } from '../../core/api/envelope.ts'
import type { NumberedEvent } from '../../core/api/events.ts'
import { verifyStore } from '../../native/store/verify.ts'
import { type Desktop, startDesktop } from './electron-run.ts'

let folder: string
let running: Desktop[] = []

beforeAll(async () => {
  await bundle([rendererTarget(), electronTarget()])
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-desktop-shop-'))
})
afterEach(async () => {
  for (const desktop of running) await desktop.kill()
  running = []
  rmSync(folder, { recursive: true, force: true })
})

interface Started {
  readonly args?: readonly string[]
  /** As the program a store installed, not as a checkout's. */
  readonly installed?: boolean
}

function start({ args = [], installed = false }: Started = {}): Desktop {
  const desktop = startDesktop({
    folder: join(root, 'out/electron'),
    userData: folder,
    args,
    environment: installed ? { DOUBLE_PACKAGED: '1' } : {},
  })
  running.push(desktop)
  return desktop
}

async function open(started: Started = {}): Promise<Desktop> {
  const desktop = start(started)
  await desktop.ask({ do: 'waitForWindow' })
  return desktop
}

async function get<Name extends CallName>(
  desktop: Desktop,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const answer = await desktop.ask({ do: 'call', request: { name, input, language: 'en' } })
  const envelope = answer as Envelope<CallOutput<Name>>
  if (!envelope.ok) throw new Error(`${name} was refused: ${envelope.error.message}`)
  return envelope.value
}

async function hearUntil(
  desktop: Desktop,
  wanted: (heard: NumberedEvent) => boolean,
): Promise<NumberedEvent> {
  for (;;) {
    const heard = (await desktop.hear()) as NumberedEvent
    if (wanted(heard)) return heard
  }
}

async function sell(desktop: Desktop) {
  await desktop.ask({ do: 'listen', after: null })
  while ((await get(desktop, 'getStatus', {})).catalogue === null) await desktop.hear()
  const reading = await get(desktop, 'readScan', { text: '+85291234567' })
  if (reading.kind !== 'card') throw new Error(`read as ${reading.kind}`)
  const { card } = reading
  const offers = await get(desktop, 'listOffers', { card })
  const offer = offers.find(({ amount }) => amount.kind === 'fixed')
  if (!offer) throw new Error('the demo shop sells nothing for this card')
  const sale = await get(desktop, 'prepareSale', {
    commandId: 'prepare1',
    card,
    productId: offer.productId,
    faceMinor: null,
    language: 'en',
    again: false,
  })
  const payment = { tender: 'cash', currency: 'HKD', givenMinor: sale.cashDue.amountMinor } as const
  return get(desktop, 'takePayment', { commandId: 'payment1', saleId: sale.id, ...payment })
}

test('a sale is made, credited and found again', async () => {
  const first = await open()
  const paid = await sell(first)
  await hearUntil(first, ({ event }) => event.type === 'saleChanged' && event.sale.state === 'credited')
  await first.ask({ do: 'closeWindow' }).catch(() => undefined)
  expect(await first.ended).toMatchObject({ code: 0, errors: [] })
  const second = await open()
  expect(await get(second, 'listSales', { limit: 5 })).toMatchObject([{ id: paid.id, state: 'credited' }])
})

test('two programs never hold the same books', async () => {
  await open()
  // The lock of Electron is per user; the lock of the books is what counts.
  const ended = await start().ended
  expect(ended).toMatchObject({
    code: 1,
    errors: [{ content: expect.stringMatching(/using the data folder/i) }],
  })
})

test('a settings file with a wrong key is refused with its sentence', async () => {
  writeFileSync(join(folder, 'settings.json'), '{\n  "shopp": {}\n}\n')
  const ended = await start().ended
  expect(ended).toMatchObject({ code: 1, errors: [{ content: expect.stringContaining('shopp') }] })
})

test('practice stands beside the shop on the desktop too, and a killed program opens in the shop', async () => {
  const first = await open()
  const { run } = await get(first, 'startTraining', { commandId: 'training1' })
  const refused = { name: 'listSales', input: { limit: 5 }, language: 'en' }
  expect(await first.ask({ do: 'call', request: refused })).toMatchObject({ error: { code: 'trainingOn' } })
  const practised = {
    do: 'call',
    request: { ...refused, name: 'getShop', input: {}, training: run },
  } as const
  expect(await first.ask(practised)).toMatchObject({ value: { register: 'TRN', training: true } })
  await first.kill()
  const second = await open()
  expect(await get(second, 'getTraining', {})).toMatchObject({ run: null })
  expect(await second.ask(practised)).toMatchObject({ error: { code: 'trainingOver' } })
  expect(await get(second, 'getShop', {})).toMatchObject({ register: '1', training: false })
})

async function close(desktop: Desktop): Promise<void> {
  await desktop.ask({ do: 'closeWindow' }).catch(() => undefined)
  expect(await desktop.ended).toMatchObject({ code: 0, errors: [] })
}

test('an installed program begins its shop, and opens the demo only when it is asked to', async () => {
  const first = await open({ installed: true })
  expect(await get(first, 'readSetUp', {})).toMatchObject({
    leads: true,
    file: join(folder, 'settings.json'),
    distributor: { kind: 'none' },
  })
  await get(first, 'keepLanguage', { commandId: 'language1', language: 'zh-Hans' })
  await get(first, 'finishSetUp', { commandId: 'finished1' })
  // The window is the same one; what it talks to was opened anew.
  expect(await get(first, 'getShop', {})).toMatchObject({ language: 'zh-Hans', demo: false })
  await close(first)
  const again = await open({ installed: true })
  expect(await get(again, 'readSetUp', {})).toMatchObject({ leads: false, pages: { language: 'done' } })
  await close(again)
  const demo = await open({ installed: true, args: ['--demo'] })
  expect(await get(demo, 'getShop', {})).toMatchObject({ demo: true })
})

test('started for it, an owner who forgot the PIN sets a new one, once', async () => {
  const first = await open({ installed: true })
  const owner = await get(first, 'addPerson', {
    commandId: 'owner0001',
    name: 'Wong',
    role: 'owner',
    pin: '481516',
  })
  const reset = { personId: owner.id, pin: '270459' }
  const code = async (desktop: Desktop, name: CallName, input: object) => {
    const answer = (await desktop.ask({
      do: 'call',
      request: { name, input, language: 'en' },
    })) as Envelope<unknown>
    return answer.ok ? 'ok' : answer.error.code
  }
  expect(await get(first, 'readOwnerPin', {})).toEqual({ owners: [] })
  expect(await code(first, 'resetOwnerPin', { commandId: 'reset0001', ...reset })).toBe('ownerPinNotNow')
  await close(first)
  const second = await open({ installed: true, args: ['--owner-pin'] })
  expect(await get(second, 'readOwnerPin', {})).toEqual({ owners: [{ id: owner.id, name: 'Wong' }] })
  expect(await code(second, 'resetOwnerPin', { commandId: 'reset0002', ...reset, pin: '1234' })).toBe(
    'pinWeak',
  )
  expect(await code(second, 'resetOwnerPin', { commandId: 'reset0003', ...reset })).toBe('ok')
  expect(await code(second, 'resetOwnerPin', { commandId: 'reset0003', ...reset })).toBe('ok')
  expect(await code(second, 'resetOwnerPin', { commandId: 'reset0004', ...reset })).toBe('ownerPinNotNow')
  const proof = { kind: 'pin', personId: owner.id, pin: '270459' } as const
  expect(await get(second, 'signIn', { commandId: 'signin001', proof })).toMatchObject({ state: 'signedIn' })
  await close(second)
  expect(verifyStore(join(folder, 'shop'))).toMatchObject({ ok: true, value: { wrong: null } })
})
