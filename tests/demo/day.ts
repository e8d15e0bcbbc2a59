// `npm run demo`: a whole shop day without a screen, on a real pty, a real TCP printer and a real HTTP
// distributor: sales, a refusal and its refund, a lost answer, the line down, the process killed between
// payment and answer. Prints the receipts and the books; fails when they do not balance.
import { bundle } from '../../build/bundle.ts'
import { hostTarget, rendererTarget } from '../../build/targets.ts'
import { openRealShop } from './real-shop.ts'
import { Day } from './shop-day.ts'
import { createTeller, type Teller } from './teller.ts'

const dayMaxMs = 180_000
const teller = createTeller({ json: process.argv.includes('--json') })
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
    return await day.close()
  } finally {
    await day.leave()
    await shop.close()
  }
}
