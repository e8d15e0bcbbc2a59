// Where copies of the books go, how often, and how many are kept, as the settings file says it.
import { expect, test } from 'vitest'
import { parseSettings } from '../../../native/system/settings.ts'

function read(backup: string) {
  const rest = '"store": {"name": "x"}, "currency": "HKD", "saleMax": "100.00"'
  return parseSettings(`{${rest}, "distributor": {"kind": "sandbox"}, "backup": ${backup}}`, 'settings.jsonc')
}

test('left out, copies go beside the books once an hour', () => {
  const keep = { hourly: 6, daily: 7, monthly: 3 }
  expect(read('{}')).toMatchObject({ ok: true, value: { backup: { folder: null, everyMinutes: 60, keep } } })
  expect(read('{"keep": {"daily": 30}}')).toMatchObject({
    value: { backup: { keep: { ...keep, daily: 30 } } },
  })
})

test.each(['/media/usb', 'E:\\\\lowu', 'E:/lowu', '\\\\\\\\server\\\\share'])(
  '%s is a whole path',
  (folder) => {
    expect(read(`{"folder": "${folder}"}`).ok).toBe(true)
  },
)

test.each([
  ['{"folder": "backups"}', 'backup.folder'],
  ['{"folder": ""}', 'backup.folder'],
  ['{"everyMinutes": 1}', 'backup.everyMinutes'],
  ['{"keep": {"hourly": 0}}', 'backup.keep.hourly'],
])('%s is refused with its key', (backup, key) => {
  const refused = read(backup)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'settingsValueWrong', details: { key } } })
})
