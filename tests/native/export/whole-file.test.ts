// There is never half a file: not when the disk is full, when the export is given up, when the counter
// closes, or when the process is killed in the middle.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Outcome } from '../../../core/outcome.ts'
import type { ExportedFile, ExportProgress } from '../../../core/ports.ts'
import { beginDraft } from '../../../native/export/draft-file.ts'
import { createExporter } from '../../../native/export/exporter.ts'
import { writeExport } from '../../../native/export/write-export.ts'
import { openStore } from '../../../native/store/store.ts'
import { granted, sell, startMs } from '../../contract/sale-samples.ts'
import { mountSmallDisk } from '../store/small-disk.ts'
import { everyDay, newFolder, orderOf, quiet } from './played-shop.ts'

const request = { format: 'salesCsv', ...everyDay, language: 'en', moment: null } as const

function booksOf(sales: number): string {
  const folder = newFolder()
  const store = granted(openStore({ folder, clockMs: () => startMs }))
  granted(
    store.commit(() => {
      for (let number = 1; number <= sales; number += 1) sell(store, number)
    }),
  )
  store.close()
  return join(folder, 'lowu.sqlite')
}

function exporterOf(books: string, folder: string) {
  const shop = { timeZone: 'Asia/Hong_Kong', storeName: '羅湖', register: '1', afterClose: [] }
  const exporter = createExporter({ books, folder, ...shop })
  onTestFinished(() => exporter.close())
  return exporter
}

describe('the exporter', () => {
  test('writes one after the other on a thread of its own, tells how far it is, and ends when closed', async () => {
    const folder = newFolder()
    const exporter = exporterOf(booksOf(3), folder)
    const told: ExportProgress[] = []
    const ask = (format: 'salesCsv' | 'ledgerLines') =>
      new Promise((report) => exporter.write({ ...request, format }, (far) => told.push(far), report))
    const answers = await Promise.all([ask('salesCsv'), ask('ledgerLines')])
    expect(answers).toMatchObject([
      { ok: true, value: { rows: 3 } },
      { ok: true, value: { rows: 3 } },
    ])
    expect(told).toEqual([
      { rows: 0, rowsTotal: 3 },
      { rows: 0, rowsTotal: 3 },
    ])
    expect(readdirSync(folder).length).toBe(2)
    await exporter.close()
    expect(await ask('salesCsv')).toMatchObject({ ok: false, problem: { code: 'exportFailed' } })
  })

  test('leaves nothing of a file that was given up, nor of those that waited', async () => {
    const folder = newFolder()
    const exporter = exporterOf(booksOf(4_000), folder)
    const ask = (begun: () => void) =>
      new Promise<Outcome<ExportedFile>>((report) => exporter.write(request, begun, report))
    // It is given up as soon as it has begun: the thread looks for it every few hundred rows.
    const answers = await Promise.all([ask(() => exporter.cancel()), ask(() => {})])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.problem.code))).toEqual([
      'exportCancelled',
      'exportCancelled',
    ])
    expect(readdirSync(folder)).toEqual([])
    expect(await ask(() => {})).toMatchObject({ ok: true, value: { rows: 4_000 } })
  })

  test('says why a file cannot be written', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), '')
    const exporter = exporterOf(booksOf(1), join(folder, 'file'))
    const answer = await new Promise((report) => exporter.write(request, () => {}, report))
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'exportFailed', details: { reason: 'EEXIST' } },
    })
  })
})

const disk = mountSmallDisk(newFolderOfTests())
if (disk === null) console.warn('left out: this user may not mount a small disk to fill')
function newFolderOfTests(): string {
  const folder = join(process.env.TMPDIR ?? '/tmp', `lowu-small-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  return folder
}

test.skipIf(disk === null)('a full disk leaves nothing and says so', async () => {
  if (disk === null) return
  onTestFinished(() => disk.unmount())
  const exporter = exporterOf(booksOf(8_000), disk.folder)
  const answer = await new Promise((report) => exporter.write(request, () => {}, report))
  expect(answer).toMatchObject({ ok: false, problem: { code: 'exportDiskFull' } })
  expect(readdirSync(disk.folder)).toEqual([])
})

test('a process killed in the middle leaves no file under its name, and what it left is taken away next time', async () => {
  const folder = newFolder()
  const program = join(import.meta.dirname, 'half-export.ts')
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(readdirSync(folder)).toEqual(['lowu-sales-half.csv.part'])
  const file = writeExport(orderOf(booksOf(1), { folder }), quiet)
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([file.file])
})

test('nobody else in the folder is touched', () => {
  const folder = newFolder()
  for (const name of ['accounts.part', 'lowu-sales-2026.csv', 'notes.txt'])
    writeFileSync(join(folder, name), '')
  mkdirSync(join(folder, 'lowu-kept.part'))
  beginDraft(folder, 'lowu-new.csv').discard()
  expect(readdirSync(folder).sort()).toEqual([
    'accounts.part',
    'lowu-kept.part',
    'lowu-sales-2026.csv',
    'notes.txt',
  ])
  expect(existsSync(join(folder, 'lowu-new.csv.part'))).toBe(false)
})
