// Numbers to try in the demo shop, where nobody has a card at hand. Made up, with right check digits,
// and one wrong scan to see what a clerk is told.
import { screenWords } from '../../core/words/screen-words.ts'
import { trainingWords } from '../../core/words/training-words.ts'
import { useReadNumber } from '../counter.tsx'
import { useWords } from '../words.tsx'

const samples = [
  { word: screenWords.sampleChinaMobileHongKong, text: '8985212000000000008' },
  { word: screenWords.sampleThree, text: '8985203000000000017' },
  { word: screenWords.sampleMainland, text: '89860012345678901238' },
  { word: screenWords.samplePhone, text: '+852 9123 4567' },
  { word: screenWords.sampleMainlandPhone, text: '+86 138 0013 8000' },
  { word: screenWords.sampleWrong, text: '4891234567898' },
] as const

/** How the play distributor treats them is said by their last digits but one. */
const troubles = [
  { word: trainingWords.sampleRefused, text: '8985212000000001030' },
  { word: trainingWords.sampleSlow, text: '8985212000000002004' },
] as const

/** `training`: also cards that make trouble, to be practised. */
export function Samples({ training }: { training: boolean }) {
  const { say } = useWords()
  const read = useReadNumber()
  return (
    <section className="samples" aria-label={say(screenWords.samples)}>
      <h2>{say(screenWords.samples)}</h2>
      <div className="samples-grid">
        {(training ? [...troubles, ...samples] : samples).map((sample) => (
          <button key={sample.text} type="button" className="sample" onClick={() => read(sample.text)}>
            <span>{say(sample.word)}</span>
            <small>{sample.text}</small>
          </button>
        ))}
      </div>
    </section>
  )
}
