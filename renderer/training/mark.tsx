// What says "practice" where the band does not reach: the frame around the window, and the head of whatever
// stands in front of it.
import { trainingWords } from '../../core/words/training-words.ts'
import { useCounter } from '../counter.tsx'
import { useWords } from '../words.tsx'

/** The frame is drawn around the whole window, for as long as the page is in training. */
export function markTraining(training: boolean): void {
  document.documentElement.toggleAttribute('data-training', training)
}

/** Nothing in the real shop. */
export function TrainingMark() {
  const { say } = useWords()
  const { link } = useCounter()
  return link.training === null ? null : <p className="training-mark">{say(trainingWords.band)}</p>
}
