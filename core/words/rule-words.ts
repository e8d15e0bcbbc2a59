// The words of the owner's settings: each field with its bounds, and the list of what was changed.
import type { OwnerKey } from '../api/owner-settings.ts'
import type { Phrase, Phrases } from './language.ts'

export const ruleTitles: Readonly<Record<OwnerKey, Phrase>> = {
  offline: { 'zh-Hant': '離線銷售', 'zh-Hans': '离线销售', en: 'Selling while the line is down' },
  saleMax: { 'zh-Hant': '每宗銷售上限', 'zh-Hans': '每笔销售上限', en: 'The most for one sale' },
  costRiseMaxPercent: {
    'zh-Hant': '等候時成本可升（%）',
    'zh-Hans': '等候时成本可升（%）',
    en: 'Cost may rise while it waits (%)',
  },
  sameCardAskMinutes: {
    'zh-Hant': '同卡再增值先問（分鐘）',
    'zh-Hans': '同卡再充值先问（分钟）',
    en: 'Ask before the same again (minutes)',
  },
  fees: { 'zh-Hant': '手續費', 'zh-Hans': '手续费', en: 'Handling fees' },
  tenderFees: {
    'zh-Hant': '按付款方式另加',
    'zh-Hans': '按收款方式另加',
    en: 'Added by tender',
  },
  hiddenProducts: { 'zh-Hant': '賣哪些產品', 'zh-Hans': '卖哪些产品', en: 'Which products are sold' },
  rates: { 'zh-Hant': '兌換率', 'zh-Hans': '汇率', en: 'Exchange rates' },
  rounding: { 'zh-Hant': '現金湊整', 'zh-Hans': '现金凑整', en: 'Cash rounding' },
  slip: { 'zh-Hant': '收據', 'zh-Hans': '小票', en: 'Receipts' },
  dayEnd: { 'zh-Hant': '營業日於何時結束', 'zh-Hans': '营业日在何时结束', en: 'A business day ends at' },
  alerts: { 'zh-Hant': '何時提醒店主', 'zh-Hans': '何时提醒店主', en: 'When the owner is told' },
}

/** By the last part of the name a setting has in the settings file. */
export const ruleFields = {
  saleMax: { 'zh-Hant': '每宗上限', 'zh-Hans': '每笔上限', en: 'The most for one sale' },
  cardPerDayMax: { 'zh-Hant': '每卡每日上限', 'zh-Hans': '每卡每天上限', en: 'For one card in a day' },
  unsentTotalMax: { 'zh-Hant': '未送出總額上限', 'zh-Hans': '未送出总额上限', en: 'For all that waits' },
  unsentSalesMax: { 'zh-Hant': '未送出宗數上限', 'zh-Hans': '未送出笔数上限', en: 'Sales that wait' },
  hoursMax: {
    'zh-Hant': '離線最多（小時）',
    'zh-Hans': '离线最多（小时）',
    en: 'Hours since the last answer',
  },
  catalogueHoursMax: {
    'zh-Hant': '產品表最舊（小時）',
    'zh-Hans': '产品表最旧（小时）',
    en: 'Age of the product list (hours)',
  },
  operatorId: { 'zh-Hant': '電訊商', 'zh-Hans': '运营商', en: 'Operator' },
  upTo: { 'zh-Hant': '面額不超過', 'zh-Hans': '面额不超过', en: 'Face value up to' },
  fee: { 'zh-Hant': '手續費', 'zh-Hans': '手续费', en: 'Handling fee' },
  tender: { 'zh-Hant': '付款方式', 'zh-Hans': '收款方式', en: 'Tender' },
  from: { 'zh-Hant': '由', 'zh-Hans': '从', en: 'From' },
  to: { 'zh-Hant': '換成', 'zh-Hans': '换成', en: 'To' },
  rate: { 'zh-Hant': '一元等於', 'zh-Hans': '一元等于', en: 'One is' },
  since: { 'zh-Hant': '生效日', 'zh-Hans': '生效日', en: 'From this day on' },
  HKD: { 'zh-Hant': '港幣湊整到', 'zh-Hans': '港币凑整到', en: 'HKD in steps of' },
  CNY: { 'zh-Hant': '人民幣湊整到', 'zh-Hans': '人民币凑整到', en: 'CNY in steps of' },
  header: { 'zh-Hant': '店舖資料下的字', 'zh-Hans': '店铺资料下的字', en: "Under the store's details" },
  footer: { 'zh-Hant': '最後的字', 'zh-Hans': '最后的字', en: 'The last words' },
  refundRule: { 'zh-Hant': '退款承諾', 'zh-Hans': '退款承诺', en: 'Refund promise' },
  patienceSeconds: {
    'zh-Hant': '等結果多久才印待增值（秒）',
    'zh-Hans': '等结果多久才打待充值（秒）',
    en: 'Wait before a PENDING slip (seconds)',
  },
  finalWithinSeconds: {
    'zh-Hant': '之後多久內自動印正式單（秒）',
    'zh-Hans': '之后多久内自动打正式小票（秒）',
    en: 'The final slip by itself within (seconds)',
  },
  hidePhone: { 'zh-Hant': '電話中間隱藏', 'zh-Hans': '电话中间隐藏', en: 'Hide the middle of phone numbers' },
  copiesMax: { 'zh-Hant': '店員可重印次數', 'zh-Hans': '店员可重打次数', en: 'Copies a clerk may print' },
  drawerOpened: {
    'zh-Hant': '開錢箱時印單',
    'zh-Hans': '开钱箱时打小票',
    en: 'A slip when the drawer is opened',
  },
  balanceHours: {
    'zh-Hant': '餘額只夠（小時）',
    'zh-Hans': '余额只够（小时）',
    en: 'Balance lasts less than (hours)',
  },
  balanceBelow: {
    'zh-Hant': '餘額少過',
    'zh-Hans': '余额少于',
    en: 'Balance is below',
  },
  inDoubtMinutes: {
    'zh-Hant': '待核實超過（分鐘）',
    'zh-Hans': '待核实超过（分钟）',
    en: 'A sale is in doubt for (minutes)',
  },
  drawerShort: {
    'zh-Hant': '錢箱一日欠數達',
    'zh-Hans': '钱箱一天短款达',
    en: 'The drawer is short on a day by',
  },
  lineDownMinutes: {
    'zh-Hant': '線路中斷超過（分鐘）',
    'zh-Hans': '线路中断超过（分钟）',
    en: 'The line is down for (minutes)',
  },
  telephone: { 'zh-Hant': '電話', 'zh-Hans': '电话', en: 'Telephone' },
} as const satisfies Phrases

