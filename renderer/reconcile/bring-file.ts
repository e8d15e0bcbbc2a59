// Brings a file to the counter in parts small enough for its door. The page never looks into it.
import { type ProblemView, viewProblem } from '../../core/api/envelope.ts'
import { statementDoor } from '../../core/api/reconcile-calls.ts'
import type { StatementLook } from '../../core/api/reconcile-view.ts'
import { newCommandId } from '../link/commands.ts'
import type { Mover } from '../use-move.ts'

export interface Brought {
  readonly file: string
  readonly look: StatementLook
}

const { partBytesMax, bytesMax } = statementDoor

/** Why the counter would not take it; null where it may be brought. */
export function tooLarge(file: File): ProblemView | null {
  if (file.size <= bytesMax) return null
  const megabytes = bytesMax / 1_000_000
  return viewProblem({ code: 'statementTooLarge', details: { megabytes } }, 'en')
}

/** Null when it was refused; the mover knows why. */
export async function bringFile(chosen: File, { move }: Pick<Mover, 'move'>): Promise<Brought | null> {
  const bytes = new Uint8Array(await chosen.arrayBuffer())
  const file = newCommandId()
  const parts = Math.max(1, Math.ceil(bytes.length / partBytesMax))
  for (let part = 0; part < parts; part += 1) {
    const slice = bytes.subarray(part * partBytesMax, (part + 1) * partBytesMax)
    const base64 = btoa(String.fromCharCode(...slice))
    const look = await move('bringStatement', { file, part, parts, base64 })
    if (part < parts - 1) continue
    return look && { file, look }
  }
  return null
}
