// A printer behind a queue of Windows, spoken to by way of PowerShell. As with any queue, accepted is not
// printed: a job that stays is deleted, and nothing is ever confirmed. Written from Microsoft's pages and
// tried against programs that stand in for PowerShell, not yet on a Windows machine.
import { problem } from '../../core/outcome.ts'
import type { PrinterStatus, PrintOutcome } from '../../core/ports.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'
import { type PrinterLimits, timeFor } from './limits.ts'
import { type ProgramAnswer, runProgram } from './program.ts'
import type { ByteTransport } from './transport.ts'
import { spoolerSource } from './windows-spooler-source.ts'

export interface WindowsTransportOptions {
  readonly name: string
  /** Named in problems. */
  readonly printer: string
  readonly limits: PrinterLimits
  readonly environment?: NodeJS.ProcessEnv
}

/** PowerShell and its compiler take seconds on a slow till. */
const startMs = 30_000
const cancelMs = 10_000
const title = 'Lowu'
const prelude =
  "$ErrorActionPreference='Stop'; $ask=[Console]::In.ReadToEnd()|ConvertFrom-Json; Add-Type -TypeDefinition $ask.source; "
const runScript = `${prelude}[Lowu.Spooler]::Run($ask.action,$ask.printer,$ask.title,$ask.bytes,$ask.waitMs,$ask.cancelMs)`
const listScript = `${prelude}Add-Type -AssemblyName System.Drawing; [Lowu.Spooler]::Names([string[]]@([System.Drawing.Printing.PrinterSettings]::InstalledPrinters))`

/** PRINTER_INFO_6 (learn.microsoft.com, win32/printdocs): paused; no paper; door; offline, not available. */
const printerFlags: readonly (readonly [flags: number, code: ProblemCode])[] = [
  [0x10, 'paperOut'],
  [0x40_0000, 'coverOpen'],
  [0x1080, 'printerOffline'],
  [0x1, 'printQueueStopped'],
]
/** JOB_INFO_1: error; being printed, or once more; offline; no paper. */
const jobFailed = 0x2
const jobBegun = 0x810
const jobFlags: readonly (readonly [flags: number, code: ProblemCode])[] = [
  [0x40, 'paperOut'],
  [0x20, 'printerOffline'],
]
const refusals: Readonly<Record<string, ProblemCode>> = {
  missing: 'printQueueMissing',
  busy: 'printQueueBusy',
  refused: 'printQueueRefused',
}

interface SpoolerAnswer {
  readonly kind: string
  readonly flags: number
}

export function windowsTransport(options: WindowsTransportOptions): ByteTransport {
  const { name, printer, limits } = options
  const environment = options.environment ?? process.env
  const named = (code: ProblemCode) => problem(code, { printer })
  const notPrinted = (code: ProblemCode): PrintOutcome => ({ kind: 'notPrinted', problem: named(code) })
  const unsure = (code: ProblemCode): PrintOutcome => ({ kind: 'unsure', problem: named(code) })

  function ask(action: 'print' | 'status', bytes: Uint8Array, waitMs: number): Promise<ProgramAnswer> {
    const text = Buffer.from(bytes).toString('base64')
    const question = { action, printer: name, title, bytes: text, waitMs, cancelMs }
    return powerShell(runScript, question, environment, 2 * waitMs + cancelMs)
  }

  function outcomeOf({ kind, flags }: SpoolerAnswer): PrintOutcome {
    switch (kind) {
      case 'left':
        return (flags & jobFailed) === 0 ? { kind: 'printed', confirmed: false } : unsure('printStalled')
      case 'thrownOut':
        if ((flags & jobBegun) !== 0) return unsure('printStalled')
        return notPrinted(codeOf(flags, jobFlags) ?? 'printerUnreachable')
      case 'stuck':
        return unsure('printJobStuck')
      case 'stopped':
        return notPrinted(codeOf(flags, printerFlags) ?? 'printQueueStopped')
      default: {
        const code = refusals[kind]
        return code === undefined ? unsure('printJobUnclear') : notPrinted(code)
      }
    }
  }

  return {
    async send(bytes) {
      const answer = await ask('print', bytes, timeFor(bytes.length, limits.jobMs, limits))
      if (answer.kind === 'missing') return notPrinted('printSystemMissing')
      if (answer.kind === 'hung') return unsure('printJobStuck')
      const said = readAnswer(answer.output)
      if (said !== null) return outcomeOf(said)
      // Its own failure, such as a compiler that is forbidden, comes before the first byte.
      return answer.code === 1 ? notPrinted('printQueueRefused') : unsure('printJobUnclear')
    },
    async readStatus(): Promise<PrinterStatus> {
      const answer = await ask('status', new Uint8Array(), 0)
      const said = answer.kind === 'ended' ? readAnswer(answer.output) : null
      if (said?.kind === 'missing') return { state: 'notReady', problem: named('printQueueMissing') }
      if (said?.kind !== 'status') {
        const code = answer.kind === 'missing' ? 'printSystemMissing' : 'printSystemDown'
        return { state: 'notReady', problem: named(code) }
      }
      const trouble = codeOf(said.flags, printerFlags)
      if (trouble !== null) return { state: 'notReady', problem: named(trouble) }
      return { state: 'ready', paperLow: false, statusFrom: 'queue' }
    },
  }
}

/** Names of the queues of this machine; null where there is no PowerShell or it does not answer. */
export async function windowsQueues(environment: NodeJS.ProcessEnv): Promise<readonly string[] | null> {
  const answer = await powerShell(listScript, {}, environment, 0)
  const said = answer.kind === 'ended' ? parse(answer.output) : null
  const names: unknown = said && 'names' in said ? said.names : null
  return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : null
}

function powerShell(
  script: string,
  question: object,
  environment: NodeJS.ProcessEnv,
  workMs: number,
): Promise<ProgramAnswer> {
  return runProgram({
    name: 'powershell.exe',
    args: ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-Command', script],
    // In ASCII: the console's own character set would spoil the name of a printer.
    input: Buffer.from(inAscii(JSON.stringify({ ...question, source: spoolerSource }))),
    withinMs: startMs + workMs,
    environment,
  })
}

function inAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function readAnswer(output: string): SpoolerAnswer | null {
  const said = parse(output)
  if (said === null || !('kind' in said) || !('flags' in said)) return null
  const { kind, flags } = said
  return typeof kind === 'string' && typeof flags === 'number' ? { kind, flags } : null
}

/** The last line that is an object; a profile or a warning may have spoken before it. */
function parse(output: string): object | null {
  const line = output.split(/\r?\n/).findLast((each) => each.startsWith('{'))
  try {
    const value: unknown = JSON.parse(line ?? '')
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

function codeOf(
  flags: number,
  meanings: readonly (readonly [flags: number, code: ProblemCode])[],
): ProblemCode | null {
  return meanings.find(([each]) => (flags & each) !== 0)?.[1] ?? null
}
