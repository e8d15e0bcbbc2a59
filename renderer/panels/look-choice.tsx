// How this machine's screen looks: chosen once and then forgotten, so it stands in the menu.
import { useState } from 'react'
import { screenWords } from '../../core/words/screen-words.ts'
import { Choice } from '../parts/choice.tsx'
import { chooseLook, keptLook, type Look, looks } from '../style/look.ts'
import { useWords } from '../words.tsx'

const names = {
  machine: screenWords.lookMachine,
  light: screenWords.lookLight,
  dark: screenWords.lookDark,
} as const

export function LookChoice() {
  const { say } = useWords()
  const [look, setLook] = useState(keptLook)

  function choose(next: Look) {
    chooseLook(next)
    setLook(next)
  }

  return (
    <div>
      <Choice
        legend={say(screenWords.lookColours)}
        legendShown={false}
        options={looks.map((value) => ({ value, label: say(names[value]) }))}
        value={look}
        onChoose={choose}
      />
      <p className="soft">{say(screenWords.lookKept)}</p>
    </div>
  )
}
