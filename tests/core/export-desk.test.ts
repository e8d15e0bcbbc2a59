// Who may have a file of the books, what is remembered of it, and what is written without being asked when
// a day is closed. The exporter here is told when to finish.
import { describe, expect, test } from 'vitest'
import type { ExportFormat } from '../../core/api/export-format.ts'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import type { ExportedFile, Exporter, ExportProgress, ExportRequest, Report } from '../../core/ports.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'
import { pins, staffedTill } from './staffed-till.ts'

interface Writing {
  readonly request: ExportRequest
  readonly progress: Report<ExportProgress>
  readonly report: Report<Outcome<ExportedFile>>
}

class HeldExporter implements Exporter {
  readonly writing: Writing[] = []
  readonly afterClose: readonly ExportFormat[]

  constructor(afterClose: readonly ExportFormat[] = []) {
    this.afterClose = afterClose
  }

  write(request: ExportRequest, progress: Report<ExportProgress>, report: Writing['report']): void {
    this.writing.push({ request, progress, report })
  }

  cancel(): void {
    for (const { report } of this.writing.splice(0)) report(refuse('exportCancelled'))
  }

  finish(): ExportRequest {
    const first = this.writing.shift()
    if (first === undefined) throw new Error('nothing is being written')
    const moment = first.request.moment ?? { event: 7, entry: 3 }
    first.report(done({ file: `/exports/${first.request.format}`, rows: 3, bytes: 9, sha256: 'aa', moment }))
    return first.request
  }
}

const asked = { format: 'workbook', from: '2026-11-01', to: '2026-11-30', language: 'en' } as const
const start = () => ({ commandId: newCommandId(), ...asked })

describe('an export', () => {
  test('is for supervisors and owners, and a clerk needs one of them', () => {
    const exporter = new HeldExporter()
    const { till, supervisor, owner } = staffedTill({ exporter })
    expect(till.codeOf('startExport', start())).toBe('approvalNeeded')
    expect(till.codeOf('repeatExport', { commandId: newCommandId(), event: 1 })).toBe('approvalNeeded')
    expect(till.codeOf('cancelExport', { commandId: newCommandId() })).toBe('approvalNeeded')
    expect(exporter.writing).toEqual([])
    till.signIn(supervisor, pins.supervisor)
    expect(till.codeOf('startExport', start())).toBe('ok')
    till.signIn(owner, pins.owner)
    expect(till.codeOf('startExport', start())).toBe('ok')
    expect(exporter.writing.length).toBe(2)
  })

  test('is asked for once, shown while it is written, and remembered with who asked', () => {
    const exporter = new HeldExporter()
    const { till, supervisor, clerk } = staffedTill({ exporter })
    till.signIn(supervisor, pins.supervisor)
    const command = start()
    till.get('startExport', command)
    till.get('startExport', command)
    expect(exporter.writing.length).toBe(1)
    expect(till.get('readExports', {})).toMatchObject({
      running: { ...asked, rows: 0 },
      waiting: 0,
      written: [],
    })
    exporter.writing[0]?.progress({ rows: 500, rowsTotal: 1_000 })
    expect(till.get('readExports', {}).running).toEqual({ ...asked, rows: 500, rowsTotal: 1_000 })
    // Whoever is at the till when it is done did not ask for it.
    till.signIn(clerk, pins.clerk)
    exporter.finish()
    expect(till.codeOf('readExports', {})).not.toBe('ok')
    till.signIn(supervisor, pins.supervisor)
    const { running, written } = till.get('readExports', {})
    expect(running).toBe(null)
    expect(written).toMatchObject([{ ...asked, file: '/exports/workbook', sha256: 'aa', report: null }])
    expect(till.store.event(written[0]?.event ?? 0)).toMatchObject({
      type: 'exportWritten',
      data: { by: { name: supervisor.name }, moment: { event: 7, entry: 3 } },
    })
  })

  test('is written again as of the moment it was', () => {
    const exporter = new HeldExporter()
    const shop = new SimulatedShop({ exporter })
    shop.get('startExport', start())
    exporter.finish()
    const [first] = shop.get('readExports', {}).written
    shop.get('repeatExport', { commandId: newCommandId(), event: first?.event ?? 0 })
    expect(exporter.finish()).toEqual({ ...asked, moment: { event: 7, entry: 3 } })
    const other = shop.call('repeatExport', { commandId: newCommandId(), event: 1 })
    expect(other.ok ? 'ok' : other.error.code).toBe('exportUnknown')
  })

  test('of days in the wrong order is refused, one given up is told, and the next makes good', () => {
    const exporter = new HeldExporter()
    const shop = new SimulatedShop({ exporter })
    const wrong = shop.call('startExport', { ...start(), from: '2026-12-01' })
    expect(wrong.ok ? 'ok' : wrong.error.code).toBe('exportDaysWrong')
    shop.get('startExport', start())
    shop.get('startExport', start())
    expect(shop.get('readExports', {}).waiting).toBe(1)
    shop.get('cancelExport', { commandId: newCommandId() })
    expect(shop.get('readExports', {})).toMatchObject({
      running: null,
      waiting: 0,
      problem: { code: 'exportCancelled' },
      written: [],
    })
    shop.get('startExport', start())
    exporter.finish()
    expect(shop.get('readExports', {}).problem).toBe(null)
  })
})

describe('the close of a day', () => {
  test('writes what the owner wants of it, once, also when the counter dies before', () => {
    const exporter = new HeldExporter(['workbook', 'salesCsv'])
    const shop = new SimulatedShop({ exporter })
    shop.pay(shop.prepare())
    const command = { commandId: newCommandId() }
    const { businessDay } = shop.get('closeDay', command)
    shop.get('closeDay', command)
    expect(exporter.writing.map(({ request }) => request.format)).toEqual(['workbook', 'salesCsv'])
    expect(exporter.finish()).toMatchObject({ from: businessDay, to: businessDay, moment: null })
    exporter.writing.length = 0
    shop.crash()
    expect(exporter.writing.map(({ request }) => request.format)).toEqual(['salesCsv'])
    exporter.finish()
    shop.crash()
    expect(exporter.writing).toEqual([])
    expect(shop.get('readExports', {}).written.map(({ format, report }) => ({ format, report }))).toEqual([
      { format: 'salesCsv', report: 1 },
      { format: 'workbook', report: 1 },
    ])
  })
})
