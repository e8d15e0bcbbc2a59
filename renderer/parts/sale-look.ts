// The sign, the name and the sentence of a sale. A state says most of it; one on its way back, or taken back as
// its customer wished, is told apart from what its state says of others.
import type { SaleView } from '../../core/api/views.ts'
import type { Phrase } from '../../core/words/language.ts'
import { refundWords } from '../../core/words/refund-words.ts'
import { stateWords } from '../../core/words/state-words.ts'
import { type Look, stateLooks } from './tone.ts'

export interface SaleLook extends Look {
  readonly name: Phrase
  readonly tell: Phrase
}

export function saleLook(sale: Pick<SaleView, 'state' | 'reversal' | 'problem'>): SaleLook {
  if (sale.reversal?.kind === 'asked') {
    return { tone: 'doubt', icon: 'undo', name: refundWords.askedName, tell: refundWords.askedTell }
  }
  const look = { ...stateLooks[sale.state], ...stateWords[sale.state] }
  if (sale.state !== 'failed' || sale.problem?.code !== 'reversedAsAsked') return look
  return { ...look, icon: 'undo', name: refundWords.takenBackName, tell: refundWords.takenBackTell }
}
