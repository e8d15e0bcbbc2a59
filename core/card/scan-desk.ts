// Opens whatever was scanned or keyed: a card, a slip of this shop by either of its codes, a badge, or the
// sentence that says what it was instead. It decides nothing about money.
import { viewProblem } from '../api/envelope.ts'
import type { Offer, ReadingView } from '../api/views.ts'
import type { Shelf } from '../catalogue/shelf.ts'
import type { Reference } from '../ids.ts'
import { type Outcome, type Problem, problem } from '../outcome.ts'
import type { Shop } from '../shop.ts'
import type { Staff } from '../staff/staff.ts'
import type { Store } from '../store.ts'
import { ofTraining } from '../training/training-shop.ts'
import type { Language } from '../words/language.ts'
import { openFrame } from './aim.ts'
import type { Card, ScanWay } from './card.ts'
import { groupCard } from './groups.ts'
import { readScan, upperCase } from './read-scan.ts'

export interface ScanDesk {
  read(text: string, language: Language, way: ScanWay): ReadingView
  /** For what came in as rubbish. */
  unreadable(language: Language): ReadingView
}

interface ScanDeskParts {
  readonly store: Store
  readonly shop: Pick<Shop, 'training'>
  readonly shelf: Pick<Shelf, 'lookUp'>
  readonly staff: Pick<Staff, 'badgeTicket' | 'ticketFor'>
  readonly offers: (card: Card) => Outcome<readonly Offer[]>
}

export function createScanDesk(parts: ScanDeskParts): ScanDesk {
  const { store, shelf, staff } = parts
  const { training } = parts.shop
  /** A slip of the shop for practice does not open in the real one, nor the other way round. */
  const notHere = training ? 'slipOfShop' : 'slipOfTraining'

  return {
    read(text, language, way) {
      const reading = readScan(text, way)
      if (reading.kind === 'badge' || reading.kind === 'refused') {
        const badge = staff.badgeTicket(text)
        if (badge !== null) return { kind: 'badge', ticket: badge }
      }
      if (reading.kind === 'badge') return refused(problem('badgeUnknown'), language)
      if (reading.kind === 'refused') {
        // A scanner that reads squares may meet the other code of a slip first, and Caps Lock turn its letters.
        const sale = store.saleByReference(upperCase(openFrame(text).data) as Reference)
        if (sale?.receiptNumber) return { kind: 'receipt', saleId: sale.id }
        return { ...refused(reading.problem, language), ...staff.ticketFor(text) }
      }
      if (reading.kind === 'receipt') {
        const sale = store.saleByReceipt(reading.number)
        if (sale) return { kind: 'receipt', saleId: sale.id }
        const elsewhere = ofTraining(reading.number) !== training
        return refused(problem(elsewhere ? notHere : 'saleUnknown'), language)
      }
      shelf.lookUp(reading.card)
      const { card, warnings } = reading
      const offers = parts.offers(card)
      return {
        kind: 'card',
        card,
        groups: groupCard(card),
        warnings: [...warnings],
        ...(offers.ok && { offers: [...offers.value] }),
      }
    },
    unreadable: (language) => refused(problem('scanUnreadable'), language),
  }
}

function refused(trouble: Problem, language: Language): Extract<ReadingView, { kind: 'refused' }> {
  return { kind: 'refused', problem: viewProblem(trouble, language) }
}
