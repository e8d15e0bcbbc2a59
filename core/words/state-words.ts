// The words for each state of a sale: the same on screen, on paper and in help, and what the clerk
// tells the customer.
import type { SaleState } from '../top-up/state.ts'
import type { Phrase } from './language.ts'

export interface StateWords {
  readonly name: Phrase
  readonly tell: Phrase
}

export const stateWords: Readonly<Record<SaleState, StateWords>> = {
  prepared: {
    name: { 'zh-Hant': '未付款', 'zh-Hans': '未付款', en: 'Not paid' },
    tell: {
      'zh-Hant': '請核對卡號和金額，然後付款。',
      'zh-Hans': '请核对卡号和金额，然后付款。',
      en: 'Please check the card and the amount, then pay.',
    },
  },
  paid: {
    name: { 'zh-Hant': '待增值', 'zh-Hans': '待充值', en: 'Queued' },
    tell: {
      'zh-Hant': '已收款，稍後會自動增值，請保留收據。',
      'zh-Hans': '已收款，稍后会自动充值，请保留小票。',
      en: 'Paid. It will be sent by itself; please keep the slip.',
    },
  },
  sending: {
    name: { 'zh-Hant': '增值中', 'zh-Hans': '充值中', en: 'Sending' },
    tell: {
      'zh-Hant': '正在增值，請稍候。',
      'zh-Hans': '正在充值，请稍候。',
      en: 'It is being sent; one moment please.',
    },
  },
  inDoubt: {
    name: { 'zh-Hant': '待核實', 'zh-Hans': '待核实', en: 'In doubt' },
    tell: {
      'zh-Hant': '正向分銷商核實，不會重複收費，請保留收據。',
      'zh-Hans': '正向分销商核实，不会重复收费，请保留小票。',
      en: 'We are asking the distributor. You will not be charged twice; please keep the slip.',
    },
  },
  accepted: {
    name: { 'zh-Hant': '已接受', 'zh-Hans': '已受理', en: 'Accepted' },
    tell: {
      'zh-Hant': '已接受，等待電訊商確認，通常幾分鐘內到賬。',
      'zh-Hans': '已受理，等待运营商确认，通常几分钟内到账。',
      en: 'Accepted. The operator confirms it, usually within minutes.',
    },
  },
  credited: {
    name: { 'zh-Hant': '已到賬', 'zh-Hans': '已到账', en: 'Credited' },
    tell: {
      'zh-Hant': '增值成功，已到賬。',
      'zh-Hans': '充值成功，已到账。',
      en: 'Done: the card has been credited.',
    },
  },
  failed: {
    name: { 'zh-Hant': '失敗，應退款', 'zh-Hans': '失败，应退款', en: 'Failed, refund due' },
    tell: {
      'zh-Hant': '增值不成功，沒有到賬，現在退款給您。',
      'zh-Hans': '充值不成功，没有到账，现在退款给您。',
      en: 'It did not go through and nothing was credited. Here is your money back.',
    },
  },
  refunded: {
    name: { 'zh-Hant': '已退款', 'zh-Hans': '已退款', en: 'Refunded' },
    tell: { 'zh-Hant': '款項已退回。', 'zh-Hans': '款项已退回。', en: 'The money has been given back.' },
  },
  needsReview: {
    name: { 'zh-Hant': '待主管處理', 'zh-Hans': '待主管处理', en: 'Supervisor decides' },
    tell: {
      'zh-Hant': '需要主管核實，請保留收據，我們會聯絡您。',
      'zh-Hans': '需要主管核实，请保留小票，我们会联系您。',
      en: 'A supervisor has to check it. Please keep the slip; we will contact you.',
    },
  },
  cancelled: {
    name: { 'zh-Hant': '已取消', 'zh-Hans': '已取消', en: 'Cancelled' },
    tell: { 'zh-Hant': '沒有收費。', 'zh-Hans': '没有收费。', en: 'Nothing was charged.' },
  },
}
