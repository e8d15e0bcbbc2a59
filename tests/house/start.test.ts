// `npm start` takes the right host, says why in one sentence, and stands aside: signals and exit codes pass.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Circumstances, chooseHost } from '../../build/choice.ts'
import { electronBinary } from '../../build/electron-binary.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the host', () => {
  const usual: Circumstances = {
    asked: null,
    electron: '/e',
    platform: 'linux',
    environment: { DISPLAY: ':0' },
  }
  test.each<[string, Partial<Circumstances>, string | null, RegExp]>([
    ['Electron when it is installed', {}, 'electron', /^Opening the counter in Electron/],
    ['Electron on Wayland', { environment: { WAYLAND_DISPLAY: 'w' } }, 'electron', /Electron/],
    [
      'Electron on Windows, which has no DISPLAY',
      { platform: 'win32', environment: {} },
      'electron',
      /Electron/,
    ],
    ['Node when Electron is missing', { electron: null }, 'node', /npx install-electron/],
    ['Node when there is no display', { environment: { DISPLAY: '' } }, 'node', /no display/],
    ['Node when asked', { asked: 'node' }, 'node', /--host node/],
    ['Electron when asked, display or not', { asked: 'electron', environment: {} }, 'electron', /Electron/],
    [
      'neither when asked for an Electron that is missing',
      { asked: 'electron', electron: null },
      null,
      /--host electron/,
    ],
  ])('is %s', (_what, circumstances, host, sentence) => {
    const choice = chooseHost({ ...usual, ...circumstances })
    expect(choice.host).toBe(host)
    expect(choice.words.en).toMatch(sentence)
  })
})

describe("Electron's program", () => {
  function install(name: string): string {
    mkdirSync(join(folder, 'dist'), { recursive: true })
    writeFileSync(join(folder, 'path.txt'), name)
    writeFileSync(join(folder, 'dist', name), '')
    return join(folder, 'dist', name)
  }

  test('is found where the package says it is', () => {
    const program = install('electron')
    expect(electronBinary(folder, {})).toBe(program)
  })

  test('is missing without a package, before its download, and when it was deleted', () => {
    expect(electronBinary(null, {})).toBeNull()
    expect(electronBinary(folder, {})).toBeNull()
    rmSync(install('electron'))
    expect(electronBinary(folder, {})).toBeNull()
  })

  test('may lie elsewhere', () => {
    writeFileSync(join(folder, 'electron'), '')
    expect(electronBinary(join(folder, 'none'), { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(
      join(folder, 'electron'),
    )
    expect(electronBinary(join(folder, 'none'), { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })).toBeNull()
  })
})

describe('handing over', () => {
  const handOver = join(import.meta.dirname, '../../build/hand-over.ts')

  function run(script: string, program: string = process.execPath) {
    const code = `import { handOver } from ${JSON.stringify(handOver)}
      handOver(${JSON.stringify(program)}, ['-e', ${JSON.stringify(script)}])`
    return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'pipe'] })
  }

  test('passes the exit code on', async () => {
    const child = run('process.exit(42)')
    expect(await once(child, 'close')).toEqual([42, null])
  })

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
    'passes %s on and waits for the answer',
    async (signal) => {
      const child = run(`process.on('${signal}', () => { console.log('bye'); process.exit(7) })
      setInterval(() => {}, 1000); console.log('up')`)
      await once(child.stdout, 'data')
      const last = once(child.stdout, 'data')
      child.kill(signal)
      expect(await once(child, 'close')).toEqual([7, null])
      expect(String(await last)).toContain('bye')
    },
  )

  test('reports a program that was killed, or is not there', async () => {
    expect(await once(run('process.kill(process.pid, "SIGKILL")'), 'close')).toEqual([137, null])
    expect(await once(run('', '/nowhere/electron'), 'close')).toEqual([1, null])
  })
})

test('dist says plainly that Electron cannot be fetched, and fails', async () => {
  // No program where the package is told to look, and a mirror behind a port that has just been closed.
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : null
  server.close()
  await once(server, 'close')
  const environment = {
    ...process.env,
    LANG: 'en_GB.UTF-8',
    ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
    ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'none'),
    electron_config_cache: folder,
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../build/dist.ts')], {
    env: environment,
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  expect(await once(child, 'close')).toEqual([1, null])
  expect(said).toContain('The Electron binary cannot be fetched')
})
