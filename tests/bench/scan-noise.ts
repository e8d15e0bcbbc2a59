// Ten million bytes of noise through the scanner's path: no crash, no card that fails its own rules, and
// memory that stays where it was after the first million.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { endureNoise } from '../devices/noise-ordeal.ts'
import { type Benchmark, row } from './row.ts'

const bytes = 10_000_000
const million = 1_000_000
const growthMaxMb = 4

export const measureScanNoise: Benchmark = async (say) => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const heapsMb: number[] = []
  const seed = Date.now() % 2 ** 31
  say(`noise: ${bytes} bytes of seed ${seed}`)
  const startedAtMs = performance.now()
  const figures = endureNoise({
    seed,
    bytes,
    end: 'auto',
    every: {
      bytes: million,
      look({ bytes: sofar, cards }) {
        collect()
        heapsMb.push(process.memoryUsage().heapUsed / 2 ** 20)
        say(`noise: ${Math.round(sofar / million)} million bytes, ${cards} cards`)
      },
    },
  })
  const seconds = (performance.now() - startedAtMs) / 1000
  const [first = 0] = heapsMb
  const growthMb = Math.max(...heapsMb) - first
  return {
    rows: [
      row({ name: 'scan-noise bytes', value: figures.bytes, unit: 'bytes' }),
      row({ name: 'scan-noise speed', value: figures.bytes / million / seconds, unit: 'MB/s' }),
      row({ name: 'scan-noise scans', value: figures.scans, unit: 'scans' }),
      row({ name: 'scan-noise garbled', value: figures.garbled, unit: 'scans' }),
      row({ name: 'scan-noise cards', value: figures.cards, unit: 'cards' }),
      row({ name: 'scan-noise wrong cards', value: figures.faults.length, unit: 'cards' }),
      row({ name: 'scan-noise heap growth', value: growthMb, unit: 'MB' }),
    ],
    notes: [`seed ${seed}; a part of the noise is almost a card, so that some of it is one`],
    failures: [
      ...figures.faults,
      ...(growthMb > growthMaxMb
        ? [`the heap grew by ${growthMb.toFixed(1)} MB after the first million bytes`]
        : []),
    ],
  }
}
