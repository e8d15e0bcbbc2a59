// Who stands at the till: the first owner, signing in and locking, wrong PINs that wait, badges, and what
// the books say of it all.

import { describe, expect, test } from 'vitest'
import type { CallName } from '../../core/api/contract.ts'
import type { NumberedEvent } from '../../core/api/events.ts'
import type { SaleId } from '../../core/ids.ts'
import type { AuditEvent, Store } from '../../core/store.ts'
import { newCommandId } from '../sim/simulated-shop.ts'
import { pins, StaffedTill, staffedTill } from './staffed-till.ts'

const minuteMs = 60_000

/** Every audit event, in order. */
function noting(events: AuditEvent[]): (real: Store) => Store {
  return (real) => ({
    ...real,
    appendEvent(event) {
      events.push(event)
      return real.appendEvent(event)
    },
  })
}

describe('while nobody is set up', () => {
  test('the register sells, voids and refunds as it always did, and is named on the slip', () => {
    const till = new StaffedTill()
    expect(till.state()).toBe('open')
    const sale = till.pay(till.prepare())
    till.time.advance(1_000)
    expect(till.sale(sale.id).state).toBe('credited')
    const event = till.store.eventsOfSale(till.store.recentSales(1)[0]?.id ?? ('' as never))
    expect(event.every(({ data }) => data.by === undefined)).toBe(true)
    expect(till.store.recentSales(1)[0]).toMatchObject({ clerk: '1', clerkId: null })
  })

  test('the first person is an owner, and is signed in by being made', () => {
    const till = new StaffedTill()
    const clerk = { commandId: newCommandId(), name: 'Ming', role: 'clerk', pin: pins.clerk } as const
    expect(till.codeOf('addPerson', clerk)).toBe('firstIsOwner')
    till.add('Wong', 'owner', pins.owner)
    expect(till.state()).toBe('signedIn Wong')
    till.add('Ming', 'clerk', pins.clerk)
    expect(till.state()).toBe('signedIn Wong')
  })

  test.each(['0000', '1234', '4321', '7777', '1212', '123123', '98765', '2580', '1984', '2011'])(
    'a PIN like %s is refused in words',
    (pin) => {
      const till = new StaffedTill()
      const input = { commandId: newCommandId(), name: 'Wong', role: 'owner', pin } as const
      expect(till.codeOf('addPerson', input)).toBe('pinWeak')
      expect(till.state()).toBe('open')
    },
  )

  test.each(['123', '123456789', '12a4', ''])('%j is no PIN at all', (pin) => {
    const till = new StaffedTill()
    const input = { commandId: newCommandId(), name: 'Wong', role: 'owner', pin } as const
    expect(till.codeOf('addPerson', input)).toBe('callMalformed')
  })
})

