// Settings of a store that starts for the first time: where the file is not there yet, or lacks what has no
// default, it is completed so that the counter can open and ask for the rest. Nothing its owner wrote is
// touched, and a file that is wrong in any other way is refused as ever.
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import { shopWords } from '../../core/words/shop-words.ts'
import { isClaimed } from './data-folder.ts'
import { putFile } from './put-file.ts'
import { firstNote, keepNote } from './set-up-note.ts'
import { parseSettings } from './settings.ts'
import { editSettings, type SettingsChange } from './settings-edit.ts'
import { readSettingsText } from './settings-text.ts'

/** What has no default. Nothing is sold with these: there is nobody to credit a card. */
const wanted: readonly SettingsChange[] = [
  { path: ['store', 'name'], value: { ...shopWords.unnamed } },
  { path: ['currency'], value: 'HKD' },
  { path: ['saleMax'], value: '1000.00' },
  { path: ['distributor'], value: { kind: 'none' } },
]

const emptyFile = `// The settings of this counter, begun by Lowu and changed on its pages of setting up.
// settings.example.jsonc explains every key.
{}
`

/**
 * Only for a data folder that no shop ever used: elsewhere a file that is gone or lacks something is a
 * mistake to be told. Refused: `settingsNotKept`.
 */
export function beginSettings(file: string, dataFolder: string): Outcome<null> {
  if (isClaimed(dataFolder)) return done(null)
  const text = textOf(file)
  if (text === null) return done(null)
  const completed = completeSettings(text, file)
  if (completed === null) return done(null)
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    // The note comes first: a file that is complete is never begun again.
    const noted = keepNote(dataFolder, firstNote)
    if (!noted.ok) return noted
    mkdirSync(dirname(file), { recursive: true })
    putFile(file, completed, { mode: 0o644 })
    return done(null)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'error'
    return refuse('settingsNotKept', { file, reason })
  }
}

/** Null: it is complete, or wrong in a way that only its owner can mend. */
export function completeSettings(text: string, file: string): string | null {
  const begun = text.trim() === '' ? emptyFile : text
  if (parseSettings(begun, file).ok) return null
  const reading = readSettingsText(begun.replace(/^\uFEFF/, ''))
  if (!reading.ok) return null
  const completed = editSettings(
    begun,
    wanted.filter(({ path }) => !reading.tree.has(path)),
  )
  return parseSettings(completed, file).ok ? completed : null
}

/** Empty for a file that is not there; null for one that cannot be read. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? '' : null
  }
}
