// Turns what a schema says against a settings file into one sentence for its owner: the first trouble
// in the file, by key and line. A wrong key comes before what it left missing.
import type { z } from 'zod'
import { type Problem, problem } from '../../core/outcome.ts'
import { nearestWord } from '../../core/words/nearest-word.ts'
import { exampleAt, keysAt, type SettingsPath } from './settings-shape.ts'
import type { SettingsTree } from './settings-text.ts'

type Issue = z.core.$ZodIssue

export interface Trouble {
  readonly kind: 'unknown' | 'other'
  readonly path: SettingsPath
}

/** `rates[0].rate` */
export function writePath(path: SettingsPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

/** `issues` is not empty. */
export function refuseSettings(file: string, tree: SettingsTree, issues: readonly Issue[]): Problem {
  const troubles = issues.flatMap((issue) => takeApart(issue, []))
  const unknown = troubles.filter(({ kind }) => kind === 'unknown')
  const [first] = (unknown.length > 0 ? unknown : troubles).toSorted((one, other) => {
    const [a, b] = [tree.placeOf(one.path), tree.placeOf(other.path)]
    return a.line - b.line || a.column - b.column
  })
  const path = first?.path ?? []
  const facts = { file, line: tree.placeOf(path).line, key: writePath(path) }
  if (first?.kind === 'unknown') {
    const nearest = nearestWord(String(path.at(-1)), keysAt(path.slice(0, -1)))
    return nearest
      ? problem('settingsKeyMisspelt', { ...facts, nearest })
      : problem('settingsKeyUnknown', facts)
  }
  const code = tree.has(path) ? 'settingsValueWrong' : 'settingsMissing'
  return problem(code, { ...facts, example: exampleAt(path) })
}

/** An issue of an alternative says nothing by itself: the alternative that went deepest was meant. */
function takeApart(issue: Issue, prefix: SettingsPath): readonly Trouble[] {
  const path = [...prefix, ...issue.path.filter((step) => typeof step !== 'symbol')]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ kind: 'unknown', path: [...path, key] }))
  }
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((inner) => !inner.some(isOfWrongType))
    if (meant) return meant.flatMap((inner) => takeApart(inner, path))
  }
  return [{ kind: 'other', path }]
}

function isOfWrongType(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0
}
