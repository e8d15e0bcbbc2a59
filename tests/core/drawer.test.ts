// A drawer that cannot open at once: whoever stands before it is told so, it never springs open when nobody
// waits any more, and the slips behind it are none the worse.
import { expect, test } from 'vitest'
import { drawerPatienceMs } from '../../core/receipt/drawer-fate.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const secondMs = 1_000
const drawerOf = (shop: SimulatedShop) => shop.get('getStatus', {}).printer.drawer

/** The printer is at a slip for as long as the returned function is not called. */
function busyPrinter(shop: SimulatedShop): () => void {
  let end: () => void = () => {}
  shop.printer.print = (receipt, report) => {
    end = () => {
      shop.printer.paper.push(receipt)
      report({ kind: 'printed', confirmed: true })
    }
  }
  shop.get('printTestPage', { commandId: newCommandId() })
  return () => end()
}

function askFor(shop: SimulatedShop) {
  return shop.get('openDrawer', { commandId: newCommandId(), reason: 'change for a note' })
}

test('asked for while the printer is busy it is answered at once, and opens when the printer is free', () => {
  const shop = new SimulatedShop()
  shop.time.advance(secondMs)
  const free = busyPrinter(shop)
  expect(askFor(shop)).toMatchObject({ opened: null, problem: { code: 'drawerWaits' } })
  expect(drawerOf(shop)).toMatchObject({ saleId: null, problem: { code: 'drawerWaits' } })
  shop.time.advance(drawerPatienceMs - secondMs)
  expect(shop.printer.drawerPulses).toBe(0)
  free()
  shop.time.advance(secondMs)
  expect(shop.printer.drawerPulses).toBe(1)
  expect(drawerOf(shop)).toBeNull()
})

test('a printer that is busy for longer than the clerk waits opens nothing any more, and it is said at that moment', () => {
  const shop = new SimulatedShop()
  shop.time.advance(secondMs)
  const free = busyPrinter(shop)
  askFor(shop)
  shop.time.advance(drawerPatienceMs + 100)
  expect(drawerOf(shop)).toMatchObject({ saleId: null, problem: { code: 'drawerTooLate' } })
  free()
  shop.time.advance(60 * secondMs)
  expect(shop.printer.drawerPulses).toBe(0)
})

test.each([-3_600_000, 3_600_000])('a clock that jumps by %i ms meanwhile opens nothing late', (jumpMs) => {
  const shop = new SimulatedShop()
  shop.time.advance(secondMs)
  const free = busyPrinter(shop)
  askFor(shop)
  shop.time.jump(jumpMs)
  shop.time.advance(secondMs)
  free()
  shop.time.advance(60 * secondMs)
  expect(shop.printer.drawerPulses).toBe(0)
  expect(drawerOf(shop)).toMatchObject({ problem: { code: 'drawerTooLate' } })
})

test('of a cash sale it is told by the sale, until the next drawer opens', () => {
  const shop = new SimulatedShop()
  shop.printer.mood = 'paperOut'
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(secondMs)
  expect(drawerOf(shop)).toMatchObject({ saleId: id, problem: { code: 'drawerStayedShut' } })
  shop.printer.mood = 'prints'
  shop.time.advance(60 * secondMs)
  // The paper is back and so is the slip; the drawer stays as it is.
  expect(shop.printer.paper).not.toEqual([])
  expect(shop.printer.drawerPulses).toBe(0)
  shop.pay(shop.prepare())
  shop.time.advance(secondMs)
  expect(shop.printer.drawerPulses).toBe(1)
  expect(drawerOf(shop)).toBeNull()
})

test('one that a process died over may be open or not, and is not opened again', () => {
  const shop = new SimulatedShop()
  shop.time.advance(secondMs)
  shop.printer.mood = 'never'
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(100)
  shop.printer.mood = 'prints'
  shop.crash()
  shop.time.advance(60 * secondMs)
  expect(shop.printer.drawerPulses).toBe(0)
  expect(drawerOf(shop)).toMatchObject({ saleId: id, problem: { code: 'drawerPerhapsShut' } })
})

test('a disk that is full does not keep the counter from letting a late drawer go', () => {
  let full = false
  const shop = new SimulatedShop({
    store: (real) => ({
      ...real,
      commit: (work) =>
        full ? { ok: false, problem: { code: 'diskFull', details: {} } } : real.commit(work),
    }),
  })
  shop.time.advance(secondMs)
  const free = busyPrinter(shop)
  askFor(shop)
  full = true
  shop.time.advance(2 * drawerPatienceMs)
  full = false
  shop.time.advance(2 * drawerPatienceMs)
  free()
  shop.time.advance(60 * secondMs)
  expect(shop.printer.drawerPulses).toBe(0)
  expect(shop.printer.paper.length).toBeGreaterThan(0)
})
