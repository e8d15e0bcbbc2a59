// What is true of every card, said a second time and another way than core/card says it.
import { expect } from 'vitest'
import type { Reading } from '../../core/card/card.ts'

/** Luhn by the table of doubled digits, left to right. */
function luhnRemainder(digits: string): number {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
  let sum = 0
  for (const [place, digit] of [...digits].entries()) {
    const value = Number(digit)
    sum += (digits.length - place) % 2 === 0 ? (doubled[value] ?? 0) : value
  }
  return sum % 10
}

export function luhnDigitFor(body: string): string {
  return String((10 - luhnRemainder(`${body}0`)) % 10)
}

/** The digits a person sees in a scan, whatever stands around them. */
function digitsSeen(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9]/g, '')
}

/** Fails when `reading` is a card that no card could be, or whose number is not in `text`. */
export function expectLawful(reading: Reading, text: string): void {
  if (reading.kind !== 'card') return
  const { card, warnings } = reading
  expect(digitsSeen(text)).toContain(
    card.kind === 'phone' ? card.number.replace(/^\+(?:852|853|86)/, '') : card.number.replace(/\D.*$/, ''),
  )
  if (card.kind === 'phone') {
    const lengths = { HK: 12, MO: 12, CN: 14 }
    expect(card.number).toHaveLength(lengths[card.country])
    const starts = { HK: /^\+852[4-9]/, MO: /^\+8536/, CN: /^\+861[3-9]/ }
    expect(card.number).toMatch(starts[card.country])
    expect(card.number.slice(1)).toMatch(/^[0-9]+$/)
    expect(warnings).not.toContain('checkDigitWrong')
    return
  }
  const starts = { HK: '89852', MO: '89853', CN: '8986' }
  expect(card.number.startsWith(starts[card.country])).toBe(true)
  expect([19, 20]).toContain(card.number.length)
  const letters = [...card.number].flatMap((character, place) => (/[0-9]/.test(character) ? [] : [place + 1]))
  for (const place of letters) expect(card.country === 'CN' && [13, 20].includes(place)).toBe(true)
  expect(card.number.charAt(19)).not.toBe('F')
  expect(card.number).toBe(card.number.toUpperCase())
  const judged = letters.length > 0 ? 'unproven' : luhnRemainder(card.number) === 0 ? 'right' : 'wrong'
  expect(card.checkDigit).toBe(judged)
  expect(warnings).toEqual(judged === 'wrong' ? ['checkDigitWrong'] : [])
}
