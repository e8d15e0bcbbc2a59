// The words of the workbook an accountant opens: names of sheets, headings of columns, and what stands in
// them where it is a word and not a fact.
import type { Account, EntryKind } from '../ledger/entry.ts'
import type { Phrase, Phrases } from './language.ts'
import { receiptWords } from './receipt-words.ts'
import { reconcileWords } from './reconcile-words.ts'

/** At most 31 signs each, none of []:*?/\ (ECMA-376 and Excel's own limits). */
export const sheetWords = {
  sales: { 'zh-Hant': '銷售', 'zh-Hans': '销售', en: 'Sales' },
  settlement: { 'zh-Hant': '日結', 'zh-Hans': '日结', en: 'Settlement' },
  differences: { 'zh-Hant': '對賬差異', 'zh-Hans': '对账差异', en: 'Differences' },
  ledger: { 'zh-Hant': '分錄', 'zh-Hans': '分录', en: 'Ledger' },
} as const satisfies Phrases

/** By the names of sales-columns.ts. */
export const salesHeadings = {
  business_day: { 'zh-Hant': '營業日', 'zh-Hans': '营业日', en: 'Business day' },
  receipt_number: { 'zh-Hant': '收據編號', 'zh-Hans': '小票编号', en: 'Receipt' },
  refund_receipt_number: { 'zh-Hant': '退款單編號', 'zh-Hans': '退款单编号', en: 'Refund receipt' },
  paid_at: { 'zh-Hant': '付款時間', 'zh-Hans': '付款时间', en: 'Paid at' },
  settled_at: { 'zh-Hant': '了結時間', 'zh-Hans': '了结时间', en: 'Settled at' },
  state: { 'zh-Hant': '狀態', 'zh-Hans': '状态', en: 'State' },
  operator: { 'zh-Hant': '電訊商', 'zh-Hans': '运营商', en: 'Operator' },
  product: { 'zh-Hant': '產品', 'zh-Hans': '产品', en: 'Product' },
  card_kind: { 'zh-Hant': '卡號類別', 'zh-Hans': '卡号类别', en: 'Kind of card number' },
  card: { 'zh-Hant': '卡號', 'zh-Hans': '卡号', en: 'Card' },
  face_value_currency: { 'zh-Hant': '面額貨幣', 'zh-Hans': '面额币种', en: 'Face value in' },
  face_value: { 'zh-Hant': '面額', 'zh-Hans': '面额', en: 'Face value' },
  currency: { 'zh-Hant': '售價貨幣', 'zh-Hans': '售价币种', en: 'Price in' },
  price: { 'zh-Hant': '售價', 'zh-Hans': '售价', en: 'Price' },
  fee: { 'zh-Hant': '手續費', 'zh-Hans': '手续费', en: 'Handling fee' },
  total: { 'zh-Hant': '合計', 'zh-Hans': '合计', en: 'Total' },
  tender: { 'zh-Hant': '付款方式', 'zh-Hans': '收款方式', en: 'Tender' },
  paid_currency: { 'zh-Hant': '實收貨幣', 'zh-Hans': '实收币种', en: 'Paid in' },
  given: { 'zh-Hant': '收到', 'zh-Hans': '收到', en: 'Given' },
  change: { 'zh-Hant': '找續', 'zh-Hans': '找零', en: 'Change' },
  paid: { 'zh-Hant': '實收', 'zh-Hans': '实收', en: 'Paid' },
  rounding: { 'zh-Hant': '現金捨入', 'zh-Hans': '现金舍入', en: 'Cash rounding' },
  rate: { 'zh-Hant': '匯率', 'zh-Hans': '汇率', en: 'Rate' },
  cost_currency: { 'zh-Hant': '成本貨幣', 'zh-Hans': '成本币种', en: 'Cost in' },
  cost: { 'zh-Hant': '成本', 'zh-Hans': '成本', en: 'Cost' },
  reference: { 'zh-Hant': '參考編號', 'zh-Hans': '参考编号', en: 'Reference' },
  distributor_number: { 'zh-Hant': '分銷商編號', 'zh-Hans': '分销商编号', en: "Distributor's number" },
  operator_reference: { 'zh-Hant': '電訊商編號', 'zh-Hans': '运营商编号', en: "Operator's reference" },
  clerk: { 'zh-Hant': '店員', 'zh-Hans': '店员', en: 'Clerk' },
  attempts: { 'zh-Hant': '送出次數', 'zh-Hans': '发送次数', en: 'Times sent' },
  operator_number: { 'zh-Hant': '電訊商代號', 'zh-Hans': '运营商代号', en: 'Operator number' },
  product_number: { 'zh-Hant': '產品代號', 'zh-Hans': '产品代号', en: 'Product number' },
  refund_tender: { 'zh-Hant': '退款方式', 'zh-Hans': '退款方式', en: 'Refunded by' },
  refund_reason: { 'zh-Hant': '退款原因', 'zh-Hans': '退款原因', en: 'Refund reason' },
  refund_note: { 'zh-Hant': '退款說明', 'zh-Hans': '退款说明', en: 'Refund note' },
} as const satisfies Phrases