describe('signing in', () => {
  test('names whoever sells, and whoever takes the money answers for the sale', () => {
    const { till, supervisor, clerk } = staffedTill()
    const sale = till.prepare()
    expect(till.store.sale(sale.id as SaleId)).toMatchObject({ clerk: 'Ming', clerkId: clerk.id })
    till.lock()
    expect(till.signIn(supervisor, pins.supervisor)).toBe('ok')
    till.pay(sale)
    const [kept] = till.store.recentSales(1)
    expect(kept).toMatchObject({ clerk: 'Mei', clerkId: supervisor.id })
    const events = till.store.eventsOfSale(kept?.id ?? ('' as never))
    expect(events.map(({ type, data }) => [type, data.by])).toEqual([
      ['prepared', { id: clerk.id, name: 'Ming' }],
      ['paymentTaken', { id: supervisor.id, name: 'Mei' }],
      // The counter itself sends.
      ['sendingStarted', undefined],
    ])
    till.time.advance(1_000)
    expect(JSON.stringify(till.printer.paper.at(-1))).toContain('Mei')
  })

  test('a locked till sells nothing, shows everything, and lets results come in', () => {
    const { till, clerk } = staffedTill()
    const sale = till.pay(till.prepare())
    till.lock()
    expect(till.state()).toBe('locked Ming')
    till.time.advance(1_000)
    expect(till.sale(sale.id).state).toBe('credited')
    expect(till.get('listSales', { limit: 5 })).toHaveLength(1)
    const again = { commandId: newCommandId(), saleId: sale.id }
    expect(till.codeOf('printCopy', again)).toBe('signInNeeded')
    expect(till.codeOf('voidSale', { ...again, why: { reason: 'changedMind' } })).toBe('signInNeeded')
    expect(till.signIn(clerk, pins.clerk)).toBe('ok')
    expect(till.codeOf('printCopy', again)).toBe('ok')
  })

  test('a command that was done before the lock still gives its answer', () => {
    const { till } = staffedTill()
    const sale = till.prepare()
    const input = { commandId: newCommandId(), saleId: sale.id }
    till.get('cancelSale', input)
    till.lock()
    expect(till.codeOf('cancelSale', input)).toBe('ok')
  })

  test('a restart asks again', () => {
    const { till, clerk } = staffedTill()
    till.crash()
    expect(till.state()).toBe('locked')
    expect(till.codeOf('cancelSale', { commandId: newCommandId(), saleId: 'SALE0001' })).toBe('signInNeeded')
    expect(till.signIn(clerk, pins.clerk)).toBe('ok')
  })

  test('the same command asked again, while the PIN is checked and after, is one sign-in', () => {
    const events: AuditEvent[] = []
    const { till, supervisor } = staffedTill({ store: noting(events) })
    const proof = { kind: 'pin' as const, personId: supervisor.id, pin: pins.supervisor }
    const input = { commandId: newCommandId(), proof }
    till.keeper.holds = true
    const first = till.send('signIn', input)
    const second = till.send('signIn', input)
    const other = till.send('signIn', { ...input, commandId: newCommandId() })
    expect([first(), second()]).toEqual([null, null])
    expect(other()).toMatchObject({ error: { code: 'pinBusy' } })
    till.keeper.letGo()
    expect(first()).toMatchObject({ ok: true, value: { person: { name: 'Mei' } } })
    expect(second()).toEqual(first())
    expect(till.call('signIn', input)).toEqual(first())
    expect(events.filter(({ type, data }) => type === 'signedIn' && data.role === 'supervisor')).toHaveLength(
      1,
    )
  })

  test('who was deactivated while the PIN was checked does not get in', () => {
    const { till, owner, clerk } = staffedTill()
    till.signIn(owner, pins.owner)
    const proof = { kind: 'pin' as const, personId: clerk.id, pin: pins.clerk }
    till.keeper.holds = true
    const answer = till.send('signIn', { commandId: newCommandId(), proof })
    const change = { personId: clerk.id, name: 'Ming', role: 'clerk', active: false } as const
    // One thing about people at a time: the change waits for the check.
    expect(till.codeOf('changePerson', { commandId: newCommandId(), ...change })).toBe('pinBusy')
    till.keeper.letGo()
    expect(answer()).toMatchObject({ ok: true })
    till.signIn(owner, pins.owner)
    till.get('changePerson', { commandId: newCommandId(), ...change })
    expect(till.signIn(clerk, pins.clerk)).toBe('personUnknown')
  })
})

describe('the till locks itself', () => {
  test('ten minutes after the last touch, and not a moment before', () => {
    const { till } = staffedTill()
    till.time.advance(9 * minuteMs)
    till.get('stayUnlocked', {})
    till.time.advance(10 * minuteMs - 1)
    expect(till.state()).toBe('signedIn Ming')
    till.time.advance(1)
    expect(till.state()).toBe('locked Ming')
  })

  test.each([
    [2, 2],
    [30, 30],
  ])('after the owner’s %i minutes', (minutes, after) => {
    const { till, owner } = staffedTill()
    till.signIn(owner, pins.owner)
    till.get('setLockMinutes', { commandId: newCommandId(), minutes })
    till.time.advance(after * minuteMs - 1)
    expect(till.state()).toBe('signedIn Wong')
    till.time.advance(1)
    expect(till.state()).toBe('locked Wong')
  })

  test('never, where the owner said so', () => {
    const { till, owner } = staffedTill()
    till.signIn(owner, pins.owner)
    till.get('setLockMinutes', { commandId: newCommandId(), minutes: 0 })
    till.time.advance(24 * 60 * minuteMs)
    expect(till.state()).toBe('signedIn Wong')
  })

  test('every screen hears who came and who went', () => {
    const heard: NumberedEvent[] = []
    const { till, owner } = staffedTill()
    till.counter.events.listen(null, (event) => heard.push(event))
    till.lock()
    till.signIn(owner, pins.owner)
    const sessions = heard.flatMap(({ event }) => (event.type === 'sessionChanged' ? event.session : []))
    expect(sessions.map(({ state, person }) => `${state} ${person?.name}`)).toEqual([
      'locked Ming',
      'signedIn Wong',
    ])
  })
})

