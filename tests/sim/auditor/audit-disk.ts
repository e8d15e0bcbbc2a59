// What the commits that took place say happened, held against what the auditor knows: every state has
// its ground, every amount its place in the ledger, every receipt its number.
import type { EntryKind } from '../../../core/ledger/entry.ts'
import type { PrintJob } from '../../../core/receipt/print-job.ts'
import type { Shop } from '../../../core/shop.ts'
import type { AuditEvent } from '../../../core/store.ts'
import type { Sale } from '../../../core/top-up/sale.ts'
import type { SaleState } from '../../../core/top-up/state.ts'
import type { Coverage } from '../coverage.ts'
import type { Written } from '../wild/wild-disk.ts'
import { expectedLedger, feeAt, offerOf, sameAmounts } from './audit-money.ts'
import { type PaperAudit, slipKey } from './audit-paper.ts'
import { shopAfter } from './audit-settings.ts'
import { ShiftAudit } from './audit-shifts.ts'
import type { WireAudit } from './audit-wire.ts'
import { type LooseJob, newSaleFile, type SaleFile } from './sale-file.ts'
import type { RuleName } from './violation.ts'

export interface DiskAuditParts {
  readonly shop: Shop
  readonly wire: WireAudit
  readonly paper: PaperAudit
  readonly coverage: Coverage
  readonly fail: (rule: RuleName, file: SaleFile | null, detail: string) => void
}

/** Where each state may lead, as section 2 of the design draws it. */
const leadsTo: Readonly<Record<SaleState, readonly SaleState[]>> = {
  prepared: ['paid', 'cancelled'],
  paid: ['sending', 'failed', 'credited', 'accepted', 'needsReview'],
  sending: ['credited', 'accepted', 'failed', 'paid', 'inDoubt'],
  inDoubt: ['credited', 'accepted', 'failed', 'paid', 'needsReview'],
  accepted: ['credited', 'failed', 'needsReview'],
  credited: ['needsReview', 'failed'],
  failed: ['refunded', 'needsReview'],
  refunded: [],
  needsReview: ['credited', 'failed', 'paid'],
  cancelled: [],
}

export class DiskAudit {
  readonly files = new Map<string, SaleFile>()
  readonly byReference = new Map<string, SaleFile>()
  /** Sales written since the last look at the rows themselves. */
  readonly touched = new Set<SaleFile>()
  /** Balances by account and currency, of all commits. */
  readonly ledger = new Map<string, number>()
  readonly loose = new Map<string, LooseJob>()
  /** What the drawer holds after each entry, by currency; the first is before any. */
  readonly drawer: ReadonlyMap<string, number>[] = [new Map()]
  /** Of each entry, in order. */
  readonly kinds: EntryKind[] = []
  readonly shifts: ShiftAudit
  /** What it sells by now. */
  shop: Shop
  /** Processes so far. */
  lives = 0
  events = 0
  receipts = 0
  readonly #parts: DiskAuditParts
  readonly #commands = new Set<string>()
  readonly #drawerJobs = new Map<string, number>()

  constructor(parts: DiskAuditParts) {
    this.#parts = parts
    this.shop = parts.shop
    const { drawer, kinds } = this
    this.shifts = new ShiftAudit({ drawer, kinds, fail: parts.fail })
  }

  /** One transaction, with its writes in order. Returns the sales it was about. */
  committed(written: readonly Written[]): readonly SaleFile[] {
    const about = new Set<SaleFile>()
    for (const each of written) {
      const file = this.#take(each, written)
      if (file) about.add(file)
    }
    for (const file of about) {
      this.touched.add(file)
      this.checkMoney(file)
    }
    return [...about]
  }

  fileOf(reference: string): SaleFile | undefined {
    return this.byReference.get(reference)
  }

