// Finding a sale again, and the page of what waits.
import type { Phrases } from './language.ts'

export const findWords = {
  findTitle: { 'zh-Hant': '查找銷售', 'zh-Hans': '查找销售', en: 'Find a sale' },
  findText: {
    'zh-Hant': '卡號、電話或收據的尾數',
    'zh-Hans': '卡号、手机或小票的尾号',
    en: 'Last digits of the card, phone or receipt',
  },
  findState: { 'zh-Hant': '狀態', 'zh-Hans': '状态', en: 'State' },
  findStateAny: { 'zh-Hant': '全部', 'zh-Hans': '全部', en: 'All' },
  findStateOpen: { 'zh-Hant': '未完成', 'zh-Hans': '未完成', en: 'Not finished' },
  findStateRefund: { 'zh-Hant': '應退款', 'zh-Hans': '应退款', en: 'Refund due' },
  findStateDone: { 'zh-Hant': '已到賬', 'zh-Hans': '已到账', en: 'Credited' },
  findStateBack: { 'zh-Hant': '已退款', 'zh-Hans': '已退款', en: 'Refunded' },
  findTime: { 'zh-Hant': '時間', 'zh-Hans': '时间', en: 'Time' },
  findHour: { 'zh-Hant': '一小時內', 'zh-Hans': '一小时内', en: 'Last hour' },
  findDay: { 'zh-Hant': '24 小時內', 'zh-Hans': '24 小时内', en: '24 hours' },
  findWeek: { 'zh-Hant': '七天內', 'zh-Hans': '七天内', en: '7 days' },
  findEver: { 'zh-Hant': '不限', 'zh-Hans': '不限', en: 'Any time' },
  findNone: {
    'zh-Hant': '找不到這樣的銷售。請核對尾數，或放寬狀態和時間。',
    'zh-Hans': '找不到这样的销售。请核对尾号，或放宽状态和时间。',
    en: 'No such sale. Check the digits, or widen state and time.',
  },
  findMore: { 'zh-Hant': '顯示更早的', 'zh-Hans': '显示更早的', en: 'Show earlier ones' },
  findResults: { 'zh-Hant': '找到的銷售', 'zh-Hans': '找到的销售', en: 'Sales found' },

  queueTitle: { 'zh-Hant': '等候處理', 'zh-Hans': '等候处理', en: 'What waits' },
  queueOpen: { 'zh-Hant': '查看全部', 'zh-Hans': '查看全部', en: 'Show all of them' },
  queuePerson: { 'zh-Hant': '要人處理', 'zh-Hans': '要人处理', en: 'For a person' },
  queueItself: { 'zh-Hant': '自動處理中', 'zh-Hans': '自动处理中', en: 'Goes on by itself' },
  queueDone: { 'zh-Hant': '剛完成', 'zh-Hans': '刚完成', en: 'Done just now' },
  queueNothing: { 'zh-Hant': '沒有。', 'zh-Hans': '没有。', en: 'None.' },
  queueRunning: {
    'zh-Hant': '沒有暫停，付了款的會逐一送出。',
    'zh-Hans': '没有暂停，付了款的会逐一送出。',
    en: 'Nothing is paused; what is paid is sent one after the other.',
  },
  queueProgress: {
    'zh-Hant': '補送進度：{done} 宗已送，尚餘 {left} 宗。',
    'zh-Hans': '补送进度：{done} 笔已送，还剩 {left} 笔。',
    en: 'Catching up: {done} sent, {left} to go.',
  },
} as const satisfies Phrases
