// The process dies after each of its first commits in turn, in each of several situations; a new one
// over the same books must end where an undisturbed one would, with one reference and one credit.
import { describe, expect, test } from 'vitest'
import type { Reference } from '../../core/ids.ts'
import type { Store } from '../../core/store.ts'
import { type ReversalTreatment, type Treatment, takesBack } from '../sim/simulated-distributor.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

class Killed extends Error {}

/** Lets `commitsLeft` more commits through, then dies just before or just after the next one. */
class Fuse {
  commitsLeft = Number.POSITIVE_INFINITY
  when: 'before' | 'after' = 'before'

  over(real: Store): Store {
    return {
      ...real,
      commit: (work) => {
        this.commitsLeft -= 1
        const dies = this.commitsLeft === -1
        if (dies && this.when === 'before') throw new Killed()
        const outcome = real.commit(work)
        if (dies) throw new Killed()
        return outcome
      },
    }
  }
}

/** Runs `work`; when the process dies in it, opens a new one. */
function survive(shop: SimulatedShop, work: () => void): boolean {
  try {
    work()
    return false
  } catch (error) {
    if (!(error instanceof Killed)) throw error
    shop.crash()
    return true
  }
}

const situations: readonly { name: string; treatments: Treatment[]; ends: 'credited' | 'failed' }[] = [
  { name: 'credited at once', treatments: [], ends: 'credited' },
  { name: 'answer lost', treatments: ['loseAnswer'], ends: 'credited' },
  { name: 'request lost', treatments: ['loseRequest'], ends: 'credited' },
  { name: 'declined', treatments: ['decline'], ends: 'failed' },
  { name: 'line down at first', treatments: [{ refuse: 'lineDown' }], ends: 'credited' },
]
const commitsTried = 8
const points = Array.from({ length: commitsTried }, (_, index) => index).flatMap((commit) => [
  { commit, when: 'before' as const },
  { commit, when: 'after' as const },
])

describe.each(situations)('$name', ({ treatments, ends }) => {
  test.each(points)('killed $when commit $commit after the sale is prepared', ({ commit, when }) => {
    const fuse = new Fuse()
    const shop = new SimulatedShop({ store: (real) => fuse.over(real) })
    shop.distributor.treatments = [...treatments]
    const sale = shop.prepare()
    const payment = {
      commandId: newCommandId(),
      saleId: sale.id,
      tender: 'cash' as const,
      currency: 'HKD' as const,
      givenMinor: 10_500,
    }
    fuse.when = when
    fuse.commitsLeft = commit
    survive(shop, () => shop.get('takePayment', payment))
    // The screen never heard an answer and asks again, as it would.
    survive(shop, () => shop.get('takePayment', payment))
    for (let minutes = 0; minutes < 30; minutes += 1) survive(shop, () => shop.time.advance(60_000))
    const end = shop.sale(sale.id)
    expect(end.state).toBe(ends)
    expect(new Set(shop.distributor.submitted)).toEqual(new Set([sale.reference]))
    expect(shop.distributor.creditsOf(sale.reference as Reference)).toBe(ends === 'credited' ? 1 : 0)
    expect(shop.books()['drawer HKD']).toBe(10_500)
    const originals = shop.printer.paper.filter((receipt) => receipt.copy === 0 && receipt.kind !== 'pending')
    expect(originals.length).toBeLessThanOrEqual(1)
    if (ends === 'credited' && originals.length === 0) expect(end.slip).not.toBeNull()
  })
})

const takingBack: readonly {
  name: string
  treatments: ReversalTreatment[]
  ends: 'failed' | 'credited'
}[] = [
  { name: 'taken back at once', treatments: [], ends: 'failed' },
  { name: 'taken back, answer lost', treatments: ['loseAnswer'], ends: 'failed' },
  { name: 'taken back, never answered', treatments: ['never'], ends: 'failed' },
  { name: 'asked in vain', treatments: ['loseRequest'], ends: 'credited' },
  { name: 'refused', treatments: ['keep'], ends: 'credited' },
  { name: 'line down at first', treatments: [{ refuse: 'lineDown' }], ends: 'failed' },
]

describe.each(takingBack)('$name', ({ treatments, ends }) => {
  test.each(points)('killed $when commit $commit after it was asked for', ({ commit, when }) => {
    const fuse = new Fuse()
    const shop = new SimulatedShop({ store: (real) => fuse.over(real), traits: { reversal: takesBack } })
    const sale = shop.pay(shop.prepare())
    shop.time.advance(5_000)
    expect(shop.sale(sale.id).state).toBe('credited')
    shop.distributor.reversalTreatments = [...treatments]
    const asked = {
      commandId: newCommandId(),
      saleId: sale.id,
      why: { reason: 'wrongCard' as const },
    }
    fuse.when = when
    fuse.commitsLeft = commit
    survive(shop, () => shop.call('reverseSale', asked))
    survive(shop, () => shop.call('reverseSale', asked))
    for (let minutes = 0; minutes < 30; minutes += 1) survive(shop, () => shop.time.advance(60_000))
    const end = shop.sale(sale.id)
    // Dead between writing down that it is asked and asking: proven to have come to nothing, it may be asked again.
    const inVain = end.problem?.code === 'reversalDidNotArrive'
    const ended = inVain ? 'credited' : ends
    expect(end.state).toBe(ended)
    expect(end.reversal?.kind).not.toBe('asked')
    // Credit or money owed, and never both or neither.
    expect(shop.distributor.creditsOf(sale.reference as Reference)).toBe(ended === 'credited' ? 1 : 0)
    expect(shop.books()['refundsDue HKD'] ?? 0).toBe(ended === 'failed' ? -10_500 : 0)
    expect(shop.books()['drawer HKD']).toBe(10_500)
    // Once more only when the first certainly did not arrive.
    expect(shop.distributor.reversed.length).toBeLessThanOrEqual(
      treatments.some((each) => typeof each === 'object') ? 2 : 1,
    )
  })
})
