// What keeps somebody from signing in, or from doing what they wish, and what to do about it.
import type { Phrases } from './language.ts'

export const staffProblems = {
  signInNeeded: {
    'zh-Hant': '收銀機已鎖上。請先登入，再按一次。',
    'zh-Hans': '收银机已锁上。请先登录，再按一次。',
    en: 'The till is locked. Sign in, then press again.',
  },
  approvalNeeded: {
    'zh-Hant': '這一步要由主管批准。請主管輸入 PIN 或掃描員工證。',
    'zh-Hans': '这一步要由主管批准。请主管输入 PIN 或扫描工牌。',
    en: 'A supervisor has to approve this: ask one to enter a PIN or scan a badge.',
  },
  ownerNeeded: {
    'zh-Hant': '這一步只有店主可以做。請店主登入。',
    'zh-Hans': '这一步只有店主可以做。请店主登录。',
    en: 'Only an owner may do this. Ask the owner to sign in.',
  },
  approverMayNot: {
    'zh-Hant': '{name} 沒有這個權限。請另一位主管批准。',
    'zh-Hans': '{name} 没有这个权限。请另一位主管批准。',
    en: '{name} may not approve this. Ask a supervisor or the owner.',
  },
  approvalNotNeeded: {
    'zh-Hant': '這一步不用批准，或不能由別人批准。請返回再試。',
    'zh-Hans': '这一步不用批准，或不能由别人批准。请返回再试。',
    en: 'This needs no approval, or none can be given for it. Go back and try again.',
  },
  personUnknown: {
    'zh-Hant': '名單上沒有這位在職員工。請從名單中選擇。',
    'zh-Hans': '名单上没有这位在职员工。请从名单中选择。',
    en: 'Nobody on duty has this name any more. Choose from the list.',
  },
  pinWrong: {
    'zh-Hant': '{name} 的 PIN 不正確，已記錄。請看清楚再輸入。',
    'zh-Hans': '{name} 的 PIN 不正确，已记录。请看清楚再输入。',
    en: 'That is not the PIN of {name}; it was recorded. Enter it once more, with care.',
  },
  proofTooSoon: {
    'zh-Hant': '錯誤太多次，要等一等。請稍候再試，或由另一位同事登入。',
    'zh-Hans': '错误次数太多，要等一等。请稍候再试，或由另一位同事登录。',
    en: 'Too many wrong tries. Wait a little, or let someone else sign in.',
  },
  pinBusy: {
    'zh-Hant': '正在核對另一個 PIN。請稍候再按。',
    'zh-Hans': '正在核对另一个 PIN。请稍候再按。',
    en: 'Another PIN is being checked. Press again in a moment.',
  },
  pinWeak: {
    'zh-Hant': '這個 PIN 太容易猜到。不要用重複或順序的數字、年份，請另選 4 至 8 個數字。',
    'zh-Hans': '这个 PIN 太容易被猜到。不要用重复或连续的数字、年份，请另选 4 至 8 位数字。',
    en: 'This PIN is too easy to guess. Choose 4 to 8 digits without repeats, runs or a year.',
  },
  badgeUnknown: {
    'zh-Hant': '沒有人使用這張員工證。請用 PIN 登入，或請店主登記這張員工證。',
    'zh-Hans': '没有人使用这张工牌。请用 PIN 登录，或请店主登记这张工牌。',
    en: 'This badge belongs to nobody here. Use a PIN, or ask the owner to assign the badge.',
  },
  badgeWrong: {
    'zh-Hant': '這個條碼不能作員工證：它是卡、收據，或少於 {digits} 個字。請掃描另一個。',
    'zh-Hans': '这个条码不能作工牌：它是卡、小票，或少于 {digits} 个字符。请扫描另一个。',
    en: 'This code cannot be a badge: it is a card or a receipt, or shorter than {digits} characters. Scan another.',
  },
  badgeTaken: {
    'zh-Hant': '這張員工證已屬於 {name}。請先在他的資料移除，或掃描另一張。',
    'zh-Hans': '这张工牌已属于 {name}。请先在其资料中移除，或扫描另一张。',
    en: 'This badge belongs to {name}. Take it from them first, or scan another.',
  },
  ticketGone: {
    'zh-Hant': '這次掃描已過時。請再掃描一次員工證。',
    'zh-Hans': '这次扫描已过时。请再扫描一次工牌。',
    en: 'That scan is too old. Scan the badge again.',
  },
  firstIsOwner: {
    'zh-Hant': '第一位必須是店主。請先設定店主的 PIN。',
    'zh-Hans': '第一位必须是店主。请先设置店主的 PIN。',
    en: "The first person is the owner. Set the owner's PIN first.",
  },
  lastOwner: {
    'zh-Hant': '至少要有一位店主。請先把另一位設為店主。',
    'zh-Hans': '至少要有一位店主。请先把另一位设为店主。',
    en: 'There has to be an owner. Make someone else an owner first.',
  },
  ownerNobody: {
    'zh-Hant': '這裡還沒有設定店主，不用重設 PIN。啟動櫃台，在選單設定店主的 PIN。',
    'zh-Hans': '这里还没有设置店主，不用重设 PIN。启动柜台，在菜单设置店主的 PIN。',
    en: "No owner is set up here, so there is no PIN to forget. Start the counter and set the owner's PIN from its menu.",
  },
  ownerPinNotNow: {
    'zh-Hant': '現在不能重設店主的 PIN。請關閉櫃台，用 --owner-pin 重新啟動。',
    'zh-Hans': '现在不能重设店主的 PIN。请关闭柜台，用 --owner-pin 重新启动。',
    en: "The owner's PIN cannot be set now. Close the counter and start it with --owner-pin.",
  },
  ownerPinWhileOpen: {
    'zh-Hant': '櫃台正開著。請先關閉，再用 --owner-pin 啟動。',
    'zh-Hans': '柜台正开着。请先关闭，再用 --owner-pin 启动。',
    en: 'The counter is open. Close it first, then start it with --owner-pin again.',
  },
  ownerUnclear: {
    'zh-Hant': '請用 --name 說明是哪一位店主：{names}。',
    'zh-Hans': '请用 --name 说明是哪一位店主：{names}。',
    en: 'Say which owner with --name: {names}.',
  },
  personNameTaken: {
    'zh-Hant': '已有員工叫「{name}」。請用另一個名稱，以免混淆。',
    'zh-Hans': '已有员工叫“{name}”。请用另一个名称，以免混淆。',
    en: 'Somebody is already called {name}. Choose a name that tells them apart.',
  },
  peopleTooMany: {
    'zh-Hant': '最多可有 {max} 位在職員工。請先停用已離職的。',
    'zh-Hans': '最多可有 {max} 位在职员工。请先停用已离职的。',
    en: 'There can be {max} people at most. Deactivate those who have left.',
  },
} as const satisfies Phrases
