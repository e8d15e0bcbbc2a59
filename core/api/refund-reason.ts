// Why a customer wants the money for a credited top-up back: a closed list, so that an owner can count them.

export const refundReasons = ['changedMind', 'wrongCard', 'wrongAmount', 'other'] as const
export type RefundReason = (typeof refundReasons)[number]
