// Thirty days of a shop with three clerks, three shifts a day and two currencies in which things go wrong,
// closed every night. What each Z report says is counted again from the file in plain SQL that knows no
// report, and from what the clerks had in their hands.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Settlement } from '../../core/api/settlement-view.ts'
import type { CashCount } from '../../core/api/shift-views.ts'
import type { PersonView } from '../../core/api/staff-views.ts'
import type { SaleView } from '../../core/api/views.ts'
import type { Reference } from '../../core/ids.ts'
import { denominations } from '../../core/money.ts'
import { writeExport } from '../../native/export/write-export.ts'
import { openMemory } from '../../native/store/books-file.ts'
import type { Connection } from '../../native/store/connection.ts'
import { migrations } from '../../native/store/migrations/all.ts'
import { storeOver } from '../../native/store/store.ts'
import { granted } from '../contract/sale-samples.ts'
import type { Treatment } from '../sim/simulated-distributor.ts'
import { hongKongCard, newCommandId } from '../sim/simulated-shop.ts'
import { pins, StaffedTill } from './staffed-till.ts'

const hourMs = 3_600_000
const days = 30
const salesOfDay = 7
const started = Date.UTC(2026, 10, 23, 2, 0, 0)
const treatments: readonly Treatment[] = [
  'credit',
  'credit',
  'accept',
  'decline',
  'loseAnswer',
  'loseRequest',
  { refuse: 'lineDown' },
  'credit',
]

/** Small, seeded, and the same on every machine. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

interface Night {
  readonly report: Settlement
  /** What the clerks' hands know: cash in the drawer by the end of the day, in minor units. */
  readonly inDrawer: Readonly<Record<'HKD' | 'CNY', number>>
  readonly sold: number
  readonly refunds: number
  /** By shift: what was in the drawer when it was counted, and by how much somebody gave wrong change. */
  readonly counted: readonly {
    readonly number: number
    readonly hkdMinor: number
    readonly offMinor: number
  }[]
}

/** One shop over a connection that another reader can count again. */
class Month {
  readonly books: Connection
  readonly nights: Night[] = []
  readonly #till: StaffedTill
  readonly #chance = chanceFrom(20_261_122)
  readonly #drawer = { HKD: 0, CNY: 0 }
  readonly #people
  #settled = new Set<string>()
  #counted: { number: number; hkdMinor: number; offMinor: number }[] = []

