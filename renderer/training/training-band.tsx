// The band over everything while somebody practises: that nothing is real, what became of real sales
// meanwhile, the way out, and empty books at one touch.
import { useQuery } from '@tanstack/react-query'
import type { TrainingView } from '../../core/api/training-view.ts'
import { trainingWords } from '../../core/words/training-words.ts'
import { problemOf, useCounter } from '../counter.tsx'
import { keys } from '../link/cache.ts'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'

export function TrainingBand() {
  const { link } = useCounter()
  return link.training === null ? null : <Band />
}

function Band() {
  const { say } = useWords()
  const { link, happen } = useCounter()
  const view = useQuery({ queryKey: keys.training, queryFn: () => link.ask('getTraining', {}) }).data

  function send(name: 'leaveTraining' | 'resetTraining') {
    link.move(name, {}).catch((error: unknown) => happen({ type: 'refused', problem: problemOf(error) }))
  }

  return (
    <section className="training-band" aria-label={say(trainingWords.title)}>
      <strong>{say(trainingWords.band)}</strong>
      <p>{say(trainingWords.bandExplained)}</p>
      <Meanwhile meanwhile={view?.meanwhile} />
      <button type="button" className="button" onClick={() => send('resetTraining')}>
        <Icon name="undo" size={20} />
        {say(trainingWords.reset)}
      </button>
      <button type="button" className="button leave-training" onClick={() => send('leaveTraining')}>
        <Icon name="back" size={20} />
        {say(trainingWords.leave)}
      </button>
    </section>
  )
}

function Meanwhile({ meanwhile }: { meanwhile: TrainingView['meanwhile'] | undefined }) {
  const { say } = useWords()
  const { credited = 0, refundsDue = 0, review = 0 } = meanwhile ?? {}
  const told = [
    { word: trainingWords.meanwhileReview, count: review },
    { word: trainingWords.meanwhileRefunds, count: refundsDue },
    { word: trainingWords.meanwhileCredited, count: credited },
  ].filter(({ count }) => count > 0)
  return (
    <p className="training-news" role="status">
      {told.length > 0 && (
        <>
          {say(trainingWords.meanwhile)} {told.map(({ word, count }) => say(word, { count })).join(' · ')}
        </>
      )}
    </p>
  )
}
