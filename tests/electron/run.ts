// `npm run e2e:electron`: the built app under real Electron, a sale from scan to credit. Where it cannot
// be run it says why and ends well: the same built files run in `npm test` against a double.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { bundleOrEnd } from '../../build/bundle.ts'
import { electronBinary, electronPackage } from '../../build/electron-binary.ts'
import { root } from '../../build/targets.ts'
import { counterOn } from '../e2e/counter-screen.ts'

const program = electronBinary(electronPackage(), process.env)
const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
if (program === null) skip('the Electron binary is not installed (npx install-electron)')
else if (noDisplay) skip('there is no display (DISPLAY is not set)')
else await sell(program)

function skip(reason: string): void {
  console.log(`Skipped: ${reason}.`)
}

async function sell(executablePath: string): Promise<void> {
  await bundleOrEnd()
  const data = mkdtempSync(join(tmpdir(), 'lowu-electron-'))
  // Chromium's own sandbox refuses to run as root; everything else of the app stays as it is.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath,
    args: [...asRoot, root, '--data', join(data, 'shop')],
  })
  try {
    const page = await app.firstWindow()
    assert.match(page.url(), /^lowu:/)
    assert.equal(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis), false)
    const screen = await counterOn(page, 'en')
    await screen.scan('8985212000000000008')
    await screen.chooseAmount('HK$100.00')
    await screen.giveExact()
    await screen.confirm().click()
    await screen.becomes('credited')
    console.log('A sale was made under real Electron: scanned, paid, credited.')
  } finally {
    await app.close()
    rmSync(data, { recursive: true, force: true })
  }
}
