// Keeps the desk through a reload of the page, in this tab only: a card half served is not forgotten. The
// desk of each training is its own, so that the real one is found as it was left.
import { type Desk, deskSchema, emptyDesk } from './desk.ts'

/** `training`: null is the real shop. */
function keyOf(training: string | null): string {
  return training === null ? 'lowu.desk' : `lowu.desk.${training}`
}

export function keepDesk(desk: Desk, training: string | null): void {
  sessionStorage.setItem(keyOf(training), JSON.stringify({ work: desk.work, held: desk.held }))
}

/** What cannot be read any more is no desk at all: the clerk scans again. */
export function keptDesk(training: string | null): Desk {
  try {
    const kept = deskSchema.safeParse(JSON.parse(sessionStorage.getItem(keyOf(training)) ?? 'null'))
    return kept.success ? { ...kept.data, problem: null } : emptyDesk
  } catch {
    return emptyDesk
  }
}
