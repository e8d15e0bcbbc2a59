// The owner's settings: what the shop sells by, page by page, and what was ever changed of it.
import { useState } from 'react'
import { ruleWords as words } from '../../core/words/rule-words.ts'
import { Choice } from '../parts/choice.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'
import { ChangesPage } from './changes-page.tsx'
import { DayPage } from './day-page.tsx'
import { FeesPage } from './fees-page.tsx'
import { LimitsPage } from './limits-page.tsx'
import { RatesPage } from './rates-page.tsx'
import { SlipPage } from './slip-page.tsx'
import { useKeeper, useSettings } from './use-settings.ts'

const pages = {
  limits: words.limits,
  fees: words.feesAndProducts,
  rates: words.ratesAndRounding,
  slip: words.receipts,
  day: words.dayAndAlerts,
  changes: words.changes,
} as const
type Page = keyof typeof pages

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const [page, setPage] = useState<Page>('limits')
  const { view, refused } = useSettings()
  const keeper = useKeeper()
  return (
    <Dialog title={say(words.title)} tall={true} className="settings" onClose={onClose}>
      <Choice
        legend={say(words.title)}
        legendShown={false}
        options={(Object.keys(pages) as Page[]).map((value) => ({ value, label: say(pages[value]) }))}
        value={page}
        onChoose={setPage}
      />
      <p className="soft">{say(words.explained)}</p>
      <Refusal problem={refused} />
      {view && (
        <div className="setting-page" tabIndex={page === 'changes' ? 0 : undefined}>
          {page === 'limits' && <LimitsPage values={view.values} keeper={keeper} />}
          {page === 'fees' && <FeesPage values={view.values} products={view.products} keeper={keeper} />}
          {page === 'rates' && <RatesPage values={view.values} keeper={keeper} />}
          {page === 'slip' && <SlipPage values={view.values} keeper={keeper} />}
          {page === 'day' && <DayPage view={view} keeper={keeper} />}
          {page === 'changes' && <ChangesPage view={view} />}
        </div>
      )}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(words.close)}
        </button>
      </div>
    </Dialog>
  )
}
