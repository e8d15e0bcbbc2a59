// A change made on screen reaches the settings file without touching what its owner wrote around it,
// and never leaves a file that the next start would refuse.
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse, visit } from 'jsonc-parser'
import { describe, expect, onTestFinished, test } from 'vitest'
import { editSettings, keepSettings } from '../../../native/system/settings-edit.ts'

const example = readFileSync(
  new URL('../../../native/system/settings.example.jsonc', import.meta.url),
  'utf8',
)
const small = `{
  // whose shop this is
  "store": { "name": "Lowu Corner Store" },
  "currency": "HKD", "saleMax": "1000.00",
  "printer": { "device": "tcp://10.0.0.9:9100", /* by the till */ "columns": 48 }, // paper
  "distributor": { "kind": "sandbox" },
}
`

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-settings-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'settings.json')
  writeFileSync(file, text)
  return file
}

/** Every comment of a text, in order. */
function comments(text: string): readonly string[] {
  const found: string[] = []
  visit(text, { onComment: (offset, length) => found.push(text.slice(offset, offset + length)) })
  return found
}

describe('an edited text', () => {
  test('differs in the named keys alone', () => {
    const value = { device: '/dev/usb/lp0', columns: 32 }
    const edited = editSettings(small, [{ path: ['printer'], value }])
    expect(edited).toBe(small.replace('tcp://10.0.0.9:9100', '/dev/usb/lp0').replace('48', '32'))
  })

  test('takes a part that was not there, and loses one that became null', () => {
    const edited = editSettings(small, [
      { path: ['scanner'], value: { port: 'COM3' } },
      { path: ['printer'], value: null },
    ])
    expect(parse(edited)).toMatchObject({ scanner: { port: 'COM3' }, printer: null, currency: 'HKD' })
    expect(comments(edited)).toContain('// whose shop this is')
  })

  test('keeps a byte order mark', () => {
    const marked = `\uFEFF${small}`
    expect(editSettings(marked, [{ path: ['currency'], value: 'CNY' }])).toBe(marked.replace('HKD', 'CNY'))
  })

  test('says what it was told, whatever that was, and nothing else changes', () => {
    const printer = fc.record(
      {
        device: fc.string(),
        columns: fc.constantFrom(32, 42, 48),
        status: fc.constantFrom('auto', 'none'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.constantFrom(small, example), printer, (text, value) => {
        const edited = editSettings(text, [{ path: ['printer'], value }])
        const before = parse(text)
        expect(parse(edited)).toEqual({ ...before, printer: { ...before.printer, ...value } })
        expect(comments(edited)).toEqual(comments(text))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the settings file', () => {
  test('holds the change, and answers what is now set', () => {
    const file = fileOf(small)
    const kept = keepSettings(file, [{ path: ['printer', 'device'], value: 'COM4' }])
    expect(kept.ok && kept.value.printer?.device).toBe('COM4')
    expect(readFileSync(file, 'utf8')).toBe(small.replace('tcp://10.0.0.9:9100', 'COM4'))
    expect(readdirSync(join(file, '..'))).toEqual(['settings.json'])
  })

  test('keeps its rights, and the place a link points to', () => {
    const file = fileOf(small)
    chmodSync(file, 0o640)
    const link = join(file, '..', 'link.json')
    symlinkSync(file, link)
    expect(keepSettings(link, [{ path: ['printer', 'columns'], value: 32 }]).ok).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(readFileSync(file, 'utf8')).toContain('"columns": 32')
    expect(readdirSync(join(file, '..')).sort()).toEqual(['link.json', 'settings.json'])
  })

  test('is never written with what would be refused at the next start', () => {
    const file = fileOf(small)
    const kept = keepSettings(file, [{ path: ['printer', 'device'], value: '' }])
    expect(kept).toMatchObject({ ok: false, problem: { code: 'settingsValueWrong', details: { file } } })
    expect(readFileSync(file, 'utf8')).toBe(small)
  })

  test('that somebody broke meanwhile is left as it is', () => {
    const broken = small.replace('}', '')
    const file = fileOf(broken)
    expect(keepSettings(file, [{ path: ['printer', 'columns'], value: 32 }])).toMatchObject({ ok: false })
    expect(readFileSync(file, 'utf8')).toBe(broken)
  })

  test('that cannot be replaced is named with the reason', () => {
    const file = fileOf(small)
    // Where the new file would be written, a link leads nowhere.
    const folder = join(file, '..')
    symlinkSync(join(folder, 'nowhere', 'deeper'), `${file}.new`)
    const kept = keepSettings(file, [{ path: ['printer', 'columns'], value: 32 }])
    expect(kept).toEqual({
      ok: false,
      problem: { code: 'settingsNotKept', details: { file, reason: 'ENOENT' } },
    })
    expect(readFileSync(file, 'utf8')).toBe(small)
  })
})
