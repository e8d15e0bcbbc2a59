// A supervisor's approval in place: for one thing, once, for two minutes, and both names in the books.
import { describe, expect, test } from 'vitest'
import type { SaleView } from '../../core/api/views.ts'
import type { SaleId } from '../../core/ids.ts'
import { createActing } from '../../core/staff/acting.ts'
import { createApprovals } from '../../core/staff/approvals.ts'
import { createDoor } from '../../core/staff/door.ts'
import { newCommandId } from '../sim/simulated-shop.ts'
import { pins, staffedTill } from './staffed-till.ts'

/** A sale that may be voided: paid, the line down, nothing sent. */
function unsentSale(till: ReturnType<typeof staffedTill>['till']): SaleView {
  till.distributor.lineIsUp = false
  till.time.advance(120_000)
  return till.pay(till.prepare())
}

function approve(
  { till, supervisor }: ReturnType<typeof staffedTill>,
  subject: string,
  action: 'voidSale' | 'moveCash' | 'reverseSale' = 'voidSale',
): string {
  const proof = { kind: 'pin' as const, personId: supervisor.id, pin: pins.supervisor }
  return till.get('approve', { commandId: newCommandId(), action, subject, proof }).approvalId
}

describe('a clerk voids a sale', () => {
  test('is asked for an approval, with what it has to be for', () => {
    const { till } = staffedTill()
    const { id } = unsentSale(till)
    const refused = till.call('voidSale', {
      commandId: newCommandId(),
      saleId: id,
      why: { reason: 'changedMind' },
    })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'approvalNeeded', details: { action: 'voidSale', subject: id } },
    })
    expect(till.sale(id).state).toBe('paid')
  })

  test('with an approval it is done, and the books name both', () => {
    const staffed = staffedTill()
    const { till, clerk, supervisor } = staffed
    const { id } = unsentSale(till)
    const approval = approve(staffed, id)
    const voided = till.get('voidSale', {
      commandId: newCommandId(),
      saleId: id,
      approval,
      why: { reason: 'changedMind' },
    })
    expect(voided.state).toBe('refunded')
    const named = { by: { id: clerk.id, name: 'Ming' }, approvedBy: { id: supervisor.id, name: 'Mei' } }
    const events = till.store.eventsOfSale(id as SaleId)
    expect(events.find((event) => event.type === 'approvalGiven')?.data).toMatchObject(named)
    expect(events.find((event) => event.type === 'voided')?.data).toMatchObject(named)
    expect(events.find((event) => event.type === 'refundPaid')?.data).toMatchObject(named)
    const story = till.get('getStory', { saleId: id })
    expect(story.find((line) => line.type === 'voided')).toMatchObject({ by: 'Ming', approvedBy: 'Mei' })
  })

  test('asked again after a lost answer it is the same void, though the approval is spent', () => {
    const staffed = staffedTill()
    const { till } = staffed
    const { id } = unsentSale(till)
    const approval = approve(staffed, id)
    const why = { reason: 'changedMind' } as const
    const input = { commandId: newCommandId(), saleId: id, approval, why }
    till.get('voidSale', input)
    expect(till.get('voidSale', input).state).toBe('refunded')
  })
})

test('a clerk has a top-up taken back only with an approval of just that', () => {
  const staffed = staffedTill()
  const { till } = staffed
  const { id } = till.pay(till.prepare())
  till.time.advance(5_000)
  const input = () => ({ commandId: newCommandId(), saleId: id, why: { reason: 'changedMind' as const } })
  expect(till.call('reverseSale', input())).toMatchObject({
    ok: false,
    error: { code: 'approvalNeeded', details: { action: 'reverseSale', subject: id } },
  })
  const forAnother = { ...input(), approval: approve(staffed, id) }
  expect(till.codeOf('reverseSale', forAnother)).toBe('approvalNeeded')
  // Approved, it is the distributor's traits that refuse it.
  const approved = { ...input(), approval: approve(staffed, id, 'reverseSale') }
  expect(till.codeOf('reverseSale', approved)).toBe('reversalNever')
})

