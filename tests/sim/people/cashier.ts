// Whoever stays with a paid sale until it has ended: looks after its slips, voids it for an impatient
// customer, gives money back, and settles what a supervisor must decide, after a call to the distributor.
import type { SaleView } from '../../../core/api/views.ts'
import type { Reference } from '../../../core/ids.ts'
import { slipKey } from '../auditor/audit-paper.ts'
import type { LooseJob, SaleFile } from '../auditor/sale-file.ts'
import type { ChanceStream } from '../chance-stream.ts'
import type { DistributorBooks } from '../wild/distributor-books.ts'
import type { PersonParts } from './person.ts'

export interface CashierParts extends Omit<PersonParts, 'plan'> {
  readonly books: DistributorBooks
  readonly claimShare: number
  /** Who wants the money for a credited top-up back, and why. */
  readonly regrets: ChanceStream
  readonly regretShare: number
  /** Who paid by a terminal and wants cash back. */
  readonly refunds: ChanceStream
}

const secondMs = 1_000
const minuteMs = 60_000
/** A sum that the coins of every drawer make up. */
const wholeMinor = 100
/** When a customer looks again: at the counter, then by coming back. */
const looksMs = [4 * secondMs, 15 * secondMs, 60 * secondMs, 4 * minuteMs]

export class Cashier {
  readonly #parts: CashierParts
  /** Sales that somebody must come back to. */
  readonly #followed = new Set<SaleFile>()
  /** How often a customer of a credited sale will still ask for the money. */
  readonly #asksLeft = new Map<SaleFile, number>()

  constructor(parts: CashierParts) {
    this.#parts = parts
    this.#tidyLater()
  }

  get open(): number {
    return this.#followed.size
  }

  /** A sale that has just been paid, or that the screen says needs somebody. */
  follow(file: SaleFile): void {
    if (this.#followed.has(file)) return
    this.#followed.add(file)
    this.#lookLater(file, 0)
  }

  #lookLater(file: SaleFile, looks: number): void {
    const { time, chance, weather } = this.#parts
    const laterMs = weather.clear
      ? chance.waitMs(secondMs, minuteMs)
      : chance.waitMs(5 * minuteMs, 120 * minuteMs)
    time.after(looksMs[looks] ?? laterMs, () => this.#look(file, looks + 1))
  }

  #look(file: SaleFile, looks: number): void {
    const { screen } = this.#parts
    const sale = screen.ask('getSale', { saleId: file.saleId })
    const goOn = (): void => this.#lookLater(file, looks)
    if (sale === null) {
      goOn()
      return
    }
    if (sale.slip?.state === 'unsure') {
      this.#settleSlip(file, sale.slip.jobId, goOn)
      return
    }
    this.#askForSlip(file)
    switch (sale.state) {
      case 'credited':
        this.#credited(file, sale, goOn)
        return
      case 'refunded':
      case 'cancelled':
        this.#followed.delete(file)
        return
      case 'failed':
        this.#refund(file, goOn)
        return
      case 'needsReview':
        this.#review(file, sale, goOn)
        return
      default:
        if (this.#isImpatient()) this.#void(file, goOn)
        else goOn()
    }
  }

  #isImpatient(): boolean {
    const { chance, weather } = this.#parts
    return !weather.clear && chance.happens(0.08)
  }

