// How a page of this house reads, as far as a machine can tell: it opens with what it is for, has one noun
// for a name, fits a person's patience, and leaves nothing for later.
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSources, type Source } from './source.ts'

const linesMax = 500
const vagueNames = /^(index|utils?|helpers?|common|manager|service|misc|shared|lib)\.tsx?$/
const promises = new RegExp(['TO', 'DO|FIX', 'ME|XX', 'X\\b|HA', 'CK'].join(''))

function untidy({ path, text }: Source): string[] {
  const faults: string[] = []
  const name = basename(path)
  if (!/^(\/\/|\/\*\*?)\s*\S/.test(text)) faults.push(`${path} does not open with what it is for`)
  if (vagueNames.test(name)) faults.push(`${path} has a name that says nothing`)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|vite|d))?\.tsx?$/.test(name))
    faults.push(`${path} is not in kebab case`)
  if (text.split('\n').length > linesMax) faults.push(`${path} is longer than ${linesMax} lines`)
  if (promises.test(text)) faults.push(`${path} leaves something for later`)
  if (/\b(describe|test|it)\.only\(/.test(text)) faults.push(`${path} runs one test alone`)
  return faults
}

test('every file of the house is tidy', () => {
  const sources = readSources(['core', 'native', 'electron', 'renderer', 'build', 'tests'])
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.flatMap(untidy)).toEqual([])
})

describe('an untidy file is seen', () => {
  test.each([
    ['core/money.ts', "import { z } from 'zod'\n"],
    ['core/utils.ts', '// Everything else.\n'],
    ['core/moneyBag.ts', '// Money.\n'],
    ['core/money.ts', `// Money.\n${'\n'.repeat(500)}`],
    ['core/money.ts', `// Money.\n// ${'TO'}${'DO'}: round\n`],
    ['tests/money.test.ts', `// Money.\n${'test'}.only('adds')\n`],
  ])('%s', (path, text) => {
    expect(untidy({ path, text })).toHaveLength(1)
    expect(untidy({ path: 'core/money.ts', text: '// Money.\nexport {}\n' })).toEqual([])
  })
})
