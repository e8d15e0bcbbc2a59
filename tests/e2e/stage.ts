// What most walks begin with: one browser and one host for all tests of a file, opened before the first and
// gone after the last; left out, with the reason, where no browser can be started.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Language } from '../../core/words/language.ts'
import { openBrowser } from './browser.ts'
import { type CounterScreen, openCounter } from './counter-screen.ts'
import { type DemoHost, type HostOptions, startDemoHost } from './demo-host.ts'

export interface Stage {
  readonly browser: Browser
  readonly host: DemoHost
  /** The counter in a browser context of its own. */
  open(
    language: Language,
  ): Promise<CounterScreen & { readonly faults: readonly string[]; close(): Promise<void> }>
}

const opened = await openBrowser()
if (!opened.ok) console.warn(`left out: ${opened.reason}`)

/** `tests` declares them; what it is given may be used once they run. */
export function onStage(what: string, tests: (stage: Stage) => void, options: HostOptions = {}): void {
  describe.skipIf(!opened.ok)(what, () => {
    let host: DemoHost | null = null
    const stage: Stage = {
      get browser() {
        if (!opened.ok) throw new Error(opened.reason)
        return opened.browser
      },
      get host() {
        if (host === null)
          throw new Error('the host is started before the first test, not while they are named')
        return host
      },
      open: (language) => openCounter(stage.browser, stage.host.url, language),
    }
    beforeAll(async () => {
      host = await startDemoHost(options)
    })
    afterAll(async () => {
      if (opened.ok) await opened.browser.close()
      await host?.stop()
    })
    tests(stage)
  })
}
