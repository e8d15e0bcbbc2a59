// Someone who works at the till: a name, a role and the proofs of who they are, of which only hashes
// are ever kept. Nobody is deleted: who leaves is no longer active, and their sales keep their name.
import type { PersonId } from '../ids.ts'

export const roles = ['clerk', 'supervisor', 'owner'] as const
export type Role = (typeof roles)[number]

export interface Person {
  readonly id: PersonId
  /** As buttons and receipts show it; no two active people share one. */
  readonly name: string
  readonly role: Role
  /** As the pin keeper wrote it. */
  readonly pinHash: string
  /** Null while no badge is theirs. */
  readonly badgeHash: string | null
  readonly active: boolean
  /** PINs entered wrongly since the last right one. */
  readonly wrongPins: number
  readonly createdAtMs: number
}

/** What events say of a person: the name as it was then. */
export interface Named {
  readonly id: PersonId
  readonly name: string
}

export function nameOf({ id, name }: Person): Named {
  return { id, name }
}

/** What the owner decided about the till, and what the till remembers of wrong proofs. */
export interface StaffRules {
  /** After so long without a touch the till locks itself; 0: never. */
  readonly lockAfterMinutes: number
  /** Goes into the hash of every badge, so that equal badges of two shops have nothing in common. */
  readonly badgeSalt: string
  /** PINs and badges that were wrong since the last right one, whoever they were meant for. */
  readonly wrongProofs: number
}

export const lockAfterMinutesDefault = 10
