// Whatever a settings file holds, it is accepted whole or refused with a sentence; nothing is ever thrown.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSettings } from '../../../native/system/settings.ts'
import { everyKey } from '../../../native/system/settings-shape.ts'

const exampleFile = new URL('../../../native/system/settings.example.jsonc', import.meta.url)
const example = readFileSync(exampleFile, 'utf8')

describe('whatever the file holds', () => {
  it('any text is an answer, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(parseSettings(text, 'f').ok).toBe(false)
      }),
    )
  })

  it('any JSON is an answer, also under the keys we know', () => {
    const keys = everyKey().filter((key) => !/[.[]/.test(key))
    const known = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue(), { maxKeys: keys.length })
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), known), (value) => {
        const read = parseSettings(JSON.stringify(value), 'f')
        if (!read.ok) expect(read.problem.code).toMatch(/^settings/)
      }),
    )
  })

  it('the example with any one value replaced is accepted whole or refused by its line', () => {
    const lines = example.split('\n')
    const values = lines.flatMap((line, place) => (/^\s*"[^"]+": [^[{]/.test(line) ? [place] : []))
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.jsonValue({ depthSize: 'small' }), (place, value) => {
        const spoiled = lines.with(
          place,
          (lines[place] ?? '').replace(/: .*?(,?)$/, (_, comma) => `: ${JSON.stringify(value)}${comma}`),
        )
        const read = parseSettings(spoiled.join('\n'), 'f')
        if (!read.ok) expect(read.problem.details.line).toBe(place + 1)
      }),
      { numRuns: 500 },
    )
  })
})
