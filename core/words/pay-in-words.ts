// The words of money that the owner pays into the store's account at the distributor.
import type { Phrases } from './language.ts'

export const payInWords = {
  title: { 'zh-Hant': '存入分銷商', 'zh-Hans': '存入分销商', en: 'Paid in at the distributor' },
  explained: {
    'zh-Hant': '轉入分銷商帳戶的錢在這裡記下，日結就會說明餘額的變動。',
    'zh-Hans': '转入分销商账户的钱在这里记下，日结就会说明余额的变动。',
    en: 'Write down what you pay into your account at the distributor; the Z report then explains the balance.',
  },
  balance: {
    'zh-Hant': '分銷商餘額 {amount}，{time}',
    'zh-Hans': '分销商余额 {amount}，{time}',
    en: 'Balance at the distributor {amount}, {time}',
  },
  none: { 'zh-Hant': '還沒有記下存款。', 'zh-Hans': '还没有记下存款。', en: 'Nothing is written down yet.' },
  begin: { 'zh-Hant': '記下存款', 'zh-Hans': '记下存款', en: 'Write down a paying-in' },
  what: { 'zh-Hant': '記下甚麼', 'zh-Hans': '记下什么', en: 'What it is' },
  in: { 'zh-Hant': '存入', 'zh-Hans': '存入', en: 'Paid in' },
  back: { 'zh-Hant': '更正（減去）', 'zh-Hans': '更正（减去）', en: 'Correction (less)' },
  amount: { 'zh-Hant': '金額（{currency}）', 'zh-Hans': '金额（{currency}）', en: 'Amount ({currency})' },
  note: { 'zh-Hant': '怎樣存入、編號', 'zh-Hans': '怎样存入、编号', en: 'How, and its number' },
  backWhy: { 'zh-Hant': '為甚麼更正？', 'zh-Hans': '为什么更正？', en: 'Why is it corrected?' },
  bank: { 'zh-Hant': '銀行轉賬', 'zh-Hans': '银行转账', en: 'Bank transfer' },
  fps: { 'zh-Hant': '轉數快', 'zh-Hans': '转数快', en: 'FPS' },
  cash: { 'zh-Hant': '現金存款', 'zh-Hans': '现金存款', en: 'Cash deposit' },
  keep: { 'zh-Hant': '記下', 'zh-Hans': '记下', en: 'Keep this' },
} as const satisfies Phrases
