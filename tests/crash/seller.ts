// A clerk who sells: scans or keys a card, prepares, takes the money, and now and then clicks twice, lets a
// customer go, voids, or prints a copy. Whatever the counter acknowledges goes into the notebook.
import { setTimeout as sleep } from 'node:timers/promises'
import type { CallInput } from '../../core/api/contract.ts'
import type { Envelope } from '../../core/api/envelope.ts'
import type { SaleView } from '../../core/api/views.ts'
import type { Card } from '../../core/card/card.ts'
import { languages } from '../../core/words/language.ts'
import { newCommandId } from '../demo/clerk.ts'
import { cardNumber } from './customer-card.ts'
import type { Dice } from './dice.ts'
import type { Notebook } from './notebook.ts'
import type { ScanBox } from './scan-box.ts'
import type { Seat } from './seat.ts'

export interface SellerParts {
  readonly seat: Seat
  readonly scanBox: ScanBox
  readonly notebook: Notebook
  readonly dice: Dice
  /** A number nobody has had before. */
  readonly nextCustomer: () => number
  /** Resolves when the counter is not too far behind. */
  readonly room: () => Promise<void>
}

type SaleCall = 'prepareSale' | 'takePayment' | 'cancelSale' | 'voidSale' | 'printCopy'

const faceValues = [5_000, 10_000, 20_000] as const
const noteMinor = 10_000

/** Sells until told not to; the customer at the desk is always served to the end. */
export async function sell(parts: SellerParts, goesOn: () => boolean): Promise<void> {
  const { dice, room } = parts
  while (goesOn()) {
    await room()
    await serve(parts)
    await sleep(dice.between(5, 120))
  }
}

async function serve(parts: SellerParts): Promise<void> {
  const { seat, notebook, dice } = parts
  const card = await readCard(parts)
  if (card === null) return
  const offers = await seat.call('listOffers', { card })
  if (!offers.ok) return notebook.refused('listOffers', offers.error.code)
  const face = dice.one(faceValues)
  const offer = offers.value.find(
    ({ amount }) => amount.kind === 'fixed' && amount.price.faceValue.amountMinor === face,
  )
  if (!offer) return notebook.found(`card ${card.number} has no offer of ${face}`)
  const wish = {
    card,
    productId: offer.productId,
    faceMinor: null,
    language: dice.one(languages),
    again: false,
  }
  const sale = await ask(parts, 'prepareSale', { commandId: newCommandId(), ...wish })
  if (sale === null) return
  if (dice.happens(0.04)) {
    await ask(parts, 'cancelSale', { commandId: newCommandId(), saleId: sale.id })
    return
  }
  await takeMoney(parts, sale)
}

async function readCard({ seat, scanBox, notebook, dice, nextCustomer }: SellerParts): Promise<Card | null> {
  const number = cardNumber(nextCustomer())
  const scanned = dice.happens(0.4) ? await scanBox.scan(seat, number) : null
  if (scanned) return scanned
  const reading = await seat.call('readScan', { text: number })
  if (reading.ok && reading.value.kind === 'card') return reading.value.card
  notebook.found(`card ${number} was not read`)
  return null
}

async function takeMoney(parts: SellerParts, sale: SaleView): Promise<void> {
  const { notebook, dice } = parts
  const tender = dice.happens(0.7) ? 'cash' : 'octopus'
  const due = tender === 'cash' ? sale.cashDue.amountMinor : sale.price.total.amountMinor
  const givenMinor = tender === 'cash' ? Math.ceil(due / noteMinor) * noteMinor : due
  const paid = await ask(parts, 'takePayment', {
    commandId: newCommandId(),
    saleId: sale.id,
    tender,
    currency: 'HKD',
    givenMinor,
  })
  if (paid === null) {
    await ask(parts, 'cancelSale', { commandId: newCommandId(), saleId: sale.id })
    return
  }
  notebook.paid(paid, tender, givenMinor - (paid.tender?.changeMinor ?? 0))
  const wish = { commandId: newCommandId(), saleId: sale.id }
  if (paid.can.void && dice.happens(0.1)) {
    const voided = await ask(parts, 'voidSale', { ...wish, why: { reason: 'changedMind' } })
    // One tap gives the money back; where a kill fell between, the refund is left to the supervisor.
    if (voided?.state === 'refunded') notebook.refunded(voided.id)
  } else if (dice.happens(0.05)) await ask(parts, 'printCopy', wish)
}

/** Null when it was refused. A double click sends the same command twice at once and must make one sale. */
async function ask<Name extends SaleCall>(
  { seat, notebook, dice }: SellerParts,
  name: Name,
  input: CallInput<Name>,
): Promise<SaleView | null> {
  const clicks = dice.happens(0.08) ? 2 : 1
  const answers: Envelope<SaleView>[] = await Promise.all(
    Array.from({ length: clicks }, () => seat.call<SaleCall>(name, input)),
  )
  const sales = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
  for (const answer of answers) if (!answer.ok) notebook.refused(name, answer.error.code)
  if (new Set(sales.map((sale) => sale.id)).size > 1)
    notebook.found(`a double click made two sales (${name})`)
  return sales[0] ?? null
}
