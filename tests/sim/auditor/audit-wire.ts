// What may and may not go over the wire. It knows which references left, what was answered to a counter
// that lived to hear it, and what the disk held at that moment; from these alone it judges.
import type {
  DistributorTraits,
  FindAnswer,
  ReverseAnswer,
  SubmitAnswer,
  TopUpOrder,
} from '../../../core/ports.ts'
import type { SaleFile } from './sale-file.ts'
import type { RuleName } from './violation.ts'

export interface WireAuditParts {
  readonly traits: DistributorTraits
  readonly elapsedMs: () => number
  readonly fileOf: (reference: string) => SaleFile | undefined
  readonly fail: (rule: RuleName, file: SaleFile | null, detail: string) => void
}

/** The counter gives up a flight that the adapter never reports this long after the hold. */
const givenUpAfterMs = 30_000

interface Flight {
  readonly cardNumber: string
  readonly reference: string
  readonly untilMs: number
}

export class WireAudit {
  readonly #parts: WireAuditParts
  readonly #lastSubmitMs = new Map<string, number>()
  #flights: Flight[] = []

  constructor(parts: WireAuditParts) {
    this.#parts = parts
  }

  /** The process is gone and nothing of it is in flight. */
  hangUp(): void {
    this.#flights = []
  }

  /** Returns which attempt of its sale this is. */
  submitting(order: TopUpOrder): number {
    const { fileOf, fail, elapsedMs } = this.#parts
    const file = fileOf(order.reference)
    if (!file?.row) {
      fail('sentBeforeDisk', null, `${order.reference} is on no disk`)
      return 1
    }
    const { row, queue, wire } = file
    if (row.state !== 'sending' || row.booking !== 'owed' || row.receiptNumber === null)
      fail('sentBeforeDisk', file, `the disk has it ${row.state}, ${row.booking}`)
    if (queue?.task !== 'find') fail('sentBeforeDisk', file, 'a restart would not ask for it')
    this.#checkOrder(file, order)
    this.#checkRepeat(file)
    this.#checkCard(file, order.cardNumber)
    const nowMs = elapsedMs()
    wire.attempts += 1
    wire.lastAttemptMs = nowMs
    wire.mayHaveLeft = true
    wire.absentHeardMs = null
    this.#lastSubmitMs.set(order.cardNumber, nowMs)
    this.#fly(order.reference, order.cardNumber)
    return wire.attempts
  }

  asking(reference: string): void {
    const file = this.#parts.fileOf(reference)
    if (!file?.row) {
      this.#parts.fail('sentBeforeDisk', null, `asked for ${reference}, which is on no disk`)
      return
    }
    this.#fly(reference, file.row.card.number)
  }

  submitAnswered(reference: string, answer: SubmitAnswer, attempt: number): void {
    const file = this.#parts.fileOf(reference)
    this.#land(reference)
    if (!file) return
    // An old attempt that never left says nothing of the one after it.
    if (answer.kind !== 'notSent') this.#told(file, answer.kind)
    else if (attempt === file.wire.attempts) file.wire.mayHaveLeft = false
  }

  findAnswered(reference: string, answer: FindAnswer): void {
    const file = this.#parts.fileOf(reference)
    this.#land(reference)
    if (!file) return
    if (answer.kind === 'notFound') file.wire.absentHeardMs = this.#parts.elapsedMs()
    else this.#told(file, answer.kind)
    if (answer.kind === 'credited') file.wire.standingHeardMs = this.#parts.elapsedMs()
  }

