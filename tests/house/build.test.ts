// The build leaves alone what is up to date, one builder works at a time, and what it made can be served.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bundle } from '../../build/bundle.ts'
import { isFresh, noteDigest } from '../../build/fresh.ts'
import { electronTarget, rendererTarget, root } from '../../build/targets.ts'
import { inTurn } from '../../build/turn.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-build-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('what is built', () => {
  beforeAll(async () => {
    await bundle()
  })

  test('is not built again', async () => {
    expect((await bundle()).map(({ name, built }) => ({ name, built }))).toEqual([
      { name: 'renderer', built: false },
      { name: 'host', built: false },
      { name: 'electron', built: false },
    ])
  })

  test('leaves no half-made folder behind', () => {
    const left = readdirSync(join(root, 'out')).filter((name) => name.startsWith('.') && name !== '.building')
    expect(left).toEqual([])
  })

  test('the page has relative addresses, no inline script, and brings its fonts', () => {
    const page = readFileSync(join(root, 'out/renderer/index.html'), 'utf8')
    expect(page).toMatch(/<script type="module"[^>]* src="\.\/assets\/[^"]+\.js">/)
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(page).not.toMatch(/https?:\/\//)
    const assets = readdirSync(join(root, 'out/renderer/assets'))
    expect(assets.some((name) => /noto-sans-hk.*\.woff2$/.test(name))).toBe(true)
    expect(assets.some((name) => /noto-sans-sc.*\.woff2$/.test(name))).toBe(true)
    expect(assets.filter((name) => name.endsWith('.map'))).toEqual([])
    for (const name of assets.filter((asset) => asset.endsWith('.css'))) {
      const css = readFileSync(join(root, 'out/renderer/assets', name), 'utf8')
      expect(css).not.toMatch(/url\(["']?(https?:)?\/\//)
    }
  })

  test('the Node host does not carry Electron, nor either host what only builds', () => {
    const host = readFileSync(join(root, 'out/host/main.js'), 'utf8')
    const desktop = readFileSync(join(root, 'out/electron/main.js'), 'utf8')
    expect(host).not.toMatch(/from "electron"/)
    for (const text of [host, desktop]) expect(text).not.toMatch(/from "(vite|rolldown|vitest|react)/)
  })
})

describe('freshness', () => {
  const target = electronTarget()

  test('needs every result and the same digest', () => {
    expect(isFresh(target, folder, 'one')).toBe(false)
    for (const name of target.results) writeFileSync(join(folder, name), '')
    expect(isFresh(target, folder, 'one')).toBe(false)
    noteDigest(folder, 'one')
    expect(isFresh(target, folder, 'one')).toBe(true)
    expect(isFresh(target, folder, 'two')).toBe(false)
    rmSync(join(folder, 'preload.cjs'))
    expect(isFresh(target, folder, 'one')).toBe(false)
  })

  test('asks for the page only what the page is made of', () => {
    expect(rendererTarget().rooms).toEqual(['renderer', 'core'])
  })
})

describe('a turn', () => {
  test('is one builder at a time, in whatever order', async () => {
    const path = join(folder, 'out', '.building')
    const seen: string[] = []
    const work = (name: string) => async () => {
      seen.push(`${name} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      seen.push(`${name} ends`)
    }
    await Promise.all(['a', 'b', 'c'].map((name) => inTurn(path, work(name))))
    for (let index = 0; index < seen.length; index += 2) {
      expect(seen[index + 1]).toBe(seen[index]?.replace('begins', 'ends'))
    }
    expect(existsSync(path)).toBe(false)
  })

  test('is given back when the work throws', async () => {
    const path = join(folder, '.building')
    await expect(inTurn(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await inTurn(path, async () => 'next')).toBe('next')
  })

  test('of a builder that is gone is taken over', async () => {
    const path = join(folder, '.building')
    mkdirSync(folder, { recursive: true })
    // Above the largest process id Linux gives out (PID_MAX_LIMIT, 4194304).
    writeFileSync(path, '4194305')
    expect(await inTurn(path, async () => 'mine')).toBe('mine')
  })
})
