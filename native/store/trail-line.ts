// One line of the trail: everything one commit added to the books, as the rows themselves, so that a
// copy of the books brought back from yesterday can be taken forward to this minute.
import { createHash } from 'node:crypto'
import type { AuditHead } from './audit-chain.ts'
import { isListOf, isObject } from './row.ts'

/** A row as SQLite gives it, by column. */
export type RawRow = Readonly<Record<string, string | number | null>>

/** How far the trail has come: the last event of the audit chain and the last ledger entry. */
export interface TrailMark extends AuditHead {
  readonly entryId: number
}

export interface TrailLine {
  /** The shape the rows have: the number of the last migration. */
  readonly books: number
  readonly after: TrailMark
  readonly head: TrailMark
  readonly events: readonly RawRow[]
  /** The whole row of every sale the events speak of. */
  readonly sales: readonly RawRow[]
  readonly receipts: readonly RawRow[]
  readonly entries: readonly RawRow[]
  readonly entryLines: readonly RawRow[]
}

const digitsOfCheck = 16

/** JSON on one line, with a check (SHA-256, first sixteen digits) over the text of `line`. */
export function writeLine(line: TrailLine): string {
  const text = JSON.stringify(line)
  return `{"check":"${checkOf(text)}","line":${text}}\n`
}

/** Null for what is torn, edited or not a line of the trail. */
export function readLine(text: string): TrailLine | null {
  const found = /^\{"check":"([0-9a-f]{16})","line":(.*)\}$/s.exec(text)
  const [, check, body] = found ?? []
  if (check === undefined || body === undefined || checkOf(body) !== check) return null
  const value: unknown = JSON.parse(body)
  return isLine(value) ? value : null
}

function checkOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, digitsOfCheck)
}

function isLine(value: unknown): value is TrailLine {
  if (!isObject(value) || typeof value.books !== 'number') return false
  const lists = [value.events, value.sales, value.receipts, value.entries, value.entryLines]
  return isMark(value.after) && isMark(value.head) && lists.every((list) => isListOf(list, isObject))
}

function isMark(value: unknown): value is TrailMark {
  if (!isObject(value)) return false
  const { sequence, hash, entryId } = value
  return typeof sequence === 'number' && typeof hash === 'string' && typeof entryId === 'number'
}
