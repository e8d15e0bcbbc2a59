// How long something has lasted, in the one unit a person would say it in.
import { ownerWords } from '../../core/words/owner-words.ts'
import { useWords } from '../words.tsx'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

export function useAge(): (lastsMs: number) => string {
  const { say } = useWords()
  return (lastsMs) => {
    if (lastsMs < 2 * hourMs)
      return say(ownerWords.minutes, { count: Math.max(1, Math.round(lastsMs / minuteMs)) })
    if (lastsMs < 2 * dayMs) return say(ownerWords.hours, { count: Math.floor(lastsMs / hourMs) })
    return say(ownerWords.days, { count: Math.floor(lastsMs / dayMs) })
  }
}
