// How the books are kept is on every screen: the last copy, the trail, and that damage stops the money.
import { expect, test } from 'vitest'
import type { CounterEvent } from '../../core/api/events.ts'
import type { StatusView } from '../../core/api/views.ts'
import { createCounter } from '../../core/counter.ts'
import { problem } from '../../core/outcome.ts'
import type { Keeping } from '../../core/ports.ts'
import { SimulatedShop, simulatedShop } from '../sim/simulated-shop.ts'

const well: Keeping = { copiedAtMs: null, copyProblem: null, trailProblem: null }

/** A second counter over the edges of a simulated shop, whose books are kept as `kept` says. */
function counterOver() {
  const { time, distributor, printer, scanner, store } = new SimulatedShop()
  const kept = { now: well }
  const chance = { bytes: (count: number) => new Uint8Array(count) }
  const ports = { clock: time, alarm: time, chance, store, distributor, printer, scanner }
  const counter = createCounter({ ...ports, keeping: () => kept.now }, simulatedShop, 'kept')
  const told: StatusView['books'][] = []
  counter.events.listen(null, ({ event }: { readonly event: CounterEvent }) => {
    if (event.type === 'statusChanged') told.push(event.status.books)
  })
  return { counter, kept, told }
}

test('nothing is known of copies where the books are only in memory', () => {
  const nothing = { copiedAtMs: null, copyProblem: null, trailProblem: null, halted: null }
  expect(new SimulatedShop().get('getStatus', {}).books).toEqual(nothing)
})

test('a copy that was made, or could not be, is told at once', () => {
  const { counter, kept, told } = counterOver()
  kept.now = { ...well, copiedAtMs: 1_790_000_000_000 }
  counter.keepingChanged()
  expect(told.at(-1)).toEqual({ ...kept.now, halted: null })
  kept.now = { ...kept.now, copyProblem: problem('backupDiskFull', { folder: '/media/usb' }) }
  counter.keepingChanged()
  expect(told.at(-1)).toMatchObject({
    copiedAtMs: 1_790_000_000_000,
    copyProblem: { code: 'backupDiskFull', details: { folder: '/media/usb' } },
  })
})

test('a trail that is behind shows with the next change of anything', () => {
  const { counter, kept, told } = counterOver()
  kept.now = { ...well, trailProblem: problem('trailBehind', { file: 'trail.jsonl', detail: 'EIO' }) }
  counter.keepingChanged()
  expect(told.at(-1)?.trailProblem?.message).toContain('trail.jsonl')
})

test('damaged books stop the money, and the screens are told why', () => {
  const { counter, told } = counterOver()
  counter.haltSales(problem('storeDamagedInUse', { file: 'lowu.sqlite', detail: 'page 7' }))
  expect(told.at(-1)?.halted).toMatchObject({ code: 'storeDamagedInUse' })
})
