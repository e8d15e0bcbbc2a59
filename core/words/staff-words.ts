// Signing in, locking, approving and the staff list, as the screen words them.

import type { Action } from '../staff/permissions.ts'
import type { Role } from '../staff/person.ts'
import type { Phrase, Phrases } from './language.ts'
import { paperWords } from './paper-words.ts'

export const roleWords: Readonly<Record<Role, Phrase>> = {
  clerk: { 'zh-Hant': '店員', 'zh-Hans': '店员', en: 'Clerk' },
  supervisor: { 'zh-Hant': '主管', 'zh-Hans': '主管', en: 'Supervisor' },
  owner: { 'zh-Hant': '店主', 'zh-Hans': '店主', en: 'Owner' },
}

/** What each role may do, in a line for the owner who chooses it. */
export const roleExplained: Readonly<Record<Role, Phrase>> = {
  clerk: {
    'zh-Hant': '銷售、取消、列印首份收據、點算自己的更。',
    'zh-Hans': '销售、取消、打印首份小票、清点自己的班次。',
    en: 'Sells, cancels, prints the first receipt, counts a shift of their own.',
  },
  supervisor: {
    'zh-Hant': '另可作廢、退款、處理疑難、加印、開錢箱、看報表、日結，並批准店員的要求。',
    'zh-Hans': '另可作废、退款、处理疑难、加打、开钱箱、看报表、日结，并批准店员的请求。',
    en: 'Also voids, refunds, reviews, prints more copies, opens the drawer, sees reports, closes the day, and approves.',
  },
  owner: {
    'zh-Hant': '可做所有事，包括管理員工。',
    'zh-Hans': '可做所有事，包括管理员工。',
    en: 'Everything, the staff list included.',
  },
}

/** What is to be approved, as the supervisor reads it. */
export const actionWords: Readonly<Record<Action, Phrase>> = {
  voidSale: { 'zh-Hant': '作廢一宗銷售', 'zh-Hans': '作废一笔销售', en: 'Void a sale' },
  refundSale: { 'zh-Hant': '退款給顧客', 'zh-Hans': '退款给顾客', en: 'Give a refund' },
  reverseSale: {
    'zh-Hant': '為顧客撤回增值',
    'zh-Hans': '为顾客撤回充值',
    en: 'Take a top-up back for a refund',
  },
  reviewSale: { 'zh-Hant': '決定一宗疑難銷售', 'zh-Hans': '决定一笔疑难销售', en: 'Decide a sale in review' },
  printMoreCopies: { 'zh-Hant': '再印一份副本', 'zh-Hans': '再打一份副本', en: 'Print one more copy' },
  openDrawer: paperWords.drawer,
  moveCash: { 'zh-Hant': '存入或取出現金', 'zh-Hans': '存入或取出现金', en: 'Move cash in or out' },
  countDrawer: { 'zh-Hant': '點算錢箱', 'zh-Hans': '清点钱箱', en: 'Count the drawer' },
  closeOthersShift: {
    'zh-Hant': '代別人收更或交更',
    'zh-Hans': '代别人交班',
    en: "Close somebody else's shift",
  },
  readReports: {
    'zh-Hant': '看報表和應有現金',
    'zh-Hans': '看报表和应有现金',
    en: 'See the reports and the expected cash',
  },
  seeFigures: {
    'zh-Hant': '看店舖概況',
    'zh-Hans': '看店铺概况',
    en: 'See how the shop is doing',
  },
  seeRules: { 'zh-Hant': '看當時的規則', 'zh-Hans': '看当时的规则', en: 'See what held for a sale' },
  setDrawerRules: {
    'zh-Hant': '更改錢箱規則',
    'zh-Hans': '更改钱箱规则',
    en: 'Change the rules of the drawer',
  },
  closeDay: { 'zh-Hant': '日結', 'zh-Hans': '日结', en: 'Close the day' },
  exportSales: { 'zh-Hant': '匯出銷售記錄', 'zh-Hans': '导出销售记录', en: 'Export the sales' },
  reconcile: { 'zh-Hant': '對賬', 'zh-Hans': '对账', en: 'Reconcile' },
  chooseDevices: {
    'zh-Hant': '更改掃描器或打印機',
    'zh-Hans': '更改扫描枪或打印机',
    en: 'Change the scanner or printer',
  },
  manageStaff: { 'zh-Hant': '更改員工資料', 'zh-Hans': '更改员工资料', en: 'Change the staff list' },
  setUpShop: { 'zh-Hant': '設定店舖', 'zh-Hans': '设置店铺', en: 'Set up the shop' },
  changeSettings: { 'zh-Hant': '更改店規', 'zh-Hans': '更改店规', en: "Change the shop's rules" },
}

