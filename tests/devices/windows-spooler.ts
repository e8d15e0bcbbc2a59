// Stands in for PowerShell on a machine that has none: answers what it is told to, and keeps what it was
// asked. It proves what we make of Windows' answers, not that Windows gives them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface WindowsSpooler {
  /** With the folder of the program before all others on PATH. */
  readonly environment: NodeJS.ProcessEnv
  /** What it prints from now on, and how it ends. */
  answer(output: string, code?: number): void
  /** The last question, as JSON. */
  question(): Readonly<Record<string, unknown>>
  close(): void
}

const program = `#!/bin/sh
cd "$(dirname "$0")" || exit 9
cat > question
cat output
exit $(cat code)
`

export function openWindowsSpooler(): WindowsSpooler {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-spooler-'))
  const write = (name: string, text: string, mode = 0o644) =>
    writeFileSync(join(folder, name), text, { mode })
  write('powershell.exe', program, 0o755)
  return {
    environment: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    answer(output, code = 0) {
      write('output', output)
      write('code', String(code))
    },
    question: () => JSON.parse(readFileSync(join(folder, 'question'), 'ascii')),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
