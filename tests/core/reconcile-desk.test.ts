// Reconciliation as the counter answers it: what was found is kept and never edited, what the books make
// good later is cleared, what the owner explains stays explained, and nobody else may look.
import { describe, expect, test } from 'vitest'
import { answerCall } from '../../core/api/answer.ts'
import type { CallInput, CallName, CallOutput } from '../../core/api/contract.ts'
import type { Envelope } from '../../core/api/envelope.ts'
import type { StatementLook } from '../../core/api/reconcile-view.ts'
import type { Reference } from '../../core/ids.ts'
import { money } from '../../core/money.ts'
import type { StatementReader } from '../../core/ports.ts'
import { lookAt, readFile } from '../../native/statement/statement-job.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const hourMs = 3_600_000
/** The same work as the thread's, one turn later. */
const statements: StatementReader = {
  look: (file, report) => queueMicrotask(() => report(lookAt(file))),
  read: (file, mapping, report) => queueMicrotask(() => report(readFile(file, mapping))),
}

function openShop(traits: ConstructorParameters<typeof SimulatedShop>[0] = {}) {
  const shop = new SimulatedShop({ statements, ...traits })
  const days = (() => {
    const { businessDay } = shop.get('readDay', {})
    return { from: businessDay, to: businessDay }
  })()
  return { shop, days }
}

/** For what the world has to answer first. */
async function ask<Name extends CallName>(
  shop: SimulatedShop,
  name: Name,
  input: CallInput<Name>,
): Promise<Envelope<CallOutput<Name>>> {
  let answered: Envelope<unknown> | null = null
  const failed = (error: unknown): never => {
    throw error
  }
  answerCall(shop.counter, { name, input, language: 'en' }, failed, (envelope) => {
    answered = envelope
  })
  await new Promise((resolve) => setTimeout(resolve, 0))
  shop.time.advance(1_000)
  if (answered === null) throw new Error(`${name} was not answered`)
  return answered as Envelope<CallOutput<Name>>
}

async function reconcile(shop: SimulatedShop, days: { from: string; to: string }) {
  const source = { kind: 'list' } as const
  const answer = await ask(shop, 'reconcile', { commandId: newCommandId(), ...days, source })
  if (!answer.ok) throw new Error(answer.error.code)
  if (answer.value.run === null) throw new Error('no run')
  return answer.value.run
}

function sell(shop: SimulatedShop): { id: string; reference: Reference } {
  const { id, reference } = shop.pay(shop.prepare())
  shop.time.advance(30_000)
  return { id, reference: reference as Reference }
}

