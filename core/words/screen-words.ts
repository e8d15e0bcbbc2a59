// Every word of the screen that is not a problem, a state or a line of a receipt, in three languages.
import { barWords } from './bar-words.ts'
import type { Language, Phrases } from './language.ts'
import { lookWords } from './look-words.ts'
import { paperWords } from './paper-words.ts'
import { resultWords } from './result-words.ts'
import { sellingWords } from './selling-words.ts'
import { servingWords } from './serving-words.ts'

/** Each language as its own readers write it, and as a short label. */
export const languageNames: Readonly<Record<Language, { readonly name: string; readonly short: string }>> = {
  'zh-Hant': { name: '繁體中文', short: '繁' },
  'zh-Hans': { name: '简体中文', short: '简' },
  en: { name: 'English', short: 'EN' },
}

const pageWords = {
  title: { 'zh-Hant': 'Lowu 增值櫃台', 'zh-Hans': 'Lowu 充值柜台', en: 'Lowu top-up counter' },
  starting: {
    'zh-Hant': '正在連接櫃台程式…',
    'zh-Hans': '正在连接柜台程序…',
    en: 'Connecting to the counter…',
  },
  pageFailed: {
    'zh-Hant': '畫面出錯，已停下。銷售記錄不受影響；請按下面的按鈕，然後查看最近的銷售。',
    'zh-Hans': '页面出错，已停下。销售记录不受影响；请按下面的按钮，然后查看最近的销售。',
    en: 'The screen hit an error and stopped. Sales are not affected; press the button, then look at the last sales.',
  },
  reload: { 'zh-Hant': '重新整理畫面', 'zh-Hans': '刷新页面', en: 'Reload the screen' },
} as const satisfies Phrases

export const screenWords = {
  ...pageWords,
  ...barWords,
  ...lookWords,
  ...sellingWords,
  ...servingWords,
  ...resultWords,
  ...paperWords,
}
