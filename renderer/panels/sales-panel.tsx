// The people being served, newest first: each with the state of the sale and, while it is not at its end,
// the one next step. A row keeps its place and its height whatever becomes of its sale.
import { useState } from 'react'
import { findWords } from '../../core/words/find-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useSales } from '../counter.tsx'
import { Icon } from '../parts/icon.tsx'
import { FindDialog } from '../sales/find-dialog.tsx'
import { useWords } from '../words.tsx'
import { DrawerButton } from './drawer-button.tsx'
import { nextStepOf } from './next-step.ts'
import { SaleRows } from './sale-rows.tsx'

export function SalesPanel() {
  const { say } = useWords()
  const [finding, setFinding] = useState(false)
  const sales = useSales().data
  const open = (sales ?? []).filter((sale) => nextStepOf(sale) !== null).length
  return (
    <section className="panel sales-panel" aria-label={say(screenWords.lastSales)}>
      <div className="sales-head">
        <h2>
          {say(screenWords.lastSales)}
          {open > 0 && <span className="still-open">{say(screenWords.stillOpen, { count: open })}</span>}
        </h2>
        <button type="button" className="button square quiet" onClick={() => setFinding(true)}>
          <Icon name="find" size={22} />
          <span className="unseen">{say(findWords.findTitle)}</span>
        </button>
      </div>
      {sales?.length === 0 && <p className="soft">{say(screenWords.noSales)}</p>}
      <SaleRows sales={sales ?? []} />
      <DrawerButton />
      {finding && <FindDialog onClose={() => setFinding(false)} />}
    </section>
  )
}
