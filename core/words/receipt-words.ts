// What a receipt says, in the customer's language.

import type { ReceiptKind } from '../receipt/receipt.ts'
import { dayWords } from './day-words.ts'
import type { Phrase, Phrases } from './language.ts'
import { shiftWords } from './shift-words.ts'

export const receiptWords = {
  demo: {
    'zh-Hant': '示範單據，並非正式收據',
    'zh-Hans': '演示小票，不作购物凭证',
    en: 'DEMO - NOT A RECEIPT',
  },
  training: { 'zh-Hant': '練習 練習', 'zh-Hans': '练习 练习', en: 'TRAINING' },
  trainingNoReceipt: {
    'zh-Hant': '並非收據，沒有收款，沒有增值',
    'zh-Hans': '不是小票，没有收款，没有充值',
    en: 'NOT A RECEIPT - nothing paid, nothing credited',
  },
  titleSale: { 'zh-Hant': '增值收據', 'zh-Hans': '充值小票', en: 'TOP-UP RECEIPT' },
  titlePending: { 'zh-Hant': '待增值 PENDING', 'zh-Hans': '待充值 PENDING', en: 'PENDING' },
  titleFinal: { 'zh-Hant': '增值結果', 'zh-Hans': '充值结果', en: 'TOP-UP RESULT' },
  titleFailed: { 'zh-Hant': '增值失敗', 'zh-Hans': '充值失败', en: 'TOP-UP FAILED' },
  titleRefund: { 'zh-Hant': '退款單', 'zh-Hans': '退款单', en: 'REFUND' },
  titleVoid: { 'zh-Hant': '作廢單', 'zh-Hans': '作废单', en: 'VOID' },
  titleDrawer: { 'zh-Hant': '開錢箱記錄', 'zh-Hans': '开钱箱记录', en: 'DRAWER OPENED' },
  titleTest: { 'zh-Hant': '測試頁', 'zh-Hans': '测试页', en: 'TEST PAGE' },

  telephone: { 'zh-Hant': '電話', 'zh-Hans': '电话', en: 'Tel' },
  receiptNumber: { 'zh-Hant': '收據編號', 'zh-Hans': '小票编号', en: 'Receipt' },
  refundNumber: { 'zh-Hant': '退款編號', 'zh-Hans': '退款编号', en: 'Refund no.' },
  voidNumber: { 'zh-Hant': '作廢編號', 'zh-Hans': '作废编号', en: 'Void no.' },
  originalReceipt: { 'zh-Hant': '原收據', 'zh-Hans': '原小票', en: 'Original receipt' },
  time: { 'zh-Hant': '時間', 'zh-Hans': '时间', en: 'Time' },
  resultTime: { 'zh-Hant': '結果時間', 'zh-Hans': '结果时间', en: 'Result at' },
  register: { 'zh-Hant': '收銀機', 'zh-Hans': '收银机', en: 'Register' },
  clerk: { 'zh-Hant': '店員', 'zh-Hans': '店员', en: 'Clerk' },

  operator: { 'zh-Hant': '電訊商', 'zh-Hans': '运营商', en: 'Operator' },
  product: { 'zh-Hant': '產品', 'zh-Hans': '产品', en: 'Product' },
  cardNumber: { 'zh-Hant': '卡號', 'zh-Hans': '卡号', en: 'Card number' },
  phoneNumber: { 'zh-Hant': '電話號碼', 'zh-Hans': '手机号码', en: 'Phone number' },
  cardCredited: { 'zh-Hant': '已增值卡號', 'zh-Hans': '已充值卡号', en: 'Card credited' },
  phoneCredited: { 'zh-Hant': '已增值電話', 'zh-Hans': '已充值手机', en: 'Phone credited' },

  faceValue: { 'zh-Hant': '面額', 'zh-Hans': '面额', en: 'Face value' },
  value: { 'zh-Hant': '售價', 'zh-Hans': '售价', en: 'Price' },
  fee: { 'zh-Hant': '手續費', 'zh-Hans': '手续费', en: 'Handling fee' },
  rounding: { 'zh-Hant': '現金捨入', 'zh-Hans': '现金舍入', en: 'Cash rounding' },
  rate: { 'zh-Hant': '匯率', 'zh-Hans': '汇率', en: 'Rate' },
  exchanged: { 'zh-Hant': '折合', 'zh-Hans': '折合', en: 'Comes to' },
  payable: { 'zh-Hant': '應付', 'zh-Hans': '应付', en: 'DUE' },
  total: { 'zh-Hant': '合計', 'zh-Hans': '合计', en: 'TOTAL' },
  change: { 'zh-Hant': '找續', 'zh-Hans': '找零', en: 'Change' },
  refunded: { 'zh-Hant': '已退款', 'zh-Hans': '已退款', en: 'REFUNDED' },
  refundDue: { 'zh-Hant': '應退款', 'zh-Hans': '应退款', en: 'REFUND DUE' },
  paidBy: { 'zh-Hant': '付款方式', 'zh-Hans': '付款方式', en: 'Paid by' },
  refundedBy: { 'zh-Hant': '退款方式', 'zh-Hans': '退款方式', en: 'Refunded by' },

  status: { 'zh-Hant': '狀態', 'zh-Hans': '状态', en: 'Status' },
  reference: { 'zh-Hant': '參考編號', 'zh-Hans': '参考编号', en: 'Reference' },
  operatorReference: { 'zh-Hant': '電訊商編號', 'zh-Hans': '运营商编号', en: 'Operator ref.' },
  distributorNumber: { 'zh-Hant': '分銷商編號', 'zh-Hans': '分销商编号', en: 'Distributor no.' },
  validity: { 'zh-Hant': '有效期', 'zh-Hans': '有效期', en: 'Valid for' },
  days: { 'zh-Hant': '{days} 日', 'zh-Hans': '{days} 天', en: '{days} days' },
  hotline: { 'zh-Hant': '電訊商熱線', 'zh-Hans': '运营商热线', en: 'Operator hotline' },

  pendingExplained: {
    'zh-Hant': '款項已收，尚未增值。稍後會自動增值，不會重複收費。請保留此單。',
    'zh-Hans': '款项已收，尚未充值。稍后会自动充值，不会重复收费。请保留此单。',
    en: 'Paid, not yet credited. It is sent later by itself and is never charged twice. Keep this slip.',
  },
  askedExplained: {
    'zh-Hant': '款項已收，增值結果尚待確認。我們會查明結果，不會重複收費。請保留此單。',
    'zh-Hans': '款项已收，充值结果尚待确认。我们会查明结果，不会重复收费。请保留此单。',
    en: 'Paid; the result is not known yet. We find out, and you are never charged twice. Keep this slip.',
  },
  reviewExplained: {
    'zh-Hant': '款項已收，結果要由主管核實，不會重複收費。請保留此單，稍後回本店查詢。',
    'zh-Hans': '款项已收，结果要由主管核实，不会重复收费。请保留此单，稍后回本店查询。',
    en: 'Paid; a supervisor has to check the result, and you are never charged twice. Keep this slip and ask us later.',
  },
  failedExplained: {
    'zh-Hant': '增值不成功，沒有到賬。請憑此單向本店取回款項。',
    'zh-Hans': '充值不成功，没有到账。请凭此单向本店取回款项。',
    en: 'It did not go through and nothing was credited. Bring this slip to get your money back.',
  },
  thanks: { 'zh-Hant': '多謝惠顧', 'zh-Hans': '谢谢惠顾', en: 'Thank you' },
  cash: { 'zh-Hant': '現金', 'zh-Hans': '现金', en: 'Cash' },
  octopus: { 'zh-Hant': '八達通', 'zh-Hans': '八达通', en: 'Octopus' },
  alipay: { 'zh-Hant': '支付寶', 'zh-Hans': '支付宝', en: 'Alipay' },
  wechatPay: { 'zh-Hant': '微信支付', 'zh-Hans': '微信支付', en: 'WeChat Pay' },
  card: { 'zh-Hant': '信用卡', 'zh-Hans': '银行卡', en: 'Card' },
  copy: { 'zh-Hant': 'COPY 副本 {copy}', 'zh-Hans': 'COPY 副本 {copy}', en: 'COPY 副本 {copy}' },

  reason: { 'zh-Hant': '原因', 'zh-Hans': '原因', en: 'Reason' },

  testColumns: {
    'zh-Hant': '一行 {columns} 欄，應剛好印滿一行：',
    'zh-Hans': '一行 {columns} 栏，应刚好打满一行：',
    en: '{columns} columns; this fills one line exactly:',
  },
  testCharacters: {
    'zh-Hant': '以下各行應清楚可讀，沒有空格或亂碼：',
    'zh-Hans': '以下各行应清楚可读，没有空格或乱码：',
    en: 'Each line below must read clearly, without gaps or rubbish:',
  },
  testDrawn: {
    'zh-Hant': '下一行有打印機字庫沒有的字，應印成圖像；如見方格，即未開啟圖像列印。',
    'zh-Hans': '下一行有打印机字库没有的字，应打印成图像；如见方格，即未开启图像打印。',
    en: 'No printer has the last sign of the next line, so it is drawn. A box there means that pictures are off.',
  },
  testCodes: {
    'zh-Hant': '請用掃描器試掃條碼：應回覆找不到這張收據。',
    'zh-Hans': '请用扫描枪试扫条码：应回复找不到这张小票。',
    en: 'Try the scanner on the barcode: it should say that there is no such receipt.',
  },
} as const satisfies Phrases

/** The head of each kind of slip, and its name on screen. */
export const receiptTitles: Readonly<Record<ReceiptKind, Phrase>> = {
  sale: receiptWords.titleSale,
  pending: receiptWords.titlePending,
  final: receiptWords.titleFinal,
  failed: receiptWords.titleFailed,
  refund: receiptWords.titleRefund,
  void: receiptWords.titleVoid,
  drawer: receiptWords.titleDrawer,
  cash: shiftWords.titleCash,
  shift: shiftWords.titleShift,
  x: dayWords.titleX,
  z: dayWords.titleZ,
  test: receiptWords.titleTest,
}
