// Whether the days agree, by how much they do not, and every difference with its next step, open ones first.
import { useState } from 'react'
import type { DifferenceView, ReconciliationView } from '../../core/api/reconcile-view.ts'
import { formatMoney, type Money } from '../../core/money.ts'
import { findWords } from '../../core/words/find-words.ts'
import { reconcileWords as words } from '../../core/words/reconcile-words.ts'
import { useShop } from '../counter.tsx'
import { Icon } from '../parts/icon.tsx'
import { clockTime, dayOf } from '../parts/instant.ts'
import { useWords } from '../words.tsx'
import { DifferenceItem } from './difference-item.tsx'
import type { Days } from './use-reconcile.ts'

/** A wrong file makes hundreds; nobody reads them at once. */
const shownAtOnce = 50

interface RunResultProps {
  readonly days: Days
  readonly view: ReconciliationView
  readonly onOpen: () => void
}

export function RunResult({ days, view: { run }, onOpen }: RunResultProps) {
  const { say, language } = useWords()
  const timeZone = useShop().data?.timeZone
  const [shown, setShown] = useState(shownAtOnce)
  if (run === null) return <p className="soft">{say(words.notYet)}</p>
  const counted = ({ count, sums }: typeof run.here) =>
    say(words.countedSum, { count, sum: written(sums) || say(words.nothing) })
  const sorted = [...run.differences].sort((one, other) => rank(one) - rank(other))
  return (
    <section className="reconcile-result" aria-label={say(words.differences)}>
      <Verdict run={run} />
      <dl className="rows">
        <div>
          <dt>{say(words.here)}</dt>
          <dd>{counted(run.here)}</dd>
        </div>
        <div>
          <dt>{say(words.there)}</dt>
          <dd>{counted(run.there)}</dd>
        </div>
      </dl>
      {timeZone && (
        <p className="soft">
          {say(words.whenBy, {
            time: `${dayOf(run.atMs, { language, timeZone })} ${clockTime(run.atMs, { language, timeZone })}`,
            by: run.by,
          }).trim()}
        </p>
      )}
      {sorted.length > 0 && (
        <ul className="reconcile-list">
          {sorted.slice(0, shown).map((difference) => (
            <DifferenceItem key={difference.key} days={days} difference={difference} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {sorted.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + shownAtOnce)}>
          {say(findWords.findMore)}
        </button>
      )}
    </section>
  )
}

function rank({ standing }: DifferenceView): number {
  return standing.kind === 'open' ? 0 : 1
}

function written(sums: readonly Money[]): string {
  return sums.map(formatMoney).join(' + ')
}

function Verdict({ run }: { run: NonNullable<ReconciliationView['run']> }) {
  const { say } = useWords()
  const open = run.differences.filter(({ standing }) => standing.kind === 'open').length
  if (open === 0) {
    return (
      <p className="refusal tone-good" role="status">
        <Icon name="tick" />
        {say(run.differences.length === 0 ? words.agreesThere : words.agreesAfterAll)}
      </p>
    )
  }
  const off = run.openOff.map(formatMoney).join(' / ')
  return (
    <p className="refusal tone-bad" role="status">
      <Icon name="warning" />
      <span>
        {say(words.differs, { count: open })}
        {' · '}
        {off === '' ? say(words.cancelsOut) : say(words.offBy, { amount: off })}
      </span>
    </p>
  )
}
