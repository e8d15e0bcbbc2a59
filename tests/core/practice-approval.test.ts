// Practising a supervisor's approval: asked for as in the real shop, given by a PIN that everybody may read, and
// nothing of what anybody types instead is checked or kept.
import { expect, test } from 'vitest'
import type { CallInput } from '../../core/api/contract.ts'
import type { Proof } from '../../core/api/staff-calls.ts'
import type { SaleView } from '../../core/api/views.ts'
import { weakness } from '../../core/staff/pin.ts'
import { practicePin } from '../../core/staff/practice-approval.ts'
import { trainingShop } from '../../core/training/training-shop.ts'
import { newCommandId, SimulatedShop, simulatedShop } from '../sim/simulated-shop.ts'

const ownPin = '7319'

function practice(practisesApproval = true): SimulatedShop {
  return new SimulatedShop({ shop: trainingShop(simulatedShop), practisesApproval })
}

/** Paid, the line down, nothing sent: it may be voided. */
function unsent(till: SimulatedShop): SaleView {
  till.distributor.lineIsUp = false
  till.time.advance(120_000)
  return till.pay(till.prepare())
}

const why = { reason: 'changedMind' } as const

function codeOf(till: SimulatedShop, name: 'approve' | 'voidSale', input: CallInput<typeof name>): string {
  const envelope = till.call(name, input)
  return envelope.ok ? 'ok' : envelope.error.code
}

function asked(till: SimulatedShop, saleId: string, proof: Proof | string): CallInput<'approve'> {
  const personId = till.get('getSession', {}).people[0]?.id ?? 'PERSON00'
  const given = typeof proof === 'string' ? { kind: 'pin' as const, personId, pin: proof } : proof
  return { commandId: newCommandId(), action: 'voidSale', subject: saleId, proof: given }
}

test('a void is asked about, approved by the practice PIN, and the story names the practice supervisor', () => {
  const till = practice()
  const { id } = unsent(till)
  expect(till.call('voidSale', { commandId: newCommandId(), saleId: id, why })).toMatchObject({
    ok: false,
    error: { code: 'approvalNeeded', details: { action: 'voidSale', subject: id, practicePin } },
  })
  const [supervisor] = till.get('getSession', {}).people
  expect(supervisor?.may).toContain('voidSale')
  const approval = till.get('approve', asked(till, id, practicePin)).approvalId
  expect(till.get('voidSale', { commandId: newCommandId(), saleId: id, approval, why }).state).toBe(
    'refunded',
  )
  const voided = till.get('getStory', { saleId: id }).find(({ type }) => type === 'voided')
  expect(voided).toMatchObject({ by: null, approvedBy: supervisor?.name })
  // It was for this one, once.
  expect(
    codeOf(till, 'voidSale', { commandId: newCommandId(), saleId: unsent(till).id, approval, why }),
  ).toBe('approvalNeeded')
})

test('any other PIN, and every badge, is refused without a trace and without a wait', () => {
  const till = practice()
  const { id } = unsent(till)
  const before = till.store.auditHead()
  for (const proof of [ownPin, { kind: 'badge', text: 'LOWU-B-7Q2M9XK4' }, ownPin, ownPin, ownPin] as const) {
    expect(codeOf(till, 'approve', asked(till, id, proof))).toBe('practicePinOnly')
  }
  expect(till.store.auditHead()).toEqual(before)
  expect(till.store.people()).toEqual([])
  expect(codeOf(till, 'approve', asked(till, id, practicePin))).toBe('ok')
})

test('what a clerk may do alone, or only the owner decides, is asked of nobody', () => {
  const till = practice()
  till.pay(till.prepare())
  expect(till.get('readDay', {}).number).toBeNull()
  till.get('setDrawerRules', { commandId: newCommandId(), shifts: true, seenBy: 'owner' })
  const { may, state } = till.get('getSession', {})
  expect(state).toBe('open')
  expect(may).toContain('seeFigures')
  expect(may).not.toContain('voidSale')
})

test('where nobody signs in to the real shop, nobody is asked in practice either', () => {
  const till = practice(false)
  const { id } = unsent(till)
  expect(codeOf(till, 'approve', asked(till, id, practicePin))).toBe('approvalNotNeeded')
  expect(codeOf(till, 'voidSale', { commandId: newCommandId(), saleId: id, why })).toBe('ok')
})

test('a real shop never takes the practice PIN, and nobody can have it as their own', () => {
  expect(() => new SimulatedShop({ practisesApproval: true })).toThrow('a PIN everybody knows')
  expect(weakness(practicePin)).not.toBeNull()
})
