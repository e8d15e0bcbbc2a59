// Keeps the desk through a reload of the page, in this tab only: a card half served is not forgotten.
import { type Desk, deskSchema, emptyDesk } from './desk.ts'

const storageKey = 'lowu.desk'

export function keepDesk(desk: Desk): void {
  sessionStorage.setItem(storageKey, JSON.stringify({ work: desk.work, held: desk.held }))
}

/** What cannot be read any more is no desk at all: the clerk scans again. */
export function keptDesk(): Desk {
  try {
    const kept = deskSchema.safeParse(JSON.parse(sessionStorage.getItem(storageKey) ?? 'null'))
    return kept.success ? { ...kept.data, problem: null } : emptyDesk
  } catch {
    return emptyDesk
  }
}
