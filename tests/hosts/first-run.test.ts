// A store's first start, over the real parts: no settings file yet, a distributor that answers over HTTP, and
// the shop opened anew with what was chosen, until it sells. What was typed as a key is found nowhere but in
// the file of secrets.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerCall } from '../../core/api/answer.ts'
import type { CallInput, CallName, CallOutput } from '../../core/api/contract.ts'
import type { Envelope } from '../../core/api/envelope.ts'
import { type OpenShop, openShop } from '../../native/compose.ts'
import { type Sandbox, sandboxCredentials } from '../../native/distributor/sandbox/sandbox.ts'
import { startSandbox } from '../../native/distributor/sandbox/server.ts'
import { verifyStore } from '../../native/store/verify.ts'
import { readSettings } from '../../native/system/settings.ts'

const { apiKey, apiSecret } = sandboxCredentials
const store = {
  name: { 'zh-Hant': '新店', 'zh-Hans': '新店', en: 'New Store' },
  address: { 'zh-Hant': '', 'zh-Hans': '', en: '' },
  telephone: '2345 0000',
  register: 'A1',
  timeZone: 'Asia/Shanghai',
  dayStartsAtMinutes: 300,
  currency: 'HKD',
  saleMaxMinor: 80_050,
} as const

let folder: string
let data: string
let settingsFile: string
let distributor: Sandbox
let shops: OpenShop[] = []
let said: unknown[] = []
let commands = 0

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-first-run-'))
  data = join(folder, 'data')
  settingsFile = join(folder, 'settings.json')
  distributor = await startSandbox({ booksFile: join(folder, 'distributor.jsonl') })
})
afterEach(async () => {
  for (const shop of shops.splice(0)) await shop.close()
  await distributor.close()
  said = []
  rmSync(folder, { recursive: true, force: true })
})

