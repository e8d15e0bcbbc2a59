// The folder that holds one shop's books. It is marked at first use as a demo's, a real shop's or one for
// practice, and never serves another: a sandbox must not "credit" real customers' sales, nor play money reach
// real books. Until a distributor is chosen it is neither a demo's nor a real one's, and nothing is sold.
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Outcome, type Problem, problem, refuse } from '../../core/outcome.ts'
import { putFile } from './put-file.ts'

export type ShopKind = 'demo' | 'real' | 'training' | 'undecided'

const markName = 'shop-kind'

/** Makes the folder, for its owner only, or checks that it is of the same kind as before. */
export function claimDataFolder(folder: string, kind: ShopKind): Outcome<null> {
  const mark = join(folder, markName)
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 })) chmodSync(folder, 0o700)
    const found = readMark(mark)
    const refused = wrongKind(folder, found, kind)
    if (refused) return { ok: false, problem: refused }
    if (found === null) writeFileSync(mark, `${kind}\n`, { flag: 'wx', mode: 0o600 })
    else if (found === 'undecided' && kind !== found) putFile(mark, `${kind}\n`, { mode: 0o600 })
    return done(null)
  } catch (error) {
    return refuse('dataFolderUnusable', { folder, reason: (error as NodeJS.ErrnoException).code ?? 'error' })
  }
}

/** Removes all that was practised in `folder`; refuses a folder that was ever used for anything else. */
export function emptyTrainingFolder(folder: string): Outcome<null> {
  try {
    if (!existsSync(folder)) return done(null)
    const found = readMark(join(folder, markName))
    if (found !== 'training') return refuse('dataFolderUnusable', { folder, reason: found ?? markName })
    rmSync(folder, { recursive: true })
    return done(null)
  } catch (error) {
    return refuse('dataFolderUnusable', { folder, reason: (error as NodeJS.ErrnoException).code ?? 'error' })
  }
}

/** Whether the folder was ever claimed. */
export function isClaimed(folder: string): boolean {
  return existsSync(join(folder, markName))
}

/** What stands against using the folder for a shop of this kind; null when nothing does. */
export function kindRefusal(folder: string, kind: ShopKind): Problem | null {
  return wrongKind(folder, isClaimed(folder) ? readMark(join(folder, markName)) : null, kind)
}

/** A shop that lost its distributor stays what it was. Practice never becomes anything else. */
function wrongKind(folder: string, found: string | null, kind: ShopKind): Problem | null {
  if (found === null || found === kind) return null
  if (found === 'training') return problem('dataFolderIsTraining', { folder })
  const open = found === 'undecided' || kind === 'undecided'
  if (open && kind !== 'training') return null
  return problem(kind === 'real' || found === 'demo' ? 'dataFolderIsDemo' : 'dataFolderIsReal', { folder })
}

function readMark(mark: string): string | null {
  try {
    return readFileSync(mark, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
