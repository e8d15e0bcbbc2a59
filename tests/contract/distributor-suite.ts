// What core may rely on of any distributor, as numbered rules. Run it against each adapter with a
// world that can make its distributor misbehave; it never looks at a wire format.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Product } from '../../core/catalogue/product.ts'
import type { Reference } from '../../core/ids.ts'
import { convert, money } from '../../core/money.ts'
import type {
  Asked,
  Distributor,
  FindAnswer,
  ReverseAnswer,
  SubmitAnswer,
  TimeSpan,
  TopUpOrder,
} from '../../core/ports.ts'
import type { StatementRow } from '../../core/reconcile/statement.ts'
import { problemWords } from '../../core/words/problem-words.ts'

/** What the distributor's side does with the next create. */
export type Twist =
  | 'dropBefore'
  | 'dropAnswer'
  | 'failBefore'
  | 'failAfter'
  | 'garbage'
  | 'decline'
  | 'rateLimit'
  | 'emptyBalance'
  | 'stay'

export type ReversalTwist =
  | 'dropBefore'
  | 'dropAnswer'
  | 'failBefore'
  | 'failAfter'
  | 'garbage'
  | 'rateLimit'
  | 'keep'

export interface DistributorWorld {
  readonly distributor: Distributor
  twist(twist: Twist): void
  /** What the distributor's side does with the next request to take a top-up back. */
  twistReversal(twist: ReversalTwist): void
  /** The next question by reference finds nothing although there is something. */
  hideNext(): void
  reverse(reference: Reference): Promise<void>
  /** Nobody answers at the distributor's address from now on. */
  pullCable(): Promise<void>
  mendCable(): Promise<void>
  /** How often this reference was made into a transaction, by the distributor's own books. */
  countOf(reference: Reference): Promise<number>
  availableMinor(): Promise<number>
  close(): Promise<void>
}

export interface WorldOptions {
  /** Whether an accepted order is credited before it is answered. */
  readonly settlesAtOnce: boolean
}

let made = 0
export function newReference(): Reference {
  made += 1
  return `SUITE${String(made).padStart(21, '0')}` as Reference
}

export function submit(distributor: Distributor, order: TopUpOrder): Promise<SubmitAnswer> {
  return new Promise((resolve) => distributor.submit(order, resolve))
}

export function reverse(distributor: Distributor, reference: Reference): Promise<ReverseAnswer> {
  return new Promise((resolve) => distributor.reverse(reference, resolve))
}

export function find(distributor: Distributor, reference: Reference): Promise<FindAnswer> {
  return new Promise((resolve) => distributor.find(reference, resolve))
}

export function listProducts(distributor: Distributor): Promise<Asked<readonly Product[]>> {
  return new Promise((resolve) => distributor.listProducts(resolve))
}

export function listTransactions(
  distributor: Distributor,
  span: TimeSpan,
): Promise<Asked<readonly StatementRow[]>> {
  return new Promise((resolve) => distributor.listTransactions(span, resolve))
}

