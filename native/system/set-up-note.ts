// How far a first run has come: a small file in the data folder, so that one which was interrupted goes on
// where it was. A shop whose settings somebody wrote by hand has none, and is led by nobody.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import { type PageState, pageStates, type SetUpPage, setUpPages } from '../../core/set-up/set-up.ts'
import { putFile } from './put-file.ts'

const noteSchema = z.object({
  finished: z.boolean(),
  pages: z.partialRecord(z.enum(setUpPages), z.enum(pageStates)),
})

export interface SetUpNote {
  readonly finished: boolean
  readonly pages: Readonly<Partial<Record<SetUpPage, PageState>>>
}

export const firstNote: SetUpNote = { finished: false, pages: {} }
/** Of a shop that was never led. */
const noNote: SetUpNote = { finished: true, pages: {} }

function noteFile(dataFolder: string): string {
  return join(dataFolder, 'first-run.json')
}

/** A note nobody can read leads nobody: the menu still does. */
export function readNote(dataFolder: string): SetUpNote {
  try {
    const read = noteSchema.safeParse(JSON.parse(readFileSync(noteFile(dataFolder), 'utf8')))
    return read.success ? { ...read.data, pages: definedOf(read.data.pages) } : noNote
  } catch {
    return noNote
  }
}

/** Refused: `settingsNotKept`. */
export function keepNote(dataFolder: string, note: SetUpNote): Outcome<null> {
  const file = noteFile(dataFolder)
  try {
    putFile(file, `${JSON.stringify(note)}\n`, { mode: 0o600 })
    return done(null)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'error'
    return refuse('settingsNotKept', { file, reason })
  }
}

function definedOf(pages: Partial<Record<SetUpPage, PageState | undefined>>): SetUpNote['pages'] {
  const known = setUpPages.flatMap((page) => {
    const state = pages[page]
    return state === undefined ? [] : [[page, state] as const]
  })
  return Object.fromEntries(known)
}
