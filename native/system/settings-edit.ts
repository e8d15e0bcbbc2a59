// Changes single keys of the settings file, as the devices page does when a scanner or printer is
// chosen there. What its owner wrote around them, comments too, stays; a file that would be refused at
// the next start is never written, and at no instant is there half a file.
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import { putFile } from './put-file.ts'
import { parseSettings, readSettings, type Settings } from './settings.ts'
import type { SettingsPath } from './settings-shape.ts'

export interface SettingsChange {
  /** Where in the file, from its root. */
  readonly path: SettingsPath
  /** As the file says it; an object changes just the keys it has. */
  readonly value: unknown
}

const byteOrderMark = '\uFEFF'
const layout = { formattingOptions: { insertSpaces: true, tabSize: 2 } }

/** `text` is a settings file without errors; only the values at the paths are other ones afterwards. */
export function editSettings(text: string, changes: readonly SettingsChange[]): string {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : ''
  return mark + changes.reduce(applyChange, text.slice(mark.length))
}

/**
 * Writes the changes into `file` and answers what the settings are now. Refused, with the file as it was:
 * whatever `readSettings` refuses of the file before or after the change, and `settingsNotKept`.
 */
export function keepSettings(file: string, changes: readonly SettingsChange[]): Outcome<Settings> {
  const before = readSettings(file)
  if (!before.ok) return before
  try {
    const path = realpathSync(file)
    const text = editSettings(readFileSync(path, 'utf8'), changes)
    const settings = parseSettings(text, file)
    if (!settings.ok) return settings
    // The new file takes the old one's name and rights.
    putFile(path, text, { mode: statSync(path).mode })
    return done(settings.value)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'error'
    return refuse('settingsNotKept', { file, reason })
  }
}

function applyChange(text: string, { path, value }: SettingsChange): string {
  if (isObject(value) && hasObjectAt(text, path)) {
    const inner = Object.entries(value).map(([key, each]) => ({ path: [...path, key], value: each }))
    return inner.reduce(applyChange, text)
  }
  return applyEdits(text, modify(text, [...path], value, layout))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasObjectAt(text: string, path: SettingsPath): boolean {
  const root = parseTree(text)
  return root !== undefined && findNodeAtLocation(root, [...path])?.type === 'object'
}
