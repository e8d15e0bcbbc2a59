// Shifts over real books: the drawer counted as it changes hands, over and short in the ledger, nothing
// sold without a shift where the owner wants one, and no number that says what should be there shown early.
import { describe, expect, test } from 'vitest'
import type { CashCount } from '../../core/api/shift-views.ts'
import { shiftProblems } from '../../core/words/shift-problems.ts'
import { hongKongCard, newCommandId } from '../sim/simulated-shop.ts'
import { pins, StaffedTill, staffedTill } from './staffed-till.ts'

const hourMs = 3_600_000

/** Of HKD in notes of 100 and 10 and coins of 0.5; no CNY unless told. */
function cash(hundreds: number, tens = 0, halves = 0): CashCount[] {
  const pieces = [
    { faceMinor: 10_000, count: hundreds },
    { faceMinor: 1_000, count: tens },
    { faceMinor: 50, count: halves },
  ]
  return [
    { currency: 'HKD', pieces: pieces.filter(({ count }) => count > 0) },
    { currency: 'CNY', pieces: [] },
  ]
}

/** Owner's rule on; the clerk is signed in. */
function shopWithShifts() {
  const set = staffedTill()
  const { till, owner, clerk } = set
  till.signIn(owner, pins.owner)
  till.get('setDrawerRules', { commandId: newCommandId(), shifts: true, seenBy: 'supervisor' })
  till.signIn(clerk, pins.clerk)
  return set
}

function open(till: StaffedTill, counts: CashCount[]) {
  return till.get('openShift', { commandId: newCommandId(), counts })
}

function close(till: StaffedTill, counts: CashCount[], note: string | null = null) {
  return till.get('closeShift', { commandId: newCommandId(), counts, note })
}

/** HK$105 in cash for HK$120. */
function sell(till: StaffedTill): void {
  till.pay(till.prepare())
  till.time.advance(30_000)
}

describe('a shop without shifts', () => {
  test('sells as it always did: that is what a new shop and an old one begin with', () => {
    const { till } = staffedTill()
    expect(till.get('readDrawerRules', {})).toEqual({ shifts: false, seenBy: 'supervisor' })
    expect(till.get('getStatus', {}).shift).toEqual({
      needed: false,
      currencies: ['HKD', 'CNY'],
      open: null,
    })
    sell(till)
  })
})

describe('a shop with shifts', () => {
  test('offers nothing and takes no money before the float was counted, and says so', () => {
    const { till } = shopWithShifts()
    const offer = { commandId: newCommandId(), card: hongKongCard, productId: '101', faceMinor: null }
    const refused = till.call('prepareSale', { ...offer, language: 'en', again: true })
    expect(refused).toMatchObject({ ok: false, error: { message: shiftProblems.shiftNeeded.en } })
    open(till, cash(5))
    const sale = till.prepare()
    close(till, cash(5))
    const payment = { tender: 'cash', currency: 'HKD', givenMinor: 12_000 } as const
    const late = { commandId: newCommandId(), saleId: sale.id, ...payment }
    expect(till.codeOf('takePayment', late)).toBe('shiftNeeded')
    expect(till.books()['drawer HKD']).toBe(50_000)
  })

  test('a payment of before the close has its answer again', () => {
    const { till } = shopWithShifts()
    open(till, cash(5))
    const payment = {
      commandId: newCommandId(),
      saleId: till.prepare().id,
      tender: 'cash',
      currency: 'HKD',
      givenMinor: 12_000,
    } as const
    till.get('takePayment', payment)
    close(till, cash(6, 0, 10))
    expect(till.codeOf('takePayment', payment)).toBe('ok')
  })

  test('the float in an empty drawer is cash put in, and what a later opening misses is short', () => {
    const { till } = shopWithShifts()
    expect(open(till, cash(5))).toMatchObject({ number: 1, holder: 'Ming', drawer: null })
    expect(till.books()).toEqual({ 'drawer HKD': 50_000, 'cashMoves HKD': -50_000 })
    close(till, cash(5))
    open(till, cash(4))
    expect(till.books()).toEqual({
      'drawer HKD': 40_000,
      'cashMoves HKD': -50_000,
      'overShort HKD': 10_000,
    })
  })

  test('what should be there is float plus what came in less what went out', () => {
    const { till, supervisor } = shopWithShifts()
    open(till, cash(5))
    sell(till)
    sell(till)
    till.signIn(supervisor, pins.supervisor)
    const out = { direction: 'out', currency: 'HKD', amountMinor: 20_000, reason: 'to the bank' } as const
    till.get('moveCash', { commandId: newCommandId(), ...out })
    const [hkd] = close(till, cash(5)).drawer ?? []
    expect(hkd).toEqual({
      currency: 'HKD',
      openingMinor: 50_000,
      takenMinor: 21_000,
      refundedMinor: 0,
      broughtMinor: 0,
      removedMinor: 20_000,
      expectedMinor: 51_000,
      countedMinor: 50_000,
      overShortMinor: -1_000,
    })
    expect(till.books()).toMatchObject({ 'drawer HKD': 50_000, 'overShort HKD': 1_000 })
  })

  test('asked twice, or after the process died, it is done once', () => {
    const { till, clerk } = shopWithShifts()
    const opening = { commandId: newCommandId(), counts: cash(5) }
    expect(till.get('openShift', opening)).toEqual(till.get('openShift', opening))
    const closing = { commandId: newCommandId(), counts: cash(4), note: null }
    const closed = till.get('closeShift', closing)
    till.crash()
    till.signIn(clerk, pins.clerk)
    expect(till.get('closeShift', closing)).toEqual(closed)
    expect(till.codeOf('openShift', { ...closing, counts: cash(4) } as never)).not.toBe('ok')
    expect(till.codeOf('closeShift', { ...closing, commandId: newCommandId() })).toBe('shiftNotOpen')
    expect(till.store.newestEvents('shiftClosed', 9)).toHaveLength(1)
  })

  test('every currency of the drawer is counted', () => {
    const { till } = shopWithShifts()
    const [hkd] = cash(5)
    const counts = hkd ? [hkd] : []
    const refused = till.call('openShift', { commandId: newCommandId(), counts })
    expect(refused).toMatchObject({ error: { code: 'countIncomplete', details: { currency: 'CNY' } } })
  })

  test('what is no note or coin is no count', () => {
    const { till } = shopWithShifts()
    const counts = [{ currency: 'HKD' as const, pieces: [{ faceMinor: 300, count: 1 }] }]
    expect(till.codeOf('openShift', { commandId: newCommandId(), counts })).toBe('callMalformed')
  })
})