describe('a wrong PIN', () => {
  test('waits longer each time, for this person', () => {
    const { till, clerk, supervisor } = staffedTill()
    till.lock()
    const waited: number[] = []
    for (let wrong = 1; wrong <= 5; wrong += 1) {
      const proof = { kind: 'pin' as const, personId: clerk.id, pin: '9998' }
      const answer = till.call('signIn', { commandId: newCommandId(), proof })
      const seconds = answer.ok ? 0 : Number(answer.error.details.seconds)
      waited.push(seconds)
      till.time.advance(seconds * 1_000 - 1)
      expect(till.signIn(clerk, pins.clerk)).toBe('proofTooSoon')
      till.time.advance(1)
    }
    expect(waited).toEqual([1, 2, 5, 15, 60])
    expect(till.keeper.checked).toBeLessThanOrEqual(6)
    expect(till.signIn(supervisor, pins.supervisor)).toBe('ok')
    expect(till.signIn(clerk, pins.clerk)).toBe('ok')
    const proof = { kind: 'pin' as const, personId: clerk.id, pin: '9998' }
    const first = till.call('signIn', { commandId: newCommandId(), proof })
    expect(first).toMatchObject({ error: { details: { seconds: 1 } } })
  })

  test('of one name after another slows the whole till', () => {
    const { till, owner, supervisor, clerk } = staffedTill()
    till.lock()
    for (const person of [owner, supervisor, clerk, owner, supervisor]) {
      till.time.advance(10_000)
      expect(till.signIn(person, '9998')).toBe('pinWrong')
    }
    till.time.advance(10_000)
    expect(till.signIn(clerk, '9998')).toBe('pinWrong')
    // The owner's own two seconds are long over.
    till.time.advance(4_999)
    expect(till.signIn(owner, pins.owner)).toBe('proofTooSoon')
    till.time.advance(1)
    expect(till.signIn(owner, pins.owner)).toBe('ok')
  })

  test('is not forgotten by a restart, which begins the wait again', () => {
    const { till, clerk } = staffedTill()
    till.lock()
    for (const waitMs of [1_000, 2_000, 5_000]) {
      expect(till.signIn(clerk, '9998')).toBe('pinWrong')
      till.time.advance(waitMs)
    }
    till.crash()
    till.time.advance(4_000)
    expect(till.signIn(clerk, pins.clerk)).toBe('proofTooSoon')
    till.time.advance(1_000)
    const proof = { kind: 'pin' as const, personId: clerk.id, pin: '9998' }
    const fourth = till.call('signIn', { commandId: newCommandId(), proof })
    expect(fourth).toMatchObject({ error: { code: 'pinWrong', details: { seconds: 15 } } })
  })

  test('is recorded once for each try, with the name and never with what was tried', () => {
    const events: AuditEvent[] = []
    const { till, clerk } = staffedTill({ store: noting(events) })
    till.lock()
    const proof = { kind: 'pin' as const, personId: clerk.id, pin: '9998' }
    const input = { commandId: newCommandId(), proof }
    const refused = till.call('signIn', input)
    expect(till.call('signIn', input)).toEqual(refused)
    const wrong = events.filter(({ type }) => type === 'signInRefused')
    expect(wrong.map(({ data }) => [data.person, data.wrongPins])).toEqual([
      [{ id: clerk.id, name: 'Ming' }, 1],
    ])
    expect(JSON.stringify(events)).not.toContain('9998')
    till.signIn(clerk, pins.clerk)
  })
})

