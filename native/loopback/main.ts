// The Node host as a program: opens the shop, serves its screen on this machine, and says where. It
// ends with a sentence, never a stack trace, when the shop cannot be opened.
import { join } from 'node:path'
import type { Problem } from '../../core/outcome.ts'
import { hostWords } from '../../core/words/host-words.ts'
import { say } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { systemLanguage } from '../../core/words/system-language.ts'
import { type OpenShop, openShop } from '../compose.ts'
import { demoFolder, parseArguments } from './arguments.ts'
import { checkoutFolder } from './checkout.ts'
import { startLoopback } from './server.ts'

const language = systemLanguage([new Intl.DateTimeFormat().resolvedOptions().locale])
const rendererFolder = join(checkoutFolder(import.meta.url), 'out/renderer')

await main()

async function main(): Promise<void> {
  const folders = { workingFolder: process.cwd(), demoFolder: demoFolder(import.meta.url) }
  const asked = parseArguments(process.argv.slice(2), folders)
  if (!asked.ok) return fail(asked.problem)
  const shop = await openShop({ data: asked.value.data, settingsFile: asked.value.settingsFile })
  if (!shop.ok) return fail(shop.problem)
  const { counter, log } = shop.value
  const host = await startLoopback({ counter, rendererFolder, port: asked.value.port, log })
  if (!host.ok) {
    await shop.value.close()
    return fail(host.problem)
  }
  closeOnSignal(async () => {
    await host.value.close()
    await shop.value.close()
  })
  stopOnBrokenRule(log)
  const { url, customerUrl } = host.value
  announce({ url, customerUrl, shop: shop.value, json: asked.value.json, data: asked.value.data })
}

interface Announced {
  readonly url: string
  readonly customerUrl: string
  readonly shop: OpenShop
  readonly json: boolean
  readonly data: string
}

function announce(open: Announced): void {
  const { url, customerUrl, data } = open
  const { sandboxAdminUrl } = open.shop
  if (open.json) {
    console.log(JSON.stringify({ url, customerUrl, data, sandboxAdminUrl, processId: process.pid }))
    return
  }
  console.log(say(hostWords.counterIsAt, language, { url }))
  console.log(say(hostWords.customerIsAt, language, { url: customerUrl }))
  if (sandboxAdminUrl !== null)
    console.log(say(hostWords.demoShop, language, { data, sandbox: sandboxAdminUrl }))
  console.log(say(hostWords.howToStop, language))
}

function fail(problem: Problem): void {
  console.error(say(problemWords[problem.code], language, problem.details))
  process.exitCode = 1
}

function closeOnSignal(close: () => Promise<void>): void {
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (closing) return
      closing = true
      void close().finally(() => process.exit(0))
    })
  }
}

/** A counter that has lost its own rules stops; what it acknowledged is on disk. */
function stopOnBrokenRule(log: OpenShop['log']): void {
  const stop = (error: unknown): void => {
    log.fatal({ err: error }, 'the counter stopped')
    console.error(say(problemWords.counterStopped, language))
    process.exit(1)
  }
  process.on('uncaughtException', stop)
  process.on('unhandledRejection', stop)
}
