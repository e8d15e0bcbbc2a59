// What is said when a customer wants the money for a credited top-up back, on screen and on paper.
import type { RepayReason } from '../api/refund-reason.ts'
import type { Phrase, Phrases } from './language.ts'

export const refundReasonWords: Readonly<Record<RepayReason, Phrase>> = {
  notCredited: { 'zh-Hant': '沒有到賬', 'zh-Hans': '没有到账', en: 'Not credited' },
  tookTooLong: { 'zh-Hant': '等得太久', 'zh-Hans': '等得太久', en: 'Too slow' },
  changedMind: { 'zh-Hant': '顧客改變主意', 'zh-Hans': '顾客改变主意', en: 'Changed their mind' },
  wrongCard: { 'zh-Hant': '增錯卡', 'zh-Hans': '充错卡', en: 'Wrong card' },
  wrongAmount: { 'zh-Hant': '金額不對', 'zh-Hans': '金额不对', en: 'Wrong amount' },
  other: { 'zh-Hant': '其他', 'zh-Hans': '其他', en: 'Other' },
}

export const refundWords = {
  /** Of a credited sale; what is already due is `screenWords.refund`. */
  ask: { 'zh-Hant': '退款', 'zh-Hans': '退款', en: 'Refund' },
  title: {
    'zh-Hant': '撤回增值，退回 {amount}？',
    'zh-Hans': '撤回充值，退回 {amount}？',
    en: 'Take this top-up back and refund {amount}?',
  },
  refusedTitle: { 'zh-Hant': '不能退款', 'zh-Hans': '不能退款', en: 'This cannot be refunded' },
  explained: {
    'zh-Hant': '會先要求分銷商撤回全數。確認撤回之後才可以退款；確認之前請顧客稍候，不要先退。',
    'zh-Hans': '会先要求分销商全额撤回。确认撤回之后才可以退款；确认之前请顾客稍候，不要先退。',
    en: 'The distributor is asked to take all of it back. Give the money back only once it has confirmed; until then the customer waits.',
  },
  why: { 'zh-Hant': '原因', 'zh-Hans': '原因', en: 'Why?' },
  note: { 'zh-Hant': '請說明', 'zh-Hans': '请说明', en: 'Please say why' },
  confirm: { 'zh-Hant': '要求撤回', 'zh-Hans': '要求撤回', en: 'Ask to take it back' },
  askedName: { 'zh-Hant': '撤回中', 'zh-Hans': '撤回中', en: 'Taking back' },
  nextTakingBack: { 'zh-Hant': '先不要退款', 'zh-Hans': '先不要退款', en: 'No refund yet' },
  askedTell: {
    'zh-Hant': '正要求分銷商撤回，請稍候；確認之後退款給您。',
    'zh-Hans': '正要求分销商撤回，请稍候；确认之后退款给您。',
    en: 'We are asking for it to be taken back; once that is confirmed you get your money.',
  },
  takenBackTell: {
    'zh-Hant': '已撤回增值，現在全數退款給您。',
    'zh-Hans': '已撤回充值，现在全额退款给您。',
    en: 'The top-up was taken back. Here is all of your money.',
  },
  takenBackName: { 'zh-Hant': '已撤回', 'zh-Hans': '已撤回', en: 'Taken back' },
  terminal: {
    'zh-Hant': '終端機的退款編號（如有）',
    'zh-Hans': '终端上的退款编号（如有）',
    en: 'Refund number on the terminal, if any',
  },
  by: { 'zh-Hant': '怎樣退', 'zh-Hans': '怎样退', en: 'How to give it back' },
  inCash: { 'zh-Hant': '以現金退款', 'zh-Hans': '以现金退款', en: 'Refund in cash' },
  slipExplained: {
    'zh-Hant': '增值已按顧客要求由分銷商撤回，款項已全數退還。',
    'zh-Hans': '充值已应顾客要求由分销商撤回，款项已全额退还。',
    en: 'At the customer’s wish the top-up was taken back and refunded in full.',
  },
  dueExplained: {
    'zh-Hant': '增值已按顧客要求由分銷商撤回。請憑此單向本店取回全數款項。',
    'zh-Hans': '充值已应顾客要求由分销商撤回。请凭此单向本店取回全部款项。',
    en: 'At the customer’s wish the top-up was taken back. Bring this slip to get all of your money.',
  },
} as const satisfies Phrases
