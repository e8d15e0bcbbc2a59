// What happened to a sale, one line for each event, as a supervisor reads it.
import type { WaitReason } from '../queue/task.ts'
import type { SaleEventType } from '../top-up/state.ts'
import type { Phrase } from './language.ts'

export type StoryEvent =
  | SaleEventType
  | 'prepared'
  | 'copyAsked'
  | 'approvalGiven'
  | 'printJobSettled'
  | 'printJobDropped'
  | 'other'

export const storyWords: Readonly<Record<StoryEvent, Phrase>> = {
  prepared: { 'zh-Hant': '報價', 'zh-Hans': '报价', en: 'Offered' },
  approvalGiven: { 'zh-Hant': '主管批准', 'zh-Hans': '主管批准', en: 'Approved by a supervisor' },
  offerWithdrawn: { 'zh-Hant': '取消，未付款', 'zh-Hans': '取消，未付款', en: 'Cancelled before payment' },
  paymentTaken: { 'zh-Hant': '已收款', 'zh-Hans': '已收款', en: 'Money taken' },
  voided: { 'zh-Hant': '送出前作廢', 'zh-Hans': '送出前作废', en: 'Voided before it was sent' },
  refundPaid: { 'zh-Hant': '已退款', 'zh-Hans': '已退款', en: 'Money given back' },
  creditReported: { 'zh-Hant': '分銷商：已到賬', 'zh-Hans': '分销商：已到账', en: 'Distributor: credited' },
  acceptanceReported: {
    'zh-Hant': '分銷商：已接受',
    'zh-Hans': '分销商：已受理',
    en: 'Distributor: accepted',
  },
  failureReported: { 'zh-Hant': '分銷商：失敗', 'zh-Hans': '分销商：失败', en: 'Distributor: failed' },
  notSent: { 'zh-Hant': '沒有送達', 'zh-Hans': '没有送达', en: 'Did not arrive' },
  answerLost: { 'zh-Hant': '送出後沒有回覆', 'zh-Hans': '送出后没有回复', en: 'Sent, no answer came back' },
  notFoundYet: {
    'zh-Hant': '分銷商查不到（未能作準）',
    'zh-Hans': '分销商查不到（未能作准）',
    en: 'Distributor: not found (proves nothing yet)',
  },
  absenceProven: {
    'zh-Hant': '分銷商查不到，確認沒有送達',
    'zh-Hans': '分销商查不到，确认没有送达',
    en: 'Distributor: not found, so it never arrived',
  },
  absenceUnprovable: {
    'zh-Hant': '分銷商查不到，但不能作準',
    'zh-Hans': '分销商查不到，但不能作准',
    en: 'Distributor: not found, which it does not vouch for',
  },
  unreachable: {
    'zh-Hant': '查詢不到分銷商',
    'zh-Hans': '查询不到分销商',
    en: 'Distributor could not be asked',
  },
  sendingStarted: { 'zh-Hant': '送出', 'zh-Hans': '送出', en: 'Sent' },
  attemptAbandoned: {
    'zh-Hant': '程式中斷，改為查詢',
    'zh-Hans': '程序中断，改为查询',
    en: 'The program stopped; asked about instead',
  },
  patienceEnded: { 'zh-Hant': '印出待增值單', 'zh-Hans': '打出待充值单', en: 'PENDING slip given' },
  reviewRequested: { 'zh-Hant': '交主管處理', 'zh-Hans': '交主管处理', en: 'Handed to a supervisor' },
  reviewedCredited: { 'zh-Hant': '主管：已到賬', 'zh-Hans': '主管：已到账', en: 'Supervisor: credited' },
  reviewedFailed: {
    'zh-Hant': '主管：失敗，退款',
    'zh-Hans': '主管：失败，退款',
    en: 'Supervisor: failed, refund',
  },
  reviewedSend: {
    'zh-Hant': '主管：照樣送出',
    'zh-Hans': '主管：照样送出',
    en: 'Supervisor: send it anyway',
  },
  reversalAsked: {
    'zh-Hant': '顧客要求退款，準備要求撤回',
    'zh-Hans': '顾客要求退款，准备要求撤回',
    en: 'Customer wants the money back',
  },
  reversalStarted: {
    'zh-Hant': '要求分銷商撤回',
    'zh-Hans': '要求分销商撤回',
    en: 'Distributor asked to take it back',
  },
  reversalNotSent: {
    'zh-Hant': '撤回要求沒有送達',
    'zh-Hans': '撤回要求没有送达',
    en: 'That request did not arrive',
  },
  reversalUnsettled: {
    'zh-Hant': '未知是否已撤回',
    'zh-Hans': '还不知道是否已撤回',
    en: 'Not known yet whether it was taken back',
  },
  reversalConfirmed: {
    'zh-Hant': '分銷商：已撤回',
    'zh-Hans': '分销商：已撤回',
    en: 'Distributor: taken back',
  },
  reversalRefused: {
    'zh-Hant': '沒有撤回，增值仍然有效',
    'zh-Hans': '没有撤回，充值仍然有效',
    en: 'Not taken back, the credit stands',
  },
  reversalUnprovable: {
    'zh-Hant': '不能確定是否已撤回',
    'zh-Hans': '不能确定是否已撤回',
    en: 'Nobody can say whether it was taken back',
  },
  copyAsked: { 'zh-Hant': '重印收據', 'zh-Hans': '重打小票', en: 'Receipt printed again' },
  printJobSettled: {
    'zh-Hant': '店員查看了紙張',
    'zh-Hans': '店员查看了纸张',
    en: 'Clerk looked at the paper',
  },
  printJobDropped: {
    'zh-Hant': '店員說不用再印收據',
    'zh-Hans': '店员说不用再打小票',
    en: 'Clerk: the slip is not needed any more',
  },
  other: { 'zh-Hant': '其他記錄', 'zh-Hans': '其他记录', en: 'Another record' },
}

/** Why nothing arrived, or why it waited. */
export const storyReasons: Readonly<Record<WaitReason, Phrase>> = {
  due: { 'zh-Hant': '排隊中。', 'zh-Hans': '排队中。', en: 'It was waiting its turn.' },
  lineDown: { 'zh-Hant': '線路中斷。', 'zh-Hans': '线路中断。', en: 'The line was down.' },
  balanceEmpty: {
    'zh-Hant': '分銷商餘額不足。',
    'zh-Hans': '分销商余额不足。',
    en: 'The balance at the distributor was used up.',
  },
  rateLimited: {
    'zh-Hant': '分銷商要求放慢。',
    'zh-Hans': '分销商要求放慢。',
    en: 'The distributor asked to slow down.',
  },
  credentials: {
    'zh-Hant': '分銷商不接受本店的帳號。',
    'zh-Hans': '分销商不接受本店的账号。',
    en: "The distributor did not accept this store's account.",
  },
  quietWindow: {
    'zh-Hant': '同一張卡剛剛增值。',
    'zh-Hans': '同一张卡刚刚充值。',
    en: 'The card had just been topped up.',
  },
  answering: { 'zh-Hant': '等候回覆。', 'zh-Hans': '等候回复。', en: 'An answer was awaited.' },
}