  #take(written: Written, all: readonly Written[]): SaleFile | undefined {
    switch (written.kind) {
      case 'sale':
        return written.isNew ? this.#newSale(written.sale) : this.#changedSale(written.sale, all)
      case 'event':
        this.events += 1
        this.shifts.committed(written.event, all)
        this.shop = shopAfter(this.shop, written.event)
        return undefined
      case 'entry': {
        const { entry } = written
        const file = entry.saleId === null ? undefined : this.files.get(entry.saleId)
        const drawer = new Map(this.drawer.at(-1))
        for (const line of entry.lines)
          if (line.account === 'drawer') addTo(drawer, line.currency, line.amountMinor)
        this.drawer.push(drawer)
        this.kinds.push(entry.kind)
        for (const line of entry.lines) {
          const key = `${line.account} ${line.currency}`
          addTo(this.ledger, key, line.amountMinor)
          if (file) addTo(file.ledger, key, line.amountMinor)
        }
        return file
      }
      case 'receipt': {
        this.receipts += 1
        const wanted = `${this.#parts.shop.store.register}-${String(this.receipts).padStart(6, '0')}`
        const file = this.files.get(written.saleId)
        if (written.number !== wanted)
          this.#parts.fail(
            'receiptNumberWrong',
            file ?? null,
            `${written.number} after ${this.receipts - 1} others`,
          )
        return file
      }
      case 'queue': {
        const file = this.files.get(written.saleId)
        if (file) file.queue = written.row
        return file
      }
      case 'job': {
        const { job, isNew } = written
        if (job.work.kind === 'drawer') {
          if (job.state === 'printing') this.#parts.paper.drawerBegun(job.id)
          if (isNew) this.#parts.paper.drawerOwed(job.id)
          else if (job.state === 'dropped' && this.#drawerJobs.get(job.id) !== this.lives)
            this.#parts.coverage.recovery('drawerOfDeadProcessDropped')
          this.#drawerJobs.set(job.id, this.lives)
          return undefined
        }
        if (job.saleId === null) {
          this.#looseJob(job, isNew)
          return undefined
        }
        const file = this.files.get(job.saleId)
        const { kind, copy } = job.work.receipt
        const sameSlip = [...(file?.jobs.values() ?? [])].filter(
          (each) => slipKey(each.kind, each.copy) === slipKey(kind, copy),
        )
        if (isNew && sameSlip.length > 0)
          this.#parts.fail('printedTwice', file ?? null, `a second job for ${kind} ${copy}`)
        const before = file?.jobs.get(job.id)
        if (job.state === 'unsure' && before?.state === 'printing' && before.life !== this.lives)
          this.#parts.coverage.recovery('jobOfDeadProcessUnsure')
        file?.jobs.set(job.id, { kind, copy, state: job.state, life: this.lives })
        return file
      }
      case 'command':
        if (this.#commands.has(written.id))
          this.#parts.fail('commandActedTwice', null, `${written.name} ${written.id}`)
        this.#commands.add(written.id)
        return undefined
    }
  }