describe('by the list of the distributor', () => {
  test('an honest day agrees, with what both count', async () => {
    const { shop, days } = openShop()
    const sold = [sell(shop), sell(shop)]
    for (const { reference } of sold) shop.distributor.charge(reference, money('HKD', 9_700))
    const run = await reconcile(shop, days)
    expect(run).toMatchObject({
      source: { kind: 'list', distributor: 'simulated' },
      here: { count: 2, sums: [money('HKD', 19_400)] },
      there: { count: 2, sums: [money('HKD', 19_400)] },
      agreed: 2,
      differences: [],
      openOff: [],
    })
  })

  test('what the books make good later is cleared, and what was found is not edited', async () => {
    const { shop, days } = openShop({ traits: { poll: { firstMs: 10 * hourMs, maxMs: 10 * hourMs } } })
    shop.distributor.treatments.push('accept')
    const { id, reference } = sell(shop)
    shop.distributor.settle(reference, 'credited')
    const run = await reconcile(shop, days)
    expect(run.differences).toMatchObject([
      {
        kind: 'state',
        step: 'letSettle',
        here: { saleId: id, state: 'accepted' },
        standing: { kind: 'open' },
      },
    ])
    shop.time.advance(11 * hourMs)
    expect(shop.sale(id).state).toBe('credited')
    const later = shop.get('readReconciliation', { days }).run
    expect(later?.differences).toMatchObject([{ here: { state: 'accepted' }, standing: { kind: 'cleared' } }])
    expect(later?.openOff).toEqual([])
  })

  test('a stranger, another price and a missing top-up are three differences with their steps', async () => {
    const { shop, days } = openShop()
    const [one, other] = [sell(shop), sell(shop)]
    shop.distributor.charge(one.reference, money('HKD', 9_800))
    shop.distributor.settle(other.reference, 'failed')
    const row = { place: 9, reference: 'STRANGER', distributorId: 'S1', state: 'credited' } as const
    shop.distributor.strangers = [{ ...row, amount: money('HKD', 500), atMs: shop.time.nowMs() }]
    const run = await reconcile(shop, days)
    expect(run.differences.map(({ kind, step, off }) => [kind, step, off])).toEqual([
      ['missingHere', 'findOrigin', [money('HKD', 500)]],
      ['state', 'checkCredit', [money('HKD', -9_700)]],
      ['amount', 'checkPrice', [money('HKD', 100)]],
    ])
    expect(run.openOff).toEqual([money('HKD', -9_100)])
  })

  test('what the owner explained stays explained when it is found again, and only that', async () => {
    const { shop, days } = openShop()
    const { reference } = sell(shop)
    shop.distributor.charge(reference, money('HKD', 9_800))
    const [found] = (await reconcile(shop, days)).differences
    const resolve = (key: string) =>
      shop.call('resolveDifference', { commandId: newCommandId(), ...days, key, note: 'price rose' })
    expect(resolve('another')).toMatchObject({ ok: false, error: { code: 'differenceUnknown' } })
    expect(resolve(found?.key ?? '')).toMatchObject({ ok: true })
    const again = await reconcile(shop, days)
    expect(again.differences).toMatchObject([{ standing: { kind: 'resolved', note: 'price rose' } }])
    expect(again.openOff).toEqual([])
    shop.distributor.charge(reference, money('HKD', 9_900))
    expect((await reconcile(shop, days)).differences).toMatchObject([{ standing: { kind: 'open' } }])
  })

  test('a repeated command does nothing twice', async () => {
    const { shop, days } = openShop()
    sell(shop)
    const command = { commandId: newCommandId(), ...days, source: { kind: 'list' } as const }
    const first = await ask(shop, 'reconcile', command)
    const before = shop.store.auditHead()
    expect(await ask(shop, 'reconcile', command)).toEqual(first)
    expect(shop.store.auditHead()).toEqual(before)
  })

  test('is not offered by every distributor, and not given when the line is down', async () => {
    const source = { kind: 'list' } as const
    const { shop, days } = openShop()
    shop.distributor.lineIsUp = false
    const command = { commandId: newCommandId(), ...days, source }
    expect(await ask(shop, 'reconcile', command)).toMatchObject({ error: { code: 'distributorUnreachable' } })
    const other = openShop({ traits: { listing: 'never' } })
    expect(other.shop.get('readReconciliation', { days }).listing).toBe(false)
    expect(await ask(other.shop, 'reconcile', command)).toMatchObject({
      error: { code: 'listingNotOffered' },
    })
  })

  test.each([
    ['2026-11-23', '2026-11-22'],
    ['2026-10-01', '2026-11-22'],
  ])('is refused from %s to %s', async (from, to) => {
    const { shop } = openShop()
    const refused = { ok: false, error: { code: 'reconcileDaysWrong' } }
    expect(shop.call('readReconciliation', { days: { from, to } })).toMatchObject(refused)
  })
})

