// The one-way imports of the house as a function from a source file to what it does wrong:
// renderer -> core <- native <- electron. Each sentence names the file and the import.
import { posix } from 'node:path'
import { globalsOf, type Import, importsOf, type Source } from './source.ts'

/** What core may not name: time, chance and the machine come to it as arguments. */
const forbiddenInCore = [
  'Date.now',
  'Date()',
  'Math.random',
  'performance',
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'console',
  'crypto',
  'globalThis',
  'window',
  'document',
  'navigator',
  'localStorage',
  'Buffer',
]

/** What of core the renderer may run; of the rest below it may only know the shape. */
const rendererMayRun = /^core\/(api\/|words\/|receipt\/|money\.ts$|ids\.ts$)/
const rendererMayKnow =
  /^core\/(card\/card\.ts|catalogue\/product\.ts|outcome\.ts|queue\/task\.ts|top-up\/(sale|state)\.ts)$/

/** `production` holds the names of the dependencies that are shipped. */
export function wrongArrows(source: Source, production: ReadonlySet<string>): string[] {
  const wrong = importsOf(source)
    .map((found) => ({ found, reason: wrongImport(source.path, found, production) }))
    .filter(({ reason }) => reason !== null)
    .map(({ found, reason }) => `${source.path} imports ${found.specifier}: ${reason}`)
  if (roomOf(source.path)[0] !== 'core') return wrong
  const named = globalsOf(source)
  const globals = forbiddenInCore.filter((name) => named.has(name))
  return [...wrong, ...globals.map((name) => `${source.path} uses ${name}: core takes it as an argument`)]
}

function wrongImport(path: string, found: Import, production: ReadonlySet<string>): string | null {
  const [floor, room] = roomOf(path)
  if (!found.specifier.startsWith('.')) return wrongPackage(path, found.specifier, production)
  const target = posix.join(posix.dirname(path), found.specifier)
  if (/\.css$/.test(target)) return floor === 'renderer' ? null : 'only the renderer has style'
  if (!/\.tsx?$/.test(target)) return 'a relative import names the file with its ending'
  const [targetFloor, targetRoom] = roomOf(target)
  switch (floor) {
    case 'core':
      return targetFloor === 'core' ? null : 'core takes nothing from outside'
    case 'renderer':
      if (targetFloor === 'renderer') return null
      if (rendererMayRun.test(target)) return null
      return rendererMayKnow.test(target) && found.typeOnly ? null : 'the renderer decides nothing'
    case 'native':
      if (targetFloor === 'core') return null
      if (targetFloor !== 'native') return 'edges take nothing from hosts'
      if (path === 'native/compose.ts' || targetRoom === room) return null
      // The entry of a host opens the shop that compose builds.
      if (target === 'native/compose.ts' && path.endsWith('/main.ts')) return null
      return 'edges never import each other'
    case 'electron':
      if (targetFloor === 'electron' || targetFloor === 'core' || target === 'native/compose.ts') return null
      return 'the desktop host takes core and native/compose.ts'
    default:
      return null
  }
}

function wrongPackage(path: string, specifier: string, production: ReadonlySet<string>): string | null {
  const [floor, room] = roomOf(path)
  const name = /^(@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[1] ?? specifier
  const builtin = specifier.startsWith('node:')
  switch (floor) {
    case 'core':
      return name === 'zod' && room === 'api' ? null : 'of packages core takes only zod, in core/api'
    case 'renderer':
      return builtin || name === 'electron' ? 'the renderer has no Node and no Electron' : null
    case 'native':
      return builtin || production.has(name) ? null : 'not a production dependency'
    case 'electron':
      return builtin || name === 'electron' || production.has(name) ? null : 'not a production dependency'
    default:
      return null
  }
}

/** The floor of the house and the room on it: `native/store/rows.ts` is native, store. */
function roomOf(path: string): [floor: string, room: string] {
  const parts = path.split('/')
  return [parts[0] ?? '', parts.length > 2 ? (parts[1] ?? '') : '']
}
