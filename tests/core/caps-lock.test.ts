// A scanner that types like a keyboard obeys Shift and Caps Lock: whatever it makes of the letters, what was
// scanned is what it was.
import { expect, test } from 'vitest'
import { readScan } from '../../core/card/read-scan.ts'
import { SimulatedShop } from '../sim/simulated-shop.ts'

/** As Caps Lock turns it. */
function turned(text: string): string {
  return text.replace(/[a-z]/gi, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  )
}

test.each([
  ['a mainland card with letters at 13 and 20', '898600031112B094328H'],
  ['a receipt of a register that has a letter', 'A2-000042'],
  ['a badge', 'LOWU-B-0123456789AB'],
  ['an eSIM code', 'LPA:1$rsp.example.com$SECRET'],
  ['an EAN with its identifier', ']E04891028164395'],
  ['a card with its identifier', ']C08985212000000000008'],
])('%s', (_, text) => {
  const { kind } = readScan(text, 'wedge')
  const read = readScan(turned(text), 'wedge')
  expect(read.kind).toBe(kind)
  if (kind !== 'badge') expect(read).toEqual(readScan(text, 'wedge'))
})

test('the reference of a sale, from the other code of its slip', () => {
  const shop = new SimulatedShop()
  const { id, reference } = shop.pay(shop.prepare())
  for (const text of [reference, turned(reference)]) {
    expect(shop.get('readScan', { text, way: 'wedge' })).toEqual({ kind: 'receipt', saleId: id })
  }
})
