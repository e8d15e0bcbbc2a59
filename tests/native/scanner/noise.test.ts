// Half a million bytes of noise in each way of framing: nothing breaks, and no card comes out of it that
// fails the rules of its own kind. Ten million: npm run bench -- scan-noise
import { expect, it } from 'vitest'
import { endureNoise } from '../../devices/noise-ordeal.ts'

it.each(['auto', 'line', 'tab', 'etx', 'gap'] as const)(
  'framed by %s, noise makes no card that is none',
  (end) => {
    const figures = endureNoise({ seed: 20_261_122, bytes: 100_000, end })
    expect(figures.faults).toEqual([])
    // Else nothing was tried.
    expect(figures.refused).toBeGreaterThan(0)
    expect(figures.garbled).toBeGreaterThan(0)
    if (end === 'auto' || end === 'line') expect(figures.cards).toBeGreaterThan(0)
  },
)
