// The owner's view: how the shop stands now, and what it sold on any days, as charts or as tables. It asks and
// shows; every figure is counted elsewhere.
import { useState } from 'react'
import type { FigurePart, OwnerFigures } from '../../core/api/owner-view.ts'
import type { TenderKind } from '../../core/top-up/sale.ts'
import { dayWords } from '../../core/words/day-words.ts'
import type { Phrase } from '../../core/words/language.ts'
import { ownerWords } from '../../core/words/owner-words.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { problemOf, useShop } from '../counter.tsx'
import { Choice } from '../parts/choice.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { DevicesToday } from './devices-today.tsx'
import { type Measure, measures, PartedFigures, type ShownAs } from './parted-figures.tsx'
import { RangeChoice } from './range-choice.tsx'
import { ShopNow } from './shop-now.tsx'
import { Totals } from './totals.tsx'
import { type Days, useFigures, useStanding } from './use-owner.ts'

const measureWords: Readonly<Record<Measure, Phrase>> = {
  sold: dayWords.sold,
  fees: ownerWords.fees,
  margin: dayWords.margin,
  sales: ownerWords.sales,
}

export function OwnerDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const timeZone = useShop().data?.timeZone
  const [chosen, setChosen] = useState<Days | null>(null)
  const [measure, setMeasure] = useState<Measure>('sold')
  const [shownAs, setShownAs] = useState<ShownAs>('asCharts')
  const asked = useStanding()
  const standing = asked.data
  const days = chosen ?? (standing ? { from: standing.businessDay, to: standing.businessDay } : null)
  const figures = useFigures(days)
  const error = asked.error ?? figures.error
  return (
    <Dialog title={say(ownerWords.title)} tall={true} className="owner" onClose={onClose}>
      <Refusal problem={error ? problemOf(error) : null} />
      {standing && timeZone && <ShopNow standing={standing} timeZone={timeZone} />}
      {standing && days && (
        <div className="owner-choices">
          <RangeChoice today={standing.businessDay} days={days} onChoose={setChosen} />
          <Choice
            legend={say(ownerWords.measure)}
            legendShown={false}
            options={measures.map((value) => ({ value, label: say(measureWords[value]) }))}
            value={measure}
            onChoose={setMeasure}
            disabled={shownAs === 'asTables'}
          />
          <Choice
            legend={say(ownerWords.shownAs)}
            legendShown={false}
            options={(['asCharts', 'asTables'] as const).map((value) => ({
              value,
              label: say(ownerWords[value]),
            }))}
            value={shownAs}
            onChoose={setShownAs}
          />
        </div>
      )}
      {figures.data && <Figures figures={figures.data} measure={measure} shownAs={shownAs} />}
      {!figures.data && !error && <p className="soft">{say(ownerWords.reading)}</p>}
      {standing && timeZone && <DevicesToday standing={standing} timeZone={timeZone} shownAs={shownAs} />}
      <div className="dialog-buttons">
        <button type="button" className="button next" onClick={onClose}>
          {say(ownerWords.close)}
        </button>
      </div>
    </Dialog>
  )
}

interface FiguresProps {
  readonly figures: OwnerFigures
  readonly measure: Measure
  readonly shownAs: ShownAs
}

function Figures({ figures, measure, shownAs }: FiguresProps) {
  const { say } = useWords()
  if (figures.totals.length === 0) return <p>{say(ownerWords.nothing)}</p>
  const named = ({ name }: FigurePart) => name
  const keyed = ({ key }: FigurePart) => key
  const sold = (parts: readonly FigurePart[]) =>
    parts.filter(({ count, marginMinor }) => count > 0 || marginMinor)
  const shared = { measure, shownAs }
  return (
    <>
      <Totals totals={figures.totals} />
      <div className="owner-parts">
        <PartedFigures
          {...shared}
          title={say(dayWords.byHour)}
          parts={sold(figures.hours)}
          nameOf={({ key }) => `${key}:00`}
          inOrder={true}
        />
        {figures.days.length > 1 && (
          <PartedFigures
            {...shared}
            title={say(ownerWords.byDay)}
            parts={sold(figures.days)}
            nameOf={keyed}
            inOrder={true}
          />
        )}
        <PartedFigures
          {...shared}
          title={say(dayWords.byOperator)}
          parts={sold(figures.operators)}
          nameOf={named}
        />
        <PartedFigures
          {...shared}
          title={say(dayWords.byProduct)}
          parts={sold(figures.products)}
          nameOf={named}
        />
        <PartedFigures
          {...shared}
          title={say(dayWords.byTender)}
          parts={sold(figures.tenders)}
          nameOf={({ key }) => say(receiptWords[key as TenderKind])}
        />
        <PartedFigures
          {...shared}
          title={say(dayWords.byClerk)}
          parts={sold(figures.clerks)}
          nameOf={named}
        />
      </div>
    </>
  )
}
