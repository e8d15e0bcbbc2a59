// What a page of help is: what happened, what to do step by step, and whom to call when that was not enough.
import type { Phrase } from './language.ts'

export interface HelpPage {
  readonly title: Phrase
  /** What it means for the customer and for the money, before anything is to be done. */
  readonly means: Phrase
  readonly steps: readonly Phrase[]
  /** Who can do more than the clerk. */
  readonly call: 'distributor' | 'owner'
}
