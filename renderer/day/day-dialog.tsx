// The end of the day: figures, the count of the drawer, the close, and the reports of the days before.
import { useState } from 'react'
import type { Settlement } from '../../core/api/settlement-view.ts'
import { dayWords } from '../../core/words/day-words.ts'
import { exportDeskWords } from '../../core/words/export-desk-words.ts'
import { problemOf, useShop } from '../counter.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { clockTime } from '../parts/instant.ts'
import { PaperSheet } from '../parts/paper-sheet.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { languageTag, useWords } from '../words.tsx'
import { DayFigures } from './day-figures.tsx'
import { DrawerCount } from './drawer-count.tsx'
import { DrawerRulesChoice } from './drawer-rules.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { ShiftList } from './shift-list.tsx'
import { useDay, useDayCommand, useReportPaper, useSettlements } from './use-day.ts'

export function DayDialog({ onClose }: { onClose: () => void }) {
  const { say, language } = useWords()
  const shop = useShop().data
  const timeZone = shop?.timeZone
  const asked = useDay()
  const day = asked.data
  const [shown, setShown] = useState<number | null>(null)
  const [exporting, setExporting] = useState(false)
  if (shown !== null) return <ReportDialog number={shown} onClose={() => setShown(null)} />
  if (exporting && day) return <ExportDialog day={day.businessDay} onClose={() => setExporting(false)} />
  return (
    <Dialog title={say(dayWords.title)} tall={true} className="day-end" onClose={onClose}>
      <Refusal problem={asked.error ? problemOf(asked.error) : null} />
      {day && timeZone && (
        <>
          <p className="soft">
            {say(dayWords.asOf, {
              day: day.businessDay,
              time: clockTime(day.writtenAtMs, { language, timeZone }),
            })}
          </p>
          <div className="day">
            <div className="day-now">
              <DayFigures day={day} />
            </div>
            <div className="day-close">
              {day.drawer.map((drawer) => (
                <DrawerCount key={drawer.currency} drawer={drawer} />
              ))}
              <CloseDay day={day} onClosed={setShown} />
            </div>
          </div>
          <ShiftList />
          <DrawerRulesChoice />
          <ClosedDays onShow={setShown} />
        </>
      )}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(dayWords.back)}
        </button>
        {!shop?.training && (
          <button type="button" className="button" disabled={!day} onClick={() => setExporting(true)}>
            {say(exportDeskWords.open)}
          </button>
        )}
      </div>
    </Dialog>
  )
}

/** Closing is asked twice: what is closed never opens again. */
function CloseDay({ day, onClosed }: { day: Settlement; onClosed: (number: number) => void }) {
  const { say } = useWords()
  const { move, busy, refused } = useDayCommand()
  const [asking, setAsking] = useState(false)
  const uncounted = day.drawer.some(({ counted, expectedMinor }) => counted === null && expectedMinor !== 0)
  const open = Object.values(day.open).reduce((sum, count) => sum + count, 0)

  async function close() {
    const closed = await move('closeDay', {})
    if (closed?.number) onClosed(closed.number)
  }

  if (!asking) {
    return (
      <>
        <Refusal problem={refused} />
        <div className="day-buttons">
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => move('printSettlement', { number: null })}
          >
            {say(dayWords.printX)}
          </button>
          <button type="button" className="button next" onClick={() => setAsking(true)}>
            {say(dayWords.closeDay)}
          </button>
        </div>
      </>
    )
  }
  return (
    <section className="refusal tone-waiting day-ask" aria-label={say(dayWords.closeDay)}>
      <p>{say(dayWords.closeAsk, { day: day.businessDay })}</p>
      {uncounted && <p>{say(dayWords.closeUncounted)}</p>}
      {open > 0 && <p>{say(dayWords.closeOpen, { count: open })}</p>}
      <Refusal problem={refused} />
      <div className="day-buttons">
        <button type="button" className="button" onClick={() => setAsking(false)}>
          {say(dayWords.notNow)}
        </button>
        <button type="button" className="button next" disabled={busy} onClick={close}>
          {say(dayWords.closeYes)}
        </button>
      </div>
    </section>
  )
}

function ClosedDays({ onShow }: { onShow: (number: number) => void }) {
  const { say } = useWords()
  const closed = useSettlements().data ?? []
  if (closed.length === 0) return null
  return (
    <section aria-label={say(dayWords.closedDays)}>
      <h3>{say(dayWords.closedDays)}</h3>
      <ul className="day-list">
        {closed.map(({ number, businessDay }) => (
          <li key={number}>
            <button type="button" className="button" onClick={() => number !== null && onShow(number)}>
              {say(dayWords.closedDay, { number: number ?? 0, day: businessDay })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReportDialog({ number, onClose }: { number: number; onClose: () => void }) {
  const { say } = useWords()
  const { move, busy, refused } = useDayCommand()
  const paper = useReportPaper(number).data
  const language = useShop().data?.language
  return (
    <Dialog title={say(dayWords.reportTitle, { number })} tall={true} onClose={onClose}>
      <div className="day-paper">
        {paper && language && <PaperSheet paper={paper} tag={languageTag(language)} />}
      </div>
      <Refusal problem={refused} />
      <div className="dialog-buttons">
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => move('printSettlement', { number })}
        >
          {say(dayWords.printCopy)}
        </button>
        <button type="button" className="button next" onClick={onClose}>
          {say(dayWords.back)}
        </button>
      </div>
    </Dialog>
  )
}
