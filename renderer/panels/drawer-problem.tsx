// Why the drawer is not open, and the way to open it by hand. That it waits for the printer is no fault yet.
import type { ProblemView } from '../../core/api/envelope.ts'
import { useStatus } from '../counter.tsx'
import { HelpButton } from '../help/help.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'

export function DrawerProblem({ problem }: { problem: ProblemView | null }) {
  const { tell } = useWords()
  if (problem === null) return null
  const waits = problem.code === 'drawerWaits'
  const tone = waits ? 'waiting' : problem.code === 'drawerPerhapsShut' ? 'doubt' : 'bad'
  return (
    <div className="drawer-problem">
      <p role={waits ? 'status' : 'alert'} className={`refusal tone-${tone}`}>
        <Icon name={waits ? 'clock' : 'warning'} />
        {tell(problem)}
      </p>
      <HelpButton code={problem.code} />
    </div>
  )
}

/** Of the drawer that was to open for this sale. */
export function DrawerOfSale({ saleId }: { saleId: string }) {
  const news = useStatus().data?.printer.drawer
  return <DrawerProblem problem={news?.saleId === saleId ? news.problem : null} />
}
