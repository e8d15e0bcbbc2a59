// The rules the auditor holds the counter to, and what it writes down when one is broken.

export const ruleNames = [
  'counterBroke',
  'referenceChanged',
  'sentBeforeDisk',
  'sentOtherThanSold',
  'sentAfterAnswer',
  'resentInDoubt',
  'unsafeResent',
  'creditedTwice',
  'takenBackUnasked',
  'takenBackInDoubt',
  'quietWindowBroken',
  'tooManyInFlight',
  'stateUnfounded',
  'stepUnknown',
  'moneyVanished',
  'ledgerWrong',
  'priceWrong',
  'receiptNumberWrong',
  'printedBeforeDisk',
  'printedWrong',
  'printedTwice',
  'drawerOpenedUnasked',
  'drawerOpenedLate',
  'pendingSlipMissing',
  'commandActedTwice',
  'commandAnsweredOtherwise',
  'acknowledgedBeforeDisk',
  'refundedTwice',
  'drawerWrong',
  'dayWrong',
  'shiftWrong',
  'soldWithoutShift',
  'settingLost',
  'eventsOutOfSequence',
  'toldBeforeDisk',
  'diskDiffers',
  'chainBroken',
  'booksWrong',
  'exportDiffers',
  'notDrained',
  'customerLost',
  'shopLost',
] as const
export type RuleName = (typeof ruleNames)[number]

export interface Violation {
  readonly rule: RuleName
  /** The step of the world at which it was seen; steps count what was due, one after another. */
  readonly step: number
  readonly reference: string | null
  readonly detail: string
}
