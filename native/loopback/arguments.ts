// What was asked for on the command line. A word nobody knows is a sentence, never ignored: a
// mistyped `--data` must not open the demo in place of the shop.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import { nearestWord } from '../../core/words/nearest-word.ts'
import { checkoutFolder } from './checkout.ts'

export interface Arguments {
  /** The folder that holds the shop's books; absolute. */
  readonly data: string
  /** Absolute; null is the demo shop's own settings. */
  readonly settingsFile: string | null
  /** What was asked for; null lets `npm start` choose. */
  readonly host: 'node' | 'electron' | null
  /** 0 is any free port. */
  readonly port: number
  readonly json: boolean
}

const options = {
  data: { type: 'string' },
  settings: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  json: { type: 'boolean' },
} as const
const names = Object.keys(options).map((name) => `--${name}`)
/** Below it a port belongs to the system. */
const portMin = 1024
const portMax = 65_535

/** The demo shop's folder of a checkout. */
export function demoFolder(moduleUrl: string): string {
  return join(checkoutFolder(moduleUrl), '.demo-shop')
}

/**
 * `given` is what follows the program's name. Relative paths are of `workingFolder`. `--data` alone is
 * the demo shop kept in that folder. Refuses with `argumentUnknown`, `argumentMisspelt`,
 * `argumentTwice`, `argumentWrong` or `dataFolderNotNamed`.
 */
export function parseArguments(
  given: readonly string[],
  folders: { readonly workingFolder: string; readonly demoFolder: string },
): Outcome<Arguments> {
  const { tokens } = parseArgs({ args: [...given], options, strict: false, tokens: true })
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    const written = token.kind === 'option' ? token.rawName : token.value
    if (token.kind === 'positional' || !Object.hasOwn(options, token.name)) {
      const nearest = nearestWord(written, names)
      return nearest
        ? refuse('argumentMisspelt', { argument: written, nearest })
        : refuse('argumentUnknown', { argument: written, known: names.join(', ') })
    }
    if (values.has(token.name)) return refuse('argumentTwice', { argument: written })
    const flag = token.name === 'json'
    // A value that begins with a dash is the next argument, and this one's value was forgotten.
    const value = token.value ?? (flag ? 'true' : '')
    if (value === '' || value.startsWith('-') || (flag && token.value !== undefined)) {
      return refuse('argumentWrong', { argument: written, example: examples[token.name] ?? '' })
    }
    values.set(token.name, value)
  }
  return readValues(values, folders)
}

const examples: Readonly<Record<string, string>> = {
  data: '--data ~/lowu',
  settings: '--settings ~/lowu/settings.jsonc',
  host: '--host node, --host electron',
  port: `--port 0, --port ${portMin} ... ${portMax}`,
  json: '--json',
}

function readValues(
  values: ReadonlyMap<string, string>,
  folders: { readonly workingFolder: string; readonly demoFolder: string },
): Outcome<Arguments> {
  const data = values.get('data')
  const settings = values.get('settings')
  const host = values.get('host') ?? null
  const port = values.get('port') ?? '0'
  if (host !== null && host !== 'node' && host !== 'electron') {
    return refuse('argumentWrong', { argument: '--host', example: examples.host ?? '' })
  }
  const portNumber = /^\d{1,5}$/.test(port) ? Number(port) : -1
  if (portNumber !== 0 && (portNumber < portMin || portNumber > portMax)) {
    return refuse('argumentWrong', { argument: '--port', example: examples.port ?? '' })
  }
  if (settings !== undefined && data === undefined) return refuse('dataFolderNotNamed', { settings })
  return done({
    data: data === undefined ? folders.demoFolder : resolve(folders.workingFolder, data),
    settingsFile: settings === undefined ? null : resolve(folders.workingFolder, settings),
    host,
    port: portNumber,
    json: values.has('json'),
  })
}