  /** Whoever passes the printer settles what it left in doubt, of sales long gone too. */
  #tidyLater(): void {
    const { time, chance, weather } = this.#parts
    const laterMs = weather.clear ? minuteMs : chance.waitMs(5 * minuteMs, 120 * minuteMs)
    time.after(laterMs, () => {
      this.#tidy()
      this.#tidyLater()
    })
  }

  #tidy(): void {
    const { screen, auditor, chance, weather, faults } = this.#parts
    for (const job of screen.ask('listPrintJobs', {}) ?? []) {
      const loose = auditor.disk.loose.get(job.jobId)
      if (loose && job.state === 'unsure') this.#settleLoose(job.jobId, loose)
      const file = job.saleId === null ? undefined : auditor.file(job.saleId)
      if (file && job.state === 'unsure') this.#settleSlip(file, job.jobId, () => {})
      else if (file && job.state === 'owed' && chance.happens(weather.rate('people', 0.6)))
        this.#letGo(file, job.jobId)
    }
    if (!chance.happens(weather.rate('people', 0.3))) return
    faults.add('wrongSale')
    screen.press('settlePrintJob', { commandId: screen.newId(), jobId: 'NOSUCHJOB', printed: true }, () => {})
  }

  /** The clerk looks in the tray: it came out, or it did not. */
  #settleSlip(file: SaleFile, jobId: string, goOn: () => void): void {
    const { screen, auditor } = this.#parts
    const job = file.jobs.get(jobId)
    const key = job ? slipKey(job.kind, job.copy) : ''
    const printed = (file.paper.get(key) ?? 0) > (file.reprints.get(key) ?? 0)
    if (!printed) file.reprints.set(key, (file.reprints.get(key) ?? 0) + 1)
    auditor.coverage.recovery(printed ? 'jobFoundOnPaper' : 'jobReprintedAfterLook')
    screen.press('settlePrintJob', { commandId: screen.newId(), jobId, printed }, goOn)
  }

  /** Nobody wants this slip any more; and sometimes somebody does after all. */
  #letGo(file: SaleFile, jobId: string): void {
    const { screen, chance, faults } = this.#parts
    faults.add('slipLetGo')
    const input = { commandId: screen.newId(), jobId, note: 'the customer has left' }
    screen.press('dropPrintJob', input, () => {
      if (file.jobs.get(jobId)?.state !== 'dropped' || chance.happens(0.5)) return
      screen.press('settlePrintJob', { commandId: screen.newId(), jobId, printed: false }, () => {})
    })
  }

  #settleLoose(jobId: string, job: LooseJob): void {
    const { screen } = this.#parts
    const printed = job.out > job.seen
    job.seen = job.out
    if (!printed) job.reprints += 1
    screen.press('settlePrintJob', { commandId: screen.newId(), jobId, printed }, () => {})
  }

  #askForSlip(file: SaleFile): void {
    const { chance, screen, weather, faults } = this.#parts
    if (!chance.happens(weather.rate('people', 0.1))) return
    faults.add('printAskedTwice')
    screen.press('printCopy', { commandId: screen.newId(), saleId: file.saleId }, () => {
      if (chance.happens(0.5)) screen.ask('getPaper', { saleId: file.saleId })
    })
  }

  #void(file: SaleFile, goOn: () => void): void {
    const { screen, faults, auditor } = this.#parts
    const { people } = file
    faults.add('impatience')
    people.voidAsked = true
    people.refund = 'limbo'
    auditor.drawer.doubt()
    screen.press('voidSale', this.#backInput(file, 'changedMind'), (envelope) => {
      auditor.drawer.settle()
      people.refund = envelope.ok && envelope.value.state === 'refunded' ? 'yes' : 'no'
      people.voidAsked = false
      if (people.refund === 'yes') this.#givenBack(file)
      auditor.knew(file)
      goOn()
    })
  }

  /** Most customers are content; some want their money back, at once or after a while, and some insist. */
  #credited(file: SaleFile, sale: SaleView, goOn: () => void): void {
    const { weather, time, regrets, regretShare } = this.#parts
    if (sale.reversal?.kind === 'asked') {
      if (!weather.clear && regrets.happens(0.2)) this.#askBack(file, 'moneyBackAskedTwice', goOn)
      else goOn()
      return
    }
    const left = this.#asksLeft.get(file) ?? (regrets.happens(regretShare) ? regrets.pick([1, 1, 2, 3]) : 0)
    this.#asksLeft.set(file, left - 1)
    if (left <= 0 || weather.clear) {
      this.#asksLeft.delete(file)
      this.#followed.delete(file)
      return
    }
    const laterMs = regrets.happens(0.7) ? 1 : regrets.waitMs(minuteMs, 90 * minuteMs)
    time.after(laterMs, () => this.#askBack(file, 'moneyBackAsked', goOn))
  }

  #askBack(file: SaleFile, fault: 'moneyBackAsked' | 'moneyBackAskedTwice', goOn: () => void): void {
    const { screen, faults, regrets } = this.#parts
    faults.add(fault)
    file.people.moneyBackAsked = true
    const reason = regrets.pick(['changedMind', 'wrongCard', 'wrongAmount', 'other'] as const)
    const why = reason === 'other' ? { reason, note: 'the card is for a friend' } : { reason }
    screen.press('reverseSale', { commandId: screen.newId(), saleId: file.saleId, why }, goOn)
  }

  #refund(file: SaleFile, goOn: () => void): void {
    const { screen, auditor, chance, weather, claimShare } = this.#parts
    const { people } = file
    if (!weather.clear && !chance.happens(claimShare)) {
      // The customer has gone home without the money, and comes back.
      goOn()
      return
    }
    if (people.refund === 'no') people.refund = 'limbo'
    auditor.drawer.doubt()
    screen.press('refundSale', this.#backInput(file, 'notCredited'), (envelope) => {
      if (envelope.ok && people.refund === 'yes')
        auditor.fail('refundedTwice', file, 'the money went out again')
      auditor.drawer.settle()
      if (people.refund === 'limbo') {
        people.refund = envelope.ok ? 'yes' : 'no'
        if (envelope.ok) this.#givenBack(file)
      }
      auditor.knew(file)
      if (envelope.ok) this.#refundTwice(file)
      goOn()
    })
  }

  /** A customer's mind is made up once: an answer that was lost changes nothing about it. */
  #backInput({ saleId, people }: SaleFile, reason: 'changedMind' | 'notCredited') {
    const { screen, refunds } = this.#parts
    const { payment } = people
    const whole = payment !== null && payment.kind !== 'cash' && payment.paidMinor % wholeMinor === 0
    people.refundBy ??= whole && refunds.happens(0.4) ? 'cash' : 'tender'
    const inCash = people.refundBy === 'cash' && { inCash: true as const }
    return { commandId: screen.newId(), saleId, why: { reason }, ...inCash }
  }

  #givenBack({ people: { payment, refundBy } }: SaleFile): void {
    if (refundBy === 'cash') this.#parts.auditor.coverage.recovery('terminalPaidBackInCash')
    if (payment?.kind !== 'cash' && refundBy !== 'cash') return
    if (payment) this.#parts.auditor.drawer.add(payment.currency, -payment.paidMinor)
  }

  #refundTwice(file: SaleFile): void {
    const { chance, weather, faults, screen, auditor } = this.#parts
    if (weather.clear || !chance.happens(0.3)) return
    faults.add('refundTwice')
    screen.press('refundSale', this.#backInput(file, 'notCredited'), (envelope) => {
      if (envelope.ok) auditor.fail('refundedTwice', file, 'the money went out again')
    })
  }

  /** The supervisor telephones the distributor and believes what its books say. */
  #review(file: SaleFile, sale: SaleView, goOn: () => void): void {
    const { books, screen, chance, weather } = this.#parts
    const truth = books.truthOf(file.reference as Reference)
    const isHere = weather.clear || chance.happens(0.5)
    if (!isHere || truth === 'pending' || truth === 'onItsWay') {
      goOn()
      return
    }
    const send = sale.can.send && chance.happens(0.6)
    const decision = send ? 'send' : truth === 'credited' ? 'credited' : 'failed'
    file.people.decided.add(decision)
    if (chance.happens(0.3)) screen.ask('getStory', { saleId: file.saleId })
    const input = {
      commandId: screen.newId(),
      saleId: file.saleId,
      decision,
      note: 'asked by telephone',
    } as const
    screen.press('reviewSale', input, goOn)
  }
}
