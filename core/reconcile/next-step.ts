// What to do about a difference, by its kind and how both sides stand: never more than one thing at a time.
import { hereStateOf } from './book-row.ts'
import type { Difference } from './difference.ts'
import { recordedOf } from './record.ts'

export const nextSteps = [
  'askForRecord',
  'waitForAnswer',
  'findOrigin',
  'letSettle',
  'holdRefund',
  'claimReversal',
  'checkCredit',
  'checkPrice',
  'otherDay',
  'listedTwice',
  'chargedTwice',
] as const
export type NextStep = (typeof nextSteps)[number]

export function nextStepOf({ kind, here, there }: Omit<Difference, 'key'>): NextStep {
  switch (kind) {
    case 'duplicate': {
      const numbers = new Set(there.map((row) => row.distributorId))
      return numbers.size === 1 && !numbers.has(null) ? 'listedTwice' : 'chargedTwice'
    }
    case 'missingThere':
      return here !== null && hereStateOf(here) === 'credited' ? 'askForRecord' : 'waitForAnswer'
    case 'missingHere':
      return 'findOrigin'
    case 'amount':
      return 'checkPrice'
    case 'dayBoundary':
      return 'otherDay'
    case 'state':
      return stepOfState(here, recordedOf(there).state)
  }
}

function stepOfState(here: Difference['here'], there: string): NextStep {
  const state = here === null ? 'unsent' : hereStateOf(here)
  if (state === 'credited') return there === 'open' ? 'waitForAnswer' : 'checkCredit'
  if (state === 'failed') return here?.booking === 'refunded' ? 'claimReversal' : 'holdRefund'
  return 'letSettle'
}
