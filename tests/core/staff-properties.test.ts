// Whatever people do at a till, in any order: nothing supervised happens without someone who may, an
// approval works once, there is always an owner, and no PIN is anywhere in the books.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonView } from '../../core/api/staff-views.ts'
import { roleMay } from '../../core/staff/permissions.ts'
import type { AuditEvent } from '../../core/store.ts'
import { openMemory } from '../../native/store/books-file.ts'
import type { Connection } from '../../native/store/connection.ts'
import { migrations } from '../../native/store/migrations/all.ts'
import { storeOver } from '../../native/store/store.ts'
import { walkChain } from '../../native/store/verify-chain.ts'
import { moneyFault } from '../../native/store/verify-money.ts'
import { granted } from '../contract/sale-samples.ts'
import { hongKongCard, newCommandId } from '../sim/simulated-shop.ts'
import { StaffedTill } from './staffed-till.ts'

/** Eight digits that no amount, time or id of these tests holds. */
const pinOf = (place: number) => `80263${String(place).padStart(3, '0')}`
const wrongPin = '94710536'
const peopleMost = 8

type Step =
  | {
      readonly do: 'signIn' | 'approve'
      readonly who: number
      readonly right: boolean
      readonly amount: number
    }
  | { readonly do: 'moveCash'; readonly amount: number; readonly approved: boolean }
  | {
      readonly do: 'change'
      readonly who: number
      readonly role: PersonView['role']
      readonly active: boolean
    }
  | { readonly do: 'add'; readonly role: PersonView['role'] }
  /** Somebody asks, somebody approves, and it is sent so many times. */
  | { readonly do: 'ask'; readonly who: number; readonly amount: number; readonly times: number }
  | { readonly do: 'lock' | 'crash' | 'sell' }
  | { readonly do: 'wait'; readonly seconds: number }

const role = fc.constantFrom<PersonView['role'][]>('clerk', 'supervisor', 'owner')
const who = fc.nat(peopleMost - 1)
const amount = fc.integer({ min: 1, max: 3 })
const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ do: fc.constantFrom('signIn', 'approve'), who, right: fc.boolean(), amount }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('moveCash'), amount, approved: fc.boolean() }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('wait'), seconds: fc.integer({ min: 1, max: 200 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('change'), who, role, active: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('add'), role }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('ask'), who, amount, times: fc.integer({ min: 1, max: 2 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('lock', 'crash', 'sell') }) },
  ) as fc.Arbitrary<Step>,
  { minLength: 5, maxLength: 40 },
)

class Walk {
  readonly connection: Connection = granted(openMemory({ migrations, clockMs: () => 0 }))
  readonly events: AuditEvent[] = []
  readonly till: StaffedTill
  readonly people: PersonView[] = []
  #approval: string | null = null

  constructor() {
    const real = storeOver(this.connection, () => {})
    const store = {
      ...real,
      appendEvent: (event: AuditEvent) => {
        this.events.push(event)
        return real.appendEvent(event)
      },
    }
    this.till = new StaffedTill({ store: () => store })
    this.people.push(this.till.add('P0', 'owner', pinOf(0)))
    this.people.push(this.till.add('P1', 'clerk', pinOf(1)))
    this.people.push(this.till.add('P2', 'supervisor', pinOf(2)))
  }

  take(step: Step): void {
    const { till, people } = this
    const commandId = newCommandId()
    const person = 'who' in step ? people[step.who % people.length] : undefined
    switch (step.do) {
      case 'signIn':
      case 'approve': {
        if (!person) return
        const pin = step.right ? pinOf(people.indexOf(person)) : wrongPin
        const proof = { kind: 'pin' as const, personId: person.id, pin }
        if (step.do === 'signIn') till.call('signIn', { commandId, proof })
        else this.#approve(step.amount, proof)
        return
      }
      case 'moveCash':
        this.#moveCash(step)
        return
      case 'change': {
        if (!person) return
        const { role, active } = step
        till.call('changePerson', { commandId, personId: person.id, name: person.name, role, active })
        return
      }
      case 'ask': {
        const approver = people[step.who % people.length]
        if (!approver) return
        const proof = { kind: 'pin' as const, personId: approver.id, pin: pinOf(people.indexOf(approver)) }
        this.take({ do: 'signIn', who: 1, right: true, amount: step.amount })
        this.#approve(step.amount, proof)
        for (let time = 0; time < step.times; time += 1)
          this.#moveCash({ amount: step.amount, approved: true })
        return
      }
      case 'add': {
        if (people.length >= peopleMost) return
        const place = people.length
        const input = { commandId, name: `P${place}`, role: step.role, pin: pinOf(place) }
        const added = till.call('addPerson', input)
        if (added.ok) people.push(added.value)
        return
      }
      case 'lock':
        till.lock()
        return
      case 'sell':
        this.#sell()
        return
      case 'crash':
        till.crash()
        return
      case 'wait':
        till.time.advance(step.seconds * 1_000)
    }
  }

