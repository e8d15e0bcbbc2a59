// The owner's view as the screen words it: figures of any days, and how the shop stands now.
import type { DeviceState, WatchedDevice } from '../owner/device-history.ts'
import type { Phrase, Phrases } from './language.ts'

export const ownerWords = {
  title: { 'zh-Hant': '店舖概況', 'zh-Hans': '店铺概况', en: 'How the shop is doing' },
  range: { 'zh-Hant': '日期', 'zh-Hans': '日期', en: 'Days' },
  today: { 'zh-Hant': '今日', 'zh-Hans': '今天', en: 'Today' },
  sevenDays: { 'zh-Hant': '近 7 日', 'zh-Hans': '近 7 天', en: 'Last 7 days' },
  thisMonth: { 'zh-Hant': '本月', 'zh-Hans': '本月', en: 'This month' },
  otherDays: { 'zh-Hant': '其他日子', 'zh-Hans': '其他日期', en: 'Other days' },
  measure: { 'zh-Hant': '比較', 'zh-Hans': '比较', en: 'Compare' },
  sales: { 'zh-Hant': '宗數', 'zh-Hans': '笔数', en: 'Sales' },
  fees: { 'zh-Hant': '手續費', 'zh-Hans': '手续费', en: 'Handling fees' },
  unknown: { 'zh-Hant': '未知', 'zh-Hans': '未知', en: 'Not known' },
  marginUnknown: {
    'zh-Hant': '有成本未設匯率，算不出毛利。請店主在設定加上匯率。',
    'zh-Hans': '有成本没有汇率，算不出毛利。请店主在设置里加上汇率。',
    en: 'A cost has no exchange rate, so the margin is not known. The owner can add the rate to the settings.',
  },
  shownAs: { 'zh-Hant': '顯示方式', 'zh-Hans': '显示方式', en: 'Show as' },
  asCharts: { 'zh-Hant': '圖表', 'zh-Hans': '图表', en: 'Charts' },
  asTables: { 'zh-Hant': '表格', 'zh-Hans': '表格', en: 'Tables' },
  byDay: { 'zh-Hant': '按日', 'zh-Hans': '按日', en: 'By day' },
  others: { 'zh-Hant': '其他 {count} 項', 'zh-Hans': '其他 {count} 项', en: '{count} others' },
  nothing: {
    'zh-Hant': '這些日子未有銷售。',
    'zh-Hans': '这些日期没有销售。',
    en: 'Nothing was sold on these days.',
  },
  reading: { 'zh-Hant': '讀取中…', 'zh-Hans': '读取中…', en: 'Reading...' },
  openTitle: { 'zh-Hant': '未了結的銷售', 'zh-Hans': '未了结的销售', en: 'Sales still open' },
  openNone: { 'zh-Hant': '全部已了結。', 'zh-Hans': '全部已了结。', en: 'All are settled.' },
  openMore: {
    'zh-Hant': '只列最早的 {count} 宗。',
    'zh-Hans': '只列最早的 {count} 笔。',
    en: 'Only the oldest {count} are listed.',
  },
  receipt: { 'zh-Hant': '收據', 'zh-Hans': '小票', en: 'Receipt' },
  state: { 'zh-Hant': '狀態', 'zh-Hans': '状态', en: 'State' },
  amount: { 'zh-Hant': '金額', 'zh-Hans': '金额', en: 'Amount' },
  age: { 'zh-Hant': '已過時間', 'zh-Hans': '已过时间', en: 'Age' },
  minutes: { 'zh-Hant': '{count} 分鐘', 'zh-Hans': '{count} 分钟', en: '{count} min' },
  hours: { 'zh-Hant': '{count} 小時', 'zh-Hans': '{count} 小时', en: '{count} h' },
  days: { 'zh-Hant': '{count} 日', 'zh-Hans': '{count} 天', en: '{count} days' },
  lasts: {
    'zh-Hant': '按過去 {days} 日同時段的銷售，約可用 {hours} 小時。',
    'zh-Hans': '按过去 {days} 天同时段的销售，约可用 {hours} 小时。',
    en: 'Lasts about {hours} hours at the pace of the same hours of the last {days} days.',
  },
  lastsLong: {
    'zh-Hant': '按近日的銷售，可用 30 日以上。',
    'zh-Hans': '按近日的销售，可用 30 天以上。',
    en: 'Lasts for more than 30 days at the pace of the last days.',
  },
  lastsUnknown: {
    'zh-Hant': '銷售未滿一日，未能估計可用多久。',
    'zh-Hans': '销售未满一天，还不能估计可用多久。',
    en: 'Too little was sold yet to say how long it will last.',
  },
  balanceUnknown: { 'zh-Hant': '未查到', 'zh-Hans': '未查到', en: 'Not heard yet' },
  heardAt: { 'zh-Hant': '{time} 查到', 'zh-Hans': '{time} 查到', en: 'heard at {time}' },
  devices: { 'zh-Hant': '今日的線路和裝置', 'zh-Hans': '今天的线路和设备', en: "Today's line and devices" },
  device: { 'zh-Hant': '裝置', 'zh-Hans': '设备', en: 'Device' },
  time: { 'zh-Hant': '時間', 'zh-Hans': '时间', en: 'Time' },
  badFor: {
    'zh-Hant': '今日共有 {time} 不正常',
    'zh-Hans': '今天共有 {time} 不正常',
    en: 'in trouble for {time} today',
  },
  alerts: { 'zh-Hant': '提示', 'zh-Hans': '提示', en: 'Alerts' },
  alertsCount: { 'zh-Hant': '{count} 項', 'zh-Hans': '{count} 项', en: '{count}' },
  alertsNone: {
    'zh-Hant': '沒有要留意的事。',
    'zh-Hans': '没有需要留意的事。',
    en: 'Nothing needs your attention.',
  },
  alertsForOwner: {
    'zh-Hant': '其餘由主管或店主處理。',
    'zh-Hans': '其余由主管或店主处理。',
    en: 'The rest is for a supervisor or the owner.',
  },
  close: { 'zh-Hant': '返回', 'zh-Hans': '返回', en: 'Back' },
} as const satisfies Phrases

export const watchedWords: Readonly<Record<WatchedDevice, Phrase>> = {
  counter: { 'zh-Hant': '收銀機', 'zh-Hans': '收银机', en: 'Counter' },
  line: { 'zh-Hant': '線路', 'zh-Hans': '线路', en: 'Line' },
  printer: { 'zh-Hant': '打印機', 'zh-Hans': '打印机', en: 'Printer' },
  scanner: { 'zh-Hant': '掃描器', 'zh-Hans': '扫描枪', en: 'Scanner' },
  clock: { 'zh-Hant': '時鐘', 'zh-Hans': '时钟', en: 'Clock' },
}

export const deviceStateWords: Readonly<Record<DeviceState, Phrase>> = {
  good: { 'zh-Hant': '正常', 'zh-Hans': '正常', en: 'Fine' },
  low: { 'zh-Hant': '紙快用完', 'zh-Hans': '纸快用完', en: 'Paper low' },
  bad: { 'zh-Hant': '不正常', 'zh-Hans': '不正常', en: 'In trouble' },
  none: { 'zh-Hant': '沒有', 'zh-Hans': '没有', en: 'None' },
  off: { 'zh-Hant': '已關', 'zh-Hans': '已关', en: 'Closed' },
}
