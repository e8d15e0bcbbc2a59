// What was known of a sale at an earlier moment, told again from its audit events: whatever of a sale may
// change after it is paid for is changed by an event, and events stay.
import type { ExportMoment } from '../../core/api/export-format.ts'
import type { Books } from './books.ts'

/** The part of a sale that may change once it is paid for. */
export interface Past {
  readonly state: string
  readonly settledAtMs: number | null
  readonly refundReceiptNumber: string | null
  readonly distributorId: string | null
  readonly operatorReference: string | null
  readonly attempts: number
  /** By what money was given back and why; nulls where nothing said so. */
  readonly refund: {
    readonly tender: string | null
    readonly why: string | null
    readonly note: string | null
  }
  /** Null where nothing said what it was before: sales of the first version did not. */
  readonly cost: { readonly currency: string; readonly amountMinor: number } | null
}

interface Change {
  readonly at_ms: number
  readonly type: string
  readonly data: string
}

/** Facts of an event as the recorder writes them; what else is in there is not asked. */
interface Facts {
  readonly from?: string
  readonly to?: string
  readonly refundReceiptNumber?: string
  readonly distributorId?: string | null
  readonly cost?: Past['cost']
  readonly refundTender?: string
  readonly why?: string | null
  readonly note?: string | null
  readonly facts?: {
    readonly distributorId: string
    readonly operatorReference: string | null
    readonly cost: Past['cost']
  }
  readonly entry?: { readonly lines: readonly { readonly account: string }[] }
}

const endings: readonly (string | undefined)[] = ['credited', 'failed', 'refunded']

/** For each sale, by its position: how it stood, nothing if it was not paid for yet, or that nothing happened since. */
export function rewinder(
  books: Books,
  moment: ExportMoment,
): (position: number) => Past | 'unchanged' | null {
  const since = books.prepare(
    'SELECT 1 FROM exported_change WHERE position = ? + 0 AND sequence > ? + 0 LIMIT 1',
  )
  const until = books.prepare<[number, number], Change>(
    'SELECT at_ms, type, data FROM exported_change WHERE position = ? + 0 AND sequence <= ? + 0 ORDER BY sequence',
  )
  return (position) => {
    if (since.get(position, moment.event) === undefined) return 'unchanged'
    return retold(until.all(position, moment.event))
  }
}

/** Null for what was not paid for. */
export function retold(changes: readonly Change[]): Past | null {
  let paid = false
  let past: Past = {
    state: 'prepared',
    settledAtMs: null,
    refundReceiptNumber: null,
    distributorId: null,
    operatorReference: null,
    attempts: 0,
    refund: { tender: null, why: null, note: null },
    cost: null,
  }
  for (const { at_ms: atMs, type, data } of changes) {
    const said: Facts = JSON.parse(data)
    if (said.to === undefined) continue
    paid ||= type === 'paymentTaken'
    past = after(past, said, { atMs, type })
  }
  return paid ? past : null
}

function after(past: Past, said: Facts, { atMs, type }: { atMs: number; type: string }): Past {
  const { facts } = said
  const ended = said.to !== said.from && endings.includes(said.to)
  // The distributor's word on the cost is taken with the credit that was owed, and not later.
  const correctsCost = said.to === 'credited' && said.entry?.lines.some(({ account }) => account === 'owed')
  return {
    state: said.to ?? past.state,
    settledAtMs: ended ? atMs : past.settledAtMs,
    refundReceiptNumber: said.refundReceiptNumber ?? past.refundReceiptNumber,
    distributorId: facts?.distributorId ?? said.distributorId ?? past.distributorId,
    operatorReference: facts?.operatorReference ?? past.operatorReference,
    refund: refundAfter(past.refund, said, type),
    attempts: past.attempts + (type === 'sendingStarted' ? 1 : 0),
    cost: said.cost ?? (correctsCost ? facts?.cost : null) ?? past.cost,
  }
}

function refundAfter(refund: Past['refund'], said: Facts, type: string): Past['refund'] {
  if (type !== 'refundPaid' && type !== 'voided') return refund
  const tender = said.refundTender ?? refund.tender
  return said.why ? { tender, why: said.why, note: said.note ?? null } : { ...refund, tender }
}
