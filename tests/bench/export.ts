// The files of a shop that has sold for years, beside what public tools make of the same rows on the same
// machine in the same run: CSV beside the sqlite3 command-line tool, a workbook beside exceljs streaming.
// Time, and how much memory the exporting process takes.
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { buildInto } from '../../build/bundle.ts'
import { measuredTarget, root } from '../../build/targets.ts'
import { booksFileName } from '../../native/store/store.ts'
import { writeFinishedSales } from './finished-sales.ts'
import { readMemory } from './memory.ts'
import { type Benchmark, row } from './row.ts'

const sales = 1_000_000
const timesMax = 1.5
const megabytesMax = 150
/** So many sales, with their lines of the ledger, are some hundred thousand rows. */
const workbookSales = 11_000
const workbookMegabytesMax = 200
const sampleEveryMs = 50
const everyDay = '9999-12-31'
const programs = {
  ours: join(import.meta.dirname, 'export-program.ts'),
  exceljs: join(import.meta.dirname, 'exceljs-program.ts'),
}

export const measureExport: Benchmark = async (say) => {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-export-'))
  // In the project, so that packages are found.
  const built = join(root, 'out', `.export-${process.pid}`)
  const exported = (name: keyof typeof programs, args: readonly string[]) =>
    measured(join(built, `${name}.js`), args)
  try {
    mkdirSync(built, { recursive: true })
    await buildInto(measuredTarget(programs), built)
    writeFinishedSales({ folder, sales, nowMs: Date.now(), say })
    const books = join(folder, booksFileName)
    // Once for the machine's own memory of the file, so that neither reads it first.
    await exported('ours', [books, folder, 'salesCsv', everyDay])
    const ours = await exported('ours', [books, folder, 'salesCsv', everyDay])
    say(`${sales} sales exported: ${Math.round(ours.ms)} ms, ${Math.round(ours.megabytes)} MB`)
    const theirs = withTool(books, join(folder, 'tool.csv'))
    const until = dayOf(books, workbookSales)
    const workbook = await exported('ours', [books, folder, 'workbook', until])
    const peer = await exported('exceljs', [books, folder, until])
    say(`${peer.rows} rows in a workbook: ${Math.round(workbook.ms)} ms, exceljs ${Math.round(peer.ms)} ms`)
    const rows = [
      row(
        { name: 'export, a million sales to CSV', value: ours.ms, unit: 'ms' },
        theirs === null ? null : { name: 'sqlite3 -csv', value: theirs },
      ),
      row({ name: 'export, memory of the process at most', value: ours.megabytes, unit: 'MB' }),
      row(
        { name: `export, ${peer.rows} rows to XLSX`, value: workbook.ms, unit: 'ms' },
        { name: 'exceljs 4.4.0 streaming', value: peer.ms },
      ),
      row(
        { name: 'export, memory of the process at most, XLSX', value: workbook.megabytes, unit: 'MB' },
        { name: 'exceljs 4.4.0 streaming', value: peer.megabytes },
      ),
    ]
    const slow = theirs !== null && ours.ms > theirs * timesMax
    return {
      rows,
      notes: [
        `a process of its own each time, built as a shop has it, from its start to its end; the file has ${ours.bytes} bytes`,
        ...(theirs === null ? ['there is no sqlite3 on this machine to stand beside it'] : []),
      ],
      failures: [
        ...(slow ? [`the export took ${Math.round(ours.ms)} ms, sqlite3 ${Math.round(theirs)} ms`] : []),
        ...(workbook.ms > peer.ms
          ? [`the workbook took ${Math.round(workbook.ms)} ms, exceljs ${Math.round(peer.ms)} ms`]
          : []),
        ...(workbook.megabytes > workbookMegabytesMax
          ? [`the workbook took ${Math.round(workbook.megabytes)} MB`]
          : []),
        ...(ours.megabytes > megabytesMax ? [`the export took ${Math.round(ours.megabytes)} MB`] : []),
      ],
    }
  } finally {
    for (const made of [folder, built]) rmSync(made, { recursive: true, force: true })
  }
}

interface Exported {
  readonly ms: number
  readonly megabytes: number
  readonly bytes: number
  readonly rows: number
}

/** A program that says at its end, as JSON, which file it wrote and how many rows. */
async function measured(program: string, args: readonly string[]): Promise<Exported> {
  const startedMs = performance.now()
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let kilobytes = 0
  const sampling = setInterval(() => {
    if (child.pid !== undefined && child.exitCode === null) {
      try {
        kilobytes = Math.max(kilobytes, readMemory(child.pid))
      } catch {
        // It has just ended; what it took at most is known by then.
      }
    }
  }, sampleEveryMs)
  let said = ''
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString()
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(sampling)
  const ms = performance.now() - startedMs
  if (code !== 0) throw new Error(`${program} failed`)
  const { file, rows }: { file: string; rows: number } = JSON.parse(said)
  return { ms, megabytes: kilobytes / 1024, bytes: statSync(file).size, rows }
}

/** The business day of this sale. */
function dayOf(books: string, position: number): string {
  const connection = new Database(books, { readonly: true })
  const day = connection.prepare('SELECT business_day FROM sale WHERE position = ?').pluck().get(position)
  connection.close()
  return String(day)
}

/** Milliseconds; null without the tool. */
function withTool(books: string, file: string): number | null {
  const out = openSync(file, 'w')
  try {
    const startedMs = performance.now()
    const query = 'SELECT * FROM exported_sale ORDER BY business_day, position'
    const tool = spawnSync('sqlite3', ['-readonly', '-header', '-csv', books, query], {
      stdio: ['ignore', out, 'inherit'],
    })
    return tool.error || tool.status !== 0 ? null : performance.now() - startedMs
  } finally {
    closeSync(out)
  }
}
