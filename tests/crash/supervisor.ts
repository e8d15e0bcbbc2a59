// The person behind the clerks: pays refunds out, looks at the paper where the counter is unsure, and
// decides what a machine cannot, with the distributor's own books in hand.
import { setTimeout as sleep } from 'node:timers/promises'
import type { CallInput } from '../../core/api/contract.ts'
import type { SaleView } from '../../core/api/views.ts'
import { newCommandId } from '../demo/clerk.ts'
import type { TcpPrinter } from '../devices/tcp-printer.ts'
import type { Notebook } from './notebook.ts'
import { readPapers } from './papers.ts'
import type { SandboxProcess } from './sandbox-process.ts'
import type { Seat } from './seat.ts'

export interface SupervisorParts {
  readonly seat: Seat
  readonly notebook: Notebook
  readonly printer: TcpPrinter
  readonly sandbox: SandboxProcess
}

const lookEveryMs = 60

export class Supervisor {
  readonly #parts: SupervisorParts
  readonly #ended = new Set<string>()
  #waiting: readonly string[] = []

  constructor(parts: SupervisorParts) {
    this.#parts = parts
  }

  /** Sales that were paid for and were not at their end when last looked at. */
  get waiting(): readonly string[] {
    return this.#waiting
  }

  /** Looks after every acknowledged sale until told not to. */
  async work(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      await this.look()
      await sleep(lookEveryMs)
    }
  }

  /** Looks at each sale that is not at its end once. */
  async look(): Promise<void> {
    const { seat, notebook } = this.#parts
    const waiting: string[] = []
    for (const saleId of [...notebook.payments.keys()].filter((id) => !this.#ended.has(id))) {
      const sale = await seat.call('getSale', { saleId })
      if (!sale.ok) notebook.refused('getSale', sale.error.code)
      else if (isAtItsEnd(sale.value)) this.#ended.add(saleId)
      else {
        waiting.push(saleId)
        await this.#lookAfter(sale.value)
      }
    }
    this.#waiting = waiting
  }

  async #lookAfter(sale: SaleView): Promise<void> {
    if (sale.can.refund) await this.#refund(sale)
    else if (sale.can.review) await this.#review(sale)
    if (sale.slip?.state === 'unsure') await this.#settle(sale, sale.slip.jobId)
  }

  async #refund(sale: SaleView): Promise<void> {
    const { seat, notebook } = this.#parts
    const answer = await seat.call('refundSale', {
      commandId: `REFUND${sale.id}`,
      saleId: sale.id,
      why: { reason: 'notCredited' },
    })
    if (!answer.ok) notebook.refused('refundSale', answer.error.code)
    else if (answer.value.state === 'refunded') notebook.refunded(sale.id)
    else notebook.found(`the refund of ${sale.id} was acknowledged and it is ${answer.value.state}`)
  }

  async #review(sale: SaleView): Promise<void> {
    const { seat, notebook, sandbox } = this.#parts
    const books = await sandbox.books().catch(() => null)
    if (books === null) return
    const theirs = books.transactions.find((each) => each.externalId === sale.reference)
    // Theirs may still be open: then it is too early to decide.
    if (theirs && theirs.classId < 7 && theirs.classId !== 3 && theirs.classId !== 4) return
    const input: CallInput<'reviewSale'> = {
      commandId: `REVIEW${sale.id}`,
      saleId: sale.id,
      decision: theirs?.classId === 7 ? 'credited' : 'failed',
      note: `the distributor says ${theirs?.status ?? 'nothing'}`,
    }
    const answer = await seat.call('reviewSale', input)
    if (!answer.ok) notebook.refused('reviewSale', answer.error.code)
  }

  /** Looks at the paper: only a whole slip counts, and only once the printer has come to rest. */
  async #settle(sale: SaleView, jobId: string): Promise<void> {
    const { seat, notebook, printer } = this.#parts
    const paper = await seat.call('getPaper', { saleId: sale.id })
    const now = await seat.call('getSale', { saleId: sale.id })
    // The sale may have got a newer slip meanwhile: then this is not the paper that is in question.
    if (!now.ok || now.value.slip?.jobId !== jobId) return
    if (!paper.ok || paper.value === null || printer.isHolding()) return
    const wanted = textOf(paper.value.lines)
    const printed = readPapers(printer.jobs()).whole.includes(wanted)
    const answer = await seat.call('settlePrintJob', { commandId: newCommandId(), jobId, printed })
    if (!answer.ok) notebook.refused('settlePrintJob', answer.error.code)
  }
}

type Line =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: string; readonly data: string }

/** A laid out slip as the paper reader writes it. */
export function textOf(lines: readonly Line[]): string {
  return lines.map((line) => ('text' in line ? line.text : `[${line.kind} ${line.data}]`)).join('\n')
}

function isAtItsEnd(sale: SaleView): boolean {
  const settled = sale.state === 'credited' || sale.state === 'refunded'
  return settled && (sale.slip === null || sale.slip.state === 'printed' || sale.slip.state === 'dropped')
}
