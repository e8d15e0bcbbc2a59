// Says why the counter cannot open or go on, in the language of the system: the shop's own language
// is in settings that may be the very thing that cannot be read.
import { app, dialog } from 'electron'
import type { Problem } from '../core/outcome.ts'
import { type Phrase, say } from '../core/words/language.ts'
import { problemWords } from '../core/words/problem-words.ts'
import { systemLanguage } from '../core/words/system-language.ts'

const titleWords: Phrase = { 'zh-Hant': '羅湖櫃台', 'zh-Hans': '罗湖柜台', en: 'Lowu counter' }

/** Shows the sentence and waits until it has been read. Works before any window and before `ready`. */
export function showProblem(problem: Problem): void {
  const language = systemLanguage(app.getPreferredSystemLanguages())
  dialog.showErrorBox(say(titleWords, language), say(problemWords[problem.code], language, problem.details))
}
