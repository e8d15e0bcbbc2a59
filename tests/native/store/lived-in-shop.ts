// Books of a shop that has lived: sold for both cash currencies and on a terminal, credited, failed,
// refunded, reversed and reviewed, cash carried and counted. Made once by the counter itself.
import type { Reference } from '../../../core/ids.ts'
import { openStore } from '../../../native/store/store.ts'
import { granted } from '../../contract/sale-samples.ts'
import { newCommandId, SimulatedShop } from '../../sim/simulated-shop.ts'
import { clockMs } from './folder.ts'

const minuteMs = 60_000

/** Writes the books into an empty folder and closes them. */
export function liveIn(folder: string): void {
  const store = granted(openStore({ folder, clockMs }))
  const octopusAdds = { tenderFees: [{ tender: 'octopus', feeMinor: 130 }] } as const
  const shop = new SimulatedShop({ store: () => store, shop: octopusAdds })
  const command = (): { commandId: string } => ({ commandId: newCommandId() })
  const pay = (tender: 'cash' | 'octopus', currency: 'HKD' | 'CNY', givenMinor: number) =>
    shop.get('takePayment', { ...command(), saleId: shop.prepare().id, tender, currency, givenMinor })

  shop.get('moveCash', {
    ...command(),
    direction: 'in',
    currency: 'HKD',
    amountMinor: 50_000,
    reason: 'float',
  })
  const first = pay('cash', 'HKD', 12_000)
  shop.time.advance(1_000)
  pay('octopus', 'HKD', 10_630)
  shop.time.advance(1_000)
  pay('cash', 'CNY', 10_000)
  shop.time.advance(1_000)
  shop.distributor.treatments = ['decline']
  const declined = pay('cash', 'CNY', 10_000)
  shop.time.advance(1_000)
  shop.get('refundSale', { ...command(), saleId: declined.id, why: { reason: 'notCredited' } })
  shop.distributor.settle(first.reference as Reference, 'failed')
  shop.time.advance(30 * minuteMs)
  const verdict = { decision: 'failed', note: 'asked by telephone' } as const
  shop.get('reviewSale', { ...command(), saleId: first.id, ...verdict })
  shop.get('cancelSale', { ...command(), saleId: shop.prepare().id })
  shop.get('countDrawer', { ...command(), currency: 'HKD', countedMinor: 60_000, reason: 'end of day' })
  shop.counter.stop()
  store.close()
}
