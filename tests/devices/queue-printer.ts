// A printer behind a CUPS queue, made of programs named `lp`, `lpstat` and `cancel` in a folder of their
// own that speak as those of CUPS 2.4.2 do. For Linux and macOS.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface QueueMood {
  /**
   * What becomes of a job: printed at once; never sent, since the printer is off; begun and never ended;
   * kept by a queue that is stopped; stopped with the queue once it has begun; gone without a trace;
   * given up by the system; taken by an `lp` that never comes back, or not taken by one.
   */
  jobs: 'print' | 'wait' | 'hang' | 'keep' | 'breakDown' | 'vanish' | 'abort' | 'holdUp' | 'loseAndHoldUp'
  queue: 'open' | 'stopped' | 'rejecting' | 'missing'
  scheduler: 'up' | 'down'
  /** Whether `cancel` helps; `tooLate`: the job comes out as it is asked for. */
  cancel: 'works' | 'fails' | 'tooLate'
  /** `printer-state-reasons`, such as `media-empty-error`. */
  reasons: string
}

export interface QueuePrinter {
  readonly name: string
  /** With the folder of the programs before all others on PATH. */
  readonly environment: NodeJS.ProcessEnv
  behave(change: Partial<QueueMood>): void
  /** What came out, in order. */
  papers(): readonly Buffer[]
  /** Names of the jobs that may still come out. */
  waiting(): readonly string[]
  /** The arguments of the last `lp`. */
  lastArguments(): string
  /** Puts the job of another program into the queue. */
  addForeignJob(): void
  /** Removes it, as its printing would. */
  endForeignJob(): void
  close(): void
}

const goodQueue: QueueMood = {
  jobs: 'print',
  queue: 'open',
  scheduler: 'up',
  cancel: 'works',
  reasons: 'none',
}

const begin = `#!/bin/sh
cd "$(dirname "$0")" || exit 9
for each in jobs queue scheduler cancel reasons; do eval "$each=\\$(cat mood-$each)"; done
`

const lp = `${begin}
echo "$@" > arguments
if [ $queue = missing ] || [ $scheduler = down ]; then echo "lp: Error - The printer or class does not exist." >&2; exit 1; fi
if [ $queue = rejecting ]; then echo 'lp: Destination "till" is not accepting jobs.' >&2; exit 1; fi
n=$(($(cat last) + 1)); echo $n > last
cat > data-$n
echo not-completed > state-$n; echo none > alerts-$n
case $jobs in
  print) : > said-$n; echo completed > state-$n; echo processing-to-stop-point > alerts-$n; cp data-$n paper-$n ;;
  wait) echo "The printer may not exist or is unavailable at this time." > said-$n; echo job-printing > alerts-$n ;;
  hang) echo "Connected to printer." > said-$n; echo job-printing > alerts-$n ;;
  keep) echo stopped > mood-queue ;;
  breakDown) echo "Unable to send data to printer." > said-$n; echo stopped > mood-queue ;;
  vanish) echo gone > state-$n ;;
  abort) echo "Unable to send data to printer." > said-$n; echo completed > state-$n; echo aborted-by-system > alerts-$n ;;
  holdUp) exec sleep 600 ;;
  loseAndHoldUp) echo gone > state-$n; exec sleep 600 ;;
esac
echo "request id is till-$n (0 file(s))"
`

const lpstat = `${begin}
if [ "$1" = -r ]; then if [ $scheduler = up ]; then echo "scheduler is running"; else echo "scheduler is not running"; fi; exit 0; fi
if [ "$1" = -e ]; then [ $scheduler = up ] || exit 1; [ $queue = missing ] || echo till; echo office; exit 0; fi
if [ $queue = missing ] || [ $scheduler = down ]; then echo 'lpstat: Invalid destination name in list "till".' >&2; exit 1; fi
if [ "$2" = -p ]; then
  if [ $queue = stopped ]; then printf 'printer till disabled since Sun Nov 22 11:48:49 2026 -\\n\\tPaused\\n'
  else echo "printer till is idle.  enabled since Sun Nov 22 11:48:22 2026"; fi
  printf '\\tForm mounted:\\n\\tContent types: any\\n\\tDescription: till\\n\\tAlerts: %s\\n\\tLocation: \\n' "$reasons"
  exit 0
fi
for file in $(ls -t state-* 2>/dev/null); do
  n=\${file#state-}
  [ "$(cat $file)" = "$3" ] || continue
  echo "till-$n                  root              2048   Sun Nov 22 11:48:38 2026"
  if [ -e said-$n ]; then printf '\\tStatus: %s\\n' "$(cat said-$n)"; fi
  printf '\\tAlerts: %s\\n\\tqueued for till\\n' "$(cat alerts-$n)"
done
`

const cancelProgram = `${begin}
n=\${1#till-}
if [ $cancel = fails ]; then echo "cancel: cancel-job failed: Forbidden" >&2; exit 1; fi
if [ $cancel = tooLate ]; then echo completed > state-$n; cp data-$n paper-$n; : > said-$n; echo job-completed-successfully > alerts-$n
  echo "cancel: cancel-job failed: Job #$n is already completed - can't cancel." >&2; exit 1; fi
echo completed > state-$n
if [ -e said-$n ]; then echo job-canceled-by-user > alerts-$n; else echo processing-to-stop-point > alerts-$n; fi
`

export function openQueuePrinter(mood: Partial<QueueMood> = {}): QueuePrinter {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-queue-'))
  const programs = { lp, lpstat, cancel: cancelProgram }
  for (const [name, text] of Object.entries(programs))
    writeFileSync(join(folder, name), text, { mode: 0o755 })
  writeFileSync(join(folder, 'last'), '0')

  function behave(change: Partial<QueueMood>): void {
    for (const [name, value] of Object.entries(change)) writeFileSync(join(folder, `mood-${name}`), value)
  }
  const numbersOf = (kind: string) =>
    readdirSync(folder)
      .flatMap((file) => (file.startsWith(`${kind}-`) ? [Number(file.slice(kind.length + 1))] : []))
      .sort((one, other) => one - other)

  behave({ ...goodQueue, ...mood })
  return {
    name: 'till',
    environment: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    behave,
    papers: () => numbersOf('paper').map((number) => readFileSync(join(folder, `paper-${number}`))),
    waiting: () =>
      numbersOf('state').flatMap((number) =>
        readFileSync(join(folder, `state-${number}`), 'utf8').trim() === 'not-completed'
          ? [`till-${number}`]
          : [],
      ),
    lastArguments() {
      const file = join(folder, 'arguments')
      return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
    },
    addForeignJob() {
      writeFileSync(join(folder, 'state-0'), 'not-completed')
      writeFileSync(join(folder, 'alerts-0'), 'none')
    },
    endForeignJob: () => rmSync(join(folder, 'state-0')),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
