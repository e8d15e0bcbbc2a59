// `npm run demo [-- --json --pictures FOLDER]`: a whole shop day without a screen, on a real pty, a real TCP
// printer and a real HTTP distributor: sales, a refusal and its refund, a lost answer, the line down, the
// process killed between payment and answer. Prints the receipts and the books, draws the papers into the
// folder, and fails when the books do not balance.
import { parseArgs } from 'node:util'
import { bundle } from '../../build/bundle.ts'
import { hostTarget, rendererTarget } from '../../build/targets.ts'
import { pictureFolder } from '../devices/picture-folder.ts'
import { openRealShop } from './real-shop.ts'
import { Day } from './shop-day.ts'
import { createTeller, type Teller } from './teller.ts'

const dayMaxMs = 180_000
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, pictures: { type: 'string' } },
})
const teller = createTeller({ json: values.json })
const late = setTimeout(() => {
  console.error('the day did not end in time')
  process.exit(1)
}, dayMaxMs)
const balanced = await playDay(teller)
clearTimeout(late)
process.exit(balanced ? 0 : 1)

async function playDay(teller: Teller): Promise<boolean> {
  await bundle([rendererTarget(), hostTarget()])
  const shop = await openRealShop({ notFoundFinalSeconds: 2, settleAfterMs: 300, patienceSeconds: 4 })
  const day = new Day(shop, teller)
  try {
    await day.open()
    await day.usualSales()
    await day.refusedAndRefunded()
    await day.answerLost()
    await day.lineDown()
    await day.killedBetweenPaymentAndAnswer()
    await day.paperOut()
    const balanced = await day.close()
    if (values.pictures !== undefined) {
      const draw = pictureFolder(values.pictures, { characterSet: 'gb18030', columns: 48 })
      for (const job of shop.printer.jobs()) draw(job)
    }
    return balanced
  } finally {
    await day.leave()
    await shop.close()
  }
}
