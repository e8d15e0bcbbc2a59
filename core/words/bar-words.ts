// The bar at the top of the screen: the shop, its line, its devices and what still waits.
import type { Phrases } from './language.ts'

export const barWords = {
  bar: { 'zh-Hant': '本店狀況', 'zh-Hans': '本店状况', en: 'State of the shop' },
  demo: { 'zh-Hant': '示範', 'zh-Hans': '演示', en: 'DEMO' },
  demoExplained: {
    'zh-Hant': '示範店：分銷商是模擬的，不會真正增值，也不應收取真錢。',
    'zh-Hans': '演示店：分销商是模拟的，不会真正充值，也不应收取真钱。',
    en: 'Demo shop: the distributor is simulated. Nothing is really credited, so take no real money.',
  },
  register: { 'zh-Hant': '收銀機 {register}', 'zh-Hans': '收银机 {register}', en: 'Register {register}' },
  language: { 'zh-Hant': '畫面語言', 'zh-Hans': '屏幕语言', en: 'Screen language' },
  close: { 'zh-Hant': '關閉', 'zh-Hans': '关闭', en: 'Close' },

  line: { 'zh-Hant': '線路', 'zh-Hans': '线路', en: 'Line' },
  lineUp: { 'zh-Hant': '正常', 'zh-Hans': '正常', en: 'Up' },
  lineDown: { 'zh-Hant': '中斷', 'zh-Hans': '中断', en: 'Down' },
  lineShaky: { 'zh-Hant': '不穩定', 'zh-Hans': '不稳定', en: 'Shaky' },
  lineUnknown: { 'zh-Hant': '檢查中', 'zh-Hans': '检查中', en: 'Checking' },
  lineSince: { 'zh-Hant': '由 {time} 起', 'zh-Hans': '自 {time} 起', en: 'Since {time}' },
  lineUpExplained: {
    'zh-Hant': '與分銷商連接正常，付款後即時增值。',
    'zh-Hans': '与分销商连接正常，付款后即时充值。',
    en: 'The distributor answers. Top-ups are sent as soon as they are paid.',
  },
  lineDownExplained: {
    'zh-Hant': '暫時聯絡不到分銷商。可以照常收款，收據會註明待增值，恢復後自動送出。',
    'zh-Hans': '暂时联系不到分销商。可以照常收款，小票会注明待充值，恢复后自动送出。',
    en: 'The distributor cannot be reached. Keep selling: the slip says PENDING and each sale is sent by itself later.',
  },
  lineShakyExplained: {
    'zh-Hant': '剛才有回覆遺失或延誤。可以照常收款；未有結果的會自動向分銷商核實，不會重複收費。',
    'zh-Hans': '刚才有回复丢失或延误。可以照常收款；未有结果的会自动向分销商核实，不会重复收费。',
    en: 'An answer was just lost or late. Keep selling: what has no result is asked about by itself and never charged twice.',
  },
  offlineOffExplained: {
    'zh-Hant': '暫時聯絡不到分銷商，店主沒有開啟離線銷售。請等線路恢復才收款。',
    'zh-Hans': '暂时联系不到分销商，店主没有开启离线销售。请等线路恢复才收款。',
    en: 'The distributor cannot be reached and the owner has not switched on selling without it. Take no money until it is back.',
  },
  offlineRoom: {
    'zh-Hant': '中斷期間還可以賣 {sales} 宗、合共 {money}，時限尚餘 {time}。',
    'zh-Hans': '中断期间还可以卖 {sales} 笔、合计 {money}，时限还剩 {time}。',
    en: 'Room left while it is down: sales {sales}, {money} in all, {time}.',
  },
  roomHours: { 'zh-Hant': '{count} 小時', 'zh-Hans': '{count} 小时', en: '{count} h' },
  roomMinutes: { 'zh-Hant': '{count} 分鐘', 'zh-Hans': '{count} 分钟', en: '{count} min' },
  offlineNear: { 'zh-Hant': '接近上限', 'zh-Hans': '接近上限', en: 'Near limit' },
  offlineFull: { 'zh-Hant': '已到上限', 'zh-Hans': '已到上限', en: 'Limit reached' },
  lineUnknownExplained: {
    'zh-Hant': '正在聯絡分銷商，請稍候。',
    'zh-Hans': '正在联系分销商，请稍候。',
    en: 'The distributor is being called; one moment.',
  },

  queue: { 'zh-Hant': '待處理', 'zh-Hans': '待处理', en: 'Waiting' },
  queueEmpty: { 'zh-Hant': '沒有', 'zh-Hans': '没有', en: 'None' },
  queueCount: { 'zh-Hant': '{count} 宗', 'zh-Hans': '{count} 笔', en: '{count}' },
  queueUnsent: { 'zh-Hant': '待增值（未送出）', 'zh-Hans': '待充值（未送出）', en: 'Queued, not yet sent' },
  queueInDoubt: { 'zh-Hant': '待核實', 'zh-Hans': '待核实', en: 'In doubt' },
  queueAccepted: {
    'zh-Hant': '已接受，等電訊商',
    'zh-Hans': '已受理，等运营商',
    en: 'Accepted, with the operator',
  },
  queueReview: { 'zh-Hant': '待主管處理', 'zh-Hans': '待主管处理', en: 'Supervisor decides' },
  queueRefunds: { 'zh-Hant': '應退款', 'zh-Hans': '应退款', en: 'Refund due' },
  queueHeld: { 'zh-Hant': '暫停', 'zh-Hans': '暂停', en: 'Paused' },
  queueDraining: { 'zh-Hant': '補送中', 'zh-Hans': '补送中', en: 'Catching up' },
  heldBalanceEmpty: {
    'zh-Hant': '分銷商餘額不足，全店暫停送出；銷售已保留。請店主補款，之後自動繼續。',
    'zh-Hans': '分销商余额不足，全店暂停送出；销售已保留。请店主补款，之后自动继续。',
    en: 'The balance at the distributor is used up, so nothing is sent; every sale is kept. The owner adds balance and it goes on by itself.',
  },
  heldRateLimited: {
    'zh-Hant': '分銷商要求放慢，稍後自動繼續。',
    'zh-Hans': '分销商要求放慢，稍后自动继续。',
    en: 'The distributor asks to slow down. It goes on by itself in a moment.',
  },
  heldCredentials: {
    'zh-Hant': '分銷商不接受本店的帳號，暫停送出；銷售已保留。請通知店主。',
    'zh-Hans': '分销商不接受本店的账号，暂停送出；销售已保留。请通知店主。',
    en: "The distributor does not accept this store's account, so nothing is sent; every sale is kept. Tell the owner.",
  },
  draining: {
    'zh-Hant': '正在補送：已完成 {done} 宗，尚餘 {left} 宗。',
    'zh-Hans': '正在补送：已完成 {done} 笔，还剩 {left} 笔。',
    en: 'Catching up: {done} done, {left} left.',
  },
  drainingFor: {
    'zh-Hant': '約需 {seconds} 秒。',
    'zh-Hans': '约需 {seconds} 秒。',
    en: 'About {seconds} seconds.',
  },
  booksHalted: { 'zh-Hant': '停止收款', 'zh-Hans': '停止收款', en: 'No payments' },
  booksAtRisk: { 'zh-Hant': '備份有問題', 'zh-Hans': '备份有问题', en: 'Backup failed' },
  booksCopied: {
    'zh-Hant': '帳目上次備份：{day} {time}。',
    'zh-Hans': '账目上次备份：{day} {time}。',
    en: 'The books were last copied {day} {time}.',
  },
  booksNeverCopied: {
    'zh-Hant': '帳目還沒有備份；開店後會自動備份。',
    'zh-Hans': '账目还没有备份；开店后会自动备份。',
    en: 'The books have not been copied yet; that happens by itself.',
  },
  queueEmptyExplained: {
    'zh-Hant': '所有銷售都已有結果。',
    'zh-Hans': '所有销售都已有结果。',
    en: 'Every sale has its result.',
  },

  scanner: { 'zh-Hant': '掃描器', 'zh-Hans': '扫描枪', en: 'Scanner' },
  scannerReady: { 'zh-Hant': '正常', 'zh-Hans': '正常', en: 'Ready' },
  scannerSearching: { 'zh-Hant': '找不到', 'zh-Hans': '找不到', en: 'Missing' },
  scannerNone: { 'zh-Hant': '未設定', 'zh-Hans': '未设置', en: 'Not set up' },
  scannerReadyExplained: {
    'zh-Hant': '已連接（{port}）。隨時可以掃描。',
    'zh-Hans': '已连接（{port}）。随时可以扫描。',
    en: 'Connected ({port}). Scan at any time.',
  },
  scannerNoneExplained: {
    'zh-Hant': '沒有設定掃描器。請人手輸入卡號，或請店主在設定檔加入掃描器。',
    'zh-Hans': '没有设置扫描枪。请手动输入卡号，或请店主在设置文件加入扫描枪。',
    en: 'No scanner is set up. Key the card numbers, or the owner adds one in the settings file.',
  },

  printer: { 'zh-Hant': '打印機', 'zh-Hans': '打印机', en: 'Printer' },
  printerReady: { 'zh-Hant': '正常', 'zh-Hans': '正常', en: 'Ready' },
  printerPaperLow: { 'zh-Hant': '紙快用完', 'zh-Hans': '纸快用完', en: 'Paper low' },
  printerNotReady: { 'zh-Hant': '有問題', 'zh-Hans': '有问题', en: 'Not ready' },
  printerUnsure: { 'zh-Hant': '請看紙張', 'zh-Hans': '请看纸张', en: 'Look at it' },
  printerUnknown: { 'zh-Hant': '檢查中', 'zh-Hans': '检查中', en: 'Checking' },
  printerNone: { 'zh-Hant': '未設定', 'zh-Hans': '未设置', en: 'Not set up' },
  printerReadyExplained: {
    'zh-Hant': '可以列印。',
    'zh-Hans': '可以打印。',
    en: 'Ready to print.',
  },
  printerPaperLowExplained: {
    'zh-Hant': '紙快用完，請準備新紙卷。現在仍可列印。',
    'zh-Hans': '纸快用完，请准备新纸卷。现在仍可打印。',
    en: 'The paper is nearly out: have a new roll at hand. It still prints.',
  },
  printerUnknownExplained: {
    'zh-Hant': '正在查詢打印機。',
    'zh-Hans': '正在查询打印机。',
    en: 'The printer is being asked.',
  },
  printerNotReadyExplained: {
    'zh-Hant': '打印機暫時不能列印。請檢查電源、紙張和機蓋；收據已保留。',
    'zh-Hans': '打印机暂时不能打印。请检查电源、纸张和机盖；小票已保留。',
    en: 'The printer cannot print now. Check its power, paper and cover; receipts are kept.',
  },
  printerNoneExplained: {
    'zh-Hant': '沒有設定打印機。收據可在螢幕上查看。',
    'zh-Hans': '没有设置打印机。小票可在屏幕上查看。',
    en: 'No printer is set up. Receipts can be seen on screen.',
  },
  printerOwed: {
    'zh-Hant': '{count} 張收據等候列印，打印機恢復後自動印出。',
    'zh-Hans': '{count} 张小票等候打印，打印机恢复后自动打出。',
    en: 'Receipts waiting to print: {count}. They print by themselves once the printer is ready.',
  },
  printerUnsureCount: {
    'zh-Hant': '{count} 張收據不肯定是否已印出，請查看紙張後回答。',
    'zh-Hans': '{count} 张小票不确定是否已打出，请查看纸张后回答。',
    en: 'Receipts that may or may not be on paper: {count}. Look at the printer, then answer.',
  },

  balance: { 'zh-Hant': '餘額', 'zh-Hans': '余额', en: 'Balance' },
  balanceUnknown: { 'zh-Hant': '未知', 'zh-Hans': '未知', en: 'Unknown' },
  balanceExplained: {
    'zh-Hant': '本店在分銷商的預付款，{time} 查得。',
    'zh-Hans': '本店在分销商的预付款，{time} 查得。',
    en: 'What the store has with the distributor, as of {time}.',
  },
  balanceUnknownExplained: {
    'zh-Hant': '還沒有從分銷商取得餘額，取得後自動顯示。',
    'zh-Hans': '还没有从分销商取得余额，取得后自动显示。',
    en: 'The distributor has not told the balance yet; it appears by itself.',
  },
} as const satisfies Phrases
