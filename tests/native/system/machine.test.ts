// What the machine lends the counter: time, chance, an alarm, secrets and a folder that stays one shop's.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStore } from '../../../native/store/store.ts'
import { createAlarm } from '../../../native/system/alarm.ts'
import { systemChance } from '../../../native/system/chance.ts'
import { systemClock } from '../../../native/system/clock.ts'
import { claimDataFolder } from '../../../native/system/data-folder.ts'
import { createSecrets, secretVariable } from '../../../native/system/secrets.ts'

const posix = process.platform !== 'win32'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-machine-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('clock and chance', () => {
  it('the wall clock is the machine’s, and the other never goes back', () => {
    const before = Date.now()
    const wall = systemClock.nowMs()
    expect(wall).toBeGreaterThanOrEqual(before)
    expect(wall).toBeLessThanOrEqual(Date.now())
    const first = systemClock.elapsedMs()
    expect(systemClock.elapsedMs()).toBeGreaterThanOrEqual(first)
    expect(Number.isInteger(first)).toBe(true)
  })

  it('gives just so many bytes, never the same', () => {
    const drawn = Array.from({ length: 50 }, () => Buffer.from(systemChance.bytes(16)).toString('hex'))
    expect(drawn.every((hex) => hex.length === 32)).toBe(true)
    expect(new Set(drawn).size).toBe(50)
    expect(systemChance.bytes(0)).toHaveLength(0)
  })
})

describe('the alarm', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function alarm() {
    const wake = vi.fn()
    return { wake, alarm: createAlarm(wake, { holdsProcess: false }) }
  }

  it('wakes once, at its time and not before', () => {
    const { wake, alarm: set } = alarm()
    set.wakeIn(500)
    vi.advanceTimersByTime(499)
    expect(wake).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10_000_000)
    expect(wake).toHaveBeenCalledTimes(1)
  })

  it('a later call replaces an earlier one, sooner or later', () => {
    const { wake, alarm: set } = alarm()
    set.wakeIn(100)
    set.wakeIn(900)
    vi.advanceTimersByTime(899)
    expect(wake).not.toHaveBeenCalled()
    set.wakeIn(0)
    expect(vi.getTimerCount()).toBe(1)
    expect(wake).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(wake).toHaveBeenCalledTimes(1)
  })

  it.each([0, -5, Number.NaN, Number.NEGATIVE_INFINITY])('%d is at once, but not within the call', (inMs) => {
    const { wake, alarm: set } = alarm()
    set.wakeIn(inMs)
    expect(wake).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(wake).toHaveBeenCalledTimes(1)
  })

  it.each([3_600_000, 2 ** 31, Number.POSITIVE_INFINITY])('%d looks again after a minute', (inMs) => {
    const { wake, alarm: set } = alarm()
    set.wakeIn(inMs)
    vi.advanceTimersByTime(59_999)
    expect(wake).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(wake).toHaveBeenCalledTimes(1)
  })

  it('may be set again from within its own ringing, and not after it was stopped', () => {
    let rings = 0
    const set = createAlarm(
      () => {
        rings += 1
        if (rings < 3) set.wakeIn(10)
      },
      { holdsProcess: true },
    )
    set.wakeIn(10)
    vi.advanceTimersByTime(100)
    expect(rings).toBe(3)
    set.wakeIn(10)
    set.stop()
    set.wakeIn(10)
    vi.advanceTimersByTime(100)
    expect([rings, vi.getTimerCount()]).toEqual([3, 0])
  })
})

