// What axe-core finds on a page: names, roles, contrast, target sizes, by the rules of WCAG 2.2 AA and its
// own good practice.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** One line for each fault: the rule, where, and what axe says of it. Leaves the page in the dark. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const inTheLight = faultsIn(await builder(page).withTags(rules).analyze(), 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  // Only colours differ in the dark.
  const inTheDark = faultsIn(await builder(page).withRules('color-contrast').analyze(), 'dark')
  return [...inTheLight, ...inTheDark]
}

/** The page has no frames, for which alone axe would open a page of its own at each look. */
function builder(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
}

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>

function faultsIn({ violations, passes }: Found, scheme: string): string[] {
  // A page on which nothing was looked at has no faults either.
  if (passes.length === 0) return [`${scheme}: axe looked at nothing`]
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${scheme} ${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
}