  /** Returns which request for this sale this is. */
  reversing(reference: string): number {
    const { fileOf, fail, elapsedMs } = this.#parts
    const file = fileOf(reference)
    if (!file?.row) {
      fail('sentBeforeDisk', null, `${reference} is taken back, and is on no disk`)
      return 1
    }
    const { row, queue, wire, people } = file
    if (row.state !== 'credited' || row.booking !== 'sold')
      fail('sentBeforeDisk', file, `taken back, and the disk has it ${row.state}, ${row.booking}`)
    if (queue?.task !== 'askReversal')
      fail('sentBeforeDisk', file, 'a restart would not ask what became of it')
    if (!people.moneyBackAsked) fail('takenBackUnasked', file, 'its customer never asked')
    if (wire.reversalMayHaveLeft && !this.#standingIsProof(file))
      fail('takenBackInDoubt', file, `request ${wire.reversals + 1}`)
    wire.reversals += 1
    wire.lastReversalMs = elapsedMs()
    wire.reversalMayHaveLeft = true
    wire.standingHeardMs = null
    this.#fly(reference, row.card.number)
    return wire.reversals
  }

  reverseAnswered(reference: string, answer: ReverseAnswer, request: number): void {
    const file = this.#parts.fileOf(reference)
    this.#land(reference)
    if (!file) return
    if (answer.kind === 'reversed') this.#told(file, 'failed')
    const isSure = answer.kind === 'notSent' || answer.kind === 'refused'
    if (isSure && request === file.wire.reversals) file.wire.reversalMayHaveLeft = false
  }

  /** Whether a top-up found standing proves that the request to take it back came to nothing. */
  #standingIsProof({ wire }: SaleFile): boolean {
    const { reversal } = this.#parts.traits
    if (reversal.kind === 'never' || reversal.standsFinalAfterMs === null) return false
    return (
      wire.standingHeardMs !== null &&
      wire.standingHeardMs - wire.lastReversalMs >= reversal.standsFinalAfterMs
    )
  }

  /** Whether "not found" proves that nothing arrived. */
  absenceIsProof(file: SaleFile): boolean {
    const { traits } = this.#parts
    const { absentHeardMs, lastAttemptMs } = file.wire
    if (traits.notFoundFinalAfterMs === null || traits.repeatedReference === 'unsafe') return false
    return absentHeardMs !== null && absentHeardMs - lastAttemptMs >= traits.notFoundFinalAfterMs
  }

  #told(file: SaleFile, kind: SubmitAnswer['kind'] | FindAnswer['kind']): void {
    if (kind === 'credited' || kind === 'accepted' || kind === 'failed') {
      file.wire.told.add(kind)
      file.wire.absentHeardMs = null
    }
  }

  #checkOrder(file: SaleFile, order: TopUpOrder): void {
    const { offer } = file
    const same =
      offer !== null &&
      order.productId === offer.productId &&
      order.cardNumber === offer.cardNumber &&
      order.faceValue.amountMinor === offer.faceMinor &&
      order.faceValue.currency === offer.faceCurrency
    if (!same) this.#parts.fail('sentOtherThanSold', file, JSON.stringify(order))
  }

  #checkRepeat(file: SaleFile): void {
    const { fail, traits } = this.#parts
    const { wire } = file
    // Told by a distributor that breaks its word, and lost with the disk: nothing is left to know it by.
    if (wire.told.size > 0 && !wire.lied)
      fail('sentAfterAnswer', file, `after it was told ${[...wire.told].join(', ')}`)
    if (!wire.mayHaveLeft) return
    if (traits.repeatedReference === 'unsafe') fail('unsafeResent', file, `attempt ${wire.attempts + 1}`)
    else if (!this.absenceIsProof(file)) fail('resentInDoubt', file, `attempt ${wire.attempts + 1}`)
  }

  #checkCard(file: SaleFile, cardNumber: string): void {
    const { fail, traits, elapsedMs } = this.#parts
    const lastMs = this.#lastSubmitMs.get(cardNumber)
    if (lastMs !== undefined && elapsedMs() - lastMs < traits.sameCardQuietMs)
      fail('quietWindowBroken', file, `${elapsedMs() - lastMs} ms after the last of this card`)
    this.#forgetOld()
    if (
      this.#flights.some((flight) => flight.cardNumber === cardNumber && flight.reference !== file.reference)
    )
      fail('tooManyInFlight', file, 'another sale of this card is in flight')
  }

  #fly(reference: string, cardNumber: string): void {
    const { fail, traits, elapsedMs } = this.#parts
    this.#forgetOld()
    this.#flights.push({ reference, cardNumber, untilMs: elapsedMs() + traits.holdMs + givenUpAfterMs })
    if (this.#flights.length > traits.inFlightMax)
      fail('tooManyInFlight', null, `${this.#flights.length} of ${traits.inFlightMax}`)
  }

  #forgetOld(): void {
    const nowMs = this.#parts.elapsedMs()
    if (this.#flights.some((flight) => flight.untilMs < nowMs))
      this.#flights = this.#flights.filter((flight) => flight.untilMs >= nowMs)
  }

  #land(reference: string): void {
    const place = this.#flights.findIndex((flight) => flight.reference === reference)
    if (place >= 0) this.#flights.splice(place, 1)
  }
}
