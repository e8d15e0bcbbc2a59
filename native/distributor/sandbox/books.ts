// The sandbox's memory: a file of JSON lines that is only ever added to and flushed before anyone is
// answered, so that a killed sandbox still knows what it credited. A torn last line never counted.
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { assert } from '../../../core/assert.ts'

export interface Outcome {
  readonly classId: number
  readonly name: string
}

/** The card as it was sent: a phone number with its plus, or a card number. */
export interface CreditParty {
  readonly mobile_number?: string | undefined
  readonly account_number?: string | undefined
}

/** Everything about it is fixed when it is made; what it is at a moment follows from the clock. */
export interface SandboxTransaction {
  readonly id: number
  readonly externalId: string
  readonly productId: number
  readonly card: CreditParty
  readonly faceUnit: string
  readonly faceMinor: number
  readonly wholesaleMinor: number
  readonly feeMinor: number
  readonly createdAtMs: number
  readonly settlesAtMs: number
  readonly outcome: Outcome
  /** Until then the question by external id answers "not found". */
  readonly hiddenUntilMs: number
  readonly reversedAtMs: number | null
}

type Entry =
  | { readonly entry: 'opened'; readonly currency: string; readonly balanceMinor: number }
  | { readonly entry: 'created'; readonly transaction: SandboxTransaction }
  | { readonly entry: 'reversed'; readonly externalId: string; readonly atMs: number }
  | { readonly entry: 'funded'; readonly amountMinor: number }

export interface Balance {
  readonly currency: string
  readonly availableMinor: number
  readonly holdingMinor: number
}

export interface Books {
  add(transaction: SandboxTransaction): void
  reverse(externalId: string, atMs: number): void
  /** Negative takes money out. */
  fund(amountMinor: number): void
  find(externalId: string): SandboxTransaction | null
  all(): readonly SandboxTransaction[]
  balance(nowMs: number): Balance
  close(): void
}

export const completed: Outcome = { classId: 7, name: 'COMPLETED' }

/** The status of a transaction at a moment. Its first instant as CONFIRMED is the answer to its create. */
export function statusAt(transaction: SandboxTransaction, nowMs: number): Outcome {
  const { reversedAtMs, settlesAtMs, createdAtMs, outcome } = transaction
  if (nowMs < settlesAtMs) {
    return nowMs <= createdAtMs ? { classId: 2, name: 'CONFIRMED' } : { classId: 5, name: 'SUBMITTED' }
  }
  const reversed = reversedAtMs !== null && nowMs >= reversedAtMs && outcome.classId === completed.classId
  return reversed ? { classId: 8, name: 'REVERSED' } : outcome
}

/** Opens or begins the books; `opening` counts only when they begin. Null keeps them in memory. */
export function openBooks(file: string | null, opening: { currency: string; balanceMinor: number }): Books {
  const transactions = new Map<string, SandboxTransaction>()
  let currency = opening.currency
  let fundsMinor = 0
  const journal = file === null ? null : openJournal(file)

  function apply(entry: Entry): void {
    if (entry.entry === 'opened') {
      currency = entry.currency
      fundsMinor = entry.balanceMinor
    } else if (entry.entry === 'created') {
      transactions.set(entry.transaction.externalId, entry.transaction)
    } else if (entry.entry === 'reversed') {
      const transaction = transactions.get(entry.externalId)
      if (transaction) transactions.set(entry.externalId, { ...transaction, reversedAtMs: entry.atMs })
    } else {
      fundsMinor += entry.amountMinor
    }
  }

  function write(entry: Entry): void {
    journal?.append(entry)
    apply(entry)
  }

  for (const entry of journal?.entries ?? []) apply(entry)
  if (journal === null || journal.entries.length === 0) write({ entry: 'opened', ...opening })

  return {
    add(transaction) {
      assert(!transactions.has(transaction.externalId), 'an external id is used once')
      write({ entry: 'created', transaction })
    },
    reverse: (externalId, atMs) => write({ entry: 'reversed', externalId, atMs }),
    fund: (amountMinor) => write({ entry: 'funded', amountMinor }),
    find: (externalId) => transactions.get(externalId) ?? null,
    all: () => [...transactions.values()],
    balance(nowMs) {
      let holdingMinor = 0
      let spentMinor = 0
      for (const transaction of transactions.values()) {
        const price = transaction.wholesaleMinor + transaction.feeMinor
        const { classId } = statusAt(transaction, nowMs)
        if (classId === 2 || classId === 5) holdingMinor += price
        if (classId === completed.classId) spentMinor += price
      }
      return { currency, availableMinor: fundsMinor - holdingMinor - spentMinor, holdingMinor }
    },
    close: () => journal?.close(),
  }
}

function openJournal(file: string) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const descriptor = openSync(file, 'a')
  if (whole.length < text.length) ftruncateSync(descriptor, Buffer.byteLength(whole))
  const lines = whole.split('\n').filter((line) => line !== '')
  return {
    entries: lines.map((line) => JSON.parse(line) as Entry),
    append(entry: Entry): void {
      writeSync(descriptor, `${JSON.stringify(entry)}\n`)
      fsyncSync(descriptor)
    },
    close: () => closeSync(descriptor),
  }
}
