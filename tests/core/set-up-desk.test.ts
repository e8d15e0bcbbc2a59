// What the desk of setting up adds to the edge that keeps things: events without keys, a currency that stays
// once money was counted, no opening anew over a sale on its way, and troubles worded for whoever typed.
import { expect, test } from 'vitest'
import type { Money } from '../../core/money.ts'
import { done, type Outcome, problem } from '../../core/outcome.ts'
import type { Asked } from '../../core/ports.ts'
import type { DistributorChoice, SetUp, SetUpFacts, StoreFacts } from '../../core/set-up/set-up.ts'
import { createSetUpDesk } from '../../core/set-up/set-up-desk.ts'
import type { AuditEvent, Store } from '../../core/store.ts'
import { openStore } from '../../native/store/store.ts'

/** Nothing was changed on screen since. */
const settings = { chosenHere: () => ({}), follow: () => done(null) }

const words = { 'zh-Hant': '', 'zh-Hans': '', en: '' }
const facts: SetUpFacts = {
  file: 'settings.json',
  leads: true,
  pages: { language: 'open', store: 'open', devices: 'open', distributor: 'open', owner: 'open' },
  language: 'zh-Hant',
  store: {
    name: words,
    address: words,
    telephone: '',
    register: '1',
    timeZone: 'Asia/Hong_Kong',
    dayStartsAtMinutes: 0,
    currency: 'HKD',
    saleMaxMinor: 100_000,
  },
  distributor: { kind: 'none' },
  opensAnew: false,
}

class KeptInMemory implements SetUp {
  facts = facts
  balance: Outcome<Asked<Money>> = done({ kind: 'answered', value: { currency: 'USD', amountMinor: 5 } })
  finished = 0
  read() {
    return done(this.facts)
  }
  keepLanguage(language: SetUpFacts['language']) {
    this.facts = { ...this.facts, language }
    return done(null)
  }
  keepStore(store: StoreFacts) {
    this.facts = { ...this.facts, store }
    return done(null)
  }
  keepDistributor(choice: DistributorChoice) {
    const { kind } = choice
    const distributor =
      choice.kind === 'dt-one'
        ? { kind: choice.kind, baseUrl: choice.baseUrl, keys: 'kept' as const }
        : { kind: 'sandbox' as const }
    this.facts = { ...this.facts, distributor: kind === 'sandbox' ? { kind } : distributor }
    return done(null)
  }
  askBalance(_account: unknown, report: (outcome: Outcome<Asked<Money>>) => void) {
    report(this.balance)
  }
  notePage(page: keyof SetUpFacts['pages'], state: 'open' | 'later' | 'done') {
    this.facts = { ...this.facts, pages: { ...this.facts.pages, [page]: state } }
    return done(null)
  }
  finish(report: (outcome: Outcome<null>) => void) {
    this.finished += 1
    report(done(null))
  }
}

function desk({ sending = false, counted = false } = {}) {
  const opened = openStore({ folder: null, clockMs: () => 0 })
  if (!opened.ok) throw new Error(opened.problem.code)
  const events: AuditEvent[] = []
  const store: Store = {
    ...opened.value,
    appendEvent(event) {
      events.push(event)
      return opened.value.appendEvent(event)
    },
    ledgerBalances: () =>
      counted ? [{ account: 'drawer', amount: { currency: 'HKD', amountMinor: 1 } } as never] : [],
  }
  const setUp = new KeptInMemory()
  const clock = { nowMs: () => 7, elapsedMs: () => 7 }
  return { desk: createSetUpDesk({ store, clock, setUp, sending: () => sending, settings }), setUp, events }
}

const account = { baseUrl: 'https://one.example/v1', apiKey: 'the-key', apiSecret: 'the-secret' }
const command = { commandId: 'COMMAND01' }

test('each choice is an event with what was before, and no event or answer holds a key', () => {
  const { desk: at, events } = desk()
  const answers = [
    at.keepLanguage({ ...command, language: 'en' }),
    at.keepStore({ ...command, ...facts.store, name: { ...words, en: 'A' }, address: words }),
    at.keepDistributor({ ...command, distributor: { kind: 'dt-one', ...account } }),
    at.leavePage({ ...command, page: 'devices', state: 'later' }),
  ]
  expect(answers.every((answer) => answer.ok)).toBe(true)
  expect(events.map(({ type, data }) => [type, data.page])).toEqual([
    ['setUpChanged', 'language'],
    ['setUpChanged', 'store'],
    ['setUpChanged', 'distributor'],
  ])
  expect(events[0]?.data).toMatchObject({ before: 'zh-Hant', after: 'en' })
  expect(events[2]?.data).toMatchObject({ before: { kind: 'none' }, after: { kind: 'dt-one', keys: 'kept' } })
  const said = JSON.stringify([events, answers])
  expect([said.includes('the-key'), said.includes('the-secret')]).toEqual([false, false])
  expect(at.readSetUp()).toMatchObject({
    value: {
      pages: { language: 'done', store: 'done', devices: 'later', distributor: 'done', owner: 'open' },
    },
  })
})

test('once money was counted its currency stays, and all else may change', () => {
  const { desk: at, setUp } = desk({ counted: true })
  const store = { ...command, ...facts.store, name: { ...words, en: 'A' }, address: words }
  expect(at.keepStore({ ...store, currency: 'CNY' })).toMatchObject({
    problem: { code: 'tillCurrencyStays' },
  })
  expect(setUp.facts.store.currency).toBe('HKD')
  expect(at.keepStore({ ...store, register: '2' })).toMatchObject({
    ok: true,
    value: { currencyStays: true },
  })
})

test('a sale on its way is waited for', () => {
  const busy = desk({ sending: true })
  expect(busy.desk.finishSetUp()).toMatchObject({ ok: false, problem: { code: 'setUpWhileSending' } })
  expect(busy.setUp.finished).toBe(0)
})

test.each([
  ['distributorCredentialsRefused', 'setUpKeysRefused'],
  ['distributorUnreachable', 'setUpNoAnswer'],
  ['distributorAnswerUnreadable', 'setUpAnswerStrange'],
  ['distributorBusy', 'distributorBusy'],
] as const)('%s is told as %s', (code, told) => {
  const { desk: at, setUp } = desk()
  setUp.balance = done({ kind: 'unreachable', problem: problem(code), retryAfterMs: null })
  const heard: unknown[] = []
  const answer = at.askBalance({ ...command, ...account })
  if (typeof answer === 'function') answer((outcome) => heard.push(outcome))
  expect(heard).toMatchObject([{ ok: false, problem: { code: told } }])
})

test('where nothing can be set up, that is said', () => {
  const { store } = { store: openStore({ folder: null, clockMs: () => 0 }) }
  if (!store.ok) throw new Error(store.problem.code)
  const clock = { nowMs: () => 7, elapsedMs: () => 7 }
  const at = createSetUpDesk({ store: store.value, clock, setUp: undefined, sending: () => false, settings })
  const answers = [at.readSetUp(), at.keepLanguage({ ...command, language: 'en' }), at.finishSetUp()]
  expect(answers).toMatchObject(answers.map(() => ({ ok: false, problem: { code: 'setUpFixed' } })))
})
