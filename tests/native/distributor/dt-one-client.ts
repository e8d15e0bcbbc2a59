// A DT One adapter as tests hold it: promises for reports, every log line kept, and keys that would
// be recognised anywhere.
import type { Reference } from '../../../core/ids.ts'
import { money } from '../../../core/money.ts'
import type { FindAnswer, SubmitAnswer, TopUpOrder } from '../../../core/ports.ts'
import { createDtOne } from '../../../native/distributor/dt-one.ts'
import type { DistributorLogLine } from '../../../native/distributor/log-line.ts'

export const testKeys = { apiKey: 'key-to-be-hidden', apiSecret: 'secret-to-be-hidden' } as const
export const reference = '01J0000000000000000000TEST' as Reference
export const phoneNumber = '+85251239876'

export const order: TopUpOrder = {
  reference,
  productId: '7031',
  ranged: false,
  cardKind: 'phone',
  cardNumber: phoneNumber,
  faceValue: money('HKD', 5000),
}

export function connect(
  baseUrl: string,
  settings: {
    requestTimeoutMs?: number
    connectTimeoutMs?: number
    apiKey?: string
    apiSecret?: string
  } = {},
) {
  const lines: DistributorLogLine[] = []
  const distributor = createDtOne({
    baseUrl,
    ...testKeys,
    ...settings,
    log: (line) => lines.push(line),
  })
  return {
    distributor,
    lines,
    submit: (wanted: TopUpOrder = order) =>
      new Promise<SubmitAnswer>((resolve) => distributor.submit(wanted, resolve)),
    find: (wanted: Reference = reference) =>
      new Promise<FindAnswer>((resolve) => distributor.find(wanted, resolve)),
  }
}

export function transaction(classId: unknown, more: Record<string, unknown> = {}) {
  return {
    id: 31,
    external_id: reference,
    status: { id: 70000, message: 'A-NAME', class: { id: classId, message: 'A CLASS' } },
    operator_reference: 'OP31',
    prices: { wholesale: { unit_type: 'CURRENCY', unit: 'HKD', amount: 47.75, fee: 0.5 }, retail: null },
    field_of_next_year: [{ any: 'thing' }],
    ...more,
  }
}

export function errors(...codes: number[]) {
  return { errors: codes.map((code) => ({ code, message: 'as documented' })) }
}