describe('whose shift it is', () => {
  test("somebody else's is closed only with a supervisor's word", () => {
    const { till, owner, supervisor, clerk } = shopWithShifts()
    open(till, cash(5))
    till.signIn(owner, pins.owner)
    const other = till.add('Kit', 'clerk', '8642')
    till.signIn(other, '8642')
    const closing = { commandId: newCommandId(), counts: cash(5), note: null }
    expect(till.codeOf('closeShift', closing)).toBe('approvalNeeded')
    const proof = { kind: 'pin' as const, personId: supervisor.id, pin: pins.supervisor }
    const wanted = { action: 'closeOthersShift' as const, subject: '1' }
    const { approvalId } = till.get('approve', { commandId: newCommandId(), ...wanted, proof })
    expect(till.codeOf('closeShift', { ...closing, approval: approvalId })).toBe('ok')
    const event = till.store.newestEvent('shiftClosed')
    expect(event?.data).toMatchObject({
      by: { name: 'Kit' },
      approvedBy: { name: 'Mei' },
      holder: { name: 'Ming' },
    })
    expect(till.state()).toBe('signedIn Kit')
    expect(clerk.name).toBe('Ming')
  })

  test('handed over: counted once, both are named, and whoever proved it stands at the till', () => {
    const { till, owner, clerk } = shopWithShifts()
    till.signIn(owner, pins.owner)
    const other = till.add('Kit', 'clerk', '8642')
    till.signIn(clerk, pins.clerk)
    open(till, cash(5))
    sell(till)
    const over = { commandId: newCommandId(), counts: cash(6), note: 'a coin fell down' }
    const proof = (pin: string) => ({ kind: 'pin' as const, personId: other.id, pin })
    expect(till.codeOf('handOverShift', { ...over, proof: proof('9753') })).toBe('pinWrong')
    expect(till.get('getStatus', {}).shift.open).toMatchObject({ number: 1, holder: { name: 'Ming' } })
    till.time.advance(60_000)
    const again = { ...over, commandId: newCommandId(), proof: proof('8642') }
    expect(till.get('handOverShift', again)).toMatchObject({ number: 1, holder: 'Ming', handedTo: 'Kit' })
    expect(till.state()).toBe('signedIn Kit')
    expect(till.get('getStatus', {}).shift.open).toMatchObject({ number: 2, holder: { name: 'Kit' } })
    expect(till.store.newestEvent('shiftOpened')?.data).toMatchObject({
      takenOverFrom: 'Ming',
      counts: [
        { amountMinor: 60_000, overShortMinor: 0 },
        { amountMinor: 0, overShortMinor: 0 },
      ],
    })
    // The difference is of the shift that was counted, and the next begins with what is there.
    expect(till.books()).toMatchObject({ 'drawer HKD': 60_000, 'overShort HKD': 500 })
    close(till, cash(6))
    expect(till.books()).toMatchObject({ 'overShort HKD': 500 })
  })

  test('nobody hands over to themselves', () => {
    const { till, clerk } = shopWithShifts()
    open(till, cash(5))
    const proof = { kind: 'pin' as const, personId: clerk.id, pin: pins.clerk }
    const over = { commandId: newCommandId(), counts: cash(5), note: null, proof }
    expect(till.codeOf('handOverShift', over)).toBe('handOverToSelf')
    expect(till.get('getStatus', {}).shift.open?.number).toBe(1)
  })

  test('where nobody is set up the register itself holds it', () => {
    const till = new StaffedTill()
    till.get('setDrawerRules', { commandId: newCommandId(), shifts: true, seenBy: 'supervisor' })
    expect(open(till, cash(5)).holder).toBe('1')
    expect(close(till, cash(5)).drawer).not.toBeNull()
  })
})

