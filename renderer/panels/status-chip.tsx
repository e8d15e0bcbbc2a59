// One item of the top bar: its name and its state in words, and behind a touch the sentences that
// explain it and say what to do.
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../parts/icon.tsx'
import { Story } from '../parts/story.tsx'
import type { Tone } from '../parts/tone.ts'

interface StatusChipProps {
  readonly icon: IconName
  readonly label: string
  readonly value: string
  readonly tone: Tone
  readonly children: ReactNode
}

export function StatusChip({ icon, label, value, tone, children }: StatusChipProps) {
  const face = (
    <>
      <Icon name={icon} size={22} />
      <span className="chip-words">
        <span className="chip-label">{label}</span> <span className="chip-value">{value}</span>
      </span>
    </>
  )
  return (
    <Story name={label} className={`chip tone-${tone}`} face={face}>
      {children}
    </Story>
  )
}