  #approve(amountMinor: number, proof: { kind: 'pin'; personId: string; pin: string }): void {
    const asked = { action: 'moveCash', subject: `in HKD ${amountMinor}` } as const
    const answer = this.till.call('approve', { commandId: newCommandId(), ...asked, proof })
    if (answer.ok) this.#approval = answer.value.approvalId
  }

  #moveCash({ amount, approved }: { readonly amount: number; readonly approved: boolean }): void {
    const cash = { direction: 'in', currency: 'HKD', amountMinor: amount, reason: 'float' } as const
    const approval = approved && this.#approval !== null ? { approval: this.#approval } : {}
    this.till.call('moveCash', { commandId: newCommandId(), ...cash, ...approval })
  }

  /** Offered by whoever is there, and paid to whoever is there a minute later; a locked till sells nothing. */
  #sell(): void {
    const { till } = this
    const offer = {
      card: hongKongCard,
      productId: '101',
      faceMinor: null,
      language: 'en',
      again: true,
    } as const
    const sale = till.call('prepareSale', { commandId: newCommandId(), ...offer })
    if (!sale.ok) return
    const other = this.people[2]
    if (other) till.signIn(other, pinOf(2))
    const cash = { tender: 'cash', currency: 'HKD', givenMinor: 12_000 } as const
    till.call('takePayment', { commandId: newCommandId(), saleId: sale.value.id, ...cash })
  }

  /** Everything the books hold, as text. */
  books(): string {
    const tables = this.connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all()
    return JSON.stringify(tables.map((table) => this.connection.prepare(`SELECT * FROM "${table}"`).all()))
  }
}

interface Named {
  readonly id: string
}

/** What cash moved by whom, against what each was and what was approved at that moment. */
function checkMoves(events: readonly AuditEvent[]): void {
  const roles = new Map<string, PersonView['role']>()
  const standing = new Map<string, number>()
  const key = (by: Named, subject: string) => `${by.id} ${subject}`
  for (const { type, data } of events) {
    const person = data.person as Named | undefined
    const by = data.by as Named | undefined
    if ((type === 'personAdded' || type === 'personChanged') && person) {
      roles.set(person.id, data.role as PersonView['role'])
    }
    if (type === 'approvalGiven' && by) {
      const approver = data.approvedBy as Named
      expect(roleMay(roles.get(approver.id) ?? 'clerk', 'moveCash', { seenBy: 'supervisor' })).toBe(true)
      const place = key(by, String(data.subject))
      standing.set(place, (standing.get(place) ?? 0) + 1)
    }
    if (type === 'cashMoved') {
      expect(by).toBeDefined()
      if (by === undefined || roleMay(roles.get(by.id) ?? 'clerk', 'moveCash', { seenBy: 'supervisor' }))
        continue
      expect(data.approvedBy).toBeDefined()
      const { amountMinor } = data.amount as { amountMinor: number }
      const place = key(by, `in HKD ${amountMinor}`)
      const left = (standing.get(place) ?? 0) - 1
      expect(left).toBeGreaterThanOrEqual(0)
      standing.set(place, left)
    }
  }
}

test('in any order of anything', () => {
  let moved = 0
  let paid = 0
  let movedByApproval = 0
  fc.assert(
    fc.property(steps, (walked) => {
      const walk = new Walk()
      for (const step of walked) {
        walk.take(step)
        const owners = walk.till.store.people().filter((person) => person.active && person.role === 'owner')
        expect(owners.length).toBeGreaterThan(0)
      }
      checkMoves(walk.events)
      // Who took the money is in the row as the event says it.
      expect(walkChain(walk.connection).fault ?? moneyFault(walk.connection)).toBeNull()
      paid += walk.events.filter(({ type, data }) => type === 'paymentTaken' && data.by !== undefined).length
      const cash = walk.events.filter(({ type }) => type === 'cashMoved')
      moved += cash.length
      movedByApproval += cash.filter(({ data }) => data.approvedBy !== undefined).length
      const written = walk.books() + JSON.stringify(walk.events)
      expect(written).toContain('P0')
      for (const pin of [...walk.people.map((_, place) => pinOf(place)), wrongPin]) {
        expect(written).not.toContain(pin)
      }
      walk.connection.close()
    }),
    { numRuns: 60, seed: 20_261_122 },
  )
  // The walk did meet what it is about.
  expect(moved).toBeGreaterThan(50)
  expect(paid).toBeGreaterThan(3)
  expect(movedByApproval).toBeGreaterThan(3)
})
