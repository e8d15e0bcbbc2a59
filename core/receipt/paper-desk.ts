// What comes out of printer and drawer without a sale: the drawer opened for a reason, and a page to try
// the printer. Each is one audit event and its jobs, on disk before anything moves, done once however
// often it is asked.
import type { Answer } from '../api/answer.ts'
import type { CallInput, CallOutput } from '../api/contract.ts'
import { viewProblem } from '../api/envelope.ts'
import { type CommandId, type PrintJobId, sortableId } from '../ids.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Chance, Clock, Printer, Report } from '../ports.ts'
import type { Shop } from '../shop.ts'
import type { Staff } from '../staff/staff.ts'
import type { Store } from '../store.ts'
import type { Language } from '../words/language.ts'
import { drawerWaiting } from './drawer-fate.ts'
import type { PrintJob } from './print-job.ts'
import { composeDrawerSlip, composeTestPage } from './unsold.ts'

export interface PaperDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly chance: Chance
  readonly shop: Shop
  readonly printer: Pick<Printer, 'columns'>
  /** Starts what is owed. */
  readonly wake: () => void
  /** Whether the printer is at something else. */
  readonly printerIsBusy: () => boolean
  readonly staff: Pick<Staff, 'clerk'>
}

export interface PaperDesk {
  /** Refused: `drawerNotSetUp`, `commandReused`, or what the store could not write. */
  openDrawer(input: CallInput<'openDrawer'>, language: Language): Answer<CallOutput<'openDrawer'>>
  /** Refused: `commandReused`, or what the store could not write. */
  printTestPage(input: CallInput<'printTestPage'>, language: Language): Outcome<null>
  /** Told of every job that changed: whoever asked for the drawer hears what became of it. */
  heard(job: PrintJob): void
}

const bytesOfId = 16

export function createPaperDesk(parts: PaperDeskParts): PaperDesk {
  const { store, clock, chance, shop, printer, staff } = parts
  /** Who waits to hear whether the drawer opened. */
  const waiting = new Map<PrintJobId, (job: PrintJob) => void>()

  function once(
    commandId: string,
    name: 'openDrawer' | 'printTestPage',
    work: (atMs: number) => { type: string; data: Readonly<Record<string, string>> },
  ): Outcome<null> {
    const id = commandId as CommandId
    const before = store.commandAnswer(id)
    if (before !== null) return before.name === name ? done(null) : refuse('commandReused')
    const atMs = clock.nowMs()
    const written = store.commit(() => {
      const event = store.appendEvent({ atMs, saleId: null, ...work(atMs) })
      store.keepCommandAnswer(id, name, event, atMs)
    })
    return written.ok ? done(null) : written
  }

  function owe(work: PrintJob['work'], atMs: number): PrintJobId {
    const id = sortableId(atMs, chance.bytes(bytesOfId)) as PrintJobId
    store.insertPrintJob({
      id,
      saleId: null,
      work,
      state: 'owed',
      createdAtMs: atMs,
      tries: 0,
      problem: null,
      confirmed: null,
    })
    return id
  }

  function hearOf(
    pulse: PrintJobId,
    language: Language,
    report: Report<Outcome<CallOutput<'openDrawer'>>>,
  ): void {
    waiting.set(pulse, ({ state, problem }) =>
      report(done({ opened: state === 'printed', problem: problem && viewProblem(problem, language) })),
    )
    parts.wake()
  }

  return {
    openDrawer({ commandId, reason }, language) {
      if (shop.drawer === null) return refuse('drawerNotSetUp')
      let pulse: PrintJobId | null = null
      const asked = once(commandId, 'openDrawer', (atMs) => {
        const clerk = staff.clerk().name
        pulse = owe({ kind: 'drawer' }, atMs)
        if (shop.slip.drawerOpened) {
          owe({ kind: 'receipt', receipt: composeDrawerSlip({ reason, clerk, atMs, language }, shop) }, atMs)
        }
        return { type: 'drawerOpened', data: { reason, clerk } }
      })
      if (!asked.ok) return asked
      const job: PrintJobId | null = pulse
      if (job === null) return done({ opened: null, problem: null })
      // Whoever stands at the till is told at once, and what becomes of it by the state of the shop.
      if (parts.printerIsBusy()) {
        return done({ opened: null, problem: viewProblem(drawerWaiting(), language) })
      }
      return (report) => hearOf(job, language, report)
    },
    printTestPage({ commandId }, language) {
      return once(commandId, 'printTestPage', (atMs) => {
        const receipt = composeTestPage({ columns: printer.columns, atMs, language }, shop)
        owe({ kind: 'receipt', receipt }, atMs)
        return { type: 'testPageAsked', data: {} }
      })
    },
    heard(job) {
      if (job.state !== 'printed' && job.state !== 'dropped') return
      waiting.get(job.id)?.(job)
      waiting.delete(job.id)
    },
  }
}
