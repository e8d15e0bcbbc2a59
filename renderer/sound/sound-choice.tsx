// Each sound of this machine, to be heard and to be switched off.
import { useState } from 'react'
import { screenWords } from '../../core/words/screen-words.ts'
import { useWords } from '../words.tsx'
import { play } from './beeper.ts'
import { keepSilent, keptSilent, type Sound, type SoundKind, soundKinds } from './sounds.ts'

const names = {
  goodScan: screenWords.soundGoodScan,
  badScan: screenWords.soundBadScan,
  result: screenWords.soundResult,
} as const
const samples: Readonly<Record<SoundKind, Sound>> = {
  goodScan: 'goodScan',
  badScan: 'badScan',
  result: 'resultGood',
}

export function SoundChoice() {
  const { say } = useWords()
  const [silent, setSilent] = useState(keptSilent)

  function turn(kind: SoundKind, on: boolean) {
    const next = new Set(silent)
    if (on) next.delete(kind)
    else next.add(kind)
    keepSilent(next)
    setSilent(next)
    if (on) play(samples[kind])
  }

  return (
    <fieldset className="sounds">
      <legend className="soft">{say(screenWords.sounds)}</legend>
      {soundKinds.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={!silent.has(kind)}
            onChange={(event) => turn(kind, event.target.checked)}
          />
          {say(names[kind])}
        </label>
      ))}
    </fieldset>
  )
}