export const settlementHeadings = {
  number: { 'zh-Hant': '日結編號', 'zh-Hans': '日结编号', en: 'Z report' },
  businessDay: salesHeadings.business_day,
  writtenAt: { 'zh-Hant': '日結時間', 'zh-Hans': '日结时间', en: 'Closed at' },
  writtenBy: { 'zh-Hant': '經手人', 'zh-Hans': '经手人', en: 'By' },
  currency: { 'zh-Hant': '貨幣', 'zh-Hans': '币种', en: 'Currency' },
  soldCount: { 'zh-Hant': '收款宗數', 'zh-Hans': '收款笔数', en: 'Sales' },
  sold: { 'zh-Hant': '收款', 'zh-Hans': '收款', en: 'Sold' },
  fees: { 'zh-Hant': '其中手續費', 'zh-Hans': '其中手续费', en: 'Of that, fees' },
  creditedCount: { 'zh-Hant': '到賬宗數', 'zh-Hans': '到账笔数', en: 'Credited sales' },
  credited: { 'zh-Hant': '已到賬', 'zh-Hans': '已到账', en: 'Credited' },
  failedCount: { 'zh-Hant': '不成功宗數', 'zh-Hans': '未成功笔数', en: 'Failed sales' },
  failed: { 'zh-Hant': '不成功', 'zh-Hans': '未成功', en: 'Failed' },
  refundedCount: { 'zh-Hant': '退款宗數', 'zh-Hans': '退款笔数', en: 'Refunded sales' },
  refunded: { 'zh-Hant': '已退款', 'zh-Hans': '已退款', en: 'Refunded' },
  reversedCount: { 'zh-Hant': '收回宗數', 'zh-Hans': '撤回笔数', en: 'Sales taken back' },
  reversed: { 'zh-Hant': '到賬後被收回', 'zh-Hans': '到账后被撤回', en: 'Taken back later' },
  rounding: { 'zh-Hant': '現金捨入', 'zh-Hans': '现金舍入', en: 'Cash rounding' },
  margin: { 'zh-Hant': '毛利', 'zh-Hans': '毛利', en: 'Margin' },
  drawerOpening: { 'zh-Hant': '錢箱期初', 'zh-Hans': '钱箱期初', en: 'Drawer at the start' },
  drawerTaken: { 'zh-Hant': '現金收入', 'zh-Hans': '现金收入', en: 'Cash taken' },
  drawerRefunded: { 'zh-Hant': '現金退款', 'zh-Hans': '现金退款', en: 'Cash refunded' },
  drawerBrought: { 'zh-Hant': '放入', 'zh-Hans': '放入', en: 'Put in' },
  drawerRemoved: { 'zh-Hant': '取出', 'zh-Hans': '取出', en: 'Taken out' },
  drawerExpected: { 'zh-Hant': '應有', 'zh-Hans': '应有', en: 'Expected' },
  drawerCounted: { 'zh-Hant': '實點', 'zh-Hans': '实点', en: 'Counted' },
  drawerOverShort: { 'zh-Hant': '多出或短缺', 'zh-Hans': '长款或短款', en: 'Over or short' },
  open: { 'zh-Hant': '未了結宗數', 'zh-Hans': '未了结笔数', en: 'Still open' },
  chain: { 'zh-Hant': '審計鏈', 'zh-Hans': '审计链', en: 'Audit chain' },
} as const satisfies Phrases

/** One row of each difference that reconciliation found, in each currency of it. */
export const differenceHeadings = {
  from: { 'zh-Hant': '對賬由', 'zh-Hans': '对账从', en: 'Reconciled from' },
  to: { 'zh-Hant': '對賬至', 'zh-Hans': '对账到', en: 'Reconciled to' },
  reconciledAt: { 'zh-Hant': '對賬時間', 'zh-Hans': '对账时间', en: 'Reconciled at' },
  reconciledBy: { 'zh-Hant': '對賬人', 'zh-Hans': '对账人', en: 'Reconciled by' },
  source: reconcileWords.source,
  kind: { 'zh-Hant': '差異類別', 'zh-Hans': '差异类别', en: 'Kind' },
  reference: salesHeadings.reference,
  distributorNumber: salesHeadings.distributor_number,
  receipt: salesHeadings.receipt_number,
  businessDay: salesHeadings.business_day,
  ourState: { 'zh-Hant': '本店狀態', 'zh-Hans': '本店状态', en: 'Our state' },
  theirState: { 'zh-Hant': '分銷商結果', 'zh-Hans': '分销商结果', en: 'Their result' },
  theirTime: { 'zh-Hant': '分銷商時間', 'zh-Hans': '分销商时间', en: 'Their time' },
  theirLines: { 'zh-Hant': '記錄行數', 'zh-Hans': '记录行数', en: 'Lines there' },
  currency: settlementHeadings.currency,
  ourAmount: { 'zh-Hant': '本店金額', 'zh-Hans': '本店金额', en: 'Our amount' },
  theirAmount: { 'zh-Hant': '分銷商金額', 'zh-Hans': '分销商金额', en: 'Their amount' },
  off: { 'zh-Hant': '相差', 'zh-Hans': '相差', en: 'Off by' },
  standing: { 'zh-Hant': '處理情況', 'zh-Hans': '处理情况', en: 'Standing' },
  nextStep: reconcileWords.nextStep,
  resolvedAt: { 'zh-Hant': '處理時間', 'zh-Hans': '处理时间', en: 'Settled at' },
  resolvedBy: { 'zh-Hant': '處理人', 'zh-Hans': '处理人', en: 'Settled by' },
  note: { 'zh-Hant': '備註', 'zh-Hans': '备注', en: 'Note' },
} as const satisfies Phrases