async function open() {
  const shop = await openShop({ data, settingsFile })
  if (!shop.ok) throw new Error(shop.problem.code)
  shops.push(shop.value)
  shop.value.counter.events.listen(null, (event) => said.push(event))
  const call = <Name extends CallName>(name: Name, input: Omit<CallInput<Name>, 'commandId'>) =>
    new Promise<Envelope<CallOutput<Name>>>((resolve) => {
      commands += 1
      const query = ['readSetUp', 'getShop', 'getStatus', 'getSession', 'readScan', 'listOffers', 'getSale']
      const full = query.includes(name) ? input : { commandId: `FIRSTRUN${commands}`, ...input }
      answerCall(shop.value.counter, { name, input: full, language: 'en' }, console.error, (envelope) => {
        said.push(envelope)
        resolve(envelope as Envelope<CallOutput<Name>>)
      })
    })
  async function get<Name extends CallName>(name: Name, input: Omit<CallInput<Name>, 'commandId'>) {
    const envelope = await call(name, input)
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.message}`)
    return envelope.value
  }
  const close = async () => {
    shops = shops.filter((each) => each !== shop.value)
    await shop.value.close()
  }
  return { call, get, close, shop: shop.value }
}

const account = (address: string) => ({ baseUrl: address, apiKey, apiSecret })

async function until<T>(look: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = await look()
    if (good(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it never became so')
}

test('from no file at all to a sale, with the owner asked once', async () => {
  const { call, get } = await open()
  expect(await get('readSetUp', {})).toMatchObject({
    leads: true,
    file: settingsFile,
    distributor: { kind: 'none' },
    store: { name: { en: '' } },
    pages: { language: 'open', owner: 'open' },
  })
  expect((await get('getStatus', {})).books.halted).toMatchObject({ code: 'distributorNotChosen' })
  await get('keepLanguage', { language: 'en' })
  await get('keepStore', store)
  await get('leavePage', { page: 'devices', state: 'later' })
  expect(await get('askBalance', account(distributor.url))).toMatchObject({ balance: { currency: 'HKD' } })
  const kept = await get('keepDistributor', { distributor: { kind: 'dt-one', ...account(distributor.url) } })
  expect(kept).toMatchObject({
    opensAnew: true,
    distributor: { kind: 'dt-one', baseUrl: distributor.url, keys: 'kept' },
    pages: { language: 'done', store: 'done', devices: 'later', distributor: 'done' },
  })
  const owner = await get('addPerson', { name: 'Wong', role: 'owner', pin: '48151623' })
  await get('leavePage', { page: 'owner', state: 'done' })
  // While it opens anew, whoever asks only waits.
  const [finished, shopThen] = await Promise.all([call('finishSetUp', {}), call('getShop', {})])
  expect(finished).toEqual({ ok: true, value: {} })
  expect(shopThen.ok).toBe(true)
  expect(await get('getShop', {})).toMatchObject({
    register: 'A1',
    language: 'en',
    timeZone: 'Asia/Shanghai',
    storeName: { en: 'New Store' },
    demo: false,
  })
  expect(await call('readSetUp', {})).toMatchObject({ ok: false, error: { code: 'signInNeeded' } })
  expect(await get('getSession', {})).toMatchObject({ state: 'locked' })
  await get('signIn', { proof: { kind: 'pin', personId: owner.id, pin: '48151623' } })
  expect(await get('readSetUp', {})).toMatchObject({ leads: false, opensAnew: false })
  await until(
    () => get('getStatus', {}),
    (status) => status.catalogue !== null,
  )
  const reading = await get('readScan', { text: '+85291234567' })
  if (reading.kind !== 'card') throw new Error(reading.kind)
  const offers = await get('listOffers', { card: reading.card })
  const offer = offers.find(({ amount }) => amount.kind === 'fixed')
  if (!offer) throw new Error('nothing is offered')
  const sale = await get('prepareSale', {
    card: reading.card,
    productId: offer.productId,
    faceMinor: null,
    language: 'en',
    again: false,
  })
  const paid = {
    saleId: sale.id,
    tender: 'cash',
    currency: 'HKD',
    givenMinor: sale.cashDue.amountMinor,
  } as const
  await get('takePayment', paid)
  await until(
    () => get('getSale', { saleId: sale.id }),
    ({ state }) => state === 'credited',
  )
})

test('the keys are in the file of secrets, for its owner only, and nowhere else', async () => {
  const { get, call, close } = await open()
  const wrong = {
    baseUrl: distributor.url,
    apiKey: 'wrong-key-of-a-slip',
    apiSecret: 'wrong-secret-of-a-slip',
  }
  expect(await call('askBalance', wrong)).toMatchObject({ ok: false, error: { code: 'setUpKeysRefused' } })
  await get('keepDistributor', { distributor: { kind: 'dt-one', ...account(distributor.url) } })
  await get('keepStore', store)
  // With the kept ones nothing has to be typed again.
  await get('askBalance', { baseUrl: distributor.url, apiKey: null, apiSecret: null })
  await get('finishSetUp', {})
  await close()
  const secretsFile = join(data, 'secrets.json')
  expect(JSON.parse(readFileSync(secretsFile, 'utf8'))).toEqual({
    'dt-one-key': apiKey,
    'dt-one-secret': apiSecret,
  })
  if (process.platform !== 'win32') expect(statSync(secretsFile).mode & 0o777).toBe(0o600)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
  const holding = files.filter((name) => {
    const bytes = readFileSync(name)
    return [apiKey, apiSecret, wrong.apiKey, wrong.apiSecret].some((key) => bytes.includes(key))
  })
  expect(holding).toEqual([secretsFile])
  const spoken = JSON.stringify(said)
  expect([apiKey, apiSecret, wrong.apiKey].filter((key) => spoken.includes(key))).toEqual([])
  expect(spoken).toContain(distributor.url)
  expect(verifyStore(data)).toMatchObject({ ok: true, value: { wrong: null } })
})

test('what the distributor says to it is told in words, by what is to be done', async () => {
  const { call } = await open()
  const code = async (address: string) => {
    const answer = await call('askBalance', account(address))
    return answer.ok ? 'ok' : answer.error.code
  }
  expect(await code('http://127.0.0.1:9/v1')).toBe('setUpNoAnswer')
  expect(await code(distributor.adminUrl)).toBe('setUpAnswerStrange')
  const bare = await call('askBalance', { baseUrl: distributor.url, apiKey: null, apiSecret: null })
  expect(bare).toMatchObject({ ok: false, error: { code: 'secretMissing' } })
})

test('one that was interrupted goes on where it was', async () => {
  const first = await open()
  await first.get('keepStore', store)
  await first.get('leavePage', { page: 'language', state: 'later' })
  await first.close()
  const second = await open()
  expect(await second.get('readSetUp', {})).toMatchObject({
    leads: true,
    opensAnew: false,
    pages: { language: 'later', store: 'done', distributor: 'open' },
    store: { register: 'A1', saleMaxMinor: 80_050, dayStartsAtMinutes: 300 },
  })
  expect(readFileSync(settingsFile, 'utf8')).toContain('"800.50"')
})

test('once there is an owner, nobody else may', async () => {
  const { get, call } = await open()
  const owner = await get('addPerson', { name: 'Wong', role: 'owner', pin: '48151623' })
  const clerk = await get('addPerson', { name: 'Ming', role: 'clerk', pin: '27182845' })
  await get('lock', {})
  const tries = () =>
    Promise.all([
      call('keepLanguage', { language: 'en' }),
      call('keepStore', store),
      call('keepDistributor', { distributor: { kind: 'sandbox' } }),
      call('askBalance', account(distributor.url)),
      call('leavePage', { page: 'owner', state: 'later' }),
      call('finishSetUp', {}),
    ])
  const codes = (answers: readonly Envelope<unknown>[]) => [
    ...new Set(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))),
  ]
  expect(codes(await tries())).toEqual(['signInNeeded'])
  await get('signIn', { proof: { kind: 'pin', personId: clerk.id, pin: '27182845' } })
  expect(codes(await tries())).toEqual(['ownerNeeded'])
  expect(await call('readSetUp', {})).toMatchObject({ ok: false, error: { code: 'ownerNeeded' } })
  await get('signIn', { proof: { kind: 'pin', personId: owner.id, pin: '48151623' } })
  expect(await get('readSetUp', {})).toMatchObject({ leads: true, distributor: { kind: 'none' } })
})

test('settings that do not open the shop are taken back, and it is open as before', async () => {
  const { get, call } = await open()
  await get('keepStore', store)
  await get('finishSetUp', {})
  const text = readFileSync(settingsFile, 'utf8')
  writeFileSync(
    settingsFile,
    text.replace('"kind": "none"', '"kind": "dt-one", "baseUrl": "https://nobody.invalid/v1"'),
  )
  expect(await call('finishSetUp', {})).toMatchObject({ ok: false, error: { code: 'secretMissing' } })
  expect(readFileSync(settingsFile, 'utf8')).toBe(text)
  expect(await get('getShop', {})).toMatchObject({ register: 'A1' })
})

test('a demo never becomes a real shop in the same folder, and a file by hand is left alone', async () => {
  const first = await open()
  await first.get('keepDistributor', { distributor: { kind: 'sandbox' } })
  await first.get('keepStore', store)
  await first.get('finishSetUp', {})
  expect(await first.get('getShop', {})).toMatchObject({ demo: true })
  const real = await first.call('keepDistributor', {
    distributor: { kind: 'dt-one', ...account(distributor.url) },
  })
  expect(real).toMatchObject({ ok: false, error: { code: 'dataFolderIsDemo' } })
  expect(existsSync(join(data, 'secrets.json'))).toBe(false)
  await first.close()
  const settings = readSettings(settingsFile)
  expect(settings).toMatchObject({ ok: true, value: { distributor: { kind: 'sandbox' } } })
})

test('the demo shop has nothing to set up, and says so', async () => {
  const demo = await openShop({ data, settingsFile: null })
  if (!demo.ok) throw new Error(demo.problem.code)
  shops.push(demo.value)
  const ask = (name: CallName, input: object) =>
    new Promise((resolve) =>
      answerCall(demo.value.counter, { name, input, language: 'en' }, console.error, resolve),
    )
  expect(await ask('readSetUp', {})).toMatchObject({ ok: true, value: { leads: false, file: null } })
  const kept = await ask('keepLanguage', { commandId: 'DEMOSETUP1', language: 'en' })
  expect(kept).toMatchObject({ ok: false, error: { code: 'setUpOfDemo' } })
})
