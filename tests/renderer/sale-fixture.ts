// A sale as the counter would show it, for tests that care about one or two of its fields.
import { type SaleView, saleViewSchema } from '../../core/api/views.ts'

export const nothingToDo: SaleView['can'] = {
  pay: false,
  cancel: false,
  void: false,
  refund: false,
  refundInCash: false,
  review: false,
  send: false,
  print: false,
}

export function saleView(differs: Partial<SaleView> = {}): SaleView {
  const price = { currency: 'HKD', amountMinor: 10_000 } as const
  return saleViewSchema.parse({
    id: 'sale00001',
    state: 'paid',
    reference: 'REFERENCE1',
    receiptNumber: '1-000001',
    card: { kind: 'phone', number: '+85291234567', country: 'HK' },
    groups: ['+852', '9123', '4567'],
    productName: 'HKD 100',
    operatorName: '3HK',
    price: { faceValue: price, value: price, fee: { currency: 'HKD', amountMinor: 0 }, total: price },
    cashDue: price,
    dueIn: [],
    dueBy: [],
    tender: { kind: 'cash', currency: 'HKD', givenMinor: 10_000, changeMinor: 0, ratePpm: null },
    language: 'en',
    createdAtMs: 1,
    paidAtMs: 2,
    settledAtMs: null,
    problem: null,
    wait: null,
    slip: null,
    reversal: null,
    can: nothingToDo,
    ...differs,
  })
}
