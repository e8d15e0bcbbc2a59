// The Node host, run from source, that kills itself at one named instant of a sale. It is the real shop
// in everything else; the name comes by environment so that a restart without it lives.
import { join } from 'node:path'
import { assert } from '../../core/assert.ts'
import type { Distributor, Ports, Printer, ReverseAnswer, SubmitAnswer } from '../../core/ports.ts'
import type { Store } from '../../core/store.ts'
import { openShop } from '../../native/compose.ts'
import { createDtOne } from '../../native/distributor/dt-one.ts'
import { sandboxCredentials } from '../../native/distributor/sandbox/sandbox.ts'
import { parseArguments } from '../../native/loopback/arguments.ts'
import { startLoopback } from '../../native/loopback/server.ts'
import { readSettings } from '../../native/system/settings.ts'

/** `before` and `after` name the commit that holds this event; the rest are calls and reports of a port. */
const instant = process.env.LOWU_DIES_AT ?? ''

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  // The signal is on its way; nothing else may happen meanwhile.
  for (;;);
}

function dieAt(name: string): void {
  if (name === instant) die()
}

function aroundStore(store: Store): Store {
  let written: string[] = []
  return {
    ...store,
    appendEvent(event) {
      const sequence = store.appendEvent(event)
      written.push(event.type)
      dieAt(`before ${event.type}`)
      return sequence
    },
    updatePrintJob(job) {
      store.updatePrintJob(job)
      const name = job.work.kind === 'receipt' ? `${job.work.kind} ${job.state}` : job.work.kind
      written.push(name)
      dieAt(`before ${name}`)
    },
    commit(work) {
      written = []
      const outcome = store.commit(work)
      for (const name of written) dieAt(`after ${name}`)
      return outcome
    },
  }
}

/** The shop's own with an agreement that no settings file can name: its sandbox takes top-ups back. */
function takingBack(): Distributor {
  const settings = readSettings(settingsFile)
  assert(settings.ok && settings.value.distributor.kind === 'dt-one', 'the shop buys at the sandbox')
  const { baseUrl, waits } = settings.value.distributor
  const reversal = { kind: 'within', withinMs: 60_000, standsFinalAfterMs: 500 } as const
  return createDtOne({ baseUrl, ...sandboxCredentials, log: () => undefined, waits: { ...waits, reversal } })
}

function aroundDistributor(distributor: Distributor): Distributor {
  return {
    ...distributor,
    reverse(reference, report) {
      dieAt('call reverse')
      distributor.reverse(reference, (answer: ReverseAnswer) => {
        dieAt('report reverse')
        report(answer)
      })
    },
    submit(order, report) {
      dieAt('call submit')
      distributor.submit(order, (answer: SubmitAnswer) => {
        dieAt('report submit')
        report(answer)
      })
    },
  }
}

function aroundPrinter(printer: Printer): Printer {
  return {
    ...printer,
    print(receipt, report) {
      dieAt('call print')
      printer.print(receipt, (outcome) => {
        dieAt('report print')
        report(outcome)
      })
    },
  }
}

function around(ports: Ports): Ports {
  return {
    ...ports,
    store: aroundStore(ports.store),
    distributor: aroundDistributor(takingBack()),
    printer: aroundPrinter(ports.printer),
  }
}

const folders = { workingFolder: process.cwd(), demoFolder: '' }
const asked = parseArguments(process.argv.slice(2), folders)
if (!asked.ok) throw new Error(asked.problem.code)
const { data, settingsFile } = asked.value
const shop = await openShop({ data, settingsFile, around })
if (!shop.ok) throw new Error(shop.problem.code)
const { counter, log } = shop.value
const host = await startLoopback({ counter, rendererFolder: join(import.meta.dirname, 'page'), port: 0, log })
if (!host.ok) throw new Error(host.problem.code)
console.log(JSON.stringify({ url: host.value.url }))
process.on('SIGTERM', () => void shop.value.close().then(() => process.exit(0)))