export const ruleBounds = {
  amount: {
    'zh-Hant': '大於 0，最多 100,000',
    'zh-Hans': '大于 0，最多 100,000',
    en: 'Above 0, up to 100,000',
  },
  amounts: {
    'zh-Hant': '大於 0，最多一千萬',
    'zh-Hans': '大于 0，最多一千万',
    en: 'Above 0, up to ten million',
  },
  fee: { 'zh-Hant': '0（不收）至 10,000', 'zh-Hans': '0（不收）至 10,000', en: '0 (none) to 10,000' },
  step: { 'zh-Hant': '大於 0，最多 100', 'zh-Hans': '大于 0，最多 100', en: 'Above 0, up to 100' },
  upTo: {
    'zh-Hant': '留空：任何面額；最多 100,000',
    'zh-Hans': '留空：任何面额；最多 100,000',
    en: 'Empty: any; up to 100,000',
  },
  sales: { 'zh-Hant': '1 至 10,000', 'zh-Hans': '1 至 10,000', en: '1 to 10,000' },
  hours: { 'zh-Hant': '大於 0，最多 720', 'zh-Hans': '大于 0，最多 720', en: 'Above 0, up to 720' },
  hoursOrNever: {
    'zh-Hant': '0 至 720；0：不提醒',
    'zh-Hans': '0 至 720；0：不提醒',
    en: '0 to 720; 0: never',
  },
  balanceBelow: {
    'zh-Hant': '以餘額的貨幣計，最多一千萬；留空：只看小時',
    'zh-Hans': '按余额的货币计，最多一千万；留空：只看小时',
    en: "In the balance's currency, up to ten million; empty: only the hours count",
  },
  someMinutes: { 'zh-Hant': '整數，1 至 1,440', 'zh-Hans': '整数，1 至 1,440', en: 'Whole, 1 to 1,440' },
  percent: { 'zh-Hant': '0 至 100', 'zh-Hans': '0 至 100', en: '0 to 100' },
  minutes: { 'zh-Hant': '整數，0 至 1,440', 'zh-Hans': '整数，0 至 1,440', en: 'Whole, 0 to 1,440' },
  rate: {
    'zh-Hant': '大於 0，最多 1,000，六位小數',
    'zh-Hans': '大于 0，最多 1,000，六位小数',
    en: 'Above 0, up to 1,000, six decimals',
  },
  day: { 'zh-Hant': '一個日期', 'zh-Hans': '一个日期', en: 'A date' },
  words120: {
    'zh-Hant': '最多 120 字，可留空',
    'zh-Hans': '最多 120 字，可留空',
    en: 'Up to 120 characters, or empty',
  },
  words300: { 'zh-Hant': '1 至 300 字', 'zh-Hans': '1 至 300 字', en: '1 to 300 characters' },
  copies: { 'zh-Hant': '整數，0 至 20', 'zh-Hans': '整数，0 至 20', en: 'Whole, 0 to 20' },
} as const satisfies Phrases

