// Fetches the letters of every sentence the screen may have to say before one of them is needed: when the
// counter is gone, its fonts cannot be fetched any more, and that is when the screen must be readable.
import { type Language, languages, type Phrase } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { languageNames, screenWords } from '../../core/words/screen-words.ts'
import { stateWords } from '../../core/words/state-words.ts'

const families: Readonly<Record<Language, string>> = {
  'zh-Hant': 'Noto Sans HK',
  'zh-Hans': 'Noto Sans SC',
  en: 'Noto Sans HK',
}
const weights = [400, 700]

/** Returns at once; what cannot be fetched is left to the fonts of the machine. */
export function warmFonts(language: Language): void {
  const states: Phrase[] = Object.values(stateWords).flatMap(({ name, tell }) => [name, tell])
  const phrases: Phrase[] = [...Object.values(screenWords), ...Object.values(problemWords), ...states]
  const names = languages.map((each) => languageNames[each].name + languageNames[each].short)
  const letters = new Set([...phrases.map((phrase) => phrase[language]), ...names].join(''))
  const text = [...letters].join('')
  for (const weight of weights) {
    document.fonts.load(`${weight} 16px "${families[language]}"`, text).catch(() => undefined)
  }
}
