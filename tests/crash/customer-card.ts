// A card of its own for every customer, so that what a card was credited tells whose money it was.
import { luhnHolds } from '../../core/card/check-digit.ts'

/**
 * An ICCID of China Mobile Hong Kong. The three digits before the check digit are 900, which the
 * sandbox takes for no test number.
 */
export function cardNumber(customer: number): string {
  const digits = `8985212${String(customer).padStart(8, '0')}900`
  const whole = Array.from({ length: 10 }, (_, check) => `${digits}${check}`).find(luhnHolds)
  if (whole === undefined) throw new Error(`no check digit fits ${digits}`)
  return whole
}
