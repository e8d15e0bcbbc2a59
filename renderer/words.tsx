// The screen's language: chosen by the clerk at any moment, remembered on this machine, and the only
// way a component gets at a sentence.
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import type { ProblemView } from '../core/api/envelope.ts'
import { type Language, languages, type Phrase, say } from '../core/words/language.ts'
import { problemWords } from '../core/words/problem-words.ts'
import { screenWords } from '../core/words/screen-words.ts'
import { warmFonts } from './style/warm-fonts.ts'

const storageKey = 'lowu.language'
const pageTags: Readonly<Record<Language, string>> = {
  'zh-Hant': 'zh-Hant-HK',
  'zh-Hans': 'zh-Hans-CN',
  en: 'en-HK',
}

/** What a browser calls the language: for `lang`, so that each Chinese gets its own letterforms. */
export function languageTag(language: Language): string {
  return pageTags[language]
}

/** What this machine was left in; null before anyone chose. */
export function rememberedLanguage(): Language | null {
  const kept = localStorage.getItem(storageKey)
  return languages.find((language) => language === kept) ?? null
}

interface Words {
  readonly language: Language
  readonly choose: (language: Language) => void
  readonly say: (phrase: Phrase, values?: Readonly<Record<string, string | number>>) => string
  /** A problem in the language of this moment; what it was worded in when it happened does not matter. */
  readonly tell: (problem: ProblemView) => string
}

const WordsContext = createContext<Words | null>(null)

interface WordsProviderProps {
  /** The shop's own language, until someone chooses another. */
  readonly fallback: Language
  /** Told of each change, so that calls made outside React are worded alike. */
  readonly spoken: (language: Language) => void
  readonly children: ReactNode
}

export function WordsProvider({ fallback, spoken, children }: WordsProviderProps) {
  const [chosen, setChosen] = useState(rememberedLanguage)
  const language = chosen ?? fallback
  spoken(language)

  useEffect(() => {
    document.documentElement.lang = languageTag(language)
    document.title = say(screenWords.title, language)
    warmFonts(language)
  }, [language])

  const choose = useCallback((next: Language) => {
    localStorage.setItem(storageKey, next)
    setChosen(next)
  }, [])

  const words = useMemo<Words>(
    () => ({
      language,
      choose,
      say: (phrase, values) => say(phrase, language, values),
      tell: (problem) => say(problemWords[problem.code], language, problem.details),
    }),
    [language, choose],
  )
  return <WordsContext value={words}>{children}</WordsContext>
}

export function useWords(): Words {
  const words = use(WordsContext)
  if (!words) throw new Error('a component that speaks stands outside WordsProvider')
  return words
}
