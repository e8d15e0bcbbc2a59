// Everything that happened to a sale, with its times: the evidence on which a person decides.
import { stateWords } from '../../core/words/state-words.ts'
import { storyWords } from '../../core/words/story-words.ts'
import { useShop, useStory } from '../counter.tsx'
import { clockTime } from '../parts/instant.ts'
import { useWords } from '../words.tsx'

export function SaleStory({ saleId }: { saleId: string }) {
  const { say, language } = useWords()
  const timeZone = useShop().data?.timeZone
  const story = useStory(saleId).data ?? []
  if (timeZone === undefined) return null
  return (
    <ol className="story">
      {story.map((line) => (
        <li key={line.sequence}>
          <time>{clockTime(line.lastAtMs, { language, timeZone })}</time>
          <span>
            {say(storyWords[line.type])}
            {line.times > 1 && ` ×${line.times}`}
            {line.state && ` → ${say(stateWords[line.state].name)}`}
          </span>
          {(line.note ?? line.detail) && <span className="soft">{line.note ?? line.detail}</span>}
        </li>
      ))}
    </ol>
  )
}
