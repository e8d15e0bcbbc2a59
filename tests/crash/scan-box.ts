// The one scanner of the counter, shared by its clerks: whoever has it scans, and waits for the counter to
// say what it read. A scan that the host's death swallowed is scanned again.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Card } from '../../core/card/card.ts'
import type { PtyScanner } from '../devices/pty-scanner.ts'
import type { Seat } from './seat.ts'

/** A clerk who hears no beep for so long keys the number in. */
const waitMs = 600
const scansMax = 3

export interface ScanBox {
  /** The card as the scanner brought it in; null when the counter did not hear. */
  scan(seat: Seat, number: string): Promise<Card | null>
  /** How many scans the counter heard. */
  heard(): number
}

export function createScanBox(scanner: PtyScanner): ScanBox {
  let turn: Promise<unknown> = Promise.resolve()
  let heard = 0

  async function scanOnce(seat: Seat, number: string): Promise<Card | null> {
    const clerk = await seat.at()
    const reading = clerk.nextScan()
    await scanner.send(number)
    const said = await Promise.race([reading, sleep(waitMs, null)])
    // What another run of the counter read late is not this card.
    if (said?.kind !== 'card' || said.card.number !== number) return null
    heard += 1
    return said.card
  }

  async function scan(seat: Seat, number: string): Promise<Card | null> {
    for (let scans = 1; scans <= scansMax; scans += 1) {
      const card = await scanOnce(seat, number).catch(() => null)
      if (card !== null) return card
    }
    return null
  }

  return {
    scan(seat, number) {
      const mine = turn.then(() => scan(seat, number))
      turn = mine
      return mine
    },
    heard: () => heard,
  }
}
