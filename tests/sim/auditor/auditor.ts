// The auditor: hears people, wire, paper and disk, keeps a model of its own, and says at once when the
// counter breaks a rule. It asks the counter nothing.
import type { CallName, CallOutput } from '../../../core/api/contract.ts'
import type { Envelope } from '../../../core/api/envelope.ts'
import type { NumberedEvent } from '../../../core/api/events.ts'
import type { StatusView } from '../../../core/api/views.ts'
import type { Reference } from '../../../core/ids.ts'
import type { FindAnswer, ReverseAnswer, SubmitAnswer, TopUpOrder } from '../../../core/ports.ts'
import type { Receipt } from '../../../core/receipt/receipt.ts'
import type { AuditEvent } from '../../../core/store.ts'
import type { SaleState } from '../../../core/top-up/state.ts'
import type { Connection } from '../../../native/store/connection.ts'
import { Coverage } from '../coverage.ts'
import type { SimulatedTime } from '../simulated-time.ts'
import type { DeviceEar } from '../wild/wild-devices.ts'
import type { Written } from '../wild/wild-disk.ts'
import type { WireEar } from '../wild/wild-distributor.ts'
import type { WorldPlan } from '../world-plan.ts'
import { DiskAudit } from './audit-disk.ts'
import { ExportAudit } from './audit-export.ts'
import { PaperAudit } from './audit-paper.ts'
import { RowAudit } from './audit-rows.ts'
import { WireAudit } from './audit-wire.ts'
import { DrawerCount } from './drawer-count.ts'
import type { SaleFile } from './sale-file.ts'
import type { RuleName, Violation } from './violation.ts'

const violationsMax = 20
const rowsEverySteps = 5_000
/** What the counter may need beyond the customer's patience to write a slip down. */
const slipSlackMs = 5_000
const slipLookAgainMs = 60_000
const waitingStates: readonly SaleState[] = ['paid', 'sending', 'inDoubt', 'accepted', 'needsReview']

export class Auditor implements WireEar, DeviceEar {
  readonly violations: Violation[] = []
  readonly coverage = new Coverage()
  readonly disk: DiskAudit
  readonly drawer = new DrawerCount()
  step = 0
  readonly #time: SimulatedTime
  readonly #plan: WorldPlan
  readonly #wire: WireAudit
  readonly #paper: PaperAudit
  readonly #rows: RowAudit
  readonly #exports: ExportAudit
  readonly #answers = new Map<string, string>()
  #run = ''
  #sequence = 0
  #bornAtMs = 0
  #before: { line: string; hold: string | null } = { line: 'unknown', hold: null }
  #lastCommitted: readonly SaleFile[] = []
  #refusedAtMs = Number.NEGATIVE_INFINITY