  constructor() {
    this.books = granted(openMemory({ migrations, clockMs: () => started }))
    onTestFinished(() => void this.books.close())
    const store = storeOver(this.books, () => {})
    this.#till = new StaffedTill({ store: () => store })
    const owner = this.#till.add('Wong', 'owner', pins.owner)
    const clerks = ['Mei', 'Ming', '阿强'].map((name) => this.#till.add(name, 'supervisor', pins.supervisor))
    this.#people = { owner, clerks }
    this.#till.get('setDrawerRules', { commandId: newCommandId(), shifts: true, seenBy: 'supervisor' })
  }

  ownerComes(): void {
    this.#till.signIn(this.#people.owner, pins.owner)
  }

  figures(day: string) {
    return this.#till.get('readFigures', { from: day, to: day })
  }

  play(): void {
    for (let day = 0; day < days; day += 1) this.#day(day)
  }

  #day(day: number): void {
    const till = this.#till
    const { owner, clerks } = this.#people
    let sold = 0
    if (day % 7 === 0) this.#carry('in', 'HKD', 50_000)
    for (let sale = 0; sale < salesOfDay; sale += 1) {
      const clerk = clerks[(day + Math.floor(sale / 3)) % clerks.length]
      if (clerk && sale % 3 === 0) this.#takeDrawer(clerk)
      till.distributor.treatments.push(treatments[this.#chance(treatments.length)] ?? 'credit')
      this.#sell()
      sold += 1
      till.time.advance((1 + this.#chance(40)) * 60_000)
      if (this.#chance(20) === 0) till.time.jump(-hourMs)
      if (this.#chance(15) === 0) till.crash()
      if (till.state() !== `open ${clerk?.name}` && clerk) till.signIn(clerk, pins.supervisor)
    }
    this.#settleAccepted()
    const refunds = this.#refundAll()
    if (day % 5 === 4) this.#carry('out', 'HKD', Math.min(30_000, this.#drawer.HKD))
    till.signIn(owner, pins.owner)
    if (day % 3 === 2) this.#drawer.HKD += day % 2 === 0 ? -200 : 100
    // Twice somebody goes home without counting.
    if (day % 12 !== 10) this.#closeShift(day % 3 === 2 ? (day % 2 === 0 ? -200 : 100) : 0)
    const report = till.get('closeDay', { commandId: newCommandId() })
    this.nights.push({ report, inDrawer: { ...this.#drawer }, sold, refunds, counted: this.#counted })
    this.#counted = []
    // To the next morning, whatever the clock was set to today.
    till.time.advance(hourMs)
    till.time.jump(started + (day + 1) * 24 * hourMs - till.time.nowMs())
  }

  #sell(): void {
    const till = this.#till
    const yuan = this.#chance(3) === 0
    const octopus = !yuan && this.#chance(3) === 0
    const sale = till.prepare({ ...hongKongCard, number: `89852000000000${10_000 + this.#chance(80_000)}` })
    const currency = yuan ? 'CNY' : 'HKD'
    const due = octopus ? sale.price.total : sale.dueIn.find((each) => each.due.currency === currency)?.due
    const givenMinor = octopus
      ? (due?.amountMinor ?? 0)
      : Math.ceil((due?.amountMinor ?? 0) / 10_000) * 10_000
    const tender = octopus ? ('octopus' as const) : ('cash' as const)
    const paid = till.get('takePayment', {
      commandId: newCommandId(),
      saleId: sale.id,
      tender,
      currency,
      givenMinor,
    })
    if (tender === 'cash') this.#drawer[currency] += kept(paid)
  }

  /** The operators' late word on what they had only accepted. */
  #settleAccepted(): void {
    const till = this.#till
    const accepted = till.get('listSales', { limit: 200 }).filter(({ state }) => state === 'accepted')
    for (const { reference } of accepted) {
      till.distributor.settle(reference as Reference, this.#chance(3) === 0 ? 'failed' : 'credited')
    }
    till.time.advance(120_000)
  }

  /** Whatever failed by now is given back by hand, once. */
  #refundAll(): number {
    const failed = this.#till.get('listSales', { limit: 200 }).filter(({ state }) => state === 'failed')
    for (const { id } of failed) {
      const refunded = this.#till.get('refundSale', {
        commandId: newCommandId(),
        saleId: id,
        why: { reason: 'notCredited' },
      })
      expect(this.#settled.has(id)).toBe(false)
      this.#settled.add(id)
      const { tender } = refunded
      if (tender?.kind === 'cash') this.#drawer[tender.currency] -= kept(refunded)
    }
    return failed.length
  }

  #carry(direction: 'in' | 'out', currency: 'HKD' | 'CNY', amountMinor: number): void {
    if (amountMinor === 0) return
    const { owner } = this.#people
    this.#till.signIn(owner, pins.owner)
    this.#till.get('moveCash', {
      commandId: newCommandId(),
      direction,
      currency,
      amountMinor,
      reason: 'bank',
    })
    this.#drawer[currency] += direction === 'in' ? amountMinor : -amountMinor
  }

  /** Opens the first shift of a day, or takes the drawer over from whoever has it. */
  #takeDrawer(clerk: PersonView): void {
    const till = this.#till
    const { open } = till.get('getStatus', {}).shift
    if (open?.overdue) {
      till.signIn(clerk, pins.supervisor)
      this.#closeShift(0)
    } else if (open) {
      const proof = { kind: 'pin', personId: clerk.id, pin: pins.supervisor } as const
      this.#remember(open.number, 0)
      const handed = { commandId: newCommandId(), counts: this.#counts(), note: null, proof }
      till.get('handOverShift', handed)
      return
    }
    till.signIn(clerk, pins.supervisor)
    till.get('openShift', { commandId: newCommandId(), counts: this.#counts() })
  }

  /** What is there is counted, whatever should be: by `offMinor` less or more than the books say. */
  #closeShift(offMinor: number): void {
    const closed = { commandId: newCommandId(), counts: this.#counts(), note: null }
    this.#remember(this.#till.get('closeShift', closed).number, offMinor)
  }

  #remember(number: number, offMinor: number): void {
    this.#counted.push({ number, hkdMinor: this.#drawer.HKD, offMinor })
  }

  /** Everything in the drawer, in as few notes and coins as it may be. */
  #counts(): CashCount[] {
    return (['HKD', 'CNY'] as const).map((currency) => {
      let leftMinor = this.#drawer[currency]
      const pieces = denominations[currency].map((faceMinor) => {
        const count = Math.floor(leftMinor / faceMinor)
        leftMinor -= count * faceMinor
        return { faceMinor, count }
      })
      expect(leftMinor).toBe(0)
      return { currency, pieces: pieces.filter(({ count }) => count > 0) }
    })
  }
}

function kept({ tender }: SaleView): number {
  return tender === null ? 0 : tender.givenMinor - tender.changeMinor
}

/** What the owner sees of a day is what its report says, kept and counted in another way. */
function expectViewOf(month: Month, report: Settlement): void {
  const { businessDay: day } = report
  const view = month.figures(day)
  // Of a day that was closed in two pieces neither piece is the day.
  if (month.nights.filter((each) => each.report.businessDay === day).length > 1) return
  const [seen] = view.totals
  const [said] = report.totals
  if (!seen || !said) throw new Error(`nothing was sold on ${day}`)
  for (const kind of ['sold', 'credited', 'failed', 'refunded', 'reversed'] as const) {
    expect(seen[kind]).toEqual(said[kind])
  }
  expect(seen.voided.count).toBe(report.voided)
  expect(seen.marginMinor).toBe(said.marginMinor)
  const sums = (of: readonly { key?: string; hour?: number; count: number; valueMinor: number }[]) =>
    of
      .filter(({ count }) => count > 0)
      .map(({ key, hour, count, valueMinor }) => [key ?? String(hour).padStart(2, '0'), count, valueMinor])
      .sort()
  expect(sums(view.operators)).toEqual(sums(report.operators))
  expect(sums(view.products)).toEqual(sums(report.products))
  expect(sums(view.clerks)).toEqual(sums(report.clerks))
  expect(sums(view.hours)).toEqual(sums(report.hours))
  expect(view.tenders.map(({ key, count }) => [key, count]).sort()).toEqual(
    report.tenders
      .filter(({ sales }) => sales > 0)
      .reduce<[string, number][]>((all, { kind, sales }) => {
        const known = all.find(([key]) => key === kind)
        if (known) known[1] += sales
        else all.push([kind, sales])
        return all
      }, [])
      .sort(),
  )
}

test('thirty nights agree with the file, the drawer and one another', { timeout: 180_000 }, () => {
  const month = new Month()
  month.play()
  const { books, nights } = month
  expect(nights.map(({ report }) => report.number)).toEqual(Array.from({ length: days }, (_, at) => at + 1))

  const sumOf = books.prepare(
    `SELECT coalesce(sum(amount_minor), 0) FROM ledger_line WHERE account = ? AND currency = ?
       AND entry_id > ? AND entry_id <= ?`,
  )
  const countOf = books.prepare('SELECT count(*) FROM ledger_entry WHERE kind = ? AND id > ? AND id <= ?')
  const laterOf = books.prepare(
    `SELECT count(*) FROM ledger_entry WHERE id > ? AND id <= ? AND kind <> 'paid' AND sale_id IN
       (SELECT sale_id FROM ledger_entry WHERE kind = 'paid' AND id <= ?)`,
  )
  let through = 0
  for (const { report, inDrawer, sold, refunds, counted } of nights) {
    const { span } = report
    expect(span.after).toBe(through)
    through = span.through
    const ledger = (account: string, currency: string) =>
      Number(sumOf.pluck().get(account, currency, span.after, span.through))
    const count = (kind: string) => Number(countOf.pluck().get(kind, span.after, span.through))

    const [hkd] = report.totals
    expect([hkd?.sold.count, hkd?.refunded.count]).toEqual([sold, refunds])
    for (const kind of ['credited', 'failed', 'refunded', 'reversed'] as const) {
      expect(hkd?.[kind].count).toBe(count(kind))
    }
    for (const drawer of report.drawer) {
      const { currency, openingMinor, expectedMinor, overShortMinor } = drawer
      expect(expectedMinor + overShortMinor - openingMinor).toBe(ledger('drawer', currency))
      // What the books say is there is what the clerks had in their hands.
      expect(expectedMinor + overShortMinor).toBe(inDrawer[currency])
      expect(overShortMinor + ledger('overShort', currency)).toBe(0)
    }
    for (const { kind, currency, takenMinor, refundedMinor } of report.tenders) {
      if (kind !== 'cash') expect(takenMinor - refundedMinor).toBe(ledger(kind, currency))
    }
    for (const parts of [report.operators, report.products, report.clerks, report.hours]) {
      expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(sold)
      expect(parts.reduce((sum, part) => sum + part.valueMinor, 0)).toBe(hkd?.sold.valueMinor)
    }
    expect(report.distributor.costs.find(({ currency }) => currency === 'HKD')?.amountMinor ?? 0).toBe(
      ledger('distributorCost', 'HKD'),
    )
    // Each shift counted this day is in this report, with what was in the clerk's hands.
    const shifts = report.shifts.filter(({ closedAtMs }) => closedAtMs !== null)
    expect(
      shifts.map(({ number, drawer: [hkd] }) => ({
        number,
        hkdMinor: hkd?.countedMinor,
        offMinor: hkd?.overShortMinor,
      })),
    ).toEqual(counted)
    for (const { drawer } of shifts) {
      for (const each of drawer) {
        const { openingMinor, takenMinor, refundedMinor, broughtMinor, removedMinor } = each
        expect(each.expectedMinor).toBe(
          openingMinor + takenMinor - refundedMinor + broughtMinor - removedMinor,
        )
        expect(each.countedMinor).toBe(each.expectedMinor + each.overShortMinor)
      }
    }
    const carried = report.cashMoves.reduce(
      (sum, { direction, amountMinor }) => sum + (direction === 'in' ? amountMinor : -amountMinor),
      0,
    )
    expect(carried).toBe(
      report.drawer.reduce((sum, { broughtMinor, removedMinor }) => sum + broughtMinor - removedMinor, 0),
    )
    expect(report.laterSums.reduce((sum, each) => sum + each.count, 0)).toBe(
      laterOf.pluck().get(span.after, span.through, span.after),
    )
    for (const { report: pointer } of report.laterSums) expect(pointer).toBeLessThan(report.number ?? 0)
    const head = books.prepare('SELECT hash FROM event WHERE sequence = ?').pluck()
    expect(head.get(report.chain.sequence)).toBe(report.chain.hash)
  }
  expect(through).toBe(books.prepare('SELECT max(id) FROM ledger_entry').pluck().get())

  month.ownerComes()
  for (const { report } of nights) expectViewOf(month, report)

  // The thirty reports add up to the month's file.
  const folder = mkdtempSync(join(tmpdir(), 'lowu-month-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  books.prepare('VACUUM INTO ?').run(join(folder, 'lowu.sqlite'))
  const file = writeExport(
    {
      books: join(folder, 'lowu.sqlite'),
      folder,
      format: 'salesCsv',
      from: '2026-11-01',
      to: '2026-12-31',
      language: 'zh-Hant',
      timeZone: 'Asia/Hong_Kong',
      storeName: '羅湖',
      register: '1',
      moment: null,
    },
    { counted: () => {}, told: () => {} },
  )
  const sum = (of: (report: Settlement) => number) => nights.reduce((all, { report }) => all + of(report), 0)
  expect(file.rows).toBe(sum(({ totals }) => totals[0]?.sold.count ?? 0))
  const [head = '', ...rows] = readFileSync(file.file, 'utf8').trimEnd().split('\r\n')
  const column = head.split(',').indexOf('total')
  const totalMinor = rows.reduce((all, row) => all + Math.round(Number(row.split(',')[column]) * 100), 0)
  expect(totalMinor).toBe(sum(({ totals: [hkd] }) => (hkd?.sold.valueMinor ?? 0) + (hkd?.sold.feeMinor ?? 0)))
  expect(nights.some(({ report }) => report.drawer.some(({ overShortMinor }) => overShortMinor !== 0))).toBe(
    true,
  )
  expect(sum(({ clerks }) => (clerks.length >= 3 ? 1 : 0))).toBeGreaterThan(0)

  // No shift is left out or told twice, and none lost a sale to another.
  const told = nights.flatMap(({ report }) => report.shifts.filter(({ closedAtMs }) => closedAtMs !== null))
  expect(told.map(({ number }) => number)).toEqual(told.map((_, at) => at + 1))
  expect(
    nights.filter(({ report }) => report.shifts.some(({ closedAtMs }) => closedAtMs === null)),
  ).toHaveLength(2)
  const taken = (drawers: readonly { readonly takenMinor: number; readonly refundedMinor: number }[]) =>
    drawers.reduce((all, { takenMinor, refundedMinor }) => all + takenMinor - refundedMinor, 0)
  expect(taken(told.flatMap(({ drawer }) => drawer))).toBe(
    taken(nights.flatMap(({ report }) => report.drawer)),
  )
})
