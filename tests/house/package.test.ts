// What an installer would hold: the built files and the production dependencies, nothing that was not
// meant to leave this house, and the fuses as they were decided.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../../build/bundle.ts'
import { electronTarget, rendererTarget, root } from '../../build/targets.ts'
import { startDesktop } from '../hosts/electron-run.ts'
import { fusesNow, type Packed, packCounter } from './pack.ts'

let packed: Packed
let paths: string[]

beforeAll(async () => {
  await bundle([rendererTarget(), electronTarget()])
  packed = await packCounter({ fuseCount: fusesNow })
  paths = listPackage(packed.archive, { isPack: false }).map((path) => path.slice(1))
})
afterAll(() => packed?.remove())

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { dev?: boolean; version: string }>
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

function builtFiles(name: string): string[] {
  const folder = join(root, 'out', name)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.made-from')
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

describe('the archive', () => {
  test('holds package.json, out/ and node_modules/ and nothing else', () => {
    expect([...new Set(paths.map((path) => path.split('/')[0]))].sort()).toEqual([
      'node_modules',
      'out',
      'package.json',
    ])
  })

  test('holds of out/ exactly what the desktop host is made of', () => {
    const expected = [...builtFiles('electron'), ...builtFiles('renderer')].sort()
    const files = paths.filter((path) => path.startsWith('out/') && /\.[a-z0-9]+$/i.test(path)).sort()
    expect(files).toEqual(expected)
    expect(files).toContain('out/electron/main.js')
    expect(files).toContain('out/electron/preload.cjs')
    expect(files).toContain('out/renderer/index.html')
    expect(files).toContain('out/electron/glyphs.bin')
    expect(files).toContain('out/electron/glyphs-license.txt')
  })

  test('holds every production dependency and no other', () => {
    const folder = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/@][^/]*)\/package\.json$/
    const shipped = paths
      .filter((path) => folder.test(path))
      .map((path) => {
        const { name, version } = JSON.parse(extractFile(packed.archive, path).toString('utf8'))
        return `${name}@${version}`
      })
    // The packer may move a package up, so a package is known by its name and version, not by its place.
    const production = Object.entries(lock.packages)
      .filter(([path, entry]) => path !== '' && !entry.dev)
      .map(([path, entry]) => `${path.replace(/^.*node_modules\//, '')}@${entry.version}`)
    expect(shipped.filter((name) => !production.includes(name))).toEqual([])
    for (const [name, version] of Object.entries(manifest.dependencies))
      expect(shipped).toContain(`${name}@${version}`)
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      expect(shipped).not.toContain(`${name}@${version}`)
    }
  })

  test('holds no source, no map, no test, no notes of ours and nothing that looks like a secret', () => {
    expect(
      paths.filter((path) => /\.(ts|mts|cts|tsx|map|cc|cpp|gyp|env|pem|key|sqlite|db|log)$/.test(path)),
    ).toEqual([])
    expect(paths.filter((path) => /(^|\/)(tests?|__tests__|\.git|\.ci)(\/|$)/.test(path))).toEqual([])
    expect(paths.filter((path) => /secret|settings\.json|(^|\/)\./i.test(path))).toEqual([])
    for (const path of paths.filter((name) => name.startsWith('out/') && /\.(js|cjs|html|css)$/.test(name))) {
      const text = extractFile(packed.archive, path).toString('utf8')
      expect(text, path).not.toMatch(/PRIVATE KEY|sourceMappingURL/)
      expect(text, path).not.toContain(root)
    }
  })

  test('names the built main file, and neither scripts nor devDependencies', () => {
    const shipped = JSON.parse(extractFile(packed.archive, 'package.json').toString('utf8'))
    expect(shipped).toMatchObject({ name: 'lowu', main: 'out/electron/main.js' })
    expect(shipped).not.toHaveProperty('devDependencies')
    expect(shipped).not.toHaveProperty('scripts')
  })

  test('has the native binaries of this system beside it, and those of no other', () => {
    const binaries = paths.filter((path) => path.endsWith('.node'))
    expect(binaries).toContain('node_modules/better-sqlite3/prebuilds/linux-x64.node')
    expect(
      binaries.some((path) => path.startsWith('node_modules/@serialport/bindings-cpp/prebuilds/linux-x64/')),
    ).toBe(true)
    for (const path of binaries) {
      expect(path).toMatch(/linux-x64/)
      expect(existsSync(join(packed.unpacked, path)), path).toBe(true)
    }
  })
})

test('what is packed has all it needs to open a demo shop', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-packed-'))
  extractAll(packed.archive, join(folder, 'app'))
  const desktop = startDesktop({ folder: join(folder, 'app/out/electron'), userData: folder })
  try {
    await desktop.ask({ do: 'waitForWindow' })
    const answer = await desktop.ask({ do: 'call', request: { name: 'getShop', input: {}, language: 'en' } })
    expect(answer).toMatchObject({ ok: true, value: { demo: true } })
    await desktop.ask({ do: 'closeWindow' }).catch(() => undefined)
    expect(await desktop.ended).toMatchObject({ code: 0, errors: [] })
  } finally {
    await desktop.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})

describe('the fuses', () => {
  test('read back from the packed program as they were decided', async () => {
    const wire = await getCurrentFuseWire(packed.program)
    expect(wire).toEqual({
      version: '1',
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
      [FuseV1Options.WasmTrapHandlers]: FuseState.ENABLE,
    })
  })

  test('of a later Electron with one more stop the packing', async () => {
    await expect(packCounter({ fuseCount: fusesNow + 1 })).rejects.toThrow('strictlyRequireAllFuses')
  })
})

test('Electron is pinned to one exact release, and installing packages never runs its download', () => {
  expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
  expect(lock.packages['node_modules/electron']?.version).toBe(manifest.devDependencies.electron)
  const installed = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'))
  expect(installed).not.toHaveProperty('scripts.install')
  expect(installed).not.toHaveProperty('scripts.postinstall')
})
