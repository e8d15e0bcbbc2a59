// One text for one value: keys sorted, no spaces. What is hashed or compared as text is written so.
import { assert, BrokenRule } from '../../core/assert.ts'

const depthMax = 32
const namesMax = 1_000
/** Written so often that each is escaped once. */
const names = new Map<string, string>()

/**
 * JSON as RFC 8785 orders it: keys by UTF-16 code units at every level, numbers and strings as
 * JSON.stringify writes them. Keys whose value is undefined are left out, as JSON.stringify does.
 * Anything that is not plain JSON (NaN, functions, depth over 32) is a broken rule.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  assert(depth <= depthMax, 'JSON for the books is nested too deeply')
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value)
    case 'number':
      assert(Number.isFinite(value), 'a number that is not finite cannot be written as JSON')
      return JSON.stringify(value)
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? list(value, depth + 1) : fields(value, depth + 1)
    default:
      throw new BrokenRule(`a ${typeof value} cannot be written as JSON`)
  }
}

function list(items: readonly unknown[], depth: number): string {
  let text = ''
  for (const item of items) text += `${text === '' ? '' : ','}${canonicalJson(item, depth)}`
  return `[${text}]`
}

function fields(value: object, depth: number): string {
  let text = ''
  const record = value as Readonly<Record<string, unknown>>
  for (const name of Object.keys(record).sort()) {
    const item = record[name]
    if (item !== undefined) text += `${text === '' ? '' : ','}${nameOf(name)}${canonicalJson(item, depth)}`
  }
  return `{${text}}`
}

function nameOf(name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  const written = `${JSON.stringify(name)}:`
  if (names.size < namesMax) names.set(name, written)
  return written
}
