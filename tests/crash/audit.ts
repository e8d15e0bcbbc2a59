// The reckoning after the last kill: what the people saw, what the distributor's books say, what lies in
// front of the printer, and what the counter's own books say must be one story.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { layOut } from '../../core/receipt/layout.ts'
import type { Receipt } from '../../core/receipt/receipt.ts'
import type { Sale, TenderKind } from '../../core/top-up/sale.ts'
import type { SandboxBooks } from '../../native/distributor/sandbox/sandbox.ts'
import { closeBooks, type DayBooks } from '../demo/books.ts'
import type { Notebook } from './notebook.ts'
import type { Papers } from './papers.ts'
import { textOf } from './supervisor.ts'

export interface Evidence {
  readonly dataFolder: string
  readonly notebook: Notebook
  readonly theirs: SandboxBooks
  readonly papers: Papers
}

const paperColumns = 48
const errorLevel = 50

/** What does not agree, in words; empty when everything does. The host has been stopped. */
export function audit(evidence: Evidence): {
  readonly sales: readonly Sale[]
  readonly violations: readonly string[]
} {
  const { dataFolder, notebook, theirs, papers } = evidence
  const books = closeBooks(dataFolder, theirs)
  const rows = new Database(join(dataFolder, 'lowu.sqlite'), { readonly: true })
  try {
    const violations = [
      ...books.differences,
      ...comparePayments(books.sales, notebook),
      ...compareTills(books, notebook),
      ...compareCards(books.sales, theirs),
      ...compareReferences(rows, books.sales, theirs),
      ...compareReceipts(rows, books.sales),
      ...comparePapers(rows, papers),
      ...complaints(dataFolder),
    ]
    return { sales: books.sales, violations }
  } finally {
    rows.close()
  }
}

/** What was acknowledged is there as it was acknowledged; and nothing is paid that nobody paid. */
function comparePayments(sales: readonly Sale[], { payments, refunds }: Notebook): string[] {
  const wrong: string[] = []
  const kept = new Map(sales.map((sale) => [String(sale.id), sale]))
  for (const seen of payments.values()) {
    const sale = kept.get(seen.saleId)
    const same =
      sale?.paidAtMs != null && sale.reference === seen.reference && sale.receiptNumber === seen.receiptNumber
    if (!same) wrong.push(`payment of ${seen.saleId} was acknowledged and is not in the store as it was`)
  }
  for (const sale of sales) {
    if (sale.paidAtMs !== null && !payments.has(sale.id)) wrong.push(`${sale.id} is paid and nobody paid it`)
    if ((sale.state === 'refunded') !== refunds.has(sale.id))
      wrong.push(
        `${sale.id} is ${sale.state}, and the clerk ${refunds.has(sale.id) ? 'paid back' : 'did not'}`,
      )
  }
  return wrong
}

/** Each till holds what the clerks counted. */
function compareTills(books: DayBooks, notebook: Notebook): string[] {
  const tills: readonly (readonly [account: string, tender: TenderKind])[] = [
    ['drawer', 'cash'],
    ['octopus', 'octopus'],
  ]
  return tills.flatMap(([account, tender]) => {
    const written = books.balances.find((line) => line.account === account)?.amountMinor ?? 0
    const counted = notebook.counted(tender)
    return written === counted ? [] : [`the ledger has ${written} in ${account}, the clerks count ${counted}`]
  })
}

/** By card and not by reference: a customer is credited as often as they bought and no more. */
function compareCards(sales: readonly Sale[], theirs: SandboxBooks): string[] {
  const credits = countBy(theirs.transactions.filter((each) => each.status === 'COMPLETED').map(cardOf))
  const bought = countBy(sales.filter((sale) => sale.state === 'credited').map((sale) => sale.card.number))
  const cards = new Set([...credits.keys(), ...bought.keys()])
  return [...cards].flatMap((card) => {
    const [got, paid] = [credits.get(card) ?? 0, bought.get(card) ?? 0]
    return got === paid ? [] : [`card ${card} was credited ${got} times for ${paid} credited sales`]
  })
}