export const staffWords = {
  signIn: { 'zh-Hant': '登入', 'zh-Hans': '登录', en: 'Sign in' },
  whoIsThere: { 'zh-Hant': '請選擇你的名字', 'zh-Hans': '请选择您的名字', en: 'Who are you?' },
  locked: { 'zh-Hant': '已鎖上', 'zh-Hans': '已锁上', en: 'Locked' },
  lockedKept: {
    'zh-Hant': '畫面上的銷售已保留，結果照常更新。',
    'zh-Hans': '屏幕上的销售已保留，结果照常更新。',
    en: 'The sale on screen is kept, and results keep coming in.',
  },
  pin: { 'zh-Hant': 'PIN', 'zh-Hans': 'PIN', en: 'PIN' },
  pinOf: { 'zh-Hant': '{name} 的 PIN', 'zh-Hans': '{name} 的 PIN', en: 'PIN of {name}' },
  orBadge: {
    'zh-Hant': '或掃描員工證',
    'zh-Hans': '或扫描工牌',
    en: 'or scan your badge',
  },
  waitSeconds: {
    'zh-Hant': '{seconds} 秒後可以再試',
    'zh-Hans': '{seconds} 秒后可以再试',
    en: 'Next try in {seconds} s',
  },
  tryAgain: { 'zh-Hant': '現在可以再試', 'zh-Hans': '现在可以再试', en: 'You can try again now' },
  scanAfterSignIn: {
    'zh-Hant': '請先登入，再掃描顧客的卡。',
    'zh-Hans': '请先登录，再扫描顾客的卡。',
    en: "Sign in first, then scan the customer's card again.",
  },
  lockOrSwitch: { 'zh-Hant': '鎖上或換人', 'zh-Hans': '锁上或换人', en: 'Lock or switch' },
  atRegister: { 'zh-Hant': '收銀機 {register}', 'zh-Hans': '收银机 {register}', en: 'Register {register}' },

  approval: { 'zh-Hant': '需要主管批准', 'zh-Hans': '需要主管批准', en: 'A supervisor has to approve' },
  approvalAsked: { 'zh-Hant': '{name} 要求：', 'zh-Hans': '{name} 请求：', en: '{name} asks to:' },
  approvalBoth: {
    'zh-Hant': '兩人的名字都會記錄。',
    'zh-Hans': '两人的名字都会记录。',
    en: 'Both names are recorded.',
  },
  storyApproved: {
    'zh-Hant': '{by}，由 {approvedBy} 批准',
    'zh-Hans': '{by}，由 {approvedBy} 批准',
    en: '{by}, approved by {approvedBy}',
  },
  storyApprovedBy: {
    'zh-Hant': '由 {approvedBy} 批准',
    'zh-Hans': '由 {approvedBy} 批准',
    en: 'approved by {approvedBy}',
  },
  approve: { 'zh-Hant': '批准', 'zh-Hans': '批准', en: 'Approve' },
  back: { 'zh-Hant': '返回', 'zh-Hans': '返回', en: 'Back' },

  firstTitle: { 'zh-Hant': '設定店主 PIN', 'zh-Hans': '设置店主 PIN', en: "Set the owner's PIN" },
  firstNotice: {
    'zh-Hant': '未有人登入：任何人都可以退款和作廢。店主可設定 PIN，再加入員工。',
    'zh-Hans': '尚未设置登录：任何人都可以退款和作废。店主可设置 PIN，再加入员工。',
    en: 'Nobody signs in yet, so anyone can refund and void. The owner can set a PIN, then add staff.',
  },
  firstExplained: {
    'zh-Hant': '之後每人用自己的 PIN 登入。沒有預設 PIN，忘記了也查不到，請記住。',
    'zh-Hans': '之后每人用自己的 PIN 登录。没有默认 PIN，忘记了也查不到，请记住。',
    en: 'From then on everyone signs in with a PIN of their own. There is no default PIN and none can be looked up: remember it.',
  },
  later: { 'zh-Hant': '稍後', 'zh-Hans': '以后再说', en: 'Later' },
  save: { 'zh-Hant': '儲存', 'zh-Hans': '保存', en: 'Save' },

  people: { 'zh-Hant': '員工', 'zh-Hans': '员工', en: 'Staff' },
  name: {
    'zh-Hant': '名稱（印在收據上）',
    'zh-Hans': '名称（打印在小票上）',
    en: 'Name, as receipts print it',
  },
  role: { 'zh-Hant': '職位', 'zh-Hans': '职位', en: 'Role' },
  newPin: {
    'zh-Hant': '新 PIN（4 至 8 個數字）',
    'zh-Hans': '新 PIN（4 至 8 位数字）',
    en: 'New PIN (4 to 8 digits)',
  },
  pinAgain: { 'zh-Hant': '再輸入一次', 'zh-Hans': '再输入一次', en: 'The same PIN again' },
  pinsDiffer: {
    'zh-Hant': '兩次輸入的 PIN 不同。請重新輸入。',
    'zh-Hans': '两次输入的 PIN 不同。请重新输入。',
    en: 'The two PINs differ. Enter them again.',
  },
  addPerson: { 'zh-Hant': '加入員工', 'zh-Hans': '添加员工', en: 'Add someone' },
  addTitle: { 'zh-Hant': '加入員工', 'zh-Hans': '添加员工', en: 'Add someone to the staff' },
  edit: { 'zh-Hant': '更改', 'zh-Hans': '更改', en: 'Change' },
  editOf: { 'zh-Hant': '更改 {name}', 'zh-Hans': '更改 {name}', en: 'Change {name}' },
  changePin: { 'zh-Hant': '設定新 PIN', 'zh-Hans': '设置新 PIN', en: 'Set a new PIN' },
  changePinOf: { 'zh-Hant': '{name} 的新 PIN', 'zh-Hans': '{name} 的新 PIN', en: 'New PIN of {name}' },
  badge: { 'zh-Hant': '員工證', 'zh-Hans': '工牌', en: 'Badge' },
  hasBadge: { 'zh-Hant': '有員工證', 'zh-Hans': '有工牌', en: 'Has a badge' },
  badgeOf: { 'zh-Hant': '{name} 的員工證', 'zh-Hans': '{name} 的工牌', en: 'Badge of {name}' },
  assignBadge: { 'zh-Hant': '登記員工證', 'zh-Hans': '登记工牌', en: 'Assign a badge' },
  removeBadge: { 'zh-Hant': '移除員工證', 'zh-Hans': '移除工牌', en: 'Take the badge away' },
  scanBadge: {
    'zh-Hant': '請掃描員工證，或輸入證上的條碼文字。',
    'zh-Hans': '请扫描工牌，或输入工牌上的条码文字。',
    en: 'Scan the badge now, or type the text of its barcode.',
  },
  badgeText: { 'zh-Hant': '條碼文字', 'zh-Hans': '条码文字', en: 'Text of the barcode' },
  deactivate: { 'zh-Hant': '停用', 'zh-Hans': '停用', en: 'Deactivate' },
  deactivateAsk: {
    'zh-Hant': '停用 {name}？之後不能登入，過往記錄保留。',
    'zh-Hans': '停用 {name}？之后不能登录，过往记录保留。',
    en: 'Deactivate {name}? They cannot sign in any more; their records stay.',
  },
  reactivate: { 'zh-Hant': '恢復', 'zh-Hans': '恢复', en: 'Let back in' },
  inactive: { 'zh-Hant': '已停用', 'zh-Hans': '已停用', en: 'Deactivated' },
  wrongPins: {
    'zh-Hant': '錯誤 PIN：{count}',
    'zh-Hans': '错误 PIN：{count}',
    en: 'Wrong PINs: {count}',
  },
  lockAfter: { 'zh-Hant': '無人使用後自動鎖上', 'zh-Hans': '无人使用后自动锁上', en: 'Lock by itself after' },
  minutes: { 'zh-Hant': '{count} 分鐘', 'zh-Hans': '{count} 分钟', en: '{count} min' },
  never: { 'zh-Hant': '不鎖', 'zh-Hans': '不锁', en: 'Never' },
} as const satisfies Phrases
