// What axe-core finds on a page: names, roles, contrast, target sizes, by the rules of WCAG 2.2 AA and its
// own good practice. It is run in the page itself, which has no frames.
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

interface Rules {
  readonly type: 'tag' | 'rule'
  readonly values: readonly string[]
}

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** One line for each fault: the rule, where, and what axe says of it. Leaves the page in the dark. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  await page.emulateMedia({ colorScheme: 'light' })
  const inTheLight = await faultsIn(page, 'light', { type: 'tag', values: everyRule })
  // Only colours differ in high contrast and in the dark.
  const colours = { type: 'rule', values: ['color-contrast'] } as const
  await page.emulateMedia({ contrast: 'more' })
  const inContrast = await faultsIn(page, 'contrast', colours)
  await page.emulateMedia({ colorScheme: 'dark', contrast: null })
  const inTheDark = await faultsIn(page, 'dark', colours)
  return [...inTheLight, ...inContrast, ...inTheDark]
}

async function faultsIn(page: Page, scheme: string, runOnly: Rules) {
  const run = async (only: Rules) => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    const { violations, passes } = await axe.run({
      runOnly: { type: only.type, values: [...only.values] },
      resultTypes: ['violations'],
    })
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    )
    // A page on which nothing was looked at has no faults either.
    return passes.length === 0 ? ['axe looked at nothing'] : faults
  }
  const found = await page.evaluate(run, runOnly)
  return found.map((fault) => `${scheme} ${fault}`)
}