export function runDistributorSuite(
  name: string,
  startWorld: (options: WorldOptions) => Promise<DistributorWorld>,
): void {
  describe(`distributor contract: ${name}`, () => {
    let world: DistributorWorld
    let products: readonly Product[]

    beforeEach(async () => {
      world = await startWorld({ settlesAtOnce: true })
      const listed = await listProducts(world.distributor)
      if (listed.kind !== 'answered') throw new Error('the world must list its products')
      products = listed.value
    })
    afterEach(() => world.close())

    function orderOf(reference: Reference): TopUpOrder {
      const product = products.find((each) => each.faceValue.kind === 'fixed' && each.takes.includes('phone'))
      if (product?.faceValue.kind !== 'fixed') throw new Error('the world must sell a fixed product by phone')
      return {
        reference,
        productId: product.id,
        ranged: false,
        cardKind: 'phone',
        cardNumber: '+85251239876',
        faceValue: product.faceValue.amount,
      }
    }

    it('1 declares traits that can be kept', () => {
      const { traits } = world.distributor
      expect(traits.name).not.toBe('')
      expect(traits.inFlightMax).toBeGreaterThan(0)
      expect(traits.poll.maxMs).toBeGreaterThanOrEqual(traits.poll.firstMs)
      if (traits.repeatedReference === 'unsafe') expect(traits.notFoundFinalAfterMs).toBeNull()
      if (traits.notFoundFinalAfterMs !== null) {
        expect(traits.notFoundFinalAfterMs).toBeGreaterThan(traits.holdMs)
      }
    })

    it('2 credits an order once and finds it under its reference, with the same facts', async () => {
      const reference = newReference()
      const answer = await submit(world.distributor, orderOf(reference))
      expect(answer.kind).toBe('credited')
      const found = await find(world.distributor, reference)
      expect(found).toEqual(answer)
      expect(await world.countOf(reference)).toBe(1)
    })

    it('3 tells its cost as it takes it from the balance', async () => {
      const before = await world.availableMinor()
      const answer = await submit(world.distributor, orderOf(newReference()))
      if (answer.kind !== 'credited') throw new Error(`not credited: ${answer.kind}`)
      expect(answer.facts.cost?.amountMinor).toBe(before - (await world.availableMinor()))
    })

    it('4 accepts what is not credited yet, and says so when asked', async () => {
      world.twist('stay')
      const reference = newReference()
      const answer = await submit(world.distributor, orderOf(reference))
      expect(answer).toMatchObject({ kind: 'accepted' })
      expect(await find(world.distributor, reference)).toEqual(answer)
    })

    it('5 reports a refusal by the operator as failed, with a sentence, for ever', async () => {
      world.twist('decline')
      const reference = newReference()
      const answer = await submit(world.distributor, orderOf(reference))
      if (answer.kind !== 'failed') throw new Error(`not failed: ${answer.kind}`)
      expect(problemWords).toHaveProperty(answer.problem.code)
      expect(await find(world.distributor, reference)).toMatchObject({ kind: 'failed' })
    })

    it.each(['dropBefore', 'dropAnswer', 'failBefore', 'failAfter', 'garbage'] as const)(
      '6 after %s says unknown, and the question by reference tells the truth',
      async (twist) => {
        world.twist(twist)
        const reference = newReference()
        expect((await submit(world.distributor, orderOf(reference))).kind).toBe('unknown')
        const arrived = (await world.countOf(reference)) === 1
        expect((await find(world.distributor, reference)).kind).toBe(arrived ? 'credited' : 'notFound')
      },
    )

    it('7 never credits a repeated reference twice, if it says that repeats are refused', async () => {
      if (world.distributor.traits.repeatedReference !== 'rejected') return
      const reference = newReference()
      await submit(world.distributor, orderOf(reference))
      const before = await world.availableMinor()
      const repeated = await submit(world.distributor, orderOf(reference))
      expect(['unknown', 'credited', 'accepted']).toContain(repeated.kind)
      expect(await world.countOf(reference)).toBe(1)
      expect(await world.availableMinor()).toBe(before)
    })

    it('8 says not sent when nobody answers at the address, and can send the same reference later', async () => {
      const reference = newReference()
      await world.pullCable()
      const answer = await submit(world.distributor, orderOf(reference))
      expect(answer).toMatchObject({ kind: 'notSent', reason: 'lineDown' })
      expect((await find(world.distributor, reference)).kind).toBe('unreachable')
      expect((await listProducts(world.distributor)).kind).toBe('unreachable')
      await world.mendCable()
      expect((await submit(world.distributor, orderOf(reference))).kind).toBe('credited')
      expect(await world.countOf(reference)).toBe(1)
    })

    it.each([
      ['rateLimit', 'rateLimited'],
      ['emptyBalance', 'balanceEmpty'],
    ] as const)('9 after %s says not sent, %s, and made no transaction', async (twist, reason) => {
      world.twist(twist)
      const reference = newReference()
      expect(await submit(world.distributor, orderOf(reference))).toMatchObject({ kind: 'notSent', reason })
      expect(await world.countOf(reference)).toBe(0)
    })

    it('10 says not found for a reference it never saw, and for one it does not see yet', async () => {
      expect((await find(world.distributor, newReference())).kind).toBe('notFound')
      world.hideNext()
      const reference = newReference()
      await submit(world.distributor, orderOf(reference))
      expect((await find(world.distributor, reference)).kind).toBe('notFound')
      expect(world.distributor.traits.notFoundFinalAfterMs).not.toBe(0)
    })

    it('11 tells of a reversal when asked again', async () => {
      const reference = newReference()
      await submit(world.distributor, orderOf(reference))
      await world.reverse(reference)
      expect(await find(world.distributor, reference)).toMatchObject({
        kind: 'failed',
        problem: { code: 'distributorReversed' },
      })
    })

    it('12 lists only products that can be sold: a card they take, whole money, a known country', () => {
      expect(products.length).toBeGreaterThan(0)
      expect(new Set(products.map((each) => each.id)).size).toBe(products.length)
      for (const product of products) {
        expect(product.takes.length).toBeGreaterThan(0)
        expect(['HK', 'CN', 'MO']).toContain(product.operator.country)
        const { faceValue, cost } = product
        if (faceValue.kind === 'fixed') expect(faceValue.amount.amountMinor).toBeGreaterThan(0)
        else expect(faceValue.maxMinor).toBeGreaterThanOrEqual(faceValue.minMinor)
        if (cost.kind === 'fixed') expect(Number.isSafeInteger(cost.amount.amountMinor)).toBe(true)
        else expect(cost.ratePpm).toBeGreaterThan(0)
      }
    })

    it('13 credits the amount of a ranged product that was asked for', async () => {
      const product = products.find(
        (each) => each.faceValue.kind === 'ranged' && each.takes.includes('phone'),
      )
      if (product?.faceValue.kind !== 'ranged') return
      const { currency, minMinor, stepMinor } = product.faceValue
      const before = await world.availableMinor()
      const answer = await submit(world.distributor, {
        ...orderOf(newReference()),
        productId: product.id,
        ranged: true,
        faceValue: money(currency, minMinor + 3 * stepMinor),
      })
      if (answer.kind !== 'credited') throw new Error(`not credited: ${answer.kind}`)
      const taken = before - (await world.availableMinor())
      expect(taken).toBe(answer.facts.cost?.amountMinor)
      // The catalogue's rate never promises less than is taken, and the amount is not the minimum.
      if (product.cost.kind !== 'rate') throw new Error('a ranged product costs by rate')
      const costOf = (minor: number) => convert(money(currency, minor), currency, ratePpm).amountMinor
      const { ratePpm } = product.cost
      expect(taken).toBeLessThanOrEqual(costOf(minMinor + 3 * stepMinor))
      expect(taken).toBeGreaterThan(costOf(minMinor + 2 * stepMinor))
    })

    it('14 tells the balance, and the operators a number may belong to', async () => {
      const balance = await new Promise<Asked<{ amountMinor: number }>>((resolve) =>
        world.distributor.readBalance(resolve),
      )
      expect(balance).toMatchObject({
        kind: 'answered',
        value: { amountMinor: await world.availableMinor() },
      })
      const operators = await new Promise<Asked<readonly string[]>>((resolve) =>
        world.distributor.lookUp('+85251239876', resolve),
      )
      if (operators.kind !== 'answered') throw new Error('no operators')
      const known = new Set(products.map((each) => each.operator.id))
      expect(known.has(operators.value[0] ?? '')).toBe(true)
    })

    it('15 reports exactly once, and never before the call that started it has returned', async () => {
      const reference = newReference()
      const calls: ((report: () => void) => void)[] = [
        (report) => world.distributor.submit(orderOf(reference), report),
        (report) => world.distributor.find(reference, report),
        (report) => world.distributor.reverse(reference, report),
        (report) => world.distributor.listProducts(report),
        (report) => world.distributor.lookUp('+85251239876', report),
        (report) => world.distributor.readBalance(report),
        (report) => world.distributor.listTransactions({ fromMs: 0, untilMs: 1 }, report),
      ]
      for (const cable of ['whole', 'pulled'] as const) {
        if (cable === 'pulled') await world.pullCable()
        for (const call of calls) {
          let reports = 0
          let returned = false
          await new Promise<void>((resolve) => {
            call(() => {
              reports += 1
              expect(returned).toBe(true)
              resolve()
            })
            returned = true
          })
          await find(world.distributor, reference)
          expect(reports).toBe(1)
        }
      }
    })

    it('16 keeps several orders apart when they are in flight together', async () => {
      const references = Array.from({ length: world.distributor.traits.inFlightMax }, newReference)
      const answers = await Promise.all(references.map((each) => submit(world.distributor, orderOf(each))))
      const ids = answers.map((each) => (each.kind === 'credited' ? each.facts.distributorId : each.kind))
      expect(new Set(ids).size).toBe(references.length)
      for (const reference of references) expect(await world.countOf(reference)).toBe(1)
    })

    it('17 lists what it was given within a span, each once, as it stands and with its cost', async () => {
      if (world.distributor.traits.listing === 'never') return
      const fromMs = Date.now() - 60_000
      const [credited, declined, taken] = [newReference(), newReference(), newReference()]
      const answer = await submit(world.distributor, orderOf(credited))
      if (answer.kind !== 'credited') throw new Error(`not credited: ${answer.kind}`)
      world.twist('decline')
      await submit(world.distributor, orderOf(declined))
      await submit(world.distributor, orderOf(taken))
      await world.reverse(taken)
      const listed = await listTransactions(world.distributor, { fromMs, untilMs: Date.now() + 60_000 })
      if (listed.kind !== 'answered') throw new Error('not listed')
      expect(listed.value.map(({ reference, state }) => [reference, state])).toEqual([
        [credited, 'credited'],
        [declined, 'failed'],
        [taken, 'reversed'],
      ])
      const { distributorId, cost } = answer.facts
      expect(listed.value[0]).toMatchObject({ distributorId, amount: cost })
      const before = await listTransactions(world.distributor, { fromMs: fromMs - 60_000, untilMs: fromMs })
      expect(before.kind === 'answered' && before.value).toEqual([])
      await world.pullCable()
      expect((await listTransactions(world.distributor, { fromMs, untilMs: Date.now() })).kind).toBe(
        'unreachable',
      )
    })

    it('18 takes a credited top-up back once, gives its cost back, and says so when asked', async () => {
      const reference = newReference()
      await submit(world.distributor, orderOf(reference))
      const before = await world.availableMinor()
      const answer = await reverse(world.distributor, reference)
      if (world.distributor.traits.reversal.kind === 'never') {
        expect(answer.kind).toBe('refused')
        expect((await find(world.distributor, reference)).kind).toBe('credited')
        return
      }
      expect(answer).toEqual({ kind: 'reversed' })
      const after = await world.availableMinor()
      expect(after).toBeGreaterThan(before)
      const gone = { kind: 'failed', problem: { code: 'distributorReversed' } }
      expect(await find(world.distributor, reference)).toMatchObject(gone)
      expect(['reversed', 'unknown']).toContain((await reverse(world.distributor, reference)).kind)
      expect(await world.availableMinor()).toBe(after)
    })

    it.each(['dropBefore', 'dropAnswer', 'failBefore', 'failAfter', 'garbage'] as const)(
      '19 after %s does not know whether it was taken back, and the question by reference tells',
      async (twist) => {
        if (world.distributor.traits.reversal.kind === 'never') return
        const reference = newReference()
        await submit(world.distributor, orderOf(reference))
        const before = await world.availableMinor()
        world.twistReversal(twist)
        expect((await reverse(world.distributor, reference)).kind).toBe('unknown')
        const took = (await world.availableMinor()) > before
        expect((await find(world.distributor, reference)).kind).toBe(took ? 'failed' : 'credited')
      },
    )

    it('20 says not sent, or refused with a sentence, only where nothing was taken back', async () => {
      if (world.distributor.traits.reversal.kind === 'never') return
      const reference = newReference()
      await submit(world.distributor, orderOf(reference))
      world.twistReversal('rateLimit')
      expect(await reverse(world.distributor, reference)).toMatchObject({
        kind: 'notSent',
        reason: 'rateLimited',
      })
      world.twistReversal('keep')
      const kept = await reverse(world.distributor, reference)
      if (kept.kind !== 'refused') throw new Error(`not refused: ${kept.kind}`)
      expect(problemWords).toHaveProperty(kept.problem.code)
      await world.pullCable()
      expect(await reverse(world.distributor, reference)).toMatchObject({
        kind: 'notSent',
        reason: 'lineDown',
      })
      await world.mendCable()
      expect((await find(world.distributor, reference)).kind).toBe('credited')
      // One it never saw is not taken back, whatever it says.
      expect(['unknown', 'refused']).toContain((await reverse(world.distributor, newReference())).kind)
    })
  })
}
