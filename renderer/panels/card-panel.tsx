// The left of the screen: where a number is keyed, the card as it was read, and what it costs.

import type { TenderKind } from '../../core/top-up/sale.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { type Sender, useCounter, useLeavePayment, useSale, useShop } from '../counter.tsx'
import type { CardReading } from '../desk/desk.ts'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'
import { Bill } from './bill.tsx'
import { CardFace } from './card-face.tsx'
import { NumberField } from './number-field.tsx'
import { Samples } from './samples.tsx'

interface CardPanelProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onRead: () => Promise<boolean>
  readonly payment: Sender
  /** How the sale at hand is to be paid. */
  readonly paying: TenderKind
}

export function CardPanel({ typed, onType, onRead, payment, paying }: CardPanelProps) {
  const { say } = useWords()
  const { desk } = useCounter()
  const shop = useShop().data
  const demo = shop?.demo ?? false
  const training = shop?.training ?? false
  const { work } = desk
  return (
    <section className="panel card-panel" aria-label={say(screenWords.cardPanel)}>
      <NumberField scanBox={demo || training} typed={typed} onType={onType} onRead={onRead} />
      {work.step === 'waiting' && <p className="empty-card">{say(screenWords.noCard)}</p>}
      {work.step === 'choosing' && <ReadCard reading={work.reading} />}
      {(work.step === 'paying' || work.step === 'result') && (
        <SoldCard saleId={work.saleId} paying={paying} />
      )}
      {work.step === 'paying' && <LeavePayment payment={payment} />}
      {(demo || training) && work.step === 'waiting' && <Samples training={training} />}
    </section>
  )
}

function ReadCard({ reading }: { reading: CardReading }) {
  const { say } = useWords()
  const { happen } = useCounter()
  return (
    <>
      <CardFace card={reading.card} groups={reading.groups} warnings={reading.warnings} />
      <button
        type="button"
        className="button"
        aria-keyshortcuts="Escape"
        onClick={() => happen({ type: 'cardDropped' })}
      >
        {say(screenWords.dropCard)}
      </button>
    </>
  )
}

function LeavePayment({ payment }: { payment: Sender }) {
  const { say } = useWords()
  const leave = useLeavePayment(payment)
  return (
    <button
      type="button"
      className="button"
      aria-keyshortcuts="Escape"
      disabled={payment.busy}
      onClick={leave}
    >
      <Icon name="back" /> {say(screenWords.backToOffers)}
    </button>
  )
}

function SoldCard({ saleId, paying }: { saleId: string; paying: TenderKind }) {
  const sale = useSale(saleId).data
  if (!sale) return null
  return (
    <>
      <CardFace card={sale.card} groups={sale.groups} warnings={[]} />
      <Bill sale={sale} paying={paying} />
    </>
  )
}
