// DT One's own test numbers (DVS API, "Sandbox"): the last three digits of the credit party choose the
// outcome, the first of them how long it takes. Card numbers follow the same rule on the three
// digits before the check digit, which is our addition: the last digit of a real ICCID is not free.
import { type CreditParty, completed, type Outcome } from './books.ts'

const delaysMs: Readonly<Record<string, number>> = { 1: 3_000, 2: 20_000, 3: 300_000 }
const outcomes: Readonly<Record<string, Outcome>> = {
  '00': completed,
  '01': completed,
  '02': { classId: 9, name: 'DECLINED-INVALID-CREDIT-PARTY' },
  '03': { classId: 9, name: 'DECLINED-BARRED-CREDIT-PARTY' },
  '04': { classId: 9, name: 'DECLINED-OPERATOR-CURRENTLY-UNAVAILABLE' },
  '05': { classId: 9, name: 'DECLINED-DUPLICATED-TRANSACTION' },
  '06': { classId: 9, name: 'DECLINED' },
  '07': { classId: 9, name: 'DECLINED-EXCEPTION' },
}

/** What a number asks for, or null when it is like any other and simply completes. */
export function readMagicNumber(card: CreditParty): { outcome: Outcome; delayMs: number } | null {
  const digits = card.mobile_number?.slice(-3) ?? card.account_number?.slice(-4, -1) ?? ''
  const delayMs = delaysMs[digits.slice(0, 1)]
  const outcome = outcomes[digits.slice(1)]
  return delayMs === undefined || outcome === undefined ? null : { outcome, delayMs }
}
