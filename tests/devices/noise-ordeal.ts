// Noise through everything a scan goes through: framing, double reads, reading, the card on screen. What
// comes out as a card is judged by rules of its own, said another way than the reader says them.
import { groupCard } from '../../core/card/groups.ts'
import { readScan } from '../../core/card/read-scan.ts'
import { createDoubleReads } from '../../native/scanner/double-reads.ts'
import { createFraming, type FrameEnd } from '../../native/scanner/framing.ts'
import { createScannerNoise } from './scanner-noise.ts'

export interface OrdealFigures {
  bytes: number
  scans: number
  garbled: number
  cards: number
  receipts: number
  badges: number
  refused: number
  /** Sentences about what no card can be; empty when all is well. */
  readonly faults: string[]
}

interface Ordeal {
  readonly seed: number
  readonly bytes: number
  readonly end: FrameEnd
  /** Called after each so many bytes. */
  readonly every?: { readonly bytes: number; readonly look: (figures: OrdealFigures) => void }
}

const faultsMax = 20

export function endureNoise({ seed, bytes, end, every }: Ordeal): OrdealFigures {
  const noise = createScannerNoise(seed)
  const figures: OrdealFigures = {
    bytes: 0,
    scans: 0,
    garbled: 0,
    cards: 0,
    receipts: 0,
    badges: 0,
    refused: 0,
    faults: [],
  }
  const rings = new Set<() => void>()
  const doubles = createDoubleReads(() => figures.bytes)

  function framed(text: string): void {
    figures.scans += 1
    if (doubles.isDouble(text, 1500)) return
    const reading = readScan(text, 'port')
    figures[`${reading.kind === 'refused' ? 'refused' : (`${reading.kind}s` as const)}`] += 1
    if (reading.kind !== 'card') return
    const fault =
      faultOf(reading.card.number, text) ?? faultOfGroups(groupCard(reading.card), reading.card.number)
    if (fault !== null && figures.faults.length < faultsMax)
      figures.faults.push(`${JSON.stringify(text)}: ${fault}`)
  }

  const framing = createFraming(
    {
      end,
      gapMs: 70,
      prefix: '',
      suffix: '',
      after(_waitMs, ring) {
        rings.add(ring)
        return () => rings.delete(ring)
      },
    },
    { framed, garbled: () => (figures.garbled += 1) },
  )
  let looked = 0
  while (figures.bytes < bytes) {
    const chunk = noise.next()
    figures.bytes += chunk.length
    framing.push(chunk)
    if (noise.pauses()) {
      const due = [...rings]
      rings.clear()
      for (const ring of due) ring()
    }
    if (rings.size > 1) figures.faults.push('two timers for one scanner')
    if (every && figures.bytes - looked >= every.bytes) {
      looked = figures.bytes
      every.look(figures)
    }
  }
  return figures
}

/** Null for a number that a card of ours can have; its digits must stand in what was scanned, in order. */
function faultOf(number: string, text: string): string | null {
  const phone = /^\+(?:852(?<hk>[4-9]\d{7})|853(?<mo>6\d{7})|86(?<cn>1[3-9]\d{9}))$/.exec(number)
  const iccid = /^(?:8985[23]\d{14,15}|8986\d{8}[0-9A-Z]\d{6}[0-9A-EG-Z]?)$/.test(number)
  if (!phone && !iccid) return `${number} is no number of a card`
  const { hk, mo, cn } = phone?.groups ?? {}
  const core = hk ?? mo ?? cn ?? number
  const seen = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return seen.includes(core) ? null : `${number} is not in what was scanned`
}

function faultOfGroups(groups: readonly string[], number: string): string | null {
  return groups.join('') === number ? null : `the groups of ${number} say ${groups.join('')}`
}