describe('an approval', () => {
  test('is spent by what it was given for', () => {
    const staffed = staffedTill()
    const { till } = staffed
    const cash = { direction: 'out', currency: 'HKD', amountMinor: 50_000, reason: 'to the bank' } as const
    const approval = approve(staffed, 'out HKD 50000', 'moveCash')
    expect(till.codeOf('moveCash', { commandId: newCommandId(), ...cash, approval })).toBe('ok')
    expect(till.codeOf('moveCash', { commandId: newCommandId(), ...cash, approval })).toBe('approvalNeeded')
  })

  test('is for its subject and its action alone', () => {
    const staffed = staffedTill()
    const { till } = staffed
    const [first, second] = [unsentSale(till), unsentSale(till)]
    const approval = approve(staffed, first.id)
    const why = { reason: 'changedMind' } as const
    const other = { commandId: newCommandId(), saleId: second.id, approval, why }
    expect(till.codeOf('voidSale', other)).toBe('approvalNeeded')
    expect(till.codeOf('refundSale', { ...other, saleId: first.id })).toBe('approvalNeeded')
    const more = { direction: 'out', currency: 'HKD', amountMinor: 1, reason: 'no' } as const
    expect(till.codeOf('moveCash', { commandId: newCommandId(), ...more, approval })).toBe('callMalformed')
    const cash = { ...more, reason: 'to the bank' }
    expect(till.codeOf('moveCash', { commandId: newCommandId(), ...cash, approval })).toBe('approvalNeeded')
    expect(
      till.codeOf('voidSale', {
        commandId: newCommandId(),
        saleId: first.id,
        approval,
        why: { reason: 'changedMind' },
      }),
    ).toBe('ok')
  })

  test.each([
    [119_999, 'ok'],
    [120_000, 'approvalNeeded'],
  ])('after %i ms: %s', (afterMs, code) => {
    const staffed = staffedTill()
    const { till } = staffed
    const { id } = unsentSale(till)
    const approval = approve(staffed, id)
    till.time.advance(afterMs)
    expect(
      till.codeOf('voidSale', {
        commandId: newCommandId(),
        saleId: id,
        approval,
        why: { reason: 'changedMind' },
      }),
    ).toBe(code)
  })

  test('is of no use to another person, nor after a restart', () => {
    const staffed = staffedTill()
    const { till, clerk, owner } = staffed
    const { id } = unsentSale(till)
    const approval = approve(staffed, id)
    till.signIn(owner, pins.owner)
    till.add('Fong', 'clerk', '8264')
    const fong = till.get('getSession', {}).people.find(({ name }) => name === 'Fong')
    const proof = { kind: 'pin' as const, personId: fong?.id ?? '', pin: '8264' }
    till.get('signIn', { commandId: newCommandId(), proof })
    expect(
      till.codeOf('voidSale', {
        commandId: newCommandId(),
        saleId: id,
        approval,
        why: { reason: 'changedMind' },
      }),
    ).toBe('approvalNeeded')
    till.signIn(clerk, pins.clerk)
    till.crash()
    till.time.advance(1_000)
    till.signIn(clerk, pins.clerk)
    expect(
      till.codeOf('voidSale', {
        commandId: newCommandId(),
        saleId: id,
        approval,
        why: { reason: 'changedMind' },
      }),
    ).toBe('approvalNeeded')
  })

  test('is not given by a clerk, nor for the staff list, nor to someone who needs none', () => {
    const staffed = staffedTill()
    const { till, clerk, owner } = staffed
    const own = { kind: 'pin' as const, personId: clerk.id, pin: pins.clerk }
    const asked = { action: 'voidSale', subject: 'SALE0001' } as const
    expect(till.codeOf('approve', { commandId: newCommandId(), ...asked, proof: own })).toBe('approverMayNot')
    const owners = { kind: 'pin' as const, personId: owner.id, pin: pins.owner }
    const list = { action: 'manageStaff', subject: clerk.id } as const
    expect(till.codeOf('approve', { commandId: newCommandId(), ...list, proof: owners })).toBe(
      'approvalNotNeeded',
    )
    till.signIn(owner, pins.owner)
    expect(till.codeOf('approve', { commandId: newCommandId(), ...asked, proof: owners })).toBe(
      'approvalNotNeeded',
    )
  })

  test('survives a refusal of the command it was given for', () => {
    const staffed = staffedTill()
    const { till } = staffed
    till.distributor.lineIsUp = false
    till.time.advance(120_000)
    const sale = till.prepare()
    const approval = approve(staffed, sale.id)
    const input = { saleId: sale.id, approval }
    expect(
      till.codeOf('voidSale', { commandId: newCommandId(), ...input, why: { reason: 'changedMind' } }),
    ).toBe('stepNotAllowed')
    till.pay(sale)
    expect(
      till.codeOf('voidSale', { commandId: newCommandId(), ...input, why: { reason: 'changedMind' } }),
    ).toBe('ok')
  })

  test('a wrong PIN gives none, waits, and is recorded with what it was for', () => {
    const { till, supervisor } = staffedTill()
    const proof = { kind: 'pin' as const, personId: supervisor.id, pin: '9998' }
    const asked = { action: 'voidSale', subject: 'SALE0001', proof } as const
    const refused = till.call('approve', { commandId: newCommandId(), ...asked })
    expect(refused).toMatchObject({ error: { code: 'pinWrong', details: { name: 'Mei', seconds: 1 } } })
    expect(till.codeOf('approve', { commandId: newCommandId(), ...asked })).toBe('proofTooSoon')
  })
})

test('what the counter does while the world is asked is signed by nobody, what the asker writes by them', () => {
  const { till } = staffedTill()
  const acting = createActing()
  const clerk = till.store.people().find(({ name }) => name === 'Ming')
  if (!clerk) throw new Error('no clerk')
  const session = { atTill: () => ({ state: 'signedIn', person: clerk }) as const, touched: () => undefined }
  const approvals = createApprovals(till.time)
  const door = createDoor({ store: till.store, acting, session, approvals, practice: false })
  const names: (string | undefined)[] = []
  const note = () => names.push(acting.now()?.person?.name)
  const answer = door.pass('printTestPage', { commandId: newCommandId() }, () => {
    note()
    return (report) => {
      note()
      report({ ok: true, value: null })
    }
  })
  if (typeof answer !== 'function') throw new Error('it was answered at once')
  answer(note)
  expect(names).toEqual(['Ming', undefined, undefined])
})
