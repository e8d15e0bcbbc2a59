// The people being served: what each of them still waits for and the one next step, short enough for a row;
// and how the whole page is worked by keys.
import type { Phrases } from './language.ts'

export const servingWords = {
  lastTime: { 'zh-Hant': '上次增值', 'zh-Hans': '上次充值', en: 'Last time' },
  nextPending: {
    'zh-Hant': '自動處理，不用等',
    'zh-Hans': '自动处理，不用等',
    en: 'By itself, no need to wait',
  },
  nextDoubt: { 'zh-Hant': '自動核實中', 'zh-Hans': '自动核实中', en: 'Being checked by itself' },
  nextRefund: { 'zh-Hant': '請退款', 'zh-Hans': '请退款', en: 'Give the money back' },
  nextReview: { 'zh-Hant': '請主管決定', 'zh-Hans': '请主管决定', en: 'Ask a supervisor' },
  nextPaper: {
    'zh-Hant': '請看收據是否印出',
    'zh-Hans': '请看小票是否打出',
    en: 'Look: did the slip print?',
  },
  stillOpen: { 'zh-Hant': '{count} 宗未完成', 'zh-Hans': '{count} 笔未完成', en: '{count} not finished' },
} as const satisfies Phrases
