// One text for one value: keys sorted, no spaces. What is hashed or compared as text is written so.
import { assert } from '../../core/assert.ts'

const depthMax = 32

/**
 * JSON as RFC 8785 orders it: keys by UTF-16 code units at every level, numbers and strings as
 * JSON.stringify writes them. Keys whose value is undefined are left out, as JSON.stringify does.
 * Anything that is not plain JSON (NaN, functions, depth over 32) is a broken rule.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  assert(depth <= depthMax, 'JSON for the books is nested too deeply')
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    assert(Number.isFinite(value), `${value} cannot be written as JSON`)
    return JSON.stringify(value)
  }
  assert(typeof value === 'object', `a ${typeof value} cannot be written as JSON`)
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`
  const pairs = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item, depth + 1)}`)
  return `{${pairs.join(',')}}`
}
