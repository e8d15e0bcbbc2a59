// A shop that has sold for some days, with everything that may become of a sale: credited at once or
// later, declined and refunded, voided, lost and found, reversed and decided by a person; and that was set
// against the distributor's list meanwhile. Its books can be had as they are at any moment of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { answerCall } from '../../../core/api/answer.ts'
import type { CallInput } from '../../../core/api/contract.ts'
import type { ExportFormat, ExportMoment } from '../../../core/api/export-format.ts'
import type { ReconciliationView } from '../../../core/api/reconcile-view.ts'
import type { Card } from '../../../core/card/card.ts'
import type { Reference } from '../../../core/ids.ts'
import { money } from '../../../core/money.ts'
import type { DifferenceKind } from '../../../core/reconcile/judge.ts'
import type { ExportOrder } from '../../../native/export/order.ts'
import { type WrittenExport, writeExport } from '../../../native/export/write-export.ts'
import { openMemory } from '../../../native/store/books-file.ts'
import type { Connection } from '../../../native/store/connection.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { storeOver } from '../../../native/store/store.ts'
import { granted } from '../../contract/sale-samples.ts'
import type { Treatment } from '../../sim/simulated-distributor.ts'
import { hongKongCard, newCommandId, SimulatedShop } from '../../sim/simulated-shop.ts'

export const everyDay = { from: '2000-01-01', to: '2099-12-31' } as const
export const quiet = { counted: () => {}, told: () => {} }
const hourMs = 3_600_000
const fail = (error: unknown): never => {
  throw error
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function orderOf(books: string, changes: Partial<ExportOrder> = {}): ExportOrder {
  return {
    books,
    folder: newFolder(),
    format: 'salesCsv',
    ...everyDay,
    language: 'zh-Hant',
    timeZone: 'Asia/Hong_Kong',
    storeName: '羅湖便利店',
    register: '1',
    moment: null,
    ...changes,
  }
}

export function written(
  books: string,
  format: ExportFormat,
  moment: ExportMoment | null = null,
): WrittenExport {
  return writeExport(orderOf(books, { format, moment }), quiet)
}

export class PlayedShop {
  readonly connection: Connection
  readonly shop: SimulatedShop
  #cards = 0

  constructor() {
    this.connection = granted(openMemory({ migrations, clockMs: () => 0 }))
    onTestFinished(() => void this.connection.close())
    const store = storeOver(this.connection, () => {})
    const octopusAdds = { tenderFees: [{ tender: 'octopus', feeMinor: 130 }] } as const
    this.shop = new SimulatedShop({ store: () => store, shop: octopusAdds })
  }

  /** A file of the books as they are now. */
  file(): string {
    const file = join(newFolder(), 'lowu.sqlite')
    this.connection.prepare('VACUUM INTO ?').run(file)
    return file
  }

  /** Returns the sale's id. */
  sell(treatment: Treatment): string {
    this.shop.distributor.treatments.push(treatment)
    return this.shop.pay(this.shop.prepare(this.#newCard())).id
  }

  #newCard(): Card {
    this.#cards += 1
    return { ...hongKongCard, number: `89852000000000${10_000 + this.#cards}` }
  }

  wait(ms: number): void {
    this.shop.time.advance(ms)
  }

  refund(saleId: string, changes: Partial<CallInput<'refundSale'>> = {}): void {
    const why = { reason: 'notCredited' } as const
    this.shop.get('refundSale', { commandId: newCommandId(), saleId, why, ...changes })
  }

  voidSale(saleId: string, why: CallInput<'voidSale'>['why']): void {
    this.shop.get('voidSale', { commandId: newCommandId(), saleId, why })
  }

  /** Paid by a terminal; returns the sale's id. */
  sellByOctopus(treatment: Treatment): string {
    this.shop.distributor.treatments.push(treatment)
    const { id, dueBy } = this.shop.prepare(this.#newCard())
    const givenMinor = dueBy[0]?.total.amountMinor ?? 0
    const octopus = { tender: 'octopus', currency: 'HKD', givenMinor } as const
    this.shop.get('takePayment', { commandId: newCommandId(), saleId: id, ...octopus })
    return id
  }

  /** These business days, or that of now, against the distributor's list. */
  reconcile(wanted: { readonly from: string; readonly to: string } | null = null): ReconciliationView {
    const { businessDay } = this.shop.get('readDay', {})
    const days = wanted ?? { from: businessDay, to: businessDay }
    const input = { commandId: newCommandId(), ...days, source: { kind: 'list' } } as const
    answerCall(this.shop.counter, { name: 'reconcile', input, language: 'en' }, fail, () => {})
    this.wait(1_000)
    return this.shop.get('readReconciliation', { days })
  }

  /** The owner's word on every difference of that kind that is open. */
  resolve({ from, to, run }: ReconciliationView, kind: DifferenceKind, note: string): void {
    for (const difference of run?.differences ?? []) {
      if (difference.kind !== kind || difference.standing.kind !== 'open') continue
      const input = { commandId: newCommandId(), from, to, key: difference.key, note }
      this.shop.get('resolveDifference', input)
    }
  }

  reference(saleId: string): Reference {
    return this.shop.sale(saleId).reference as Reference
  }

  count(countedMinor: number): void {
    const counted = { currency: 'HKD', countedMinor, reason: 'end of day' } as const
    this.shop.get('countDrawer', { commandId: newCommandId(), ...counted })
  }

  close(): void {
    this.shop.get('closeDay', { commandId: newCommandId() })
  }

  /** `look` is called after every step. */
  playDay(look: () => void = () => {}): void {
    const { distributor } = this.shop
    let accepted = ''
    let reconciled: ReconciliationView | null = null
    const steps: readonly (() => void)[] = [
      () => distributor.charge(this.reference(this.sell('credit')), money('HKD', 9_800)),
      () => this.wait(30_000),
      () => {
        accepted = this.sell('accept')
        this.sell('accept')
      },
      () => this.wait(5_000),
      () => {
        distributor.settle(this.reference(accepted), 'credited')
        reconciled = this.reconcile()
      },
      () => {
        if (reconciled !== null) this.resolve(reconciled, 'amount', '=price rose')
      },
      () => void this.sell('loseAnswer'),
      () => this.wait(2_000),
      () => void this.sell({ refuse: 'balanceEmpty' }),
      () => this.wait(60_000),
      () => {
        const declined = this.sell('decline')
        this.wait(30_000)
        look()
        this.refund(declined)
      },
      () => {
        const declined = this.sellByOctopus('decline')
        this.wait(30_000)
        look()
        this.refund(declined, { inCash: true, why: { reason: 'other', note: 'no Octopus today' } })
      },
      () => this.wait(hourMs),
      () => this.count(12_345),
      () => this.close(),
      () => this.wait(24 * hourMs),
    ]
    for (const step of steps) {
      step()
      look()
    }
  }
}
