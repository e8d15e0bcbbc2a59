// A new shop's settings file is begun or completed, and nothing else is: what its owner wrote stays, and a
// mistake in it, or a file missing beside books that are there, is told as ever.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimDataFolder } from '../../../native/system/data-folder.ts'
import { beginSettings, completeSettings } from '../../../native/system/fresh-settings.ts'
import { readNote } from '../../../native/system/set-up-note.ts'
import { parseSettings, readSettings } from '../../../native/system/settings.ts'

let folder: string
let file: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-fresh-'))
  file = join(folder, 'shop', 'settings.json')
  data = join(folder, 'data')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a file that is not there is begun, in a folder that is not there either', () => {
  expect(beginSettings(file, data)).toEqual({ ok: true, value: null })
  const settings = readSettings(file)
  expect(settings).toMatchObject({ ok: true, value: { distributor: { kind: 'none' }, scanners: [] } })
  expect(readFileSync(file, 'utf8')).toMatch(/^\/\/ The settings of this counter/)
  expect(readNote(data)).toEqual({ finished: false, pages: {} })
  expect(readdirSync(join(folder, 'shop'))).toEqual(['settings.json'])
})

test('once begun it is left alone, also by a second start before anything was chosen', () => {
  beginSettings(file, data)
  const text = readFileSync(file, 'utf8')
  expect(beginSettings(file, data).ok).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect(readNote(data).finished).toBe(false)
})

test.each([
  ['', 'an empty file'],
  ['{}', 'an empty object'],
  ['// mine\n{ "language": "en" }\n', 'a few keys'],
  ['{ "store": { "register": "7" }, "currency": "CNY" }', 'half of a store'],
  ['\uFEFF{ "saleMax": "300.00", }', 'a byte order mark'],
])('%j is completed: %s', (text) => {
  const completed = completeSettings(text, 'settings.json')
  expect(completed).not.toBeNull()
  const settings = parseSettings(completed ?? '', 'settings.json')
  if (!settings.ok) throw new Error(settings.problem.code)
  expect(settings.value.distributor).toEqual({ kind: 'none' })
  for (const kept of ['// mine', '"register": "7"', '"CNY"', '"300.00"']) {
    expect(completed?.includes(kept)).toBe(text.includes(kept))
  }
})

test.each([
  '{ "store": { "name": "A" }, "currency": "HKD", "saleMax": "1.00", "distributor": { "kind": "sandbox" } }',
  '{ "shopp": {} }',
  '{ "currency": "EUR" }',
  '{ "distributor": {} }',
  '{ "store": { "name": "A" ',
  '[]',
])('%s is not touched: it is whole, or its owner has to mend it', (text) => {
  expect(completeSettings(text, 'settings.json')).toBeNull()
})

test('beside a folder that a shop uses already nothing is begun', () => {
  expect(claimDataFolder(data, 'real').ok).toBe(true)
  expect(beginSettings(file, data)).toEqual({ ok: true, value: null })
  expect(existsSync(file)).toBe(false)
  expect(readNote(data).finished).toBe(true)
})

test('a place where no file can be is a sentence', () => {
  writeFileSync(join(folder, 'shop'), 'a file, where the folder should be')
  expect(beginSettings(file, data)).toMatchObject({ ok: true })
  expect(readSettings(file)).toMatchObject({ ok: false, problem: { code: 'settingsUnreadable' } })
})
