// `npm run dist`: installers for the system it runs on, from what is built. It fetches Electron when it is
// not installed, and says plainly when that cannot be done; nothing is published.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { build } from 'electron-builder'
import { say } from '../core/words/language.ts'
import { startWords } from '../core/words/start-words.ts'
import { systemLanguage } from '../core/words/system-language.ts'
import { bundleOrEnd, describe } from './bundle.ts'
import { electronBinary, electronPackage } from './electron-binary.ts'
import { installerConfig } from './installer.ts'
import { root } from './targets.ts'

const program = electronBinary(electronPackage(), process.env) ?? fetchElectron()
if (program === null) {
  process.exitCode = 1
} else {
  console.log(describe(await bundleOrEnd()))
  const electron = process.platform === 'darwin' ? join(program, '../../../..') : dirname(program)
  const files = await build({
    projectDir: root,
    config: installerConfig({ electron, output: 'dist' }),
  })
  for (const file of files) console.log(file)
}

/** Runs the electron package's own installer (`npx install-electron`); null, with a sentence, when it fails. */
function fetchElectron(): string | null {
  const folder = electronPackage()
  const installer = folder === null ? [] : [join(folder, 'install.js')]
  const run = spawnSync(process.execPath, installer, {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    input: '',
  })
  const fetched = electronBinary(folder, process.env)
  if (fetched !== null) return fetched
  const reason = /\bE[A-Z]{4,}\b/.exec(run.stderr)?.[0] ?? run.stderr.trim().split('\n')[0]
  const language = systemLanguage([new Intl.DateTimeFormat().resolvedOptions().locale])
  console.error(say(startWords.binaryUnreachable, language, { reason: reason || `code ${run.status}` }))
  return null
}
