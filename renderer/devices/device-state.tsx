// How a chosen device stands: in use, or what is wrong with it and what to do.
import type { ProblemView } from '../../core/api/envelope.ts'
import { deviceWords } from '../../core/words/device-words.ts'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'

export function DeviceState({ device, problem }: { device: string; problem: ProblemView | null }) {
  const { say, tell } = useWords()
  if (problem === null) return <p className="pill tone-good">{say(deviceWords.chosen, { device })}</p>
  return (
    <p className="refusal tone-bad">
      <Icon name="warning" />
      {tell(problem)}
    </p>
  )
}
