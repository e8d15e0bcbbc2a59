// Runs a small program of the system within a bound, and never throws: a program that is missing, hangs
// or fails is an answer like any other.
import { spawn } from 'node:child_process'

export type ProgramAnswer =
  | { readonly kind: 'ended'; readonly code: number; readonly output: string; readonly errors: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'hung' }

export interface ProgramCall {
  readonly name: string
  readonly args: readonly string[]
  readonly input?: Uint8Array
  readonly withinMs: number
  /** Of the program; its words are English whatever the system speaks. */
  readonly environment: NodeJS.ProcessEnv
}

/** More than any list of jobs or printers is long; the rest is not read. */
const outputCharactersMax = 4 * 1024 * 1024

export function runProgram(call: ProgramCall): Promise<ProgramAnswer> {
  return new Promise((resolve) => {
    const env = { ...call.environment, LC_ALL: 'C', LANGUAGE: 'C' }
    const child = spawn(call.name, call.args, { env, windowsHide: true, stdio: 'pipe' })
    let output = ''
    let errors = ''
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve({ kind: 'hung' })
    }, call.withinMs)
    const end = (answer: ProgramAnswer) => {
      clearTimeout(timer)
      resolve(answer)
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (output.length < outputCharactersMax) output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (errors.length < outputCharactersMax) errors += text
    })
    // A program that does not read its input to the end says so by its own end.
    child.stdin.on('error', () => {})
    child.on('error', () => end({ kind: 'missing' }))
    child.on('close', (code) => end({ kind: 'ended', code: code ?? -1, output, errors }))
    child.stdin.end(call.input ?? '')
  })
}
