// Whatever comes back - any JSON, any bytes, any status - the adapter answers once, throws nothing,
// and says credited or failed only where an oracle of its own says that DT One said so.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decideFind, decideSubmit } from '../../../native/distributor/dt-one-answers.ts'
import { translateProduct } from '../../../native/distributor/dt-one-products.ts'
import { readProduct } from '../../../native/distributor/dt-one-wire.ts'
import type { LineAnswer } from '../../../native/distributor/line.ts'
import { sandboxProducts } from '../../../native/distributor/sandbox/catalogue.ts'
import { writeProduct } from '../../../native/distributor/sandbox/wire-answers.ts'
import { connect, reference } from './dt-one-client.ts'
import { serveHttp } from './scripted-server.ts'

const status = fc.oneof(
  fc.constantFrom(200, 201, 202, 204, 302, 400, 401, 404, 429, 500, 503),
  fc.integer({ min: 200, max: 599 }),
)
const nearlyTransaction = fc.record(
  {
    id: fc.oneof(fc.nat(), fc.string(), fc.double()),
    external_id: fc.oneof({ weight: 4, arbitrary: fc.constant<string>(reference) }, fc.string()),
    status: fc.record(
      {
        message: fc.oneof(fc.constantFrom('COMPLETED', 'DECLINED'), fc.anything()),
        class: fc.record({ id: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.double(), fc.constant('7')) }),
      },
      { requiredKeys: ['class'] },
    ),
    prices: fc.oneof(fc.constant(null), fc.record({ wholesale: fc.jsonValue() })),
  },
  { requiredKeys: ['external_id', 'status'] },
)
const nearlyErrors = fc.record({
  errors: fc.array(
    fc.record({ code: fc.oneof(fc.constantFrom(1005003, 1006001, 1007001, 1003002, 1009001), fc.integer()) }),
  ),
})
const body = fc.oneof(
  fc.jsonValue(),
  fc.constant(undefined),
  nearlyTransaction,
  fc.array(nearlyTransaction, { maxLength: 3 }),
  nearlyErrors,
)

const refusing = [
  1000400, 1003001, 1003002, 1003003, 1005003, 1005004, 1005005, 1005006, 1005503, 1006003, 1006009, 1006503,
  1007500,
]

type Loose = { [key: string]: unknown } | null | undefined
const field = (value: unknown, name: string): unknown => (value as Loose)?.[name]
const classOf = (row: unknown): unknown =>
  field(row, 'external_id') === reference ? field(field(field(row, 'status'), 'class'), 'id') : null

function mayDecide(kind: string, rows: readonly unknown[]): boolean {
  const wanted: readonly unknown[] = kind === 'credited' ? [7] : [3, 4, 8, 9]
  return rows.length > 0 && rows.every((row) => wanted.includes(classOf(row)))
}

function answered(httpStatus: number, value: unknown): LineAnswer {
  return { kind: 'answered', status: httpStatus, body: value, totalPages: null, retryAfterMs: null }
}

it('decides about a create only what was said about our reference', () => {
  fc.assert(
    fc.property(status, body, (httpStatus, value) => {
      const answer = decideSubmit(answered(httpStatus, value), reference)
      if (answer.kind !== 'credited' && answer.kind !== 'failed') return
      const codes = (field(value, 'errors') as { code: number }[] | undefined)?.map((each) => each.code) ?? []
      const refused =
        answer.kind === 'failed' &&
        httpStatus >= 400 &&
        httpStatus < 500 &&
        codes.length > 0 &&
        codes.every((code) => refusing.includes(code))
      const told = httpStatus >= 200 && httpStatus < 300 && mayDecide(answer.kind, [value])
      expect(refused || told).toBe(true)
    }),
    { numRuns: 3_000 },
  )
})

it('decides about a question only what every row says about our reference', () => {
  fc.assert(
    fc.property(status, body, (httpStatus, value) => {
      const answer = decideFind(answered(httpStatus, value), reference)
      if (answer.kind === 'notFound') {
        const empty = httpStatus === 200 && Array.isArray(value) && value.length === 0
        expect(empty || httpStatus === 404).toBe(true)
      }
      if (answer.kind !== 'credited' && answer.kind !== 'failed') return
      expect(httpStatus === 200 && Array.isArray(value) && mayDecide(answer.kind, value)).toBe(true)
    }),
    { numRuns: 3_000 },
  )
})

it('takes any bytes over a real line without a throw and without a decision', async () => {
  let next: { status: number; bytes: Uint8Array } = { status: 200, bytes: new Uint8Array() }
  const scripted = await serveHttp((request, response) => {
    request.resume()
    response.writeHead(next.status, { 'Content-Length': next.bytes.length }).end(next.bytes)
  })
  const client = connect(scripted.url)
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.jsonValue().map((value) => new TextEncoder().encode(JSON.stringify(value))),
  )
  await fc.assert(
    fc.asyncProperty(status, bytes, async (httpStatus, content) => {
      const bodiless = httpStatus === 204 || httpStatus === 304
      next = { status: httpStatus, bytes: bodiless ? new Uint8Array() : content }
      expect(['unknown', 'notSent']).toContain((await client.submit()).kind)
      expect(['unreachable', 'notFound']).toContain((await client.find()).kind)
      const listed = await new Promise<{ kind: string }>((resolve) =>
        client.distributor.listProducts(resolve),
      )
      expect(['answered', 'unreachable']).toContain(listed.kind)
    }),
    { numRuns: 60 },
  )
})

it('offers a product bent in any one place whole or not at all', () => {
  const paths = [
    'destination',
    'prices',
    'operator',
    'service',
    'validity',
    'type',
    'id',
    'name',
    'rates',
    'required_credit_party_identifier_fields',
    'required_sender_fields',
    'accepted_calculation_modes',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...sandboxProducts),
      fc.constantFrom(...paths),
      fc.jsonValue(),
      (product, path, value) => {
        const wire = readProduct({ ...writeProduct(product), [path]: value })
        const translated = wire && translateProduct(wire)
        if (!translated) return
        expect(translated.takes.length).toBeGreaterThan(0)
        const { faceValue, cost } = translated
        if (faceValue.kind === 'fixed') expect(Number.isSafeInteger(faceValue.amount.amountMinor)).toBe(true)
        else expect(faceValue.stepMinor).toBeGreaterThan(0)
        if (cost.kind === 'rate') expect(Number.isSafeInteger(cost.ratePpm)).toBe(true)
        else expect(cost.amount.amountMinor).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 2_000 },
  )
})
