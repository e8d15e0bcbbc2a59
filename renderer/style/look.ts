// Light or dark, as chosen at this machine; without a choice the machine's own wish counts. Kept beside
// the language, and set before the first thing is drawn.
export const looks = ['machine', 'light', 'dark'] as const
export type Look = (typeof looks)[number]

const storageKey = 'lowu.look'

/** What was chosen here before. */
export function keptLook(): Look {
  const kept = localStorage.getItem(storageKey)
  return looks.find((look) => look === kept) ?? 'machine'
}

/** Draws everything in this look from now on, and at the next start. */
export function chooseLook(look: Look): void {
  localStorage.setItem(storageKey, look)
  wear(look)
}

/** Draws in this look without remembering it. */
export function wear(look: Look): void {
  if (look === 'machine') delete document.documentElement.dataset.look
  else document.documentElement.dataset.look = look
}
