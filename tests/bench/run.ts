// `npm run bench [-- NAME] [--json]`: the benchmarks of this folder, all or one. Prints a table, or with
// `--json` the rows as one line at the end; fails when a promise was not kept.
import { parseArgs } from 'node:util'
import { measureExport } from './export.ts'
import { measureOwner } from './owner.ts'
import { measureQueue } from './queue.ts'
import { measureReceipt } from './receipt.ts'
import type { Benchmark, Measured, Row } from './row.ts'
import { measureScan } from './scan.ts'
import { measureScanNoise } from './scan-noise.ts'
import { measureScreen } from './screen.ts'

const benchmarks: Readonly<Record<string, Benchmark>> = {
  export: measureExport,
  owner: measureOwner,
  queue: measureQueue,
  receipt: measureReceipt,
  scan: measureScan,
  'scan-noise': measureScanNoise,
  screen: measureScreen,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const names = positionals.length > 0 ? positionals : Object.keys(benchmarks)
const unknown = names.filter((name) => benchmarks[name] === undefined)
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`,
  )
  process.exit(2)
}

// So that the processes it started go with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
const rows: Row[] = []
let failed = false
for (const name of names) {
  const measured: Measured | undefined = await benchmarks[name]?.((sentence) => console.error(sentence))
  rows.push(...(measured?.rows ?? []))
  for (const note of measured?.notes ?? []) console.error(`note: ${note}`)
  for (const failure of measured?.failures ?? []) {
    failed = true
    console.error(`not kept: ${failure}`)
  }
}
if (values.json) console.log(JSON.stringify(rows))
else console.table(rows)
process.exit(failed ? 1 : 0)
