// Run as a process of its own by seller.ts: opens the store in the folder it is given, sells for
// ever, and writes the id of each sale only after its commit has returned.
import { writeSync } from 'node:fs'
import { openStore } from '../../native/store/store.ts'
import { granted, sell, startMs } from './sale-samples.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('a folder is needed')
const store = granted(openStore({ folder, clockMs: () => startMs }))
const standardOutput = 1
let number = Object.values(store.countOpenSales()).reduce((sum, count) => sum + count, 0)
while (true) {
  number += 1
  const sale = granted(store.commit(() => sell(store, number)))
  writeSync(standardOutput, `${sale.id}\n`)
}
