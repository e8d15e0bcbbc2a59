// Why a customer gets or wants money back: closed lists, so that an owner can count them.

/** Of a credited top-up that is to be taken back. */
export const refundReasons = ['changedMind', 'wrongCard', 'wrongAmount', 'other'] as const
export type RefundReason = (typeof refundReasons)[number]

/** Of money that is given back: a sale that failed, or was given up before it was sent. */
export const repayReasons = ['notCredited', 'tookTooLong', ...refundReasons] as const
export type RepayReason = (typeof repayReasons)[number]

/** Letters of what a terminal calls a refund. */
export const terminalReferenceMax = 40
