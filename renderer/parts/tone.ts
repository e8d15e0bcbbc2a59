// One colour and one sign for each state, the same wherever the state is shown.
import type { PrintJobState } from '../../core/receipt/print-job.ts'
import type { SaleState } from '../../core/top-up/state.ts'
import type { IconName } from './icon.tsx'

export type Tone = 'good' | 'waiting' | 'busy' | 'doubt' | 'bad' | 'quiet'

export interface Look {
  readonly tone: Tone
  readonly icon: IconName
}

export const stateLooks: Readonly<Record<SaleState, Look>> = {
  prepared: { tone: 'quiet', icon: 'card' },
  paid: { tone: 'waiting', icon: 'clock' },
  sending: { tone: 'busy', icon: 'send' },
  inDoubt: { tone: 'doubt', icon: 'question' },
  accepted: { tone: 'busy', icon: 'clock' },
  credited: { tone: 'good', icon: 'tick' },
  failed: { tone: 'bad', icon: 'cross' },
  refunded: { tone: 'quiet', icon: 'undo' },
  needsReview: { tone: 'doubt', icon: 'person' },
  cancelled: { tone: 'quiet', icon: 'cross' },
}

export const printLooks: Readonly<Record<PrintJobState, Look>> = {
  owed: { tone: 'waiting', icon: 'clock' },
  printing: { tone: 'busy', icon: 'printer' },
  printed: { tone: 'good', icon: 'tick' },
  unsure: { tone: 'doubt', icon: 'question' },
  dropped: { tone: 'quiet', icon: 'cross' },
}

/** A counter without a printer drops each slip at once: it is on screen, which is no failure. */
export const screenOnlyLook: Look = { tone: 'quiet', icon: 'screen' }
