// The sales file of a shop that has sold for years, beside the sqlite3 command-line tool's own CSV of the
// same rows on the same machine in the same run: time, and how much memory the exporting process takes.
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { booksFileName } from '../../native/store/store.ts'
import { writeFinishedSales } from './finished-sales.ts'
import { readMemory } from './memory.ts'
import { type Benchmark, row } from './row.ts'

const sales = 1_000_000
const timesMax = 1.5
const megabytesMax = 150
const sampleEveryMs = 50
const program = new URL('export-program.ts', import.meta.url).pathname

export const measureExport: Benchmark = async (say) => {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-export-'))
  try {
    writeFinishedSales({ folder, sales, nowMs: Date.now(), say })
    const books = join(folder, booksFileName)
    // Once for the machine's own memory of the file, so that neither reads it first.
    await exported(books, folder)
    const ours = await exported(books, folder)
    say(`${sales} sales exported: ${Math.round(ours.ms)} ms, ${Math.round(ours.megabytes)} MB`)
    const theirs = withTool(books, join(folder, 'tool.csv'))
    const rows = [
      row(
        { name: 'export, a million sales to CSV', value: ours.ms, unit: 'ms' },
        theirs === null ? null : { name: 'sqlite3 -csv', value: theirs },
      ),
      row({ name: 'export, memory of the process at most', value: ours.megabytes, unit: 'MB' }),
    ]
    const slow = theirs !== null && ours.ms > theirs * timesMax
    return {
      rows,
      notes: [
        `a process of its own each time, from its start to its end; the file has ${ours.bytes} bytes`,
        ...(theirs === null ? ['there is no sqlite3 on this machine to stand beside it'] : []),
      ],
      failures: [
        ...(slow ? [`the export took ${Math.round(ours.ms)} ms, sqlite3 ${Math.round(theirs)} ms`] : []),
        ...(ours.megabytes > megabytesMax ? [`the export took ${Math.round(ours.megabytes)} MB`] : []),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Exported {
  readonly ms: number
  readonly megabytes: number
  readonly bytes: number
}

async function exported(books: string, folder: string): Promise<Exported> {
  const startedMs = performance.now()
  const child = spawn(process.execPath, [program, books, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
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
  if (code !== 0) throw new Error('the export failed')
  return { ms, megabytes: kilobytes / 1024, bytes: statSync(said.trim()).size }
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