function cardOf({ card }: SandboxBooks['transactions'][number]): string {
  return card.account_number ?? card.mobile_number ?? ''
}

/** One reference a sale through its whole history, and none at the distributor that is nobody's. */
function compareReferences(rows: Database.Database, sales: readonly Sale[], theirs: SandboxBooks): string[] {
  const many = rows
    .prepare<[], { sale_id: string }>(
      `SELECT event.sale_id FROM event JOIN sale ON sale.id = event.sale_id
       WHERE event.data ->> '$.reference' IS NOT NULL AND event.data ->> '$.reference' <> sale.reference`,
    )
    .all()
  const ours = new Set(sales.map((sale) => String(sale.reference)))
  const strangers = theirs.transactions.filter((each) => !ours.has(each.externalId))
  return [
    ...many.map((row) => `sale ${row.sale_id} went by two references`),
    ...strangers.map((each) => `the distributor has ${each.externalId}, which is no sale of ours`),
  ]
}

function compareReceipts(rows: Database.Database, sales: readonly Sale[]): string[] {
  const kept = rows.prepare<[], { number: string }>('SELECT number FROM receipt ORDER BY sequence').all()
  const gap = kept.findIndex((row, place) => row.number !== `1-${String(place + 1).padStart(6, '0')}`)
  const used = sales
    .flatMap((sale) => [sale.receiptNumber, sale.refundReceiptNumber])
    .filter((each) => each !== null)
  return [
    ...(gap === -1 ? [] : [`receipt numbers have a gap before ${kept[gap]?.number}`]),
    ...(used.length === kept.length && new Set(used).size === used.length
      ? []
      : [`${kept.length} receipt numbers were taken and ${new Set(used).size} are in use`]),
  ]
}

interface JobRow {
  readonly id: string
  readonly state: string
  readonly receipt: string
}

/** Each slip came out as often as its job says: printed once, unsure at most once, else not at all. */
function comparePapers(rows: Database.Database, papers: Papers): string[] {
  const jobs = rows
    .prepare<[], JobRow>("SELECT id, state, receipt FROM print_job WHERE work_kind = 'receipt'")
    .all()
  const lying = countBy(papers.whole)
  const wrong = jobs.flatMap(({ id, state, receipt }) => {
    const text = textOf(layOut(JSON.parse(receipt) as Receipt, paperColumns).lines)
    const copies = lying.get(text) ?? 0
    lying.delete(text)
    const [min, max] = [state === 'printed' ? 1 : 0, state === 'printed' || state === 'unsure' ? 1 : 0]
    return copies < min || copies > max ? [`print job ${id} is ${state} and ${copies} slips lie there`] : []
  })
  const kinds = rows
    .prepare<[], { sale_id: string; kind: string }>(
      `SELECT sale_id, receipt ->> '$.kind' AS kind FROM print_job
       WHERE work_kind = 'receipt' AND receipt ->> '$.copy' = 0 GROUP BY sale_id, kind HAVING count(*) > 1`,
    )
    .all()
  return [
    ...wrong,
    ...kinds.map((row) => `sale ${row.sale_id} has two originals of its ${row.kind} slip`),
    ...[...lying.keys()].map((text) => `a slip lies there that nobody asked for: ${text.slice(0, 200)}`),
  ]
}

/** A rule the counter saw broken is in its log. */
function complaints(dataFolder: string): string[] {
  const files = ['lowu.log', ...[1, 2, 3, 4].map((age) => `lowu.log.${age}`)]
  const lines = files
    .map((name) => join(dataFolder, 'logs', name))
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  return lines
    .filter((line) => levelOf(line) >= errorLevel)
    .map((line) => `in the log: ${line.slice(0, 500)}`)
}

/** A kill may tear the line that was being written. */
function levelOf(line: string): number {
  return Number(/^\{"level":(\d+)/.exec(line)?.[1] ?? 0)
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
