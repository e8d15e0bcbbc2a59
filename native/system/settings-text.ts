// The settings file as text: JSON with comments, read into a tree that still knows the line of each
// key. Any text at all is answered with a tree or a place where it is wrong, never with an exception.
import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
} from 'jsonc-parser'
import type { SettingsPath } from './settings-shape.ts'

/** The parser calls itself for each level; our file needs five. */
const depthMax = 32

export interface Place {
  readonly line: number
  readonly column: number
}

export interface SettingsTree {
  readonly value: unknown
  /** The key written twice in one object that comes first in the file. */
  readonly twice: { readonly path: SettingsPath; readonly place: Place } | null
  has(path: SettingsPath): boolean
  /** Where a key stands, or the nearest part around it that is there. */
  placeOf(path: SettingsPath): Place
}

export type SettingsReading =
  | { readonly ok: true; readonly tree: SettingsTree }
  | { readonly ok: false; readonly place: Place }

export function readSettingsText(text: string): SettingsReading {
  const tooDeep = depthExceededAt(text)
  if (tooDeep !== null) return { ok: false, place: placeAt(text, tooDeep) }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false })
  const error = errors[0]
  if (error || root?.type !== 'object') return { ok: false, place: placeAt(text, error?.offset ?? 0) }
  const twice = firstRepeatedKey(root, [])
  return {
    ok: true,
    tree: {
      value: getNodeValue(root),
      twice: twice && { path: twice.path, place: placeAt(text, twice.offset) },
      has: (path) => findNodeAtLocation(root, [...path]) !== undefined,
      placeOf: (path) => placeAt(text, offsetOf(root, path)),
    },
  }
}

/** Where the nesting becomes too deep, or null; brackets in strings and comments do not count. */
function depthExceededAt(text: string): number | null {
  const scanner = createScanner(text, true)
  let depth = 0
  for (;;) {
    scanner.scan()
    const offset = scanner.getTokenOffset()
    if (offset >= text.length) return null
    const first = text.charAt(offset)
    if (first === '{' || first === '[') depth += 1
    if (first === '}' || first === ']') depth -= 1
    if (depth > depthMax) return offset
  }
}

function offsetOf(root: Node, path: SettingsPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, [...path.slice(0, length)])
    // A property's key may stand lines before its value.
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset
  }
  return root.offset
}

interface Repeated {
  readonly path: SettingsPath
  /** Of the second one. */
  readonly offset: number
}

/** `__proto__` counts as written twice: a plain object has it already, and no check would see ours. */
function firstRepeatedKey(node: Node, path: SettingsPath): Repeated | null {
  const seen = new Set<string>(['__proto__'])
  for (const [place, child] of (node.children ?? []).entries()) {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child]
    const step = key ? String(key.value) : place
    if (typeof step === 'string' && seen.has(step)) return { path: [...path, step], offset: child.offset }
    if (typeof step === 'string') seen.add(step)
    const within = value ? firstRepeatedKey(value, [...path, step]) : null
    if (within) return within
  }
  return null
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
