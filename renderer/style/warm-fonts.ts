// Fetches the type that is shipped, beside the first paint and not before it, and then the letters of every
// sentence the screen may have to say: when the counter is gone its fonts cannot be fetched any more, and
// that is when the screen must be readable.
import { type Language, languages, type Phrase } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { languageNames, screenWords } from '../../core/words/screen-words.ts'
import { stateWords } from '../../core/words/state-words.ts'

const types = {
  hongKong: { family: 'Noto Sans HK', load: () => import('./fonts-hong-kong.ts') },
  mainland: { family: 'Noto Sans SC', load: () => import('./fonts-mainland.ts') },
} as const
const typeOf: Readonly<Record<Language, keyof typeof types>> = {
  'zh-Hant': 'hongKong',
  'zh-Hans': 'mainland',
  en: 'hongKong',
}
const weights = [400, 700]

/** Returns at once; what cannot be fetched is left to the fonts of the machine. */
export function warmFonts(language: Language): void {
  const own = types[typeOf[language]]
  own
    .load()
    .then(() => fetchLetters(own.family, language))
    .catch(() => undefined)
  // Slips and customers may read the other Chinese.
  requestIdleCallback(() => void loadFonts())
}

/** Both types, without a word about which letters will be needed. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled([types.hongKong.load(), types.mainland.load()])
}

function fetchLetters(family: string, language: Language): void {
  const states: Phrase[] = Object.values(stateWords).flatMap(({ name, tell }) => [name, tell])
  const phrases: Phrase[] = [...Object.values(screenWords), ...Object.values(problemWords), ...states]
  const names = languages.map((each) => languageNames[each].name + languageNames[each].short)
  const letters = new Set([...phrases.map((phrase) => phrase[language]), ...names].join(''))
  const text = [...letters].join('')
  for (const weight of weights) {
    document.fonts.load(`${weight} 16px "${family}"`, text).catch(() => undefined)
  }
}
