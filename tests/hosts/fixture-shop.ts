// Stands where native/compose.ts stands when only the desktop host is under test: a counter that answers
// a few calls with fixed words, so that what arrives at the page can be known.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Counter } from '../../core/api/answer.ts'
import { createEventLog } from '../../core/api/events.ts'
import { done, type Outcome, refuse } from '../../core/outcome.ts'

const keptMax = 3
const idleCustomer = {
  storeName: { 'zh-Hant': '羅湖便利店', 'zh-Hans': '罗湖便利店', en: 'Lowu Corner Store' },
  demo: false,
  training: false,
  language: 'zh-Hant',
  showing: { kind: 'idle' },
}

export interface OpenShop {
  readonly counter: Counter
  readonly log: { error(facts: object, sentence: string): void }
  close(): Promise<void>
}

/** Refuses when the folder holds a file `refuse`; throws when it holds `break`. Leaves `closed` behind. */
export async function openShop(options: {
  data: string
  settingsFile: string | null
}): Promise<Outcome<OpenShop>> {
  if (existsSync(join(options.data, 'refuse'))) return refuse('diskFull')
  if (existsSync(join(options.data, 'break'))) throw new Error('the shop broke')
  const events = createEventLog('run1', keptMax)
  const counter: Counter = {
    events,
    handle(name, input) {
      if (name === 'listSales') return done([])
      if (name === 'getCustomerView') return done(idleCustomer)
      if (name === 'voidSale') return refuse('saleUnknown')
      if (name === 'settlePrintJob') events.publish({ type: 'offersChanged' })
      if (name === 'readScan') throw new Error(`broke on ${JSON.stringify(input)}`)
      return done({})
    },
  }
  return done({
    counter,
    log: { error: (_facts, sentence) => console.error(`diary: ${sentence}`) },
    async close() {
      writeFileSync(join(options.data, 'closed'), JSON.stringify(options))
    },
  })
}
