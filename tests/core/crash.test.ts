// The process dies after each of its first commits in turn, in each of several situations; a new one
// over the same books must end where an undisturbed one would, with one reference and one credit.
import { describe, expect, test } from 'vitest'
import type { Reference } from '../../core/ids.ts'
import type { Store } from '../../core/store.ts'
import type { Treatment } from '../sim/simulated-distributor.ts'
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
