// Unpredictable bytes from the operating system; never a seeded or a guessable source.
import { randomBytes } from 'node:crypto'
import type { Chance } from '../../core/ports.ts'

export const systemChance: Chance = {
  bytes: (count) => new Uint8Array(randomBytes(count)),
}