describe('secrets', () => {
  const environment: Record<string, string | undefined> = {}
  const secrets = () => createSecrets({ environment, dataFolder: folder })
  const file = () => join(folder, 'secrets.json')
  function keep(text: string, mode = 0o600): void {
    writeFileSync(file(), text)
    chmodSync(file(), mode)
  }
  afterEach(() => {
    delete environment.LOWU_SECRET_DT_ONE_KEY
  })

  it('come from the environment before the file', () => {
    expect(secretVariable('dt-one-key')).toBe('LOWU_SECRET_DT_ONE_KEY')
    keep('{"dt-one-key": " from the file\\n"}')
    expect(secrets().read('dt-one-key')).toEqual({ ok: true, value: 'from the file' })
    environment.LOWU_SECRET_DT_ONE_KEY = 'from the environment'
    expect(secrets().read('dt-one-key')).toEqual({ ok: true, value: 'from the environment' })
  })

  it('one that is nowhere, or empty, is named with the places to put it', () => {
    environment.LOWU_SECRET_DT_ONE_KEY = '  '
    const details = { name: 'dt-one-key', variable: 'LOWU_SECRET_DT_ONE_KEY', file: file() }
    const missing = { ok: false, problem: { code: 'secretMissing', details } }
    expect(secrets().read('dt-one-key')).toEqual(missing)
    keep('{"dt-one-key": "", "other": "x"}')
    expect(secrets().read('dt-one-key')).toEqual(missing)
    expect(secrets().read('constructor')).toMatchObject({ problem: { code: 'secretMissing' } })
  })

  it.runIf(posix).each([0o644, 0o640, 0o620, 0o602, 0o666])('a file of mode %o is not used', (mode) => {
    keep('{"dt-one-key": "known to all"}', mode)
    const read = secrets().read('dt-one-key')
    expect(read).toEqual({ ok: false, problem: { code: 'secretsFileOpen', details: { file: file() } } })
  })

  it.runIf(posix)('a link to a file of others is not used', () => {
    writeFileSync(join(folder, 'open.json'), '{"dt-one-key": "x"}', { mode: 0o644 })
    symlinkSync(join(folder, 'open.json'), file())
    expect(secrets().read('dt-one-key')).toMatchObject({ problem: { code: 'secretsFileOpen' } })
  })

  it.each(['', 'dt-one-key', '[]1', 'null', '7', '{"dt-one-key": 7}', '{"a": "b", "c": {}}'])(
    'a file that says %j is refused',
    (text) => {
      keep(text)
      const read = secrets().read('dt-one-key')
      expect(read).toEqual({ ok: false, problem: { code: 'secretsFileWrong', details: { file: file() } } })
    },
  )

  it('a folder in its place is refused', () => {
    mkdirSync(file(), { mode: 0o700 })
    expect(secrets().read('dt-one-key')).toMatchObject({ problem: { code: 'secretsFileWrong' } })
  })
})

describe('the data folder', () => {
  it('is made for its owner only, and stays the kind of shop it was first', () => {
    const data = join(folder, 'a', 'b')
    expect(claimDataFolder(data, 'demo')).toEqual({ ok: true, value: null })
    if (posix) expect(statSync(data).mode & 0o777).toBe(0o700)
    expect(claimDataFolder(data, 'demo').ok).toBe(true)
    expect(claimDataFolder(data, 'real')).toEqual({
      ok: false,
      problem: { code: 'dataFolderIsDemo', details: { folder: data } },
    })
  })

  it('of a real shop is never opened as a demo', () => {
    expect(claimDataFolder(folder, 'real').ok).toBe(true)
    const demo = claimDataFolder(folder, 'demo')
    expect(demo).toMatchObject({ ok: false, problem: { code: 'dataFolderIsReal' } })
    writeFileSync(join(folder, 'shop-kind'), 'something else')
    expect(claimDataFolder(folder, 'demo').ok).toBe(false)
  })

  it('with its mark is still an empty folder to the books', () => {
    claimDataFolder(folder, 'demo')
    const store = openStore({ folder, clockMs: () => 0 })
    expect(store.ok).toBe(true)
    if (store.ok) store.value.close()
    expect(readdirSync(folder)).toContain('shop-kind')
  })

  it('that is a file, or cannot be made, is a sentence', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const path of [file, join(file, 'under')]) {
      expect(claimDataFolder(path, 'demo')).toMatchObject({ problem: { code: 'dataFolderUnusable' } })
    }
  })
})
