// How this machine's screen looks: behind one small button of the bar, since it is chosen once and then
// forgotten.
import { useState } from 'react'
import { screenWords } from '../../core/words/screen-words.ts'
import { Choice } from '../parts/choice.tsx'
import { Icon } from '../parts/icon.tsx'
import { Story } from '../parts/story.tsx'
import { chooseLook, keptLook, type Look, looks } from '../style/look.ts'
import { useWords } from '../words.tsx'

const names = {
  machine: screenWords.lookMachine,
  light: screenWords.lookLight,
  dark: screenWords.lookDark,
} as const

export function LookStory() {
  const { say } = useWords()
  const [look, setLook] = useState(keptLook)
  const face = (
    <>
      <Icon name="screen" size={22} />
      <span className="unseen">{say(screenWords.look)}</span>
    </>
  )

  function choose(next: Look) {
    chooseLook(next)
    setLook(next)
  }

  return (
    <Story name={say(screenWords.look)} className="button square quiet" face={face}>
      <Choice
        legend={say(screenWords.lookColours)}
        legendShown={false}
        options={looks.map((value) => ({ value, label: say(names[value]) }))}
        value={look}
        onChoose={choose}
      />
      <p className="soft">{say(screenWords.lookKept)}</p>
    </Story>
  )
}
