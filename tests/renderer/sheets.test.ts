// The style sheets take every colour from the tokens, so that dark and high contrast reach all of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../build/targets.ts'

const folder = join(root, 'renderer/style')
const named = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color)\(|:\s*(?:white|black|gray|grey|red|green|blue)\b/gi

function sheetsWithoutTokens(): readonly (readonly [name: string, text: string])[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.css') && name !== 'tokens.css')
  return names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])
}

test('no sheet but the tokens names a colour', () => {
  const sheets = sheetsWithoutTokens()
  expect(sheets.length).toBeGreaterThan(3)
  expect(
    sheets.flatMap(([name, text]) => (text.match(named) ?? []).map((colour) => `${name}: ${colour}`)),
  ).toEqual([])
  expect('color: #fff; background: rgb(0 0 0); color: white'.match(named)).toHaveLength(3)
})

test('every token a sheet asks for is made somewhere', () => {
  const sheets = [
    ...sheetsWithoutTokens(),
    ['tokens.css', readFileSync(join(folder, 'tokens.css'), 'utf8')] as const,
  ]
  const made = new Set(
    sheets.flatMap(([, text]) => [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, token]) => token)),
  )
  const asked = sheets.flatMap(([, text]) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, token]) => token))
  // `--columns` comes from the slip that is drawn.
  expect([...new Set(asked)].filter((token) => !made.has(token))).toEqual(['--columns'])
})
