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

/** Its disk refuses what it does not take. */
function shopWithDisk() {
  const disk = { takes: () => true }
  const shop = new SimulatedShop({
    store: (real) => ({
      ...real,
      commit: (work) =>
        disk.takes() ? real.commit(work) : { ok: false, problem: { code: 'diskFull', details: {} } },
    }),
  })
  return { disk, shop }
}

// Let go on a disk that does not take it, it is owed still, and the wall clock calls it young again.
test.each([1, 2])(
  'with %i asked for, a clock set back while the disk is full opens none of them',
  (drawers) => {
    const { disk, shop } = shopWithDisk()
    shop.time.advance(secondMs)
    const free = busyPrinter(shop)
    for (let asked = 0; asked < drawers; asked += 1) askFor(shop)
    disk.takes = () => false
    shop.time.advance(90 * secondMs)
    shop.time.jump(-85 * secondMs)
    free()
    disk.takes = () => true
    shop.time.advance(60 * secondMs)
    expect(shop.printer.drawerPulses).toBe(0)
    expect(drawerOf(shop)).toMatchObject({ problem: { code: 'drawerTooLate' } })
  },
)

const refusals = Array.from({ length: 16 }, (_, index) => index + 1)

test.each(refusals)(
  'of what a dead process owed nothing opens when the disk refuses %i writes',
  (refused) => {
    const { disk, shop } = shopWithDisk()
    shop.time.advance(secondMs)
    busyPrinter(shop)
    askFor(shop)
    askFor(shop)
    let writes = 0
    disk.takes = () => {
      writes += 1
      return writes > refused
    }
    shop.crash()
    shop.time.advance(60 * secondMs)
    expect(shop.printer.drawerPulses).toBe(0)
    expect(drawerOf(shop)).toMatchObject({ problem: { code: 'drawerTooLate' } })
  },
)

// What it takes is the slip and the pulse; what it does not is that the drawer is let go.
test.each([0, 1])('a disk that takes every other write, from number %i, opens nothing late', (first) => {
  const { disk, shop } = shopWithDisk()
  shop.time.advance(secondMs)
  const free = busyPrinter(shop)
  askFor(shop)
  disk.takes = () => false
  shop.time.advance(2 * drawerPatienceMs)
  let writes = first
  disk.takes = () => {
    writes += 1
    return writes % 2 === 1
  }
  free()
  shop.time.advance(60 * secondMs)
  expect(shop.printer.drawerPulses).toBe(0)
  expect(drawerOf(shop)).toMatchObject({ problem: { code: 'drawerTooLate' } })
})

test('a disk that is full does not keep the counter from letting a late drawer go', () => {
  const { disk, shop } = shopWithDisk()
  shop.time.advance(secondMs)
  const free = busyPrinter(shop)
  askFor(shop)
  disk.takes = () => false
  shop.time.advance(2 * drawerPatienceMs)
  disk.takes = () => true
  shop.time.advance(2 * drawerPatienceMs)
  free()
  shop.time.advance(60 * secondMs)
  expect(shop.printer.drawerPulses).toBe(0)
  expect(shop.printer.paper.length).toBeGreaterThan(0)
})
