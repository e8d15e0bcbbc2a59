// The first page, before anybody can read any other: each language in its own script.
import { languages } from '../../core/words/language.ts'
import { languageNames } from '../../core/words/screen-words.ts'
import { setUpWords } from '../../core/words/set-up-words.ts'
import { Icon } from '../parts/icon.tsx'
import { languageTag, useWords } from '../words.tsx'
import { PageFrame } from './page-frame.tsx'
import type { SetUpPageProps } from './page-names.ts'
import { useSetUpMove } from './use-set-up.ts'

export function LanguagePage({ view, ways }: SetUpPageProps) {
  const { say, language, choose } = useWords()
  const mover = useSetUpMove()

  async function keep() {
    if (view.file === null || (await mover.move('keepLanguage', { language }))) ways.next()
  }

  return (
    <PageFrame
      title={setUpWords.language}
      explained={say(setUpWords.languageExplained)}
      ways={ways}
      mover={mover}
      ready={true}
      onNext={() => void keep()}
    >
      <div className="set-up-languages">
        {languages.map((each) => (
          <button
            key={each}
            type="button"
            className="button set-up-language"
            lang={languageTag(each)}
            aria-pressed={each === language}
            onClick={() => choose(each)}
          >
            {each === language && <Icon name="tick" size={28} />}
            {languageNames[each].name}
          </button>
        ))}
      </div>
    </PageFrame>
  )
}