describe('by a statement file', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64')

  async function bring(shop: SimulatedShop, text: string) {
    const whole = base64(text)
    const half = Math.ceil(whole.length / 8) * 4
    const parts = [whole.slice(0, half), whole.slice(half)]
    let last: Envelope<StatementLook | null> | null = null
    for (const [part, each] of parts.entries()) {
      const input = { commandId: newCommandId(), file: 'statement1', part, parts: parts.length, base64: each }
      last = await ask(shop, 'bringStatement', input)
    }
    if (!last?.ok || last.value === null) throw new Error('not read')
    return last.value
  }

  test('columns are chosen once: the next file with these headings is read alike, in any order', async () => {
    const { shop, days } = openShop()
    const { reference } = sell(shop)
    const look = await bring(shop, `Ours,Paid,Word\n${reference},97.00,7\n`)
    expect(look).toMatchObject({ headings: ['Ours', 'Paid', 'Word'], rowCount: 1, remembered: false })
    const columns = { ...look.mapping.columns, reference: 'Ours', amount: 'Paid', state: 'Word' }
    const mapping = { ...look.mapping, columns }
    const source = { kind: 'file', file: 'statement1', mapping } as const
    const asked = await ask(shop, 'reconcile', { commandId: newCommandId(), ...days, source })
    expect(asked).toMatchObject({
      error: { code: 'statementStateUnknown', details: { row: 2, column: 'Word', value: '7' } },
    })
    const told = { ...source, mapping: { ...mapping, words: { '7': 'credited' as const } } }
    const answer = await ask(shop, 'reconcile', { commandId: newCommandId(), ...days, source: told })
    expect(answer).toMatchObject({ value: { run: { agreed: 1, differences: [], source: { kind: 'file' } } } })
    const next = await bring(shop, `Word,Ours,Paid\n7,${reference},97.00\n`)
    expect(next).toMatchObject({ remembered: true, mapping: told.mapping })
  })

  test('of another shop is refused before anything is kept', async () => {
    const { shop, days } = openShop()
    sell(shop)
    const { mapping } = await bring(shop, 'Reference,Amount\nNOBODY,1.00\n')
    const before = shop.store.auditHead()
    const source = { kind: 'file', file: 'statement1', mapping } as const
    expect(await ask(shop, 'reconcile', { commandId: newCommandId(), ...days, source })).toMatchObject({
      error: { code: 'statementNothingMatches' },
    })
    expect(shop.store.auditHead()).toEqual(before)
  })

  test('that is not whole, or not the last one, is asked for again', async () => {
    const { shop, days } = openShop()
    const part = { commandId: newCommandId(), file: 'statement2', part: 1, parts: 2, base64: '' }
    expect(await ask(shop, 'bringStatement', part)).toMatchObject({ error: { code: 'statementGone' } })
    const { mapping } = await bring(shop, 'Reference,Amount\nNOBODY,1.00\n')
    const source = { kind: 'file', file: 'statement2', mapping } as const
    expect(await ask(shop, 'reconcile', { commandId: newCommandId(), ...days, source })).toMatchObject({
      error: { code: 'statementGone' },
    })
  })
})

describe('money counted by hand', () => {
  test('the drawer is what the close found, and a terminal what was typed in', async () => {
    const { shop, days } = openShop()
    sell(shop)
    const sale = shop.prepare()
    const tender = { tender: 'octopus', currency: 'HKD', givenMinor: 10_500 } as const
    shop.get('takePayment', { commandId: newCommandId(), saleId: sale.id, ...tender })
    shop.time.advance(30_000)
    const rows = () => shop.get('readReconciliation', { days }).money
    expect(rows()).toMatchObject([
      { kind: 'cash', hereMinor: 10_500, thereMinor: null, standing: { kind: 'open' } },
      { kind: 'octopus', hereMinor: 10_500, thereMinor: null, standing: { kind: 'open' } },
    ])
    const counted = { currency: 'HKD', countedMinor: 10_000, reason: 'end of day' } as const
    shop.get('countDrawer', { commandId: newCommandId(), ...counted })
    shop.get('closeDay', { commandId: newCommandId() })
    const totals = [{ kind: 'octopus', currency: 'HKD', amountMinor: 10_500 }] as const
    shop.get('keepTerminalTotals', { commandId: newCommandId(), ...days, totals: [...totals] })
    expect(rows()).toMatchObject([
      { kind: 'cash', hereMinor: 10_500, thereMinor: 10_000, standing: { kind: 'open' } },
      { kind: 'octopus', hereMinor: 10_500, thereMinor: 10_500, standing: { kind: 'agrees' } },
    ])
    const key = rows()[0]?.key ?? ''
    shop.get('resolveDifference', { commandId: newCommandId(), ...days, key, note: 'a bad note' })
    expect(rows()[0]?.standing).toMatchObject({ kind: 'resolved', note: 'a bad note' })
  })
})
