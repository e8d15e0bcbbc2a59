// The catalogue: pages until the last, money to the cent, and everything left out that a counter
// could not sell.
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { minorDown, minorExactly, minorUp, toMillionths } from '../../../native/distributor/decimal.ts'
import { translateProduct } from '../../../native/distributor/dt-one-products.ts'
import { readProduct } from '../../../native/distributor/dt-one-wire.ts'
import { sandboxCredentials } from '../../../native/distributor/sandbox/sandbox.ts'
import { startSandbox } from '../../../native/distributor/sandbox/server.ts'
import { listProducts } from '../../contract/distributor-suite.ts'
import { connect, errors } from './dt-one-client.ts'
import { serveAnswer, serveHttp } from './scripted-server.ts'

const fixed = {
  id: 900,
  name: 'HKD 100',
  type: 'FIXED_VALUE_RECHARGE',
  service: { id: 1, name: 'Mobile' },
  operator: { id: 5, name: 'csl', country: { iso_code: 'HKG' } },
  validity: { unit: 'DAY', quantity: 180 },
  required_credit_party_identifier_fields: [['mobile_number'], ['account_number']],
  required_sender_fields: null,
  destination: { unit_type: 'CURRENCY', unit: 'HKD', amount: 100 },
  prices: { wholesale: { unit_type: 'CURRENCY', unit: 'USD', amount: 12.345, fee: 0.1 }, retail: null },
  from_next_year: true,
}
const ranged = {
  ...fixed,
  type: 'RANGED_VALUE_RECHARGE',
  accepted_calculation_modes: ['SOURCE_AMOUNT', 'DESTINATION_AMOUNT'],
  destination: { unit_type: 'CURRENCY', unit: 'CNY', amount: { min: 20, max: 500, increment: 0.5 } },
  prices: { wholesale: { unit_type: 'CURRENCY', unit: 'HKD', amount: { min: 21.7, max: 542.5 }, fee: 0.5 } },
}

function translate(wire: unknown) {
  const read = readProduct(wire)
  return read && translateProduct(read)
}

describe('one product', () => {
  it('a fixed one, its cost with the fee and rounded up to the cent', () => {
    expect(translate(fixed)).toEqual({
      id: '900',
      name: 'HKD 100',
      operator: { id: '5', name: 'csl', country: 'HK' },
      faceValue: { kind: 'fixed', amount: { currency: 'HKD', amountMinor: 10_000 } },
      cost: { kind: 'fixed', amount: { currency: 'USD', amountMinor: 1245 } },
      takes: ['phone', 'iccid'],
      validityDays: 180,
    })
  })

  it('a ranged one, its rate from the dearer end of the range', () => {
    expect(translate(ranged)).toMatchObject({
      faceValue: { kind: 'ranged', currency: 'CNY', minMinor: 2_000, maxMinor: 50_000, stepMinor: 50 },
      cost: { kind: 'rate', currency: 'HKD', ratePpm: 1_110_000 },
    })
  })

  it('a ranged one without a price range, its rate the inverse of the wholesale rate', () => {
    const wholesale = { unit_type: 'CURRENCY', unit: 'HKD', amount: null, fee: 0 }
    const wire = { ...ranged, prices: { wholesale }, rates: { wholesale: 0.9 } }
    expect(translate(wire)?.cost).toEqual({ kind: 'rate', currency: 'HKD', ratePpm: 1_111_112 })
  })

  it.each([
    ['a type we cannot sell', { type: 'FIXED_VALUE_PIN_PURCHASE' }],
    ['patacas', { destination: { unit_type: 'CURRENCY', unit: 'MOP', amount: 100 } }],
    ['data instead of money', { destination: { unit_type: 'DATA', unit: 'HKD', amount: 100 } }],
    ['a part of a cent', { destination: { unit_type: 'CURRENCY', unit: 'HKD', amount: 100.005 } }],
    ['nothing credited', { destination: { unit_type: 'CURRENCY', unit: 'HKD', amount: 0 } }],
    ['another country', { operator: { id: 5, name: 'x', country: { iso_code: 'SGP' } } }],
    ['another service', { service: { id: 13 } }],
    ['a sender to be named', { required_sender_fields: [['first_name', 'last_name']] }],
    ['a purchaser id', { required_additional_identifier_fields: [['purchaser_id']] }],
    [
      'two numbers at once',
      { required_credit_party_identifier_fields: [['mobile_number', 'account_number']] },
    ],
    ['no number at all', { required_credit_party_identifier_fields: [] }],
    [
      'a wallet in euro',
      { prices: { wholesale: { unit_type: 'CURRENCY', unit: 'EUR', amount: 1, fee: 0 } } },
    ],
    [
      'a negative price',
      { prices: { wholesale: { unit_type: 'CURRENCY', unit: 'HKD', amount: -1, fee: 0 } } },
    ],
  ])('is left out for %s', (_, difference) => {
    expect(translate({ ...fixed, ...difference })).toBeNull()
  })

  it.each([
    ['source amounts only', { accepted_calculation_modes: ['SOURCE_AMOUNT'] }],
    ['an upside-down range', { destination: { ...ranged.destination, amount: { min: 500, max: 20 } } }],
    [
      'a step of nothing',
      { destination: { ...ranged.destination, amount: { min: 1, max: 2, increment: 0 } } },
    ],
  ])('a ranged one is left out for %s', (_, difference) => {
    expect(translate({ ...ranged, ...difference })).toBeNull()
  })

  it.each([
    [{ unit: 'HOUR', quantity: 36 }, 1],
    [{ unit: 'HOUR', quantity: 5 }, null],
    [{ unit: 'WEEK', quantity: 2 }, 14],
    [{ unit: 'MONTH', quantity: 1 }, 30],
    [{ unit: 'DAY', quantity: -1 }, null],
    [{ unit: 'DAY', quantity: null }, null],
    [{ unit: 'EON', quantity: 1 }, null],
    [null, null],
  ])('valid for %j: %s days', (validity, days) => {
    expect(translate({ ...fixed, validity })?.validityDays).toBe(days)
  })

  it('a demand that one way meets with nothing is no demand', () => {
    expect(translate({ ...fixed, required_sender_fields: [['first_name'], []] })).not.toBeNull()
  })
})

