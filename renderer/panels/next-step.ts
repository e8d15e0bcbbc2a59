// The one next step of a sale that is not at its end, for a row of the people being served.
import type { SaleView } from '../../core/api/views.ts'
import type { Phrase } from '../../core/words/language.ts'
import { refundWords } from '../../core/words/refund-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import type { Tone } from '../parts/tone.ts'

export interface NextStep {
  readonly phrase: Phrase
  readonly tone: Tone
}

/** Null when nobody and nothing has anything left to do. What a person must do comes before what waits. */
export function nextStepOf(sale: Pick<SaleView, 'state' | 'can' | 'slip' | 'reversal'>): NextStep | null {
  if (sale.can.refund) return { phrase: screenWords.nextRefund, tone: 'bad' }
  if (sale.can.review) return { phrase: screenWords.nextReview, tone: 'doubt' }
  if (sale.reversal?.kind === 'asked') return { phrase: refundWords.nextTakingBack, tone: 'doubt' }
  if (sale.slip?.state === 'unsure') return { phrase: screenWords.nextPaper, tone: 'doubt' }
  switch (sale.state) {
    case 'paid':
    case 'sending':
    case 'accepted':
      return { phrase: screenWords.nextPending, tone: 'busy' }
    case 'inDoubt':
      return { phrase: screenWords.nextDoubt, tone: 'doubt' }
    default:
      return null
  }
}