describe('a badge', () => {
  const badge = 'LOWU-B-7Q2M9XK4'

  function withBadge(text = badge) {
    const staffed = staffedTill()
    const { till, owner, supervisor, clerk } = staffed
    till.signIn(owner, pins.owner)
    const given = { kind: 'badge' as const, text }
    const input = { commandId: newCommandId(), personId: supervisor.id, badge: given }
    expect(till.codeOf('assignBadge', input)).toBe('ok')
    till.signIn(clerk, pins.clerk)
    return staffed
  }

  test.each([badge, 'EMPLOYEE 4711', '4891234567894'])(
    '%s signs in at once, by its text or by its ticket',
    (text) => {
      const { till, clerk } = withBadge(text)
      till.lock()
      const proof = { kind: 'badge' as const, text: text.toLowerCase() }
      expect(till.codeOf('signIn', { commandId: newCommandId(), proof })).toBe('ok')
      expect(till.state()).toBe('signedIn Mei')
      till.signIn(clerk, pins.clerk)
      const reading = till.get('readScan', { text })
      expect(reading).toEqual({ kind: 'badge', ticket: expect.any(String) })
      if (reading.kind !== 'badge') throw new Error('no badge')
      const ticket = { kind: 'ticket' as const, ticket: reading.ticket }
      expect(till.codeOf('signIn', { commandId: newCommandId(), proof: ticket })).toBe('ok')
      expect(till.state()).toBe('signedIn Mei')
    },
  )

  test('its text is in no event that screens hear, and its ticket is good for a minute', () => {
    const { till } = withBadge()
    const heard: NumberedEvent[] = []
    till.counter.events.listen(null, (event) => heard.push(event))
    till.scanner.scan(badge)
    const [scanned] = heard.flatMap(({ event }) => (event.type === 'scanned' ? event.reading : []))
    expect(scanned).toMatchObject({ kind: 'badge' })
    expect(JSON.stringify(heard)).not.toContain('7Q2M9XK4')
    const proof = { kind: 'ticket' as const, ticket: scanned?.kind === 'badge' ? scanned.ticket : '' }
    till.time.advance(minuteMs)
    expect(till.codeOf('signIn', { commandId: newCommandId(), proof })).toBe('ticketGone')
  })

  test('approves as a PIN does, and one nobody has slows the till after five', () => {
    const { till } = withBadge()
    const proof = { kind: 'badge' as const, text: badge }
    const asked = { action: 'refundSale', subject: 'SALE0001' } as const
    expect(till.codeOf('approve', { commandId: newCommandId(), ...asked, proof })).toBe('ok')
    const strange = { kind: 'badge' as const, text: 'LOWU-B-00000000' }
    const codes = Array.from({ length: 7 }, () =>
      till.codeOf('signIn', { commandId: newCommandId(), proof: strange }),
    )
    expect(codes).toEqual([...Array(6).fill('badgeUnknown'), 'proofTooSoon'])
  })

  test('a customer’s card held before a locked till is nobody’s attempt to get in', () => {
    const { till } = withBadge()
    till.lock()
    const proof = { kind: 'badge' as const, text: '8985200000000000007' }
    for (let times = 0; times < 10; times += 1) {
      expect(till.codeOf('signIn', { commandId: newCommandId(), proof })).toBe('badgeUnknown')
    }
    expect(till.store.staffRules()?.wrongProofs).toBe(0)
  })

  test.each([
    ['8985200000000000007', 'badgeWrong'],
    ['+852 9123 4567', 'badgeWrong'],
    ['1-000001', 'badgeWrong'],
    ['SHORT', 'badgeWrong'],
    [badge, 'badgeTaken'],
  ])('%s cannot be given to another: %s', (text, code) => {
    const { till, owner, clerk } = withBadge()
    till.signIn(owner, pins.owner)
    const input = { commandId: newCommandId(), personId: clerk.id, badge: { kind: 'badge', text } } as const
    expect(till.codeOf('assignBadge', input)).toBe(code)
  })

  test('a stranger’s text is refused as ever, with a ticket under which the owner may assign it', () => {
    const { till, owner, clerk } = withBadge()
    till.signIn(owner, pins.owner)
    const reading = till.get('readScan', { text: 'EMPLOYEE 12' })
    if (reading.kind !== 'refused' || !reading.ticket) throw new Error('no ticket')
    const given = { kind: 'ticket' as const, ticket: reading.ticket }
    const input = { commandId: newCommandId(), personId: clerk.id, badge: given }
    expect(till.get('assignBadge', input)).toMatchObject({ hasBadge: true })
    expect(till.get('readScan', { text: 'EMPLOYEE 12' })).toMatchObject({ kind: 'badge' })
    expect(
      till.get('assignBadge', { commandId: newCommandId(), personId: clerk.id, badge: null }),
    ).toMatchObject({
      hasBadge: false,
    })
  })

  test('while nobody is set up there are none', () => {
    const till = new StaffedTill()
    expect(till.get('readScan', { text: 'EMPLOYEE 12' })).not.toHaveProperty('ticket')
    const reading = till.get('readScan', { text: badge })
    if (reading.kind !== 'badge') throw new Error('no badge')
    const proof = { kind: 'ticket' as const, ticket: reading.ticket }
    expect(till.codeOf('signIn', { commandId: newCommandId(), proof })).toBe('badgeUnknown')
  })
})

