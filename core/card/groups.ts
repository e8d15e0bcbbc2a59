// A card's number for people: in groups to be read aloud and agreed to, or masked for a log.
import type { Card, CardCountry } from './card.ts'

const shownAtStart = 6
const shownAtEnd = 4
const hiddenDigits = 4
const phoneGroups: Readonly<Record<CardCountry, RegExp>> = {
  HK: /^(\+852)(\d{4})(\d{4})$/,
  MO: /^(\+853)(\d{4})(\d{4})$/,
  CN: /^(\+86)(\d{3})(\d{4})(\d{4})$/,
}

/** `8985 2120 0000 0000 008`, `+852 9123 4567`, `+86 138 0013 8000`, as its groups. */
export function groupCard(card: Card): string[] {
  if (card.kind === 'iccid') return inFours(card.number)
  const groups = phoneGroups[card.country].exec(card.number)
  return groups ? groups.slice(1) : [card.number]
}

/** A phone number whose middle four digits are stars, for paper that others may find: `+852 91** **67`. */
export function hideMiddle(card: Card): string[] {
  const groups = groupCard(card)
  const prefixes = groups.length > 1 ? 1 : 0
  const local = groups.slice(prefixes).join('')
  const from = Math.floor((local.length - hiddenDigits) / 2)
  let place = 0
  const hide = (digit: string): string => {
    const hidden = place >= from && place < from + hiddenDigits
    place += 1
    return hidden ? '*' : digit
  }
  return groups.map((group, index) => (index < prefixes ? group : group.replace(/./g, hide)))
}

/** For logs: the first six and last four of an ICCID, the last four of a phone number. */
export function maskCard(card: Card): string {
  const start = card.kind === 'iccid' ? card.number.slice(0, shownAtStart) : ''
  const end = card.number.slice(-shownAtEnd)
  return start + '*'.repeat(card.number.length - start.length - end.length) + end
}

function inFours(number: string): string[] {
  return number.match(/.{1,4}/g) ?? []
}