  constructor(time: SimulatedTime, plan: WorldPlan) {
    this.#time = time
    this.#plan = plan
    const fail = (rule: RuleName, file: SaleFile | null, detail: string): void =>
      this.fail(rule, file, detail)
    const fileOf = (reference: string): SaleFile | undefined => this.disk.fileOf(reference)
    this.#wire = new WireAudit({ traits: plan.traits, elapsedMs: () => time.elapsedMs(), fileOf, fail })
    this.#paper = new PaperAudit({
      fileOf,
      loose: () => this.disk.loose,
      elapsedMs: () => time.elapsedMs(),
      fail,
    })
    const { coverage } = this
    this.disk = new DiskAudit({ shop: plan.shop, wire: this.#wire, paper: this.#paper, coverage, fail })
    this.#rows = new RowAudit(this.disk, fail)
    this.#exports = new ExportAudit(() => this.disk.files.values(), fail)
  }

  fail(rule: RuleName, file: SaleFile | null, detail: string): void {
    if (this.violations.length >= violationsMax) return
    this.violations.push({ rule, step: this.step, reference: file?.reference ?? null, detail })
  }

  /* ---- the life of the process ---- */

  born(run: string, connection: Connection): void {
    this.#run = run
    this.#sequence = 0
    this.disk.lives += 1
    this.#bornAtMs = this.#time.elapsedMs()
    // What the dead process said it had written must be what the new one finds.
    this.#rows.check(connection)
  }

  died(): void {
    this.#bornAtMs = Number.POSITIVE_INFINITY
    this.#wire.hangUp()
  }

  stepped(connection: Connection): void {
    this.step += 1
    if (this.step % rowsEverySteps === 0) this.#rows.check(connection)
    this.#exports.stepped(this.step, connection)
  }

  ended(connection: Connection): void {
    this.#rows.checkWhole(connection)
    this.#exports.checkWhole(connection)
  }

  /* ---- the disk ---- */

  committed(written: readonly Written[]): void {
    this.coverage.committed(written)
    for (const { kind, ...rest } of written) {
      if (kind !== 'event' || !('event' in rest)) continue
      this.coverage.event(rest.event.data.from, rest.event.type)
      this.#recoveryOf(rest.event)
    }
    this.#lastCommitted = this.disk.committed(written)
    for (const file of this.#lastCommitted) if (file.row) this.coverage.state(file.row.state)
  }

  /** No disk may say so of what it kept; money must not suffer from it, a waiting customer may. */
  untold(): void {
    for (const file of this.#lastCommitted) file.untold = true
  }

  refused(): void {
    this.#refusedAtMs = this.#time.elapsedMs()
  }

  #recoveryOf({ type, data, saleId }: AuditEvent): void {
    if (type === 'absenceProven' && data.to === 'paid') this.coverage.recovery('resentAfterProvenAbsence')
    if (type === 'attemptAbandoned') {
      const sameLife =
        saleId !== null && this.disk.files.get(saleId)?.wire.lastAttemptLife === this.disk.lives
      this.coverage.recovery(sameLife ? 'flightGivenUp' : 'attemptOfDeadProcessAsked')
    }
    if (type === 'absenceUnprovable') this.coverage.recovery('reviewOfUnprovableAbsence')
    if (data.to === 'needsReview' && data.from === 'accepted')
      this.coverage.recovery('reviewOfLostAcceptance')
    if (data.to === 'needsReview' && data.from === 'credited')
      this.coverage.recovery(
        type === 'reversalUnprovable' ? 'reviewOfUnprovableReversal' : 'reviewOfReversal',
      )
    if (type === 'reversalConfirmed' && saleId !== null) {
      const life = this.disk.files.get(saleId)?.wire.lastReversalLife
      if (life !== this.disk.lives) this.coverage.recovery('reversalOfDeadProcessAsked')
    }
    if (data.to === 'needsReview' && data.from === 'failed') this.coverage.recovery('reviewOfContradiction')
    if (data.to === 'needsReview' && type === 'reviewRequested') this.coverage.recovery('reviewOfPrice')
    if (data.from === 'refunded' && type === 'creditReported') this.coverage.recovery('creditAfterRefund')
  }

  /* ---- the wire ---- */

  submitting(order: TopUpOrder): number {
    const file = this.disk.fileOf(order.reference)
    if (file) file.wire.lastAttemptLife = this.disk.lives
    return this.#wire.submitting(order)
  }

  asking(reference: Reference): void {
    this.#wire.asking(reference)
  }

  submitAnswered(reference: Reference, answer: SubmitAnswer, attempt: number): void {
    this.#wire.submitAnswered(reference, answer, attempt)
  }

  findAnswered(reference: Reference, answer: FindAnswer): void {
    this.#wire.findAnswered(reference, answer)
  }

  reversing(reference: Reference): number {
    const file = this.disk.fileOf(reference)
    if (file) file.wire.lastReversalLife = this.disk.lives
    return this.#wire.reversing(reference)
  }

  reverseAnswered(reference: Reference, answer: ReverseAnswer, request: number): void {
    this.#wire.reverseAnswered(reference, answer, request)
  }

  takenBack(reference: Reference, times: number): void {
    const file = this.disk.fileOf(reference)
    if (file) file.wire.credits = times
  }

  credited(reference: Reference, times: number): void {
    const file = this.disk.fileOf(reference)
    if (!file) {
      this.fail('creditedTwice', null, `${reference} was credited and is on no disk`)
      return
    }
    file.wire.credits = times
    if (times > 1 && !file.wire.lied) this.fail('creditedTwice', file, `${times} times`)
  }

  lied(reference: Reference): void {
    const file = this.disk.fileOf(reference)
    if (file) file.wire.lied = true
  }

  /* ---- paper and drawer ---- */

  printing(receipt: Receipt): void {
    this.#paper.printing(receipt)
  }

  cameOut(receipt: Receipt): void {
    this.#paper.cameOut(receipt)
  }

  openingDrawer(): void {}

  drawerOpened(): void {
    this.#paper.drawerOpened()
  }

  /* ---- screens ---- */

  heard(numbered: NumberedEvent): void {
    const { run, sequence, event } = numbered
    this.#sequence += 1
    if (run !== this.#run || sequence !== this.#sequence)
      this.fail('eventsOutOfSequence', null, `${run} ${sequence} for ${this.#run} ${this.#sequence}`)
    if (event.type === 'statusChanged') this.#heardStatus(event.status)
    if (event.type !== 'saleChanged') return
    const file = this.disk.files.get(event.sale.id)
    if (file?.row?.state !== event.sale.state)
      this.fail(
        'toldBeforeDisk',
        file ?? null,
        `${event.sale.state}, and the disk has it ${file?.row?.state}`,
      )
  }

  #heardStatus({ line, queue, offline, printer }: StatusView): void {
    const closed = offline !== null && !offline.selling ? offline.problem : null
    for (const trouble of [line.problem, printer.problem, printer.drawer?.problem ?? null, closed])
      if (trouble !== null) this.coverage.problem(trouble.code)
    if (this.#before.line === 'down' && line.state === 'up') this.coverage.recovery('lineBack')
    if (this.#before.hold !== null && queue.hold === null) this.coverage.recovery('holdEnded')
    this.#before = { line: line.state, hold: queue.hold }
  }

  /* ---- people ---- */

  file(saleId: string): SaleFile | undefined {
    return this.disk.files.get(saleId)
  }

  /** Money changed hands, or did not after all. */
  knew(file: SaleFile): void {
    this.disk.checkMoney(file)
    if (file.people.paid === 'yes') this.#expectSlip(file)
  }

  /** What a command was answered, each time it was asked under the same id. */
  answered<Name extends CallName>(name: Name, commandId: string, envelope: Envelope<CallOutput<Name>>): void {
    if (!envelope.ok) {
      this.coverage.refusal(envelope.error.code)
      const before = this.#answers.get(commandId)
      const excused = ['commandReused', 'diskFull', 'storeFailed'].includes(envelope.error.code)
      if (before !== undefined && !excused)
        this.fail(
          'commandAnsweredOtherwise',
          null,
          `${name} ${commandId}: ${envelope.error.code} after it was done`,
        )
      return
    }
    const { value } = envelope
    const about = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : ''
    const before = this.#answers.get(commandId)
    if (before !== undefined && before !== about)
      this.fail('commandAnsweredOtherwise', null, `${name} ${commandId}: sale ${about} after ${before}`)
    this.#answers.set(commandId, about)
    const file = this.disk.files.get(about)
    if (about !== '' && !file?.row)
      this.fail('acknowledgedBeforeDisk', null, `${name}: sale ${about} is on no disk`)
  }

  /** A customer who waits longer than the shop promised must hold a slip that says PENDING. */
  #expectSlip(file: SaleFile): void {
    this.#time.after(this.#plan.shop.slip.patienceMs + slipSlackMs, () => this.#checkSlip(file))
  }

  #checkSlip(file: SaleFile): void {
    const { row, jobs } = file
    if (!row || file.untold || !waitingStates.includes(row.state)) return
    if ([...jobs.values()].some((job) => job.kind === 'pending')) return
    const nowMs = this.#time.elapsedMs()
    const since = Math.max(this.#bornAtMs, this.#refusedAtMs)
    const leftMs = since + this.#plan.shop.slip.patienceMs + slipSlackMs - nowMs
    if (leftMs > 0) this.#time.after(Math.min(leftMs, slipLookAgainMs), () => this.#checkSlip(file))
    else this.fail('pendingSlipMissing', file, `${row.state} with nothing in hand`)
  }
}