describe('the owner’s list', () => {
  test('is for owners: a clerk and a supervisor are refused, with no approval to be had', () => {
    const { till, clerk, supervisor } = staffedTill()
    const commands: [CallName, object][] = [
      ['addPerson', { name: 'Fong', role: 'owner', pin: '8264' }],
      ['changePerson', { personId: clerk.id, name: 'Ming', role: 'owner', active: true }],
      ['changePin', { personId: supervisor.id, pin: '8264' }],
      ['assignBadge', { personId: clerk.id, badge: null }],
      ['setLockMinutes', { minutes: 0 }],
    ]
    for (const person of [clerk, supervisor]) {
      till.signIn(person, person === clerk ? pins.clerk : pins.supervisor)
      for (const [name, input] of commands) {
        expect(till.codeOf(name, { ...input, commandId: newCommandId() } as never), name).toBe('ownerNeeded')
      }
    }
  })

  test('there is always an owner', () => {
    const { till, owner, supervisor } = staffedTill()
    till.signIn(owner, pins.owner)
    const change = (personId: string, role: 'clerk' | 'owner', active: boolean) => {
      const name = personId === owner.id ? 'Wong' : 'Mei'
      return till.codeOf('changePerson', { commandId: newCommandId(), personId, name, role, active })
    }
    expect(change(owner.id, 'clerk', true)).toBe('lastOwner')
    expect(change(owner.id, 'owner', false)).toBe('lastOwner')
    expect(change(supervisor.id, 'owner', true)).toBe('ok')
    expect(change(owner.id, 'owner', false)).toBe('ok')
    expect(till.state()).toBe('locked')
  })

  test('names tell people apart; who left frees theirs, and takes no badge along', () => {
    const { till, owner, clerk } = staffedTill()
    till.signIn(owner, pins.owner)
    const again = { commandId: newCommandId(), name: 'MING', role: 'clerk', pin: '8264' } as const
    expect(till.codeOf('addPerson', again)).toBe('personNameTaken')
    const badge = { kind: 'badge' as const, text: 'LOWU-B-7Q2M9XK4' }
    till.get('assignBadge', { commandId: newCommandId(), personId: clerk.id, badge })
    const change = { personId: clerk.id, name: 'Ming', role: 'clerk' } as const
    const left = till.get('changePerson', { commandId: newCommandId(), ...change, active: false })
    expect(left).toMatchObject({ active: false, hasBadge: false })
    expect(till.codeOf('addPerson', { ...again, commandId: newCommandId() })).toBe('ok')
    expect(till.codeOf('changePerson', { commandId: newCommandId(), ...change, active: true })).toBe(
      'personNameTaken',
    )
    expect(till.get('listPeople', {}).map(({ name }) => name)).toEqual(['Wong', 'Mei', 'Ming', 'MING'])
  })

  test('a new PIN ends the old one and the wait', () => {
    const { till, owner, clerk } = staffedTill()
    till.lock()
    till.signIn(clerk, '9998')
    till.time.advance(minuteMs)
    till.signIn(owner, pins.owner)
    till.get('changePin', { commandId: newCommandId(), personId: clerk.id, pin: '5820' })
    expect(till.signIn(clerk, pins.clerk)).toBe('pinWrong')
    till.time.advance(minuteMs)
    expect(till.signIn(clerk, '5820')).toBe('ok')
  })

  test('asked twice it is done once', () => {
    const { till, owner } = staffedTill()
    till.signIn(owner, pins.owner)
    const input = { commandId: newCommandId(), name: 'Fong', role: 'clerk', pin: '8264' } as const
    const fong = till.get('addPerson', input)
    expect(till.get('addPerson', input)).toEqual(fong)
    expect(till.get('listPeople', {})).toHaveLength(4)
    expect(till.codeOf('changePin', { commandId: input.commandId, personId: fong.id, pin: '5820' })).toBe(
      'commandReused',
    )
  })
})
