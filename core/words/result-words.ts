// After the money: the result, its slip, what may still be done, and the last sales.
import type { Phrases } from './language.ts'

export const resultWords = {
  result: { 'zh-Hant': '結果', 'zh-Hans': '结果', en: 'Result' },
  tellCustomer: { 'zh-Hant': '告訴顧客', 'zh-Hans': '告诉顾客', en: 'Tell the customer' },
  nextCustomer: { 'zh-Hant': '下一位顧客', 'zh-Hans': '下一位顾客', en: 'Next customer' },
  backToCard: { 'zh-Hant': '返回這張卡', 'zh-Hans': '返回这张卡', en: 'Back to the card' },
  giveChange: { 'zh-Hant': '找續給顧客', 'zh-Hans': '找零给顾客', en: 'Give change' },
  noChange: { 'zh-Hant': '不用找續', 'zh-Hans': '不用找零', en: 'No change' },
  receiptNumber: { 'zh-Hant': '收據編號', 'zh-Hans': '小票编号', en: 'Receipt' },
  reference: { 'zh-Hant': '參考編號', 'zh-Hans': '参考编号', en: 'Reference' },

  waitNext: {
    'zh-Hant': '下次嘗試：{time}',
    'zh-Hans': '下次尝试：{time}',
    en: 'Next try at {time}',
  },
  wait_due: {
    'zh-Hant': '排隊中，即將送出。',
    'zh-Hans': '排队中，即将送出。',
    en: 'Next in line to be sent.',
  },
  wait_lineDown: {
    'zh-Hant': '線路中斷，恢復後自動送出。',
    'zh-Hans': '线路中断，恢复后自动送出。',
    en: 'The line is down; it is sent by itself when the line is back.',
  },
  wait_balanceEmpty: {
    'zh-Hant': '本店在分銷商的餘額不足，店主補款後自動送出。',
    'zh-Hans': '本店在分销商的余额不足，店主补款后自动送出。',
    en: "The store's balance is too low; it is sent once the owner has paid in.",
  },
  wait_rateLimited: {
    'zh-Hant': '分銷商要求放慢，稍後自動送出。',
    'zh-Hans': '分销商要求放慢，稍后自动送出。',
    en: 'The distributor asked us to slow down; it is sent shortly.',
  },
  wait_credentials: {
    'zh-Hant': '分銷商不接受本店的登入，請通知店主。款項已記錄。',
    'zh-Hans': '分销商不接受本店的登录，请通知店主。款项已记录。',
    en: "The distributor refuses the store's sign-in; tell the owner. The sale is kept.",
  },
  wait_quietWindow: {
    'zh-Hant': '同一張卡剛剛增值，要隔一會才送出。',
    'zh-Hans': '同一张卡刚刚充值，要隔一会才送出。',
    en: 'This card was topped up a moment ago; it waits its turn.',
  },
  wait_answering: {
    'zh-Hant': '已送出，正等分銷商回覆。',
    'zh-Hans': '已送出，正等分销商回复。',
    en: 'Sent; waiting for the distributor to answer.',
  },

  refund: { 'zh-Hant': '已退款給顧客', 'zh-Hans': '已退款给顾客', en: 'Money given back' },
  refundAsk: {
    'zh-Hant': '請把 {amount} 退給顧客，然後確認。',
    'zh-Hans': '请把 {amount} 退给顾客，然后确认。',
    en: 'Give {amount} back to the customer, then confirm.',
  },
  void: { 'zh-Hant': '作廢（未送出）', 'zh-Hans': '作废（未送出）', en: 'Void (not sent)' },
  voidAsk: {
    'zh-Hant': '還未送出，可以作廢。作廢後要把 {amount} 退給顧客。',
    'zh-Hans': '还未送出，可以作废。作废后要把 {amount} 退给顾客。',
    en: 'Nothing was sent yet. After voiding, {amount} goes back to the customer.',
  },
  voidConfirm: { 'zh-Hant': '作廢這宗', 'zh-Hans': '作废这笔', en: 'Void this sale' },
  keepIt: { 'zh-Hant': '保留', 'zh-Hans': '保留', en: 'Keep it' },
  notYet: { 'zh-Hant': '未退款', 'zh-Hans': '未退款', en: 'Not yet' },
  review: { 'zh-Hant': '主管處理', 'zh-Hans': '主管处理', en: 'Review' },
  reviewAsk: {
    'zh-Hant': '先向分銷商查問這個參考編號，再決定。',
    'zh-Hans': '先向分销商查问这个参考编号，再决定。',
    en: 'Ask the distributor about this reference first, then decide.',
  },
  reviewNote: {
    'zh-Hant': '備註（誰說的、何時；至少 3 個字）',
    'zh-Hans': '备注（谁说的、何时；至少 3 个字）',
    en: 'Note (who said so, when; 3 letters or more)',
  },
  reviewCredited: { 'zh-Hant': '確認已到賬', 'zh-Hans': '确认已到账', en: 'It was credited' },
  reviewFailed: { 'zh-Hant': '確認失敗，要退款', 'zh-Hans': '确认失败，要退款', en: 'It failed: refund' },
  reviewSend: { 'zh-Hant': '照樣送出', 'zh-Hans': '照样送出', en: 'Send it anyway' },
  story: { 'zh-Hant': '經過', 'zh-Hans': '经过', en: 'Story' },
  storyOf: {
    'zh-Hant': '收據 {receipt} 的經過',
    'zh-Hans': '小票 {receipt} 的经过',
    en: 'What happened to receipt {receipt}',
  },
  storySpan: { 'zh-Hant': '{from} 至 {to}', 'zh-Hans': '{from} 至 {to}', en: '{from} to {to}' },
  storyTimes: { 'zh-Hant': '共 {times} 次', 'zh-Hans': '共 {times} 次', en: '{times} times' },
  notNow: { 'zh-Hant': '稍後再說', 'zh-Hans': '稍后再说', en: 'Not now' },

  slip: { 'zh-Hant': '收據', 'zh-Hans': '小票', en: 'Slip' },
  slipNone: {
    'zh-Hant': '有收據時會在這裡顯示。',
    'zh-Hans': '有小票时会在这里显示。',
    en: 'The slip appears here once there is one.',
  },
  reprint: { 'zh-Hant': '重印（副本）', 'zh-Hans': '重打（副本）', en: 'Reprint (copy)' },
  print_owed: { 'zh-Hant': '等候列印', 'zh-Hans': '等候打印', en: 'Waiting to print' },
  print_printing: { 'zh-Hant': '列印中', 'zh-Hans': '打印中', en: 'Printing' },
  print_printed: { 'zh-Hant': '已列印', 'zh-Hans': '已打印', en: 'Printed' },
  print_unsure: { 'zh-Hant': '不肯定已印出', 'zh-Hans': '不确定已打出', en: 'Perhaps printed' },
  print_dropped: { 'zh-Hant': '不再列印', 'zh-Hans': '不再打印', en: 'Not printed' },
  print_screenOnly: { 'zh-Hant': '只在畫面顯示', 'zh-Hans': '只在屏幕显示', en: 'On screen only' },
  unsureAsk: {
    'zh-Hant': '請先處理好打印機，再看紙張：收據完整印出了嗎？',
    'zh-Hans': '请先处理好打印机，再看纸张：小票完整打出了吗？',
    en: 'Put the printer right first, then look at the paper: is the whole receipt on it?',
  },
  unsureYes: { 'zh-Hant': '已印出', 'zh-Hans': '已打出', en: 'Yes, it is' },
  unsureNo: { 'zh-Hant': '沒有，再印', 'zh-Hans': '没有，再打', en: 'No, print again' },
  barcodeOf: { 'zh-Hant': '條碼 {data}', 'zh-Hans': '条码 {data}', en: 'Barcode {data}' },
  qrOf: { 'zh-Hant': '二維碼 {data}', 'zh-Hans': '二维码 {data}', en: 'QR code {data}' },

  lastSales: { 'zh-Hant': '最近的銷售', 'zh-Hans': '最近的销售', en: 'Last sales' },
  numberTail: { 'zh-Hant': '尾號 {tail}', 'zh-Hans': '尾号 {tail}', en: 'ends {tail}' },
  noSales: { 'zh-Hant': '還沒有銷售。', 'zh-Hans': '还没有销售。', en: 'No sales yet.' },
} as const satisfies Phrases
