// The bar above every screen: line, queue, scanner, printer, books, balance, as they are this instant.
import type { Shelf } from '../catalogue/shelf.ts'
import { type Problem, problem } from '../outcome.ts'
import type { Alert } from '../owner/alerts.ts'
import type { Keeping, ScannerStatus } from '../ports.ts'
import type { Dispatcher } from '../queue/dispatcher.ts'
import type { Line } from '../queue/line.ts'
import type { OfflineDesk } from '../queue/offline-desk.ts'
import type { Spool } from '../receipt/spool.ts'
import type { Store } from '../store.ts'
import type { Language } from '../words/language.ts'
import { type ProblemView, viewProblem } from './envelope.ts'
import type { ShiftStatus } from './shift-views.ts'
import type { StatusView } from './views.ts'

export interface StatusParts {
  readonly store: Store
  readonly line: Line
  readonly shelf: Shelf
  readonly spool: Spool
  readonly scanners: readonly ScannerStatus[]
  readonly dispatcher: Dispatcher
  readonly offline: OfflineDesk
  /** Null where the books are only in memory. */
  readonly keeping: Keeping | null
  readonly halted: Problem | null
  readonly shift: ShiftStatus
  readonly alerts: readonly Alert[]
}

export function viewStatus(parts: StatusParts, language: Language): StatusView {
  const { line, scanners, shelf, keeping, halted } = parts
  const worded = (trouble: Problem | null): ProblemView | null =>
    trouble ? viewProblem(trouble, language) : null
  return {
    line: { state: line.state, sinceMs: line.sinceMs, problem: worded(line.problem) },
    queue: countQueue(parts),
    offline: viewOffline(parts, language),
    scanners: scanners.map((scanner) => ({
      state: scanner.state,
      port: scanner.port,
      problem: worded(scanner.state === 'searching' ? scanner.problem : null),
    })),
    printer: viewPrinter(parts, language),
    books: {
      copiedAtMs: keeping?.copiedAtMs ?? null,
      copyProblem: worded(keeping?.copyProblem ?? null),
      trailProblem: worded(keeping?.trailProblem ?? null),
      halted: worded(halted),
    },
    balance: line.balance && { ...line.balance },
    catalogue: shelf.snapshot && {
      products: shelf.snapshot.products.length,
      fetchedAtMs: shelf.snapshot.fetchedAtMs,
    },
    shift: parts.shift,
    alerts: {
      count: parts.alerts.length,
      toAct: parts.alerts
        .filter(({ forClerk }) => forClerk)
        .map((each) => viewProblem(each.problem, language)),
    },
  }
}

function viewOffline({ offline, line }: StatusParts, language: Language): StatusView['offline'] {
  if (line.state !== 'down') return null
  const room = offline.room()
  return room === null
    ? { selling: false, problem: viewProblem(problem('offlineOff'), language) }
    : { selling: true, ...room }
}

function countQueue({ store, dispatcher }: StatusParts): StatusView['queue'] {
  const count = store.countOpenSales()
  const unsent = (count.paid ?? 0) + (count.sending ?? 0)
  return {
    unsent,
    hold: dispatcher.holds.reason(),
    drain: dispatcher.progress(unsent),
    inDoubt: count.inDoubt ?? 0,
    accepted: count.accepted ?? 0,
    review: count.needsReview ?? 0,
    refundsDue: count.failed ?? 0,
    takingBack: store.countTakingBack(),
  }
}

function viewPrinter({ store, spool }: StatusParts, language: Language): StatusView['printer'] {
  const { status, drawer } = spool
  const jobs = store.countOpenPrintJobs()
  return {
    state: status.state,
    paperLow: status.state === 'ready' && status.paperLow,
    problem: status.state === 'notReady' ? viewProblem(status.problem, language) : null,
    statusFrom: status.state === 'ready' ? status.statusFrom : null,
    drawer: drawer && { saleId: drawer.saleId, problem: viewProblem(drawer.problem, language) },
    owed: (jobs.owed ?? 0) + (jobs.printing ?? 0),
    unsure: jobs.unsure ?? 0,
  }
}
