// Says why the counter cannot open or go on, in the language of the system: the shop's own language
// is in settings that may be the very thing that cannot be read.
import { app, dialog } from 'electron'
import type { Problem } from '../core/outcome.ts'
import { type Language, type Phrase, say } from '../core/words/language.ts'
import { problemWords } from '../core/words/problem-words.ts'

const titleWords: Phrase = { 'zh-Hant': '羅湖櫃台', 'zh-Hans': '罗湖柜台', en: 'Lowu counter' }

/** Shows the sentence and waits until it has been read. Works before any window and before `ready`. */
export function showProblem(problem: Problem): void {
  const language = systemLanguage(app.getPreferredSystemLanguages())
  dialog.showErrorBox(say(titleWords, language), say(problemWords[problem.code], language, problem.details))
}

/** The first of the system's languages (BCP 47, best first) that is one of ours. */
export function systemLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    if (/^en\b/i.test(tag)) return 'en'
    if (!/^(zh|yue)\b/i.test(tag)) continue
    if (/hans/i.test(tag)) return 'zh-Hans'
    return /hant|-(hk|mo|tw)\b|^yue/i.test(tag) ? 'zh-Hant' : 'zh-Hans'
  }
  return 'zh-Hant'
}
