// The whole ordeal: a shop on real parts under load, its host killed again and again, then peace, and the
// reckoning. Leaves the folder where something was wrong.
import { setTimeout as sleep } from 'node:timers/promises'
import { audit, type Evidence } from './audit.ts'
import { createDice, type Dice } from './dice.ts'
import { createKiller, type Killer } from './killer.ts'
import { createMischief, type Mischief } from './mischief.ts'
import { Notebook } from './notebook.ts'
import { readPapers } from './papers.ts'
import { createScanBox, type ScanBox } from './scan-box.ts'
import { Seat } from './seat.ts'
import { sell } from './seller.ts'
import { openStage, type Stage } from './stage.ts'
import { Supervisor } from './supervisor.ts'

export interface OrdealOptions {
  readonly kills: number
  readonly seed: number
  readonly say: (sentence: string) => void
}

export interface OrdealResult {
  readonly kills: number
  readonly seed: number
  readonly sales: number
  readonly credited: number
  readonly refunded: number
  readonly open: number
  readonly killsByState: Readonly<Record<string, number>>
  readonly faults: Readonly<Record<string, number>>
  readonly refusals: Readonly<Record<string, number>>
  readonly slips: { readonly whole: number; readonly torn: number }
  readonly scans: number
  readonly tookMs: number
  readonly violations: readonly string[]
  /** Null when nothing was wrong and it is gone. */
  readonly folder: string | null
}

const sellers = 3
/** Sales waiting for their end beyond which the clerks let customers queue. */
const waitingMax = 80
const peaceMaxMs = 180_000
const lookEveryMs = 100

export async function runOrdeal({ kills, seed, say }: OrdealOptions): Promise<OrdealResult> {
  const startedMs = performance.now()
  const dice = createDice(seed)
  const notebook = new Notebook()
  const stage = await openStage((what) => notebook.found(what))
  const people = gather(stage, notebook, dice)
  try {
    stage.keeper.start()
    await live(people, kills, say)
    say('the killing is over; waiting for every sale to come to its end')
    await people.mischief.makeGood()
    await peace(people.supervisor, notebook)
  } catch (error) {
    notebook.found(error instanceof Error ? error.message : String(error))
    await people.mischief.makeGood()
  }
  for (const seat of people.seats) seat.leave()
  await stage.keeper.stop().catch(() => null)
  return reckon(stage, people, { seed, tookMs: Math.round(performance.now() - startedMs) })
}

interface People {
  readonly notebook: Notebook
  readonly mischief: Mischief
  readonly killer: Killer
  readonly supervisor: Supervisor
  readonly scanBox: ScanBox
  readonly seats: readonly Seat[]
  readonly sellers: readonly ((goesOn: () => boolean) => Promise<void>)[]
}

function gather(stage: Stage, notebook: Notebook, dice: Dice): People {
  const { keeper, printer, sandbox, scanner } = stage
  const office = new Seat(keeper)
  const supervisor = new Supervisor({ seat: office, notebook, printer, sandbox })
  const scanBox = createScanBox(scanner)
  const seats = Array.from({ length: sellers }, () => new Seat(keeper))
  let customers = 0
  const nextCustomer = (): number => {
    customers += 1
    return customers
  }
  return {
    notebook,
    mischief: createMischief(sandbox, printer, dice.fork()),
    killer: createKiller(keeper, stage.dataFolder, dice.fork()),
    supervisor,
    scanBox,
    seats: [office, ...seats],
    sellers: seats.map((seat) => {
      const parts = { seat, scanBox, notebook, dice: dice.fork(), nextCustomer }
      return (goesOn) => {
        const room = async (): Promise<void> => {
          while (goesOn() && supervisor.waiting.length > waitingMax) await sleep(lookEveryMs)
        }
        return sell({ ...parts, room }, goesOn)
      }
    }),
  }
}

/** Resolves when the last kill is done and everybody has finished what they were doing. */
async function live(people: People, kills: number, say: (sentence: string) => void): Promise<void> {
  const { killer, notebook, supervisor, mischief } = people
  let selling = true
  const goesOn = (): boolean => selling
  const work = Promise.all([
    supervisor.work(goesOn),
    mischief.work(goesOn),
    ...people.sellers.map((seller) => seller(goesOn)),
  ])
  const killing = killer.work(kills, () => {
    if (killer.kills % 10 === 0) say(`${killer.kills} kills, ${notebook.payments.size} sales`)
  })
  try {
    // Whoever fails first ends the day for all; what the others still say is heard by nobody.
    await Promise.race([killing, work])
    selling = false
    await work
  } finally {
    selling = false
    for (const rest of [killing, work]) rest.catch(() => undefined)
  }
}

/** Nothing goes wrong any more: every sale must come to its end within a bound. */
async function peace(supervisor: Supervisor, notebook: Notebook): Promise<void> {
  const untilMs = performance.now() + peaceMaxMs
  do {
    await supervisor.look()
    await sleep(lookEveryMs)
  } while (supervisor.waiting.length > 0 && performance.now() < untilMs)
  for (const saleId of supervisor.waiting) notebook.found(`sale ${saleId} did not come to its end`)
}

async function reckon(
  stage: Stage,
  people: People,
  run: { readonly seed: number; readonly tookMs: number },
): Promise<OrdealResult> {
  const { notebook, killer } = people
  const theirs = await stage.sandbox.books()
  const papers = readPapers(stage.printer.jobs())
  const { sales, violations } = auditOrSayWhyNot({ dataFolder: stage.dataFolder, notebook, theirs, papers })
  const wrong = [...notebook.violations, ...violations]
  await stage.close(wrong.length > 0)
  const paid = sales.filter((sale) => sale.paidAtMs !== null)
  const credited = paid.filter((sale) => sale.state === 'credited').length
  const refunded = paid.filter((sale) => sale.state === 'refunded').length
  return {
    kills: killer.kills,
    seed: run.seed,
    sales: paid.length,
    credited,
    refunded,
    open: paid.length - credited - refunded,
    killsByState: killer.killsByState,
    faults: people.mischief.counts,
    refusals: notebook.refusals,
    slips: { whole: papers.whole.length, torn: papers.torn },
    scans: people.scanBox.heard(),
    tookMs: run.tookMs,
    violations: wrong,
    folder: wrong.length > 0 ? stage.folder : null,
  }
}

/** Books that do not even open are the finding. */
function auditOrSayWhyNot(evidence: Evidence): ReturnType<typeof audit> {
  try {
    return audit(evidence)
  } catch (error) {
    return { sales: [], violations: [`the books cannot be read: ${String(error)}`] }
  }
}