describe('what the drawer should hold', () => {
  test('is refused to a clerk in words, and shown to whom the owner lets', () => {
    const { till, owner, clerk } = shopWithShifts()
    open(till, cash(5))
    for (const name of ['readDay', 'listShifts', 'listSettlements', 'getReportPaper'] as const) {
      const inputs = {
        readDay: {},
        listShifts: { limit: 1 },
        listSettlements: { before: null, limit: 1 },
        getReportPaper: { number: null },
      }
      expect(till.call(name, inputs[name])).toMatchObject({
        ok: false,
        error: { code: 'reportsNotShown', message: shiftProblems.reportsNotShown.en },
      })
    }
    const paper = { commandId: newCommandId(), number: null }
    expect(till.codeOf('printSettlement', paper)).toBe('approvalNeeded')
    till.lock()
    expect(till.codeOf('readDay', {})).toBe('signInNeeded')
    till.signIn(owner, pins.owner)
    expect(till.codeOf('readDay', {})).toBe('ok')
    till.get('setDrawerRules', { commandId: newCommandId(), shifts: true, seenBy: 'clerk' })
    till.signIn(clerk, pins.clerk)
    expect(till.codeOf('readDay', {})).toBe('ok')
    expect(close(till, cash(5)).drawer).not.toBeNull()
  })

  test('is not said to a clerk who moves or counts cash with an approval, nor when a shift is closed', () => {
    const { till, supervisor } = shopWithShifts()
    open(till, cash(5))
    sell(till)
    const proof = { kind: 'pin' as const, personId: supervisor.id, pin: pins.supervisor }
    const approved = (action: 'moveCash' | 'countDrawer', subject: string) =>
      till.get('approve', { commandId: newCommandId(), action, subject, proof }).approvalId
    const cashIn = { direction: 'in', currency: 'HKD', amountMinor: 1_000, reason: 'change' } as const
    const moved = till.get('moveCash', {
      commandId: newCommandId(),
      approval: approved('moveCash', 'in HKD 1000'),
      ...cashIn,
    })
    expect(moved).toMatchObject({ amount: { amountMinor: 1_000 }, drawer: null })
    const counted = till.get('countDrawer', {
      commandId: newCommandId(),
      approval: approved('countDrawer', 'HKD 61500'),
      currency: 'HKD',
      countedMinor: 61_500,
      reason: 'at noon',
    })
    expect(counted).toMatchObject({ expected: null, difference: null })
    expect(close(till, cash(6, 1, 10)).drawer).toBeNull()
  })

  test('is in nothing that the page of a clerk can ask or hear before the count is kept', () => {
    const { till } = shopWithShifts()
    const heard: unknown[] = []
    till.counter.events.listen(null, (event) => heard.push(event))
    open(till, cash(5))
    sell(till)
    sell(till)
    // Whatever holds the sum in minor or major units, as a number or written out.
    const sum = /71[ ,]?000|710\.00/
    const asked = [
      till.call('getStatus', {}),
      till.call('getShop', {}),
      till.call('getSession', {}),
      till.call('readDrawerRules', {}),
      till.call('listSales', { limit: 50 }),
      till.call('listPrintJobs', {}),
      till.call('getCustomerView', {}),
      till.call('readDay', {}),
      till.call('listShifts', { limit: 9 }),
      till.call('listSettlements', { before: null, limit: 9 }),
      till.call('getReportPaper', { number: null }),
    ]
    expect(JSON.stringify(asked)).not.toMatch(sum)
    expect(JSON.stringify(heard)).not.toMatch(sum)
    const closed = close(till, cash(7))
    expect(JSON.stringify(closed)).not.toMatch(sum)
    const papers = till.printer.paper.filter(({ kind }) => kind === 'shift' || kind === 'cash')
    expect(papers).not.toHaveLength(0)
    expect(JSON.stringify(papers)).not.toMatch(sum)
    // It was the sum that would have been told.
    expect(till.store.newestEvent('shiftClosed')?.data).toMatchObject({
      drawer: [{ expectedMinor: 71_000 }, {}],
    })
  })

  test('each change of the rule is an event with what was before', () => {
    const { till, owner } = staffedTill()
    const rules = { shifts: true, seenBy: 'owner' } as const
    expect(till.codeOf('setDrawerRules', { commandId: newCommandId(), ...rules })).toBe('approvalNeeded')
    till.signIn(owner, pins.owner)
    till.get('setDrawerRules', { commandId: newCommandId(), ...rules })
    expect(till.store.newestEvent('drawerRulesChanged')?.data).toMatchObject({
      by: { name: 'Wong' },
      before: { shifts: false, seenBy: 'supervisor' },
      after: rules,
    })
  })
})

