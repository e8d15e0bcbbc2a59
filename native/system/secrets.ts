// Credentials by name, so that the settings file holds none: from the environment, or from a file in
// the data folder that its owner alone may read. A secret is never logged, shown or put in a problem.
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import { putFile } from './put-file.ts'

export type SecretPlace = 'missing' | 'kept' | 'environment'

export interface Secrets {
  /** Whether there is one of that name, and where. Never throws; a file that is refused keeps none. */
  placeOf(name: string): SecretPlace
  /** Into the file, for its owner only. Refused: `secretInEnvironment`, `secretsFileOpen`, `secretsFileWrong`, `settingsNotKept`. */
  keep(name: string, value: string): Outcome<null>
  /** Refuses with `secretMissing`, `secretsFileOpen` or `secretsFileWrong`; never with the value. */
  read(name: string): Outcome<string>
}

const othersMayTouch = 0o077

/** `dt-one-key` is `LOWU_SECRET_DT_ONE_KEY`. */
export function secretVariable(name: string): string {
  return `LOWU_SECRET_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`
}

/** The environment wins over `secrets.json` (`{"name": "value"}`), which is read anew each time. */
export function createSecrets(options: {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly dataFolder: string
}): Secrets {
  const file = join(options.dataFolder, 'secrets.json')
  const inEnvironment = (name: string): boolean => Boolean(options.environment[secretVariable(name)]?.trim())
  return {
    placeOf(name) {
      if (inEnvironment(name)) return 'environment'
      const kept = readSecretsFile(file)
      return kept.ok && kept.value.get(name)?.trim() ? 'kept' : 'missing'
    },
    keep(name, value) {
      if (inEnvironment(name)) return refuse('secretInEnvironment', { variable: secretVariable(name) })
      const kept = readSecretsFile(file)
      if (!kept.ok) return kept
      const secrets = Object.fromEntries([...kept.value, [name, value]])
      try {
        putFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
        return done(null)
      } catch (error) {
        return refuse('settingsNotKept', { file, reason: (error as NodeJS.ErrnoException).code ?? 'error' })
      }
    },
    read(name) {
      const variable = secretVariable(name)
      const fromEnvironment = options.environment[variable]?.trim()
      if (fromEnvironment) return done(fromEnvironment)
      const kept = readSecretsFile(file)
      if (!kept.ok) return kept
      const value = kept.value.get(name)?.trim()
      return value ? done(value) : refuse('secretMissing', { name, variable, file })
    },
  }
}

function readSecretsFile(file: string): Outcome<ReadonlyMap<string, string>> {
  let opened: number
  try {
    opened = openSync(file, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return done(new Map())
    return refuse('secretsFileWrong', { file })
  }
  try {
    // Asked of the open file, so that no other can be put in its place in between.
    const { mode, uid } = fstatSync(opened)
    const user = process.getuid?.()
    if (user !== undefined && ((mode & othersMayTouch) !== 0 || uid !== user)) {
      return refuse('secretsFileOpen', { file })
    }
    const parsed: unknown = JSON.parse(readFileSync(opened, 'utf8'))
    if (typeof parsed !== 'object' || parsed === null) return refuse('secretsFileWrong', { file })
    const entries = Object.entries(parsed)
    if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) {
      return refuse('secretsFileWrong', { file })
    }
    return done(new Map(entries))
  } catch {
    return refuse('secretsFileWrong', { file })
  } finally {
    closeSync(opened)
  }
}
