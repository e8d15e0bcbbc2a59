// Files for the owner, one after the other: asked for, written by themselves when a day is closed, or
// written again as they were. Who asked and what came of it are events; what a file says is the books' own.
import type { CallInput } from '../api/contract.ts'
import { viewProblem } from '../api/envelope.ts'
import type { ExportMoment } from '../api/export-format.ts'
import {
  type ExportAsked,
  type ExportsView,
  type WrittenExport,
  writtenExportSchema,
} from '../api/exports-view.ts'
import type { Settlement } from '../api/settlement-view.ts'
import type { CommandId } from '../ids.ts'
import { done, type Outcome, type Problem, refuse } from '../outcome.ts'
import type { Clock, Exporter, ExportProgress } from '../ports.ts'
import type { Store } from '../store.ts'
import type { Language } from '../words/language.ts'

export interface ExportDeskParts {
  readonly store: Store
  /** The same, signed by whoever asks now. */
  readonly storeOfAsker: () => Store
  readonly clock: Clock
  readonly exporter: Exporter | undefined
  /** Of what is written by itself. */
  readonly language: Language
}

export interface ExportDesk {
  /** Refused: `exportDaysWrong`, `exportFailed`, `commandReused`. What the disk refuses is read later. */
  start(input: CallInput<'startExport'>): Outcome<null>
  /** The file of that event once more, as it was. Refused also: `exportUnknown`. */
  repeat(input: CallInput<'repeatExport'>): Outcome<null>
  /** Gives up what is being written and what waits. */
  cancel(): void
  read(language: Language): ExportsView
  /** Writes what the owner wants of each closed day. Asked again, it does nothing. */
  dayClosed(settlement: Settlement): void
}

const writtenShown = 8
/** The same file may have been written many times. */
const writtenRead = 100
const closedDaysMax = 31

interface Work extends ExportAsked {
  readonly moment: ExportMoment | null
  readonly report: number | null
}

export function createExportDesk(parts: ExportDeskParts): ExportDesk {
  const { store, clock, exporter } = parts
  const waiting: Work[] = []
  let progress: ExportProgress = { rows: 0, rowsTotal: 0 }
  let problem: Problem | null = null

  function add(work: Work, signed: Store): void {
    if (exporter === undefined) return
    const { report, ...request } = work
    waiting.push(work)
    const heard = (told: ExportProgress): void => {
      if (waiting[0] === work) progress = told
    }
    exporter.write(request, heard, (written) => {
      waiting.splice(waiting.indexOf(work), 1)
      progress = { rows: 0, rowsTotal: 0 }
      problem = written.ok ? null : written.problem
      if (!written.ok) return
      const { format, from, to, language } = work
      const data: WrittenExport = { format, from, to, language, report, ...written.value }
      // Should the disk not take this event, the file is there all the same.
      signed.commit(() =>
        signed.appendEvent({ atMs: clock.nowMs(), saleId: null, type: 'exportWritten', data }),
      )
    })
  }

  /** Once for each command, however often it is heard. */
  function ask(
    { commandId, name }: { readonly commandId: string; readonly name: string },
    work: Work,
  ): Outcome<null> {
    if (work.from > work.to) return refuse('exportDaysWrong', { from: work.from, to: work.to })
    if (exporter === undefined) return refuse('exportFailed', { folder: '-', reason: 'none' })
    const id = commandId as CommandId
    const before = store.commandAnswer(id)
    if (before !== null) return before.name === name ? done(null) : refuse('commandReused')
    const { format, from, to, language, moment } = work
    const kept = store.commit(() => {
      const atMs = clock.nowMs()
      const data = { format, from, to, language, ...(moment && { moment }) }
      store.keepCommandAnswer(
        id,
        name,
        store.appendEvent({ atMs, saleId: null, type: 'exportAsked', data }),
        atMs,
      )
      return null
    })
    if (kept.ok) add(work, parts.storeOfAsker())
    return kept
  }

  return {
    start({ commandId, format, from, to, language }) {
      const work = { format, from, to, language, moment: null, report: null }
      return ask({ commandId, name: 'startExport' }, work)
    },
    repeat({ commandId, event }) {
      const kept = store.event(event)
      const read = writtenExportSchema.safeParse(kept?.type === 'exportWritten' ? kept.data : null)
      if (!read.success) return refuse('exportUnknown')
      const { format, from, to, language, moment, report } = read.data
      return ask({ commandId, name: 'repeatExport' }, { format, from, to, language, moment, report })
    },
    cancel() {
      exporter?.cancel()
    },
    read(language) {
      const [first] = waiting
      return {
        running: first
          ? { format: first.format, from: first.from, to: first.to, language: first.language, ...progress }
          : null,
        waiting: Math.max(0, waiting.length - 1),
        problem: problem && viewProblem(problem, language),
        written: newestFiles(store),
      }
    },
    dayClosed({ number, businessDay }) {
      if (exporter === undefined || number === null) return
      const already = store
        .newestEvents('exportWritten', closedDaysMax * exporter.afterClose.length)
        .map(({ data }) => writtenExportSchema.parse(data))
        .filter(({ report }) => report === number)
        .map(({ format }) => format)
      for (const format of exporter.afterClose) {
        if (
          already.includes(format) ||
          waiting.some((work) => work.report === number && work.format === format)
        )
          continue
        const days = { from: businessDay, to: businessDay }
        add({ format, ...days, language: parts.language, moment: null, report: number }, store)
      }
    },
  }
}

/** One that was written again is shown once. */
function newestFiles(store: Store): ExportsView['written'] {
  const files = new Map<string, ExportsView['written'][number]>()
  for (const { sequence, atMs, data } of store.newestEvents('exportWritten', writtenRead)) {
    const written = writtenExportSchema.parse(data)
    if (!files.has(written.file)) files.set(written.file, { ...written, event: sequence, atMs })
    if (files.size === writtenShown) break
  }
  return [...files.values()]
}
