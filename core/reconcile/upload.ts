// A statement file on its way from the screen, in parts small enough for any door. One at a time, in memory
// only: it is gone with the next one, or with the process.
import { done, type Outcome, refuse } from '../outcome.ts'
import { statementLimits } from './statement-file.ts'

export interface FilePart {
  /** The screen's own name for this file. */
  readonly file: string
  /** From 0 on, in turn. */
  readonly part: number
  readonly parts: number
  readonly base64: string
}

export interface Upload {
  /** Whether the file is whole now. Refused: `statementTooLarge`, `statementGone` when a part is missing. */
  take(part: FilePart): Outcome<boolean>
  /** Base64 of all of it; null when it is not here, or not whole. */
  whole(file: string): string | null
}

const charactersMax = Math.ceil(statementLimits.bytesMax / 3) * 4

export function createUpload(): Upload {
  let name: string | null = null
  let taken: string[] = []
  let wanted = 0

  return {
    take({ file, part, parts, base64 }) {
      if (part === 0) {
        name = file
        taken = []
        wanted = parts
      }
      // A part that came twice, since its answer was lost, is there already.
      if (name !== file || part > taken.length) return refuse('statementGone')
      taken[part] = base64
      if (taken.reduce((sum, each) => sum + each.length, 0) > charactersMax) {
        name = null
        return refuse('statementTooLarge', { megabytes: statementLimits.bytesMax / 1_000_000 })
      }
      return done(taken.length === wanted)
    },
    whole: (file) => (name === file && taken.length === wanted && wanted > 0 ? taken.join('') : null),
  }
}
