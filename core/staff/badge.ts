// A staff badge as a barcode says it. Lowu's own begin with LOWU-B-; any other text may be a badge once
// the owner has assigned it, unless it reads as something that is sold or searched at this counter.

const own = /^LOWU-B-[0-9A-Z]{8,32}$/
export const badgeLengths = { min: 6, max: 64 } as const

/** The badge's text as it is compared; null for what is not one of Lowu's own. */
export function readOwnBadge(text: string): string | null {
  const badge = badgeText(text)
  return own.test(badge) ? badge : null
}

/** One text for one badge, whatever the scanner or a keyboard makes of its letters. */
export function badgeText(text: string): string {
  return text.trim().replace(/[a-z]/g, (letter) => letter.toUpperCase())
}
