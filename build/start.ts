// `npm start`: brings out/ up to date, chooses the host, says which and why, and hands everything over to
// it: all arguments, the signals that ask for an end, and its exit code. It holds no books itself.
import { join } from 'node:path'
import { say } from '../core/words/language.ts'
import { systemLanguage } from '../core/words/system-language.ts'
import { demoFolder, parseArguments } from '../native/loopback/arguments.ts'
import { bundleOrEnd, describe } from './bundle.ts'
import { chooseHost } from './choice.ts'
import { electronBinary, electronPackage } from './electron-binary.ts'
import { handOver } from './hand-over.ts'
import { root } from './targets.ts'

const given = process.argv.slice(2)
const hostProgram = join(root, 'out/host/main.js')

const folders = { workingFolder: process.cwd(), demoFolder: demoFolder(import.meta.url) }
const parsed = parseArguments(given, folders)
const made = await bundleOrEnd()
// A wrong argument is worded by the Node host, whatever was asked for; Electron would let it pass.
if (!parsed.ok) handOver(process.execPath, [hostProgram, ...given])
else start(parsed.value.host)

function start(asked: 'node' | 'electron' | null): void {
  const electron = electronBinary(electronPackage(), process.env)
  const choice = chooseHost({ asked, electron, platform: process.platform, environment: process.env })
  const language = systemLanguage([new Intl.DateTimeFormat().resolvedOptions().locale])
  // On standard error: with --json, standard output belongs to the host.
  if (made.some((one) => one.built)) console.error(describe(made))
  console.error(say(choice.words, language))
  if (choice.host === null) process.exitCode = 1
  else if (choice.host === 'electron') handOver(choice.program, [root, ...given])
  else handOver(process.execPath, [hostProgram, ...given])
}