  #looseJob({ id, work, state }: PrintJob, isNew: boolean): void {
    if (work.kind === 'drawer') return
    const { kind, copy } = work.receipt
    const known = this.loose.get(id)
    if (known) known.state = state
    else this.loose.set(id, { kind, copy, state, out: 0, seen: 0, reprints: 0 })
    if (isNew === (known !== undefined)) this.#parts.fail('diskDiffers', null, `job ${id} of ${kind}`)
  }

  #newSale(sale: Sale): SaleFile {
    const { fail } = this.#parts
    const { shop } = this
    const file = newSaleFile(sale.id, sale.reference, shop)
    if (this.byReference.has(sale.reference)) fail('referenceChanged', file, 'the reference of another sale')
    if (!/^[0-9A-Za-z]{8,32}$/.test(sale.reference))
      fail('referenceChanged', file, 'not 8 to 32 letters and digits')
    this.files.set(sale.id, file)
    this.byReference.set(sale.reference, file)
    file.row = sale
    file.offer = offerOf(shop, sale.card.number, sale.productId, sale.price.faceValue.amountMinor)
    const { offer } = file
    const { price } = sale
    const right =
      offer !== null &&
      price.faceValue.amountMinor === offer.faceMinor &&
      price.faceValue.currency === offer.faceCurrency &&
      price.value.amountMinor === offer.valueMinor &&
      price.fee.amountMinor === offer.feeMinor &&
      price.total.amountMinor === offer.valueMinor + offer.feeMinor &&
      price.total.amountMinor <= shop.saleMax.amountMinor
    if (!right) fail('priceWrong', file, JSON.stringify(price))
    return file
  }

  #changedSale(sale: Sale, all: readonly Written[]): SaleFile | undefined {
    const { fail } = this.#parts
    const file = this.files.get(sale.id)
    const before = file?.row
    if (!file || !before) {
      fail('diskDiffers', null, `sale ${sale.id} was changed and never written`)
      return undefined
    }
    if (sale.reference !== before.reference || sale.card.number !== before.card.number)
      fail('referenceChanged', file, `${before.reference} became ${sale.reference}`)
    file.row = sale
    if (sale.problem !== null) this.#parts.coverage.problem(sale.problem.code)
    if (sale.state !== before.state) this.#stepped(file, before.state, sale.state, eventsIn(all))
    if (sale.state === 'paid' && before.state === 'prepared') this.#paid(file, sale)
    return file
  }

  /** Nobody but people and the wire can give a state its ground. */
  #stepped(file: SaleFile, from: SaleState, to: SaleState, events: readonly AuditEvent[]): void {
    const { fail, wire } = this.#parts
    const { people } = file
    const { told, mayHaveLeft } = file.wire
    const nothingLeft = !mayHaveLeft || wire.absenceIsProof(file)
    if (!leadsTo[from].includes(to)) fail('stepUnknown', file, `${from} to ${to}`)
    const voided = events.some((event) => event.type === 'voided')
    const founded: Readonly<Record<SaleState, boolean>> = {
      prepared: false,
      cancelled: people.cancelAsked,
      paid:
        from === 'prepared'
          ? people.paid !== 'no'
          : from === 'needsReview'
            ? people.decided.has('send') && nothingLeft
            : nothingLeft,
      sending: true,
      inDoubt: true,
      accepted: told.has('accepted'),
      credited: told.has('credited') || people.decided.has('credited'),
      failed:
        (told.has('failed') && (from !== 'credited' || people.moneyBackAsked)) ||
        people.decided.has('failed') ||
        (voided && people.voidAsked && nothingLeft),
      refunded: people.refund !== 'no',
      needsReview: true,
    }
    // Who decides has asked the distributor, and it has nothing on its way.
    if (from === 'needsReview' && to === 'credited') file.wire.reversalMayHaveLeft = false
    if (!founded[to]) fail('stateUnfounded', file, `${from} to ${to}`)
  }

  #paid(file: SaleFile, sale: Sale): void {
    const { payment } = file.people
    const tender = sale.tender
    if (!this.shifts.maySell) this.#parts.fail('soldWithoutShift', file, 'nobody stands for the drawer')
    const right =
      payment !== null &&
      tender !== null &&
      tender.kind === payment.kind &&
      tender.currency === payment.currency &&
      tender.givenMinor - tender.changeMinor === payment.paidMinor
    if (!right)
      this.#parts.fail('priceWrong', file, `paid ${JSON.stringify(payment)}, kept ${JSON.stringify(tender)}`)
    const offer = payment && file.offer && feeAt(file.shop, file.offer, payment.kind)
    const { value, fee, total } = sale.price
    const priced =
      offer !== null &&
      value.amountMinor === offer.valueMinor &&
      fee.amountMinor === offer.feeMinor &&
      total.amountMinor === offer.valueMinor + offer.feeMinor
    if (!priced) this.#parts.fail('priceWrong', file, `kept ${JSON.stringify(sale.price)}`)
  }

  /** The books of one sale against what its people say they gave and got. */
  checkMoney(file: SaleFile): void {
    const { fail } = this.#parts
    const { row, people } = file
    if (!row) return
    const taken = row.booking !== 'none'
    const given = row.booking === 'refunded'
    if (people.paid === 'yes' && !taken) fail('moneyVanished', file, 'paid for, and the disk does not know')
    if (people.paid === 'no' && taken) fail('moneyVanished', file, 'on disk as paid, and nobody paid')
    if (people.refund === 'yes' && !given)
      fail('moneyVanished', file, 'given back, and the disk does not know')
    if (people.refund === 'no' && given)
      fail('moneyVanished', file, 'on disk as given back, and nobody got it')
    const expected = expectedLedger(file, row.booking)
    if (!sameAmounts(expected, file.ledger))
      fail('ledgerWrong', file, `${row.booking}: ${show(file.ledger)} for ${show(expected)}`)
  }
}

function eventsIn(written: readonly Written[]): readonly AuditEvent[] {
  return written.flatMap((each) => (each.kind === 'event' ? [each.event] : []))
}

export function addTo(sums: Map<string, number>, key: string, minor: number): void {
  const sum = (sums.get(key) ?? 0) + minor
  if (sum === 0) sums.delete(key)
  else sums.set(key, sum)
}

export function show(amounts: ReadonlyMap<string, number>): string {
  return JSON.stringify(Object.fromEntries([...amounts].sort()))
}
