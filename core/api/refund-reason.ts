// Why a customer wants the money for a credited top-up back: a closed list, so that an owner can count them.

export const refundReasons = ['changedMind', 'wrongCard', 'wrongAmount', 'other'] as const
export type RefundReason = (typeof refundReasons)[number]

/** Letters of what a terminal calls a refund. */
export const terminalReferenceMax = 40