describe('money from doubles', () => {
  it.each([
    [0.1 + 0.2, 30],
    [92.30000000000001, 9_230],
    [1.005, null],
    [Number.NaN, null],
    [1e300, null],
    [-12.34, -1_234],
  ])('%d is %s minor units', (major, minor) => {
    expect(minorExactly(major)).toBe(minor)
  })

  it('reads back every amount that was written as one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (minor) => {
        expect(minorExactly(minor / 100)).toBe(minor)
        const millionths = toMillionths(minor / 100) ?? 0n
        expect(minorUp(millionths) + minorDown(millionths)).toBe(2 * minor)
        expect(minorUp(millionths + 1n)).toBe(minor + 1)
        expect(minorDown(millionths + 1n)).toBe(minor)
      }),
    )
  })
})

describe('the whole list', () => {
  it('is the same in one page or in many', async () => {
    const [large, small] = await Promise.all(
      [100, 7].map((perPageMax) => startSandbox({ booksFile: null, perPageMax })),
    )
    onTestFinished(async () => {
      await Promise.all([large?.close(), small?.close()])
    })
    const [one, many] = await Promise.all(
      [large, small].map((each) => listProducts(connect(each?.url ?? '', sandboxCredentials).distributor)),
    )
    expect(many).toEqual(one)
    if (one?.kind !== 'answered') throw new Error('no products')
    expect(one.value.map((each) => each.faceValue.kind)).toContain('ranged')
    expect(one.value.filter((each) => each.operator.country === 'MO')).toEqual([])
    expect(one.value.filter((each) => ['7901', '7902'].includes(each.id))).toEqual([])
  })

  it('leaves out a product it cannot read and keeps its neighbours', async () => {
    const page = JSON.stringify([{ id: 'strange' }, null, fixed])
    const scripted = await serveAnswer(200, page, { 'X-Total-Pages': '1' })
    const listed = await listProducts(connect(scripted.url).distributor)
    expect(listed).toMatchObject({ kind: 'answered', value: [{ id: '900' }] })
    expect(scripted.requests).toHaveLength(3)
  })

  it('is nothing when one page is missing', async () => {
    const scripted = await serveHttp((request, response) => {
      const isLast = request.url?.includes('MAC')
      response.writeHead(isLast ? 503 : 200, { 'X-Total-Pages': '1' })
      response.end(JSON.stringify(isLast ? errors(1009503) : [fixed]))
    })
    expect(await listProducts(connect(scripted.url).distributor)).toMatchObject({
      kind: 'unreachable',
      problem: { code: 'distributorUnreachable' },
    })
  })

  it('ends when a server promises pages without end', async () => {
    const scripted = await serveAnswer(200, JSON.stringify([fixed]), { 'X-Total-Pages': '999999' })
    expect(await listProducts(connect(scripted.url).distributor)).toMatchObject({
      kind: 'unreachable',
      problem: { code: 'distributorAnswerUnreadable' },
    })
    expect(scripted.requests).toHaveLength(50)
  })
})

describe('balance and lookup', () => {
  it.each([
    [
      '[{"unit_type":"CURRENCY","unit":"EUR","available":5},{"unit_type":"CURRENCY","unit":"USD","available":12.349}]',
      1234,
    ],
    ['[{"unit_type":"CURRENCY","unit":"HKD","available":-0.005,"holding":1}]', -1],
  ])('%s is %i cents', async (body, amountMinor) => {
    const { distributor } = connect((await serveAnswer(200, body)).url)
    const balance = await new Promise((resolve) => distributor.readBalance(resolve))
    expect(balance).toMatchObject({ kind: 'answered', value: { amountMinor } })
  })

  it.each([
    [401, errors(1000401), 'distributorCredentialsRefused'],
    [429, errors(1000429), 'distributorBusy'],
    [500, errors(1009001), 'distributorUnreachable'],
    [200, 'what?', 'distributorAnswerUnreadable'],
    [200, [], 'distributorAnswerUnreadable'],
  ])('HTTP %i with %j has a sentence: %s', async (status, body, code) => {
    const { distributor } = connect((await serveAnswer(status, JSON.stringify(body))).url)
    const balance = await new Promise((resolve) => distributor.readBalance(resolve))
    expect(balance).toMatchObject({ kind: 'unreachable', problem: { code } })
  })

  it('the operator identified comes first', async () => {
    const body = JSON.stringify([{ id: 1, identified: false }, { id: 2 }, { id: 3, identified: true }])
    const { distributor } = connect((await serveAnswer(200, body)).url)
    const found = await new Promise((resolve) => distributor.lookUp('+85251239876', resolve))
    expect(found).toEqual({ kind: 'answered', value: ['3', '1', '2'] })
  })
})
