// Reads source files as the bundler's own parser sees them: what each imports, and which globals it names.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { root } from '../../build/targets.ts'

export interface Import {
  /** As written, for example `../money.ts` or `node:fs`. */
  readonly specifier: string
  readonly typeOnly: boolean
}

export interface Source {
  /** From the repository's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

type Node = { readonly type: string; readonly [key: string]: unknown }

/** Every TypeScript file below the named folders. */
export function readSources(folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        path: path.slice(root.length + 1).replaceAll('\\', '/'),
        text: readFileSync(path, 'utf8'),
      })),
  )
}

/** Imports, re-exports, `import()` of values and of types, and `require`. Throws when the file does not parse. */
export function importsOf({ path, text }: Source): Import[] {
  const found: Import[] = []
  for (const node of nodesOf(path, text)) {
    const named = literal(node.source)
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
        if (named !== null) found.push({ specifier: named, typeOnly: isTypeOnly(node) })
        break
      case 'ImportExpression':
        found.push({ specifier: named ?? 'computed', typeOnly: false })
        break
      case 'TSImportType':
        if (named !== null) found.push({ specifier: named, typeOnly: true })
        break
      case 'CallExpression':
        if (nameOf(node.callee) === 'require') found.push({ specifier: requiredBy(node), typeOnly: false })
        break
    }
  }
  return found
}

/** Names of globals and of their members the file uses, such as `Date.now` and `process`. */
export function globalsOf({ path, text }: Source): Set<string> {
  const found = new Set<string>()
  for (const node of nodesOf(path, text)) {
    if (node.type === 'MemberExpression') {
      found.add(`${nameOf(node.object)}.${nameOf(node.property)}`)
      if (nameOf(node.object)) found.add(String(nameOf(node.object)))
    }
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const called = nameOf(node.callee)
      if (called === 'Date' && Array.isArray(node.arguments) && node.arguments.length === 0)
        found.add('Date()')
      else if (called) found.add(called)
    }
  }
  return found
}

export interface Call {
  /** The first argument, where it is a literal text. */
  readonly first: string
  /** The keys of the second argument: none when it is left out, null when they cannot be read off the page. */
  readonly keys: readonly string[] | null
}

/** Calls of the named functions whose first argument is a literal text. */
export function callsOf({ path, text }: Source, names: readonly string[]): Call[] {
  const found: Call[] = []
  for (const node of nodesOf(path, text)) {
    if (node.type !== 'CallExpression' || !names.includes(nameOf(node.callee) ?? '')) continue
    const [first, second] = node.arguments as Node[]
    const code = literal(first)
    if (code !== null) found.push({ first: code, keys: second ? keysOf(second) : [] })
  }
  return found
}

function keysOf(node: Node): string[] | null {
  if (node.type !== 'ObjectExpression') return null
  const keys = (node.properties as Node[]).map((property) => nameOf(property.key))
  return keys.includes(null) ? null : keys.filter((key) => key !== null)
}

function* nodesOf(path: string, text: string): Generator<Node> {
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`)
  const waiting: unknown[] = [parsed.program]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    if ('type' in value && typeof value.type === 'string') yield value as Node
    waiting.push(...Object.values(value))
  }
}

function isTypeOnly(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const specifiers = Array.isArray(node.specifiers) ? (node.specifiers as Node[]) : []
  return (
    specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type')
  )
}

function literal(node: unknown): string | null {
  const value = typeof node === 'object' && node !== null && 'value' in node ? node.value : null
  return typeof value === 'string' ? value : null
}

function requiredBy(node: Node): string {
  const given = Array.isArray(node.arguments) ? node.arguments[0] : null
  return literal(given) ?? 'computed'
}

function nameOf(node: unknown): string | null {
  if (typeof node !== 'object' || node === null || !('name' in node)) return null
  return typeof node.name === 'string' ? node.name : null
}
