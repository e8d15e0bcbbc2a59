// A cash sale at a counter whose printer has run out of paper, on a real network printer: the drawer opens
// all the same and once, the receipt stays owed, and comes out once when there is paper again.
import { afterEach, expect, test } from 'vitest'
import { printerFor } from '../../native/printer/printer.ts'
import { readPaper } from '../devices/paper-reader.ts'
import { openTcpPrinter, type TcpPrinter } from '../devices/tcp-printer.ts'
import { SimulatedShop } from '../sim/simulated-shop.ts'

let device: TcpPrinter | null = null

afterEach(async () => {
  await device?.close()
})

function counterWith(at: TcpPrinter): SimulatedShop {
  const shop = new SimulatedShop()
  const real = printerFor({
    device: at.device,
    columns: 48,
    characterSet: 'gb18030',
    status: 'auto',
    drawer: 'pin2',
    limits: { drawerMs: 300, pollMs: 20, closeMs: 300 },
  })
  Object.assign(shop.printer, {
    print: real.print,
    openDrawer: real.openDrawer,
    readStatus: real.readStatus,
  })
  return shop
}

/** The printer works in real time, the counter in its own: the one advances while the other answers. */
async function until(shop: SimulatedShop, holds: () => boolean): Promise<void> {
  await expect
    .poll(
      () => {
        shop.time.advance(200)
        return holds()
      },
      { timeout: 20_000, interval: 20 },
    )
    .toBe(true)
}

test.each([
  ['a contact on the drawer tells that it opened', 'shut', null],
  ['a drawer without a contact: the clerk is told how to open it by hand', 'mute', 'drawerPerhapsShut'],
] as const)('%s', async (_, drawer, told) => {
  const at = await openTcpPrinter({ paper: 'out', drawer })
  device = at
  const shop = counterWith(at)
  const { id } = shop.pay(shop.prepare())
  const receipts = () =>
    shop.store.printJobsOfSale(shop.sale(id).id as never).filter((job) => job.work.kind === 'receipt')
  const fate = () =>
    shop.store.printJobsOfSale(shop.sale(id).id as never).find((job) => job.work.kind === 'drawer')
  await until(shop, () => fate()?.state === (told === null ? 'printed' : 'dropped'))
  expect(at.pulses()).toEqual([{ how: 'realTime', pin: 'pin2' }])
  expect(shop.get('getStatus', {}).printer.drawer?.problem.code ?? null).toBe(told)
  await until(shop, () => receipts().some((job) => job.state === 'owed' && job.problem?.code === 'paperOut'))
  expect(at.jobs()).toEqual([])

  at.behave({ paper: 'enough' })
  await until(shop, () => receipts().every((job) => job.state === 'printed'))
  await at.whenIdle()
  const papers = at.jobs().map((job) => readPaper(job, { characterSet: 'gb18030', columns: 48 }))
  expect(papers).toHaveLength(receipts().length)
  expect(new Set(papers.map(({ text }) => text)).size).toBe(papers.length)
  expect(at.pulses()).toHaveLength(1)
})
