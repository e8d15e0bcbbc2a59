// Which of our languages to speak before a shop has said which is its own.
import type { Language } from './language.ts'

/** The first of the system's languages (BCP 47 tags, best first) that is one of ours; else 繁體. */
export function systemLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    if (/^en\b/i.test(tag)) return 'en'
    if (!/^(zh|yue)\b/i.test(tag)) continue
    if (/hans/i.test(tag)) return 'zh-Hans'
    return /hant|-(hk|mo|tw)\b|^yue/i.test(tag) ? 'zh-Hant' : 'zh-Hans'
  }
  return 'zh-Hant'
}