/** What has become of a difference. */
export const standingWords = {
  open: { 'zh-Hant': '未處理', 'zh-Hans': '未处理', en: 'Open' },
  cleared: reconcileWords.cleared,
  resolved: { 'zh-Hant': '已處理', 'zh-Hans': '已处理', en: 'Settled' },
} as const satisfies Phrases

export const ledgerHeadings = {
  entry: { 'zh-Hant': '分錄號', 'zh-Hans': '分录号', en: 'Entry' },
  line: { 'zh-Hant': '行', 'zh-Hans': '行', en: 'Line' },
  at: { 'zh-Hant': '時間', 'zh-Hans': '时间', en: 'Time' },
  businessDay: salesHeadings.business_day,
  kind: { 'zh-Hant': '事項', 'zh-Hans': '事项', en: 'What' },
  receipt: salesHeadings.receipt_number,
  account: { 'zh-Hant': '科目', 'zh-Hans': '科目', en: 'Account' },
  currency: settlementHeadings.currency,
  debit: { 'zh-Hant': '借方', 'zh-Hans': '借方', en: 'Debit' },
  credit: { 'zh-Hant': '貸方', 'zh-Hans': '贷方', en: 'Credit' },
  balance: { 'zh-Hant': '結餘', 'zh-Hans': '结余', en: 'Balance' },
  reference: salesHeadings.reference,
} as const satisfies Phrases

export const entryWords: Readonly<Record<EntryKind, Phrase>> = {
  paid: { 'zh-Hant': '收款', 'zh-Hans': '收款', en: 'Paid' },
  credited: { 'zh-Hant': '到賬', 'zh-Hans': '到账', en: 'Credited' },
  failed: { 'zh-Hant': '不成功', 'zh-Hans': '未成功', en: 'Failed' },
  refunded: { 'zh-Hant': '退款', 'zh-Hans': '退款', en: 'Refunded' },
  reversed: { 'zh-Hant': '到賬後被收回', 'zh-Hans': '到账后被撤回', en: 'Taken back later' },
  cashMoved: { 'zh-Hant': '現金存取', 'zh-Hans': '现金存取', en: 'Cash moved' },
  drawerCounted: { 'zh-Hant': '點算錢箱', 'zh-Hans': '清点钱箱', en: 'Drawer counted' },
}

export const accountWords: Readonly<Record<Account, Phrase>> = {
  drawer: { 'zh-Hant': '錢箱', 'zh-Hans': '钱箱', en: 'Drawer' },
  octopus: receiptWords.octopus,
  alipay: receiptWords.alipay,
  wechatPay: receiptWords.wechatPay,
  card: receiptWords.card,
  owed: { 'zh-Hant': '待增值負債', 'zh-Hans': '待充值负债', en: 'Top-ups owed' },
  refundsDue: { 'zh-Hant': '應退款', 'zh-Hans': '应退款', en: 'Refunds due' },
  sales: { 'zh-Hant': '增值收入', 'zh-Hans': '充值收入', en: 'Top-ups sold' },
  fees: { 'zh-Hant': '手續費收入', 'zh-Hans': '手续费收入', en: 'Fees' },
  rounding: { 'zh-Hant': '現金捨入', 'zh-Hans': '现金舍入', en: 'Cash rounding' },
  distributorCost: { 'zh-Hant': '增值成本', 'zh-Hans': '充值成本', en: 'Cost of top-ups' },
  wallet: { 'zh-Hant': '分銷商餘額', 'zh-Hans': '分销商余额', en: 'Balance at the distributor' },
  exchange: { 'zh-Hant': '兌換', 'zh-Hans': '兑换', en: 'Exchange' },
  cashMoves: { 'zh-Hant': '現金存取', 'zh-Hans': '现金存取', en: 'Cash moves' },
  overShort: { 'zh-Hant': '多出或短缺', 'zh-Hans': '长款或短款', en: 'Over and short' },
}
