// The command line of a host: what it means, and that a slip of it never opens another shop.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { demoFolder, parseArguments } from '../../native/loopback/arguments.ts'
import { checkoutFolder } from '../../native/loopback/checkout.ts'

const folders = { workingFolder: '/here', demoFolder: '/checkout/.demo-shop' }
const parse = (...given: string[]) => parseArguments(given, folders)

it('nothing at all is the demo shop of the checkout, on any port', () => {
  expect(parse()).toEqual({
    ok: true,
    value: { data: '/checkout/.demo-shop', settingsFile: null, host: null, port: 0, json: false },
  })
})

it('reads everything, in any order, with a space or an equals sign', () => {
  const all = { data: '/here/d', settingsFile: '/etc/s.jsonc', host: 'node', port: 8080, json: true }
  expect(
    parse('--data', 'd', '--settings', '/etc/s.jsonc', '--host', 'node', '--port', '8080', '--json'),
  ).toEqual({ ok: true, value: all })
  expect(parse('--json', '--port=8080', '--host=node', '--settings=/etc/s.jsonc', '--data=d')).toEqual({
    ok: true,
    value: all,
  })
})

it('a folder without settings is the demo shop kept there', () => {
  expect(parse('--data', '/d')).toMatchObject({ ok: true, value: { data: '/d', settingsFile: null } })
})

it.each([
  [['--settings', 's'], 'dataFolderNotNamed', { settings: 's' }],
  [['--date', 'd', '--settings', 's'], 'argumentMisspelt', { argument: '--date', nearest: '--data' }],
  [['--setings=s'], 'argumentMisspelt', { argument: '--setings', nearest: '--settings' }],
  [['--verbose'], 'argumentUnknown', { argument: '--verbose' }],
  [['--constructor'], 'argumentUnknown', { argument: '--constructor' }],
  [['-p', '80'], 'argumentUnknown', { argument: '-p' }],
  [['shop'], 'argumentUnknown', { argument: 'shop' }],
  [['--', 'shop'], 'argumentUnknown', { argument: 'shop' }],
  [['--data', 'a', '--data', 'b'], 'argumentTwice', { argument: '--data' }],
  [['--data'], 'argumentWrong', { argument: '--data' }],
  [['--data='], 'argumentWrong', { argument: '--data' }],
  [['--data', '--json'], 'argumentWrong', { argument: '--data' }],
  [['--json=yes'], 'argumentWrong', { argument: '--json' }],
  [['--host', 'chrome'], 'argumentWrong', { argument: '--host' }],
  [['--port', '80'], 'argumentWrong', { argument: '--port' }],
  [['--port', '65536'], 'argumentWrong', { argument: '--port' }],
  [['--port', '8080x'], 'argumentWrong', { argument: '--port' }],
  [['--port', '0x1f90'], 'argumentWrong', { argument: '--port' }],
  [['--port=-1'], 'argumentWrong', { argument: '--port' }],
])('refuses %j', (given, code, details) => {
  expect(parse(...given)).toMatchObject({ ok: false, problem: { code, details } })
})

it('any command line is an answer, never an exception', () => {
  const word = fc.oneof(fc.string(), fc.constantFrom('--data', '--settings', '--port', '--json', '--', '-'))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (given) => {
      const parsed = parseArguments(given, folders)
      if (parsed.ok && parsed.value.settingsFile !== null) {
        expect(parsed.value.data).not.toBe(folders.demoFolder)
      }
    }),
  )
})

it('finds its checkout from source and from what was built, however deep', () => {
  const root = mkdtempSync(join(tmpdir(), 'lowu-checkout-'))
  writeFileSync(join(root, 'package.json'), '{}')
  mkdirSync(join(root, 'out', 'host'), { recursive: true })
  const module = (path: string) => pathToFileURL(join(root, path)).href
  expect(demoFolder(module('native/loopback/main.ts'))).toBe(join(root, '.demo-shop'))
  expect(checkoutFolder(module('out/host/main.js'))).toBe(root)
  expect(checkoutFolder(module('a/b/c/d/e/f/g/h.js'))).toBe(join(root, 'a/b/c/d/e/f/g'))
  rmSync(root, { recursive: true })
})
