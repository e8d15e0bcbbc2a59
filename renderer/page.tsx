// The one screen: the shop above, the card to the left, the step in the middle, the last sales to the right.
import { useState } from 'react'
import type { TenderKind } from '../core/top-up/sale.ts'
import { useCounter, useReadNumber, useSender } from './counter.tsx'
import { CardPanel } from './panels/card-panel.tsx'
import { GuideLine } from './panels/guide-line.tsx'
import { OffersPanel } from './panels/offers-panel.tsx'
import { PaymentPanel } from './panels/payment-panel.tsx'
import { ResultPanel } from './panels/result-panel.tsx'
import { SalesPanel } from './panels/sales-panel.tsx'
import { TopBar } from './panels/top-bar.tsx'
import { WaitingPanel } from './panels/waiting-panel.tsx'
import { KeyHints } from './parts/key-hints.tsx'
import { FirstRun } from './set-up/first-run.tsx'
import { SignIn } from './staff/sign-in.tsx'
import { TrainingBand } from './training/training-band.tsx'

export function Page() {
  const { desk } = useCounter()
  const { work } = desk
  const [typed, setTyped] = useState('')
  const readNumber = useReadNumber()
  const payment = useSender()
  // Of one sale: the next customer's is paid in cash until somebody says otherwise.
  const [chosen, setChosen] = useState<{ readonly saleId: string; readonly tender: TenderKind } | null>(null)
  const atHand = work.step === 'paying' && chosen?.saleId === work.saleId
  const paying = atHand ? chosen.tender : 'cash'

  async function read(): Promise<boolean> {
    const text = typed.trim()
    const read = text !== '' && (await readNumber(text))
    if (read) setTyped('')
    return read
  }

  const typeKey = (key: string) => setTyped((before) => before + key)

  return (
    <div className="page">
      <TrainingBand />
      <TopBar />
      <GuideLine payment={payment} />
      <main className="desk">
        <CardPanel typed={typed} onType={setTyped} onRead={read} payment={payment} paying={paying} />
        {work.step === 'waiting' && (
          <WaitingPanel typed={typed} onType={setTyped} onKey={typeKey} onRead={read} />
        )}
        {work.step === 'choosing' && <OffersPanel key={work.reading.card.number} reading={work.reading} />}
        {work.step === 'paying' && (
          <PaymentPanel
            key={work.saleId}
            saleId={work.saleId}
            payment={payment}
            tender={paying}
            onTender={(tender) => setChosen({ saleId: work.saleId, tender })}
          />
        )}
        {work.step === 'result' && (
          <ResultPanel
            key={work.saleId}
            saleId={work.saleId}
            justPaid={work.justPaid}
            returnTo={work.returnTo}
            onKey={typeKey}
          />
        )}
        <SalesPanel />
      </main>
      <KeyHints />
      <FirstRun />
      <SignIn />
    </div>
  )
}