describe('the report of the day', () => {
  test('lists shifts, what was said of them, and each time cash was carried', () => {
    const { till, owner } = shopWithShifts()
    open(till, cash(5))
    sell(till)
    close(till, cash(6), 'wrong change')
    till.signIn(owner, pins.owner)
    till.get('explainShift', { commandId: newCommandId(), number: 1, note: 'gave HK$5 too much' })
    const out = { direction: 'out', currency: 'HKD', amountMinor: 30_000, reason: 'to the bank' } as const
    till.get('moveCash', { commandId: newCommandId(), ...out })
    const day = till.get('closeDay', { commandId: newCommandId() })
    expect(day.shifts).toMatchObject([
      {
        number: 1,
        holder: 'Ming',
        overdue: false,
        note: 'gave HK$5 too much',
        drawer: [{ expectedMinor: 60_500, countedMinor: 60_000, overShortMinor: -500 }, {}],
      },
    ])
    expect(day.cashMoves).toMatchObject([
      { direction: 'in', amountMinor: 50_000, by: 'Ming' },
      { direction: 'out', amountMinor: 30_000, by: 'Wong', reason: 'to the bank' },
    ])
    expect(day.drawer[0]).toMatchObject({ counted: { amountMinor: 60_000 }, overShortMinor: -500 })
    const next = till.get('closeDay', { commandId: newCommandId() })
    expect([next.shifts, next.cashMoves, next.explained]).toEqual([[], [], []])
    till.get('explainShift', { commandId: newCommandId(), number: 1, note: 'it was found again' })
    expect(till.get('readDay', {}).explained).toEqual([{ shift: 1, report: 1, note: 'it was found again' }])
    expect(till.codeOf('explainShift', { commandId: newCommandId(), number: 2, note: 'none' })).toBe(
      'shiftUnknown',
    )
  })

  test('a shift left open over the end of the day is told on screen and in the report of that day', () => {
    const { till, owner } = shopWithShifts()
    open(till, cash(5))
    sell(till)
    till.signIn(owner, pins.owner)
    expect(till.get('readDay', {}).shifts).toMatchObject([{ closedAtMs: null, overdue: false }])
    const news: unknown[] = []
    till.counter.events.listen(null, ({ event }) => {
      if (event.type === 'statusChanged') news.push(event.status.shift.open?.overdue)
    })
    till.time.advance(24 * hourMs)
    // Nobody touched the till: it was said by itself.
    expect(news).toContain(true)
    till.signIn(owner, pins.owner)
    expect(till.get('getStatus', {}).shift.open).toMatchObject({ number: 1, overdue: true })
    // Closed in the morning, before anyone closed the day.
    close(till, cash(6))
    const first = till.get('closeDay', { commandId: newCommandId() })
    expect(first.shifts).toMatchObject([{ number: 1, closedAtMs: null, overdue: true }])
    const second = till.get('closeDay', { commandId: newCommandId() })
    expect(second.businessDay > first.businessDay).toBe(true)
    expect(second.shifts).toMatchObject([
      { number: 1, overdue: true, drawer: [{ countedMinor: 60_000 }, {}] },
    ])
  })
})
