// Paper and drawer on screen: slips that are still to come or were let go, and the drawer opened without
// a sale.
import type { Phrases } from './language.ts'

export const paperWords = {
  slipAge: { 'zh-Hant': '{minutes} 分鐘前', 'zh-Hans': '{minutes} 分钟前', en: '{minutes} min ago' },
  slipAgeHours: { 'zh-Hant': '{hours} 小時前', 'zh-Hans': '{hours} 小时前', en: '{hours} h ago' },
  slipDrop: { 'zh-Hant': '不用印了', 'zh-Hans': '不用打了', en: 'Not needed any more' },
  slipDropWhy: {
    'zh-Hant': '為甚麼不用印？（至少 3 個字）',
    'zh-Hans': '为什么不用打？（至少 3 个字）',
    en: 'Why is it not needed? (3 letters or more)',
  },
  slipDropConfirm: { 'zh-Hant': '取消列印', 'zh-Hans': '取消打印', en: 'Call off printing' },
  slipKeep: { 'zh-Hant': '照樣列印', 'zh-Hans': '照常打印', en: 'Keep it' },
  slipPrint: { 'zh-Hant': '補印', 'zh-Hans': '补打', en: 'Print it after all' },

  drawer: { 'zh-Hant': '開錢箱', 'zh-Hans': '开钱箱', en: 'Open drawer' },
  drawerAsk: {
    'zh-Hant': '沒有銷售而打開錢箱：為甚麼？',
    'zh-Hans': '没有销售而打开钱箱：为什么？',
    en: 'Open the drawer without a sale: why?',
  },
  drawerRecorded: {
    'zh-Hant': '原因會記錄下來。',
    'zh-Hans': '原因会记录下来。',
    en: 'The reason is recorded.',
  },
  drawerReason: {
    'zh-Hant': '原因（至少 3 個字）',
    'zh-Hans': '原因（至少 3 个字）',
    en: 'Reason (3 letters or more)',
  },
  drawerChange: { 'zh-Hant': '找換零錢', 'zh-Hans': '兑换零钱', en: 'Change for notes' },
  drawerCount: { 'zh-Hant': '點算現金', 'zh-Hans': '清点现金', en: 'Counting the cash' },
  drawerMistake: { 'zh-Hant': '核對找續', 'zh-Hans': '核对找零', en: 'Checking the change given' },
} as const satisfies Phrases
