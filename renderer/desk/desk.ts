// What the clerk is in the middle of, as a pure function of what happened. A scan never throws away
// an unpaid sale: it is held until the clerk says which of the two comes first.
import { z } from 'zod'
import type { ProblemView } from '../../core/api/envelope.ts'
import { type ReadingView, readingViewSchema } from '../../core/api/views.ts'

/** Without what is on offer for the card: that is kept where it is read again whenever it changes. */
const cardReadingSchema = readingViewSchema.options[0].omit({ offers: true })
export type CardReading = z.infer<typeof cardReadingSchema>

const workSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('waiting') }),
  z.object({ step: z.literal('choosing'), reading: cardReadingSchema }),
  z.object({ step: z.literal('paying'), reading: cardReadingSchema, saleId: z.string() }),
  /** `returnTo` is the card the clerk was busy with when this sale was opened. */
  z.object({
    step: z.literal('result'),
    saleId: z.string(),
    /** Paid a moment ago by the customer who stands here, not looked up. */
    justPaid: z.boolean(),
    returnTo: cardReadingSchema.nullable(),
  }),
])
export type Work = z.infer<typeof workSchema>

const heldSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('card'), reading: cardReadingSchema }),
  z.object({ kind: z.literal('sale'), saleId: z.string() }),
])
export type Held = z.infer<typeof heldSchema>

/** What survives a reload of the page. */
export const deskSchema = z.object({ work: workSchema, held: heldSchema.nullable() })

export interface Desk extends z.infer<typeof deskSchema> {
  /** The last refusal, until it is dismissed or something else succeeds. */
  readonly problem: ProblemView | null
}

export type DeskEvent =
  | { readonly type: 'read'; readonly reading: ReadingView }
  | { readonly type: 'refused'; readonly problem: ProblemView }
  | { readonly type: 'dismissed' }
  /** Counts only while the same card is still being served. */
  | { readonly type: 'prepared'; readonly saleId: string; readonly cardNumber: string }
  | { readonly type: 'paymentLeft' }
  | { readonly type: 'paid'; readonly saleId: string }
  | { readonly type: 'saleOpened'; readonly saleId: string }
  | { readonly type: 'heldTaken' }
  | { readonly type: 'heldDropped' }
  | { readonly type: 'cardDropped' }
  | { readonly type: 'finished' }

export const emptyDesk: Desk = { work: { step: 'waiting' }, held: null, problem: null }

export function nextDesk(desk: Desk, event: DeskEvent): Desk {
  const { work } = desk
  switch (event.type) {
    case 'read':
      return afterReading(desk, event.reading)
    case 'refused':
      return { ...desk, problem: event.problem }
    case 'dismissed':
      return { ...desk, problem: null }
    case 'prepared':
      if (work.step !== 'choosing' || work.reading.card.number !== event.cardNumber) return desk
      return {
        ...desk,
        work: { step: 'paying', reading: work.reading, saleId: event.saleId },
        problem: null,
      }
    case 'paymentLeft':
      if (work.step !== 'paying') return desk
      return { ...desk, work: { step: 'choosing', reading: work.reading }, problem: null }
    case 'paid':
      if (work.step !== 'paying' || work.saleId !== event.saleId) return desk
      return {
        ...desk,
        work: { step: 'result', saleId: event.saleId, justPaid: true, returnTo: null },
        problem: null,
      }
    case 'saleOpened':
      return openSale(desk, event.saleId)
    case 'heldTaken':
      if (desk.held === null) return desk
      return { work: workOf(desk.held, null), held: null, problem: null }
    case 'heldDropped':
      return { ...desk, held: null }
    case 'cardDropped':
      return work.step === 'choosing' ? { ...desk, work: { step: 'waiting' }, problem: null } : desk
    case 'finished':
      if (work.step !== 'result') return desk
      return { ...desk, work: afterResult(work.returnTo), problem: null }
  }
}

function afterReading(desk: Desk, reading: ReadingView): Desk {
  switch (reading.kind) {
    case 'refused':
      return { ...desk, problem: reading.problem }
    case 'receipt':
      return openSale(desk, reading.saleId)
    case 'badge':
      // Who stands at the till is not what the desk is about.
      return desk
    case 'card': {
      const { work } = desk
      const { offers: _, ...read } = reading
      if (work.step !== 'paying') return { ...desk, work: { step: 'choosing', reading: read }, problem: null }
      const same = work.reading.card.number === read.card.number
      return { ...desk, held: same ? desk.held : { kind: 'card', reading: read }, problem: null }
    }
  }
}

function openSale(desk: Desk, saleId: string): Desk {
  const { work } = desk
  switch (work.step) {
    case 'paying': {
      const same = work.saleId === saleId
      return { ...desk, held: same ? desk.held : { kind: 'sale', saleId }, problem: null }
    }
    case 'waiting':
      return { ...desk, work: { step: 'result', saleId, justPaid: false, returnTo: null }, problem: null }
    case 'choosing':
      return {
        ...desk,
        work: { step: 'result', saleId, justPaid: false, returnTo: work.reading },
        problem: null,
      }
    case 'result':
      return {
        ...desk,
        work: { ...work, saleId, justPaid: work.justPaid && work.saleId === saleId },
        problem: null,
      }
  }
}

function workOf(held: Held, returnTo: CardReading | null): Work {
  if (held.kind === 'card') return { step: 'choosing', reading: held.reading }
  return { step: 'result', saleId: held.saleId, justPaid: false, returnTo }
}

function afterResult(returnTo: CardReading | null): Work {
  return returnTo === null ? { step: 'waiting' } : { step: 'choosing', reading: returnTo }
}
