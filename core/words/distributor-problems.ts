// What the distributor said no to, or why it cannot be asked.
import type { Phrases } from './language.ts'

export const distributorProblems = {
  distributorUnreachable: {
    'zh-Hant': '暫時聯絡不到分銷商。已付款的增值會在線路恢復後自動送出。',
    'zh-Hans': '暂时联系不到分销商。已付款的充值会在线路恢复后自动送出。',
    en: 'The distributor cannot be reached. Paid top-ups are sent by themselves when the line is back.',
  },
} as const satisfies Phrases
