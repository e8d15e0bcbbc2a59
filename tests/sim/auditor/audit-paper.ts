// What comes out of the printer and the drawer: only what the disk says is being printed, saying what
// was really sold, and no original twice unless a person asked for it.
import { type Receipt, saleSlipKinds } from '../../../core/receipt/receipt.ts'
import type { LooseJob, SaleFile } from './sale-file.ts'
import type { RuleName } from './violation.ts'

export interface PaperAuditParts {
  readonly fileOf: (reference: string) => SaleFile | undefined
  readonly loose: () => ReadonlyMap<string, LooseJob>
  readonly elapsedMs: () => number
  readonly fail: (rule: RuleName, file: SaleFile | null, detail: string) => void
}

export function slipKey(kind: string, copy: number): string {
  return `${kind}/${copy}`
}

/** Ten seconds, and as much again for a wall clock that was set back meanwhile. */
const drawerWaitMaxMs = 20_000

const signs = { HKD: 'HK$', CNY: 'CNY ', USD: 'US$' } as const

/** `HK$1,234.50`, by the auditor's own hand. */
function written(minor: number, currency: keyof typeof signs): string {
  const major = Math.trunc(minor / 100).toLocaleString('en-US')
  return `${signs[currency]}${major}.${String(minor % 100).padStart(2, '0')}`
}

export class PaperAudit {
  readonly #parts: PaperAuditParts
  readonly #drawerOwedAtMs = new Map<string, number>()
  #drawerPulses = 0

  constructor(parts: PaperAuditParts) {
    this.#parts = parts
  }

  /** The disk has one more drawer job. */
  drawerOwed(jobId: string): void {
    this.#drawerOwedAtMs.set(jobId, this.#parts.elapsedMs())
  }

  /** It goes to the printer now. */
  drawerBegun(jobId: string): void {
    const waitedMs = this.#parts.elapsedMs() - (this.#drawerOwedAtMs.get(jobId) ?? 0)
    if (waitedMs > drawerWaitMaxMs)
      this.#parts.fail('drawerOpenedLate', null, `${jobId} after ${waitedMs} ms`)
  }

  drawerOpened(): void {
    this.#drawerPulses += 1
    const jobs = this.#drawerOwedAtMs.size
    if (this.#drawerPulses > jobs)
      this.#parts.fail('drawerOpenedUnasked', null, `pulse ${this.#drawerPulses} of ${jobs} jobs`)
  }

  printing(receipt: Receipt): void {
    const { fail } = this.#parts
    if (isLoose(receipt)) {
      if (!this.#looseOf(receipt))
        fail('printedBeforeDisk', null, `${receipt.kind} ${receipt.copy} is not printing on the disk`)
      return
    }
    const file = this.#saleOf(receipt)
    if (!file) {
      fail('printedWrong', null, `a ${receipt.kind} slip of no known sale`)
      return
    }
    const job = [...file.jobs.values()].find(
      (each) => each.kind === receipt.kind && each.copy === receipt.copy && each.state === 'printing',
    )
    if (!job) fail('printedBeforeDisk', file, `${receipt.kind} ${receipt.copy} is not printing on the disk`)
    const wrong = wrongOn(receipt, file)
    if (wrong !== null) fail('printedWrong', file, `${receipt.kind}: ${wrong}`)
  }

  cameOut(receipt: Receipt): void {
    const loose = isLoose(receipt) ? this.#looseOf(receipt) : undefined
    if (loose) {
      loose.out += 1
      if (loose.out > 1 + loose.reprints)
        this.#parts.fail('printedTwice', null, `${loose.kind} ${loose.copy} came out ${loose.out} times`)
      return
    }
    const file = this.#saleOf(receipt)
    if (!file) return
    const key = slipKey(receipt.kind, receipt.copy)
    const times = (file.paper.get(key) ?? 0) + 1
    file.paper.set(key, times)
    if (times > 1 + (file.reprints.get(key) ?? 0))
      this.#parts.fail('printedTwice', file, `${key} came out ${times} times`)
  }

  /** One job is at the printer at a time. */
  #looseOf({ kind, copy }: Receipt): LooseJob | undefined {
    const jobs = [...this.#parts.loose().values()]
    return jobs.find((job) => job.kind === kind && job.copy === copy && job.state === 'printing')
  }

  #saleOf(receipt: Receipt): SaleFile | undefined {
    for (const block of receipt.blocks) {
      const file = block.kind === 'pair' ? this.#parts.fileOf(block.value) : undefined
      if (file) return file
    }
    return undefined
  }
}

/** Of no sale. */
function isLoose({ kind }: Receipt): boolean {
  return !saleSlipKinds.some((each) => each === kind)
}

function wrongOn(receipt: Receipt, file: SaleFile): string | null {
  const { row, people, wire } = file
  if (!row) return 'the disk does not have the sale'
  const barcode = receipt.blocks.find((block) => block.kind === 'barcode')
  if (barcode?.data !== row.receiptNumber) return `number ${barcode?.data} for ${row.receiptNumber}`
  const { payment } = people
  if (!payment) return 'nobody paid for it'
  const amount = written(payment.paidMinor, payment.currency)
  if (!receipt.blocks.some((block) => block.kind === 'pair' && block.strong && block.value === amount))
    return `it does not say ${amount}`
  const founded = wire.told.has('credited') || people.decided.has('credited')
  if ((receipt.kind === 'sale' || receipt.kind === 'final') && !founded) return 'nobody said it was credited'
  if (receipt.kind !== 'refund') return null
  if (people.refund === 'no') return 'nobody asked for a refund'
  const numbered = receipt.blocks.some(
    (block) =>
      block.kind === 'pair' && row.refundReceiptNumber !== null && block.value === row.refundReceiptNumber,
  )
  return numbered ? null : 'it lacks its number'
}
