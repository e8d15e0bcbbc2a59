// Who stood for the drawer, as the events of the commits tell it: one shift at a time, numbered without a
// gap, each a span of ledger entries that is counted again here, and nothing sold between two of them.
import type { CashCount, ShiftClosed, ShiftOpened } from '../../../core/api/shift-views.ts'
import type { EntryKind } from '../../../core/ledger/entry.ts'
import type { TillCurrency } from '../../../core/money.ts'
import type { AuditEvent } from '../../../core/store.ts'
import type { Written } from '../wild/wild-disk.ts'
import type { RuleName } from './violation.ts'

export interface ShiftAuditParts {
  /** What the drawer holds after each entry, by currency; the first is before any. */
  readonly drawer: readonly ReadonlyMap<string, number>[]
  /** Of each entry, in order. */
  readonly kinds: readonly EntryKind[]
  readonly fail: (rule: RuleName, file: null, detail: string) => void
}

export class ShiftAudit {
  /** 0 before the first. */
  number = 0
  /** By how much the newest count of a shift changed what the books say of the drawer, in minor units. */
  moved: ReadonlyMap<string, number> = new Map()
  readonly #parts: ShiftAuditParts
  #needed = false
  #open: ShiftOpened | null = null

  constructor(parts: ShiftAuditParts) {
    this.#parts = parts
  }

  /** Whether a sale may be paid now. */
  get maySell(): boolean {
    return !this.#needed || this.#open !== null
  }

  /** An event of a transaction, with everything that was written in it. */
  committed({ type, data }: AuditEvent, all: readonly Written[]): void {
    if (type === 'drawerRulesChanged') this.#needed = (data.after as { shifts: boolean }).shifts
    if (type === 'shiftOpened') this.#opened(data as unknown as ShiftOpened, all)
    if (type === 'shiftClosed') this.#closed(data as unknown as ShiftClosed, all)
  }

  #opened(opened: ShiftOpened, all: readonly Written[]): void {
    const { number, after, counts } = opened
    if (this.#open !== null) this.#fail(number, `opened while ${this.#open.number} is open`)
    if (number !== this.number + 1) this.#fail(number, `follows ${this.number}`)
    this.#countStands(number, after, counts)
    this.number = number
    this.#open = opened
    this.moved = movedIn(all)
  }

  #closed({ number, through, pieces, drawer }: ShiftClosed, all: readonly Written[]): void {
    const opened = this.#open
    this.#open = null
    this.moved = movedIn(all)
    if (opened?.number !== number) {
      this.#fail(number, `closed while ${opened?.number} is open`)
      return
    }
    this.#countStands(number, through, pieces)
    for (const line of drawer) {
      const { currency } = line
      const counts = opened.counts.find((each) => each.currency === currency)
      const openingMinor = counts ? sumOf(counts) : 0
      const carriedMinor = this.#moved(currency, opened.after, through, (kind) => kind !== 'drawerCounted')
      const offMinor = this.#moved(currency, opened.after, through, (kind) => kind === 'drawerCounted')
      const right =
        line.openingMinor === openingMinor &&
        line.expectedMinor === openingMinor + carriedMinor &&
        line.overShortMinor === offMinor &&
        line.countedMinor === openingMinor + carriedMinor + offMinor
      if (!right)
        this.#fail(number, `${JSON.stringify(line)} for ${openingMinor}, ${carriedMinor}, ${offMinor}`)
    }
  }

  /** The span ends with what was counted, and the books take over the count. */
  #countStands(number: number, lastEntry: number, counts: readonly CashCount[]): void {
    const { drawer, kinds } = this.#parts
    if (lastEntry !== kinds.length) this.#fail(number, `counted at ${kinds.length}, written ${lastEntry}`)
    for (const count of counts) {
      const held = drawer.at(-1)?.get(count.currency) ?? 0
      if (sumOf(count) !== held)
        this.#fail(number, `${count.currency} counted ${sumOf(count)}, books ${held}`)
    }
  }

  #moved(currency: TillCurrency, after: number, through: number, of: (kind: EntryKind) => boolean): number {
    const { drawer, kinds } = this.#parts
    const held = (entry: number): number => drawer[entry]?.get(currency) ?? 0
    let sum = 0
    for (let entry = after + 1; entry <= through; entry += 1) {
      const kind = kinds[entry - 1]
      if (kind !== undefined && of(kind)) sum += held(entry) - held(entry - 1)
    }
    return sum
  }

  #fail(number: number, detail: string): void {
    this.#parts.fail('shiftWrong', null, `shift ${number}: ${detail}`)
  }
}

function sumOf({ pieces }: Pick<CashCount, 'pieces'>): number {
  return pieces.reduce((sum, { faceMinor, count }) => sum + faceMinor * count, 0)
}

function movedIn(all: readonly Written[]): ReadonlyMap<string, number> {
  const moved = new Map<string, number>()
  for (const each of all)
    if (each.kind === 'entry')
      for (const { account, currency, amountMinor } of each.entry.lines)
        if (account === 'drawer') moved.set(currency, (moved.get(currency) ?? 0) + amountMinor)
  return moved
}
