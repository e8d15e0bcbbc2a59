// Every way in which the simulated world goes wrong, by name, and how often each did. A fault that is
// not named here does not exist; one that never happened in the suite's seeds fails the suite.

export const faultNames = [
  // The line.
  'lineDown',
  'lineShaky',
  'connectionRefused',
  'requestLost',
  'requestLate',
  'requestDoubled',
  'answerLost',
  'answerLate',
  'answerNever',
  'refusalLate',
  'answerSlow',
  'answersOutOfOrder',
  // The distributor.
  'declined',
  'serverError',
  'garbage',
  'balanceEmpty',
  'rateLimited',
  'credentialsRefused',
  'acceptedForLong',
  'acceptedThenFailed',
  'acceptedThenForgotten',
  'creditedThenReversed',
  'creditedThenForgotten',
  'creditedThenAccepted',
  'failedThenCredited',
  'notFoundLie',
  'promiseBroken',
  'repeatedReferencePaid',
  'creditKept',
  'reversalLost',
  'reversalLate',
  'reversalDoubled',
  'reversalAnswerLost',
  'reversalAnswerLate',
  'reversalPromiseBroken',
  'catalogueChanged',
  // The clock.
  'clockForward',
  'clockBack',
  // The disk.
  'diskFull',
  'diskQuota',
  'diskErrorBefore',
  'diskErrorInside',
  'diskErrorAfter',
  // The process.
  'crashBeforeCommit',
  'crashAfterCommit',
  'crashBeforeSubmit',
  'crashAfterSubmit',
  'crashBeforeFind',
  'crashAfterFind',
  'crashBeforeReverse',
  'crashAfterReverse',
  'crashBeforePrint',
  'crashAfterPrint',
  'crashBeforeDrawer',
  'crashAfterDrawer',
  'crashIdle',
  'crashInRecovery',
  'powerCut',
  // The printer.
  'paperOut',
  'paperOutMidJob',
  'printUnsure',
  'printSlow',
  'printUnconfirmed',
  'printerUnreachable',
  'drawerStuck',
  // The scanner.
  'scanNoise',
  'scanGarbled',
  'scanTwice',
  // People.
  'doubleClick',
  'secondWindow',
  'commandRepeated',
  'commandReused',
  'customerLeft',
  'wrongAmount',
  'impatience',
  'refundTwice',
  'moneyBackAsked',
  'moneyBackAskedTwice',
  'printAskedTwice',
  'slipLetGo',
  'wrongSale',
  'drawerMiscounted',
  'currencyForgotten',
  'settingSeenLongAgo',
  'settingMistyped',
] as const
export type FaultName = (typeof faultNames)[number]

/** Thrown where the process dies: nothing but the world catches it, and the counter is never used again. */
export class Killed extends Error {
  override readonly name = 'Killed'
}

export class FaultLog {
  readonly #counts = new Map<FaultName, number>()

  add(name: FaultName): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  /** Every fault that happened, in the order of the list above. */
  counted(): Partial<Record<FaultName, number>> {
    const met = faultNames.filter((name) => this.#counts.has(name))
    return Object.fromEntries(met.map((name) => [name, this.#counts.get(name) ?? 0]))
  }
}
