// Why something was refused, where it was asked for: what happened and what to do.
import type { ProblemView } from '../../core/api/envelope.ts'
import { useWords } from '../words.tsx'
import { Icon } from './icon.tsx'

export function Refusal({ problem }: { problem: ProblemView | null }) {
  const { tell } = useWords()
  if (problem === null) return null
  return (
    <p role="alert" className="refusal tone-bad">
      <Icon name="warning" />
      {tell(problem)}
    </p>
  )
}