export const ruleWords = {
  title: { 'zh-Hant': '設定', 'zh-Hans': '设置', en: 'Settings' },
  limits: { 'zh-Hant': '上限', 'zh-Hans': '上限', en: 'Limits' },
  feesAndProducts: { 'zh-Hant': '手續費和產品', 'zh-Hans': '手续费和产品', en: 'Fees and products' },
  ratesAndRounding: { 'zh-Hant': '兌換和湊整', 'zh-Hans': '汇率和凑整', en: 'Rates and rounding' },
  receipts: { 'zh-Hant': '收據', 'zh-Hans': '小票', en: 'Receipts' },
  dayAndAlerts: { 'zh-Hant': '日終和提醒', 'zh-Hans': '日终和提醒', en: 'Day and alerts' },
  dayEndHolds: {
    'zh-Hant': '今個營業日照舊時間結束，新時間由那刻起生效；已記錄的銷售仍屬原來的營業日。',
    'zh-Hans': '当前营业日按原时间结束，新时间从那刻起生效；已记录的销售仍属原来的营业日。',
    en: 'The day that runs ends by the old hour; the new one holds from then on. What is recorded stays on its day.',
  },
  dayEndFrom: {
    'zh-Hant': '{chosen} 由 {from} 起生效，之前仍是 {now}。',
    'zh-Hans': '{chosen} 从 {from} 起生效，之前仍是 {now}。',
    en: '{chosen} holds from {from} on; until then it is {now}.',
  },
  alertsExplained: {
    'zh-Hant': '只作提醒，不會停止銷售。',
    'zh-Hans': '只作提醒，不会停止销售。',
    en: 'Said in the bar; none of these stops a sale.',
  },
  changes: { 'zh-Hant': '更改記錄', 'zh-Hans': '更改记录', en: 'Changes' },
  explained: {
    'zh-Hant': '儲存後即時生效；已報價的銷售照原價。每次更改都有記錄。',
    'zh-Hans': '保存后即时生效；已报价的销售照原价。每次更改都有记录。',
    en: 'In force once saved; a sale already offered keeps its price. Each change is recorded.',
  },
  off: { 'zh-Hant': '不賣', 'zh-Hans': '不卖', en: 'Nothing is sold' },
  on: { 'zh-Hant': '照賣，有上限', 'zh-Hans': '照卖，有上限', en: 'Sold within limits' },
  yes: { 'zh-Hant': '是', 'zh-Hans': '是', en: 'Yes' },
  no: { 'zh-Hant': '否', 'zh-Hans': '否', en: 'No' },
  close: { 'zh-Hant': '返回', 'zh-Hans': '返回', en: 'Back' },
  save: { 'zh-Hant': '儲存', 'zh-Hans': '保存', en: 'Save' },
  undo: { 'zh-Hant': '還原', 'zh-Hans': '还原', en: 'Undo' },
  add: { 'zh-Hant': '加一行', 'zh-Hans': '加一行', en: 'Add a row' },
  remove: { 'zh-Hant': '刪去第 {number} 行', 'zh-Hans': '删去第 {number} 行', en: 'Remove row {number}' },
  up: { 'zh-Hant': '第 {number} 行上移', 'zh-Hans': '第 {number} 行上移', en: 'Move row {number} up' },
  anyOperator: { 'zh-Hant': '全部', 'zh-Hans': '全部', en: 'All' },
  firstFits: {
    'zh-Hant': '由上而下，第一條合適的生效；沒有合適的就不收。',
    'zh-Hans': '从上到下，第一条合适的生效；没有合适的就不收。',
    en: 'The first row that fits decides; where none fits there is no fee.',
  },
  tenderAdds: {
    'zh-Hant': '加在上面的手續費之上，每宗計，收款前會顯示。沒有列出的付款方式與現金同價。',
    'zh-Hans': '加在上面的手续费之上，按笔计，收款前会显示。没有列出的收款方式与现金同价。',
    en: 'On top of the fees above, for each sale, and told before payment. A tender without a row costs what cash does.',
  },
  sold: { 'zh-Hant': '剔選的才會賣。', 'zh-Hans': '勾选的才会卖。', en: 'Only what is ticked is sold.' },
  noProducts: {
    'zh-Hant': '未收到分銷商的產品表，稍後再看。',
    'zh-Hans': '还没收到分销商的产品表，稍后再看。',
    en: "The distributor's product list is not here yet. Look again later.",
  },
  newestRate: {
    'zh-Hant': '同一對貨幣，用已生效的最新一行。',
    'zh-Hans': '同一对货币，用已生效的最新一行。',
    en: 'Of rows for the same two currencies, the newest that has begun holds.',
  },
  nothingChanged: { 'zh-Hant': '未有更改。', 'zh-Hans': '还没有更改。', en: 'Nothing was changed yet.' },
  register: { 'zh-Hant': '收銀機', 'zh-Hans': '收银机', en: 'The register' },
  file: { 'zh-Hant': '設定檔', 'zh-Hans': '设置文件', en: 'The settings file' },
  none: { 'zh-Hant': '沒有', 'zh-Hans': '没有', en: 'none' },
  row: { 'zh-Hant': '第 {number} 行', 'zh-Hans': '第 {number} 行', en: 'row {number}' },
} as const satisfies Phrases
