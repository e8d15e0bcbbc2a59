// What the auditor knows of one sale, each part from those who saw it: the people at the counter, the
// wire, the paper, and the commits that took place. No part is filled from what the counter says of itself.

import type { Currency, TillCurrency } from '../../../core/money.ts'
import type { QueueRow } from '../../../core/queue/task.ts'
import type { PrintJobState } from '../../../core/receipt/print-job.ts'
import type { Shop } from '../../../core/shop.ts'
import type { Sale, TenderKind } from '../../../core/top-up/sale.ts'

/** `limbo`: asked for, and the answer never came. */
export type Known = 'no' | 'limbo' | 'yes'

export interface Payment {
  readonly kind: TenderKind
  readonly currency: TillCurrency
  /** What stays in the drawer or on the terminal. */
  readonly paidMinor: number
}

/** The amounts of an offer by the auditor's own arithmetic, in minor units. */
export interface Offer {
  readonly cardNumber: string
  readonly productId: string
  readonly faceMinor: number
  readonly faceCurrency: Currency
  readonly valueMinor: number
  readonly feeMinor: number
}

export interface KnownJob {
  readonly kind: string
  readonly copy: number
  readonly state: PrintJobState
  /** Which process wrote that state. */
  readonly life: number
}

/** A slip of no sale: the drawer opened, a report of the day, the printer tried. */
export interface LooseJob {
  readonly kind: string
  readonly copy: number
  state: PrintJobState
  /** Times it came out, and how many of these somebody has looked at. */
  out: number
  seen: number
  reprints: number
}

export interface SaleFile {
  readonly reference: string
  readonly saleId: string
  /** People. */
  people: {
    paid: Known
    payment: Payment | null
    refund: Known
    /** By what this customer wants it back; null before it was asked. */
    refundBy: 'tender' | 'cash' | null
    cancelAsked: boolean
    voidAsked: boolean
    decided: Set<'credited' | 'failed' | 'send'>
    /** The customer of a credited sale wants the money back. */
    moneyBackAsked: boolean
  }
  /** The wire. */
  wire: {
    attempts: number
    lastAttemptMs: number
    /** Which process made it. */
    lastAttemptLife: number
    /** Bytes of some attempt may have reached the distributor. */
    mayHaveLeft: boolean
    absentHeardMs: number | null
    told: Set<'credited' | 'accepted' | 'failed'>
    credits: number
    lied: boolean
    /** Requests to take it back. */
    reversals: number
    lastReversalMs: number
    lastReversalLife: number
    /** Bytes of some request to take it back may have arrived. */
    reversalMayHaveLeft: boolean
    /** When it was last found standing since. */
    standingHeardMs: number | null
  }
  /** The paper, by kind and copy. */
  paper: Map<string, number>
  /** Jobs a person sent to the printer again after looking. */
  reprints: Map<string, number>
  /** What the shop sold by when it was offered. */
  readonly shop: Shop
  /** The disk. */
  offer: Offer | null
  row: Sale | null
  queue: QueueRow | null
  ledger: Map<string, number>
  jobs: Map<string, KnownJob>
  /** The disk kept something of it and told the counter that it had not. */
  untold: boolean
}

export function newSaleFile(saleId: string, reference: string, shop: Shop): SaleFile {
  return {
    reference,
    saleId,
    shop,
    people: {
      paid: 'no',
      payment: null,
      refund: 'no',
      refundBy: null,
      cancelAsked: false,
      voidAsked: false,
      decided: new Set(),
      moneyBackAsked: false,
    },
    wire: {
      attempts: 0,
      lastAttemptMs: 0,
      lastAttemptLife: 0,
      mayHaveLeft: false,
      absentHeardMs: null,
      told: new Set(),
      credits: 0,
      lied: false,
      reversals: 0,
      lastReversalMs: 0,
      lastReversalLife: 0,
      reversalMayHaveLeft: false,
      standingHeardMs: null,
    },
    paper: new Map(),
    reprints: new Map(),
    offer: null,
    row: null,
    queue: null,
    ledger: new Map(),
    jobs: new Map(),
    untold: false,
  }
}
