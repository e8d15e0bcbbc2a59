// The folder that holds one shop's books. It is marked at first use as a demo's or a real shop's, and
// never serves the other: a sandbox must not "credit" real customers' sales, nor play money reach real books.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Outcome, refuse } from '../../core/outcome.ts'

type ShopKind = 'demo' | 'real'

const markName = 'shop-kind'

/** Makes the folder, for its owner only, or checks that it is of the same kind as before. */
export function claimDataFolder(folder: string, shop: { readonly demo: boolean }): Outcome<null> {
  const kind: ShopKind = shop.demo ? 'demo' : 'real'
  const mark = join(folder, markName)
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 })) chmodSync(folder, 0o700)
    const found = readMark(mark)
    if (found === null) writeFileSync(mark, `${kind}\n`, { flag: 'wx', mode: 0o600 })
    else if (found !== kind) return refuse(shop.demo ? 'dataFolderIsReal' : 'dataFolderIsDemo', { folder })
    return done(null)
  } catch (error) {
    return refuse('dataFolderUnusable', { folder, reason: (error as NodeJS.ErrnoException).code ?? 'error' })
  }
}

function readMark(mark: string): string | null {
  try {
    return readFileSync(mark, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
