// What the commands of CUPS say of a queue and of its jobs: `lp`, `lpstat` and `cancel` in the C locale,
// measured on CUPS 2.4.2. Asks and reads; decides nothing.
import type { ProblemCode } from '../../core/words/problem-words.ts'
import { type ProgramAnswer, runProgram } from './program.ts'

export interface CupsJob {
  /** `NAME-12`. */
  readonly id: string
  /** The backend's last words; null when the job never began. */
  readonly said: string | null
  /** Keywords of RFC 8011, section 5.3.8, such as `job-canceled-by-user`. */
  readonly reasons: readonly string[]
}

export interface CupsQueue {
  readonly stopped: boolean
  readonly reasons: readonly string[]
}

export interface Cups {
  /** Null: no such queue. A refusal: nothing can be asked here. */
  queue(): Promise<CupsQueue | null | ProblemCode>
  /** Jobs that are not at their end, or those that are; null when it does not say. */
  jobs(which: 'not-completed' | 'completed'): Promise<readonly CupsJob[] | null>
  submit(bytes: Uint8Array, cancelAfterS: number): Promise<ProgramAnswer>
  /** Whether the system took the order; the job may still be on its way out. */
  cancel(id: string): Promise<boolean>
}

export interface CupsOptions {
  readonly name: string
  readonly environment: NodeJS.ProcessEnv
  /** For one command. */
  readonly withinMs: number
}

const title = 'Lowu'

export function cupsOf(options: CupsOptions): Cups {
  const { name, environment, withinMs } = options
  const run = (program: string, args: readonly string[], input?: Uint8Array) =>
    runProgram({ name: program, args, environment, withinMs, ...(input === undefined ? {} : { input }) })

  return {
    async queue() {
      const answer = await run('lpstat', ['-l', '-p', name])
      if (answer.kind === 'missing') return 'printSystemMissing'
      if (answer.kind === 'ended' && answer.code === 0) return readQueue(answer.output, name)
      const scheduler = await run('lpstat', ['-r'])
      const isUp = scheduler.kind === 'ended' && /scheduler is running/.test(scheduler.output)
      return isUp ? null : 'printSystemDown'
    },
    async jobs(which) {
      const answer = await run('lpstat', ['-l', '-W', which, '-o', name])
      return answer.kind === 'ended' && answer.code === 0 ? readJobs(answer.output) : null
    },
    submit: (bytes, cancelAfterS) => {
      const options = ['-o', 'raw', '-o', `job-cancel-after=${cancelAfterS}`]
      return run('lp', ['-d', name, ...options, '-t', title, '-'], bytes)
    },
    async cancel(id) {
      const answer = await run('cancel', [id])
      return answer.kind === 'ended' && answer.code === 0
    },
  }
}

/** Of `lpstat -e`: one name a line. Null where there is no CUPS or it does not answer. */
export async function cupsQueues(options: Omit<CupsOptions, 'name'>): Promise<readonly string[] | null> {
  const answer = await runProgram({ ...options, name: 'lpstat', args: ['-e'] })
  if (answer.kind !== 'ended' || answer.code !== 0) return null
  return answer.output.split('\n').flatMap((line) => line.trim() || [])
}

/** Of `lpstat -l -p NAME`. */
export function readQueue(text: string, name: string): CupsQueue | null {
  const [first = '', ...rest] = text.split('\n')
  if (!first.startsWith(`printer ${name} `)) return null
  return { stopped: first.startsWith(`printer ${name} disabled`), reasons: keywords(rest, 'Alerts') }
}

/** Of `lpstat -l -W ... -o NAME`: a line for each job, and what is known of it indented beneath. */
export function readJobs(text: string): readonly CupsJob[] {
  return text
    .split(/\n(?=\S)/)
    .map((block) => block.split('\n'))
    .flatMap(([first = '', ...rest]) => {
      const id = /^\S+-\d+(?=\s|$)/.exec(first)?.[0]
      if (id === undefined) return []
      return [{ id, said: lineOf(rest, 'Status'), reasons: keywords(rest, 'Alerts') }]
    })
}

/** The name `lp` gives a job it took: `request id is NAME-12 (0 file(s))`. */
export function readRequest(text: string): string | null {
  return /request id is (\S+-\d+)/.exec(text)?.[1] ?? null
}

function keywords(lines: readonly string[], label: string): readonly string[] {
  const words = lineOf(lines, label)?.split(/[\s,]+/) ?? []
  return words.filter((word) => word !== '' && word !== 'none')
}

function lineOf(lines: readonly string[], label: string): string | null {
  const line = lines.find((each) => each.trim().startsWith(`${label}:`))
  return line === undefined ? null : line.slice(line.indexOf(':') + 1).trim()
}
