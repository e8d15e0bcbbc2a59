// What the customer reads on a screen of their own: few words, large, and never one about anybody else.
import type { Phrases } from './language.ts'

export const customerWords = {
  customerTitle: { 'zh-Hant': '顧客畫面', 'zh-Hans': '顾客屏幕', en: 'Customer screen' },
  welcome: {
    'zh-Hant': '增值請把卡交給店員',
    'zh-Hans': '充值请把卡交给店员',
    en: 'For a top-up, please hand over your card',
  },
  checkCard: {
    'zh-Hant': '請核對卡號',
    'zh-Hans': '请核对卡号',
    en: 'Is this the number on your card?',
  },
  checkPhone: {
    'zh-Hant': '請核對電話號碼',
    'zh-Hans': '请核对手机号码',
    en: 'Is this your phone number?',
  },
  credit: { 'zh-Hant': '增值面額', 'zh-Hans': '充值面额', en: 'Top-up' },
  pleasePay: { 'zh-Hant': '請付', 'zh-Hans': '请付', en: 'To pay' },
  received: { 'zh-Hant': '已收', 'zh-Hans': '已收', en: 'Received' },
  yourChange: { 'zh-Hant': '找續', 'zh-Hans': '找零', en: 'Your change' },
  keepReference: {
    'zh-Hant': '查詢時請出示收據或此二維碼',
    'zh-Hans': '查询时请出示小票或此二维码',
    en: 'Show the slip or this code if you have a question',
  },
  customerDemo: {
    'zh-Hant': '示範，不會真正增值',
    'zh-Hans': '演示，不会真正充值',
    en: 'DEMO: nothing is really credited',
  },
  customerWait: {
    'zh-Hant': '請稍候，正在連接櫃台…',
    'zh-Hans': '请稍候，正在连接柜台…',
    en: 'One moment, connecting to the counter…',
  },
  customerKeyWrong: {
    'zh-Hant': '這個畫面已失效。請店員在櫃台重新打開顧客畫面。',
    'zh-Hans': '这个画面已失效。请店员在柜台重新打开顾客画面。',
    en: 'This screen is out of date. Please open the customer screen anew at the counter.',
  },
} as const satisfies Phrases
