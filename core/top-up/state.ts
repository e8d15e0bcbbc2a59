// The life of a top-up as a closed vocabulary: ten states, and what may happen to a sale.

export const saleStates = [
  'prepared',
  'paid',
  'sending',
  'inDoubt',
  'accepted',
  'credited',
  'failed',
  'refunded',
  'needsReview',
  'cancelled',
] as const
export type SaleState = (typeof saleStates)[number]

/**
 * What can happen, in the past tense. The first four come from the clerk, the next nine from the
 * distributor's answers, the rest from the counter itself or a supervisor.
 *
 * - `notSent`: the request certainly did not arrive.
 * - `answerLost`: a request may have arrived and no usable answer came back.
 * - `absenceProven`: the distributor does not know the reference, and its adapter says that is final.
 * - `absenceUnprovable`: it does not know the reference, and nothing may be sent again.
 * - `attemptAbandoned`: the process that was sending is gone.
 * - `reviewedSend`: a person lets a sale of which nothing ever left go out as it is.
 * - `patienceEnded`: the customer has waited long enough; the slip must say PENDING.
 * - `reversalAsked`: the customer wants the money back; `reversalStarted`: the distributor is being asked.
 * - `reversalNotSent`: that request certainly did not arrive.
 * - `reversalUnsettled`: it may have arrived, and the top-up is not known to be taken back.
 * - `reversalRefused`: the top-up certainly stands; `reversalUnprovable`: nobody can say.
 */
export const saleEventTypes = [
  'offerWithdrawn',
  'paymentTaken',
  'voided',
  'refundPaid',
  'creditReported',
  'acceptanceReported',
  'failureReported',
  'notSent',
  'answerLost',
  'notFoundYet',
  'absenceProven',
  'absenceUnprovable',
  'unreachable',
  'sendingStarted',
  'attemptAbandoned',
  'patienceEnded',
  'reviewRequested',
  'reviewedCredited',
  'reviewedFailed',
  'reviewedSend',
  'reversalAsked',
  'reversalStarted',
  'reversalNotSent',
  'reversalUnsettled',
  'reversalConfirmed',
  'reversalRefused',
  'reversalUnprovable',
] as const
export type SaleEventType = (typeof saleEventTypes)[number]
