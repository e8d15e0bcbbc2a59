// What a distributor sells, in our words. Adapters translate into this; nobody guesses an id.
import type { CardKind } from '../card/card.ts'
import type { Currency, Money } from '../money.ts'

export interface Operator {
  /** The distributor's own id, as text. */
  readonly id: string
  readonly name: string
  readonly country: 'HK' | 'CN' | 'MO'
}

export type FaceValue =
  | { readonly kind: 'fixed'; readonly amount: Money }
  | {
      readonly kind: 'ranged'
      readonly currency: Currency
      readonly minMinor: number
      readonly maxMinor: number
      readonly stepMinor: number
    }

/** What the distributor takes from the shop's balance, its fee included. */
export type Cost =
  | { readonly kind: 'fixed'; readonly amount: Money }
  /** Millionths of a wallet minor unit for each minor unit of face value. */
  | { readonly kind: 'rate'; readonly currency: Currency; readonly ratePpm: number }

export interface Product {
  /** The distributor's own id, as text. */
  readonly id: string
  readonly name: string
  readonly operator: Operator
  readonly faceValue: FaceValue
  readonly cost: Cost
  /** Which number of the card this product is credited by. */
  readonly takes: readonly CardKind[]
  /** Days the credit stays valid; null when the distributor does not say. */
  readonly validityDays: number | null
}
