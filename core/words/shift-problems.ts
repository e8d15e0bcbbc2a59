// What keeps a shift from being opened, closed or handed over, or hides what the drawer should hold.
import type { Phrases } from './language.ts'

export const shiftProblems = {
  reportsNotShown: {
    'zh-Hant': '報表和應有現金只給店主指定的職位看。請主管或店主登入。',
    'zh-Hans': '报表和应有现金只给店主指定的职位看。请主管或店主登录。',
    en: 'Reports and what the drawer should hold are shown only to whom the owner lets. Ask a supervisor or the owner to sign in.',
  },
  shiftNeeded: {
    'zh-Hant': '未開更，沒有收費。請先點算備用金開更，再按一次。',
    'zh-Hans': '还没有接班，没有收费。请先清点备用金接班，再按一次。',
    en: 'No shift is open, so nothing was charged. Count the float to open one, then press again.',
  },
  shiftOpenAlready: {
    'zh-Hant': '第 {number} 更（{name}）仍未收。請先收更或交更。',
    'zh-Hans': '第 {number} 班（{name}）还没有交班。请先交班。',
    en: 'Shift {number} of {name} is still open. Close it or hand it over first.',
  },
  shiftNotOpen: {
    'zh-Hant': '沒有未收的更，點算沒有記錄。請返回看清楚。',
    'zh-Hans': '没有未结束的班次，清点没有记录。请返回看清楚。',
    en: 'No shift is open any more, and this count was not kept. Go back and look again.',
  },
  countIncomplete: {
    'zh-Hant': '還未點算 {currency}。沒有的話，請留空並再按一次。',
    'zh-Hans': '还没有清点 {currency}。没有的话，请留空并再按一次。',
    en: 'Not yet counted: {currency}. Leave it empty if there is none, then press again.',
  },
  handOverToSelf: {
    'zh-Hant': '{name} 正在當值。請由接更的同事輸入 PIN。',
    'zh-Hans': '{name} 正在当班。请由接班的同事输入 PIN。',
    en: '{name} holds this shift already. Whoever takes over has to enter a PIN.',
  },
  shiftUnknown: {
    'zh-Hant': '沒有已收的第 {number} 更。請從清單中選擇。',
    'zh-Hans': '没有已结束的第 {number} 班。请从清单中选择。',
    en: 'There is no closed shift {number}. Choose one from the list.',
  },
} as const satisfies Phrases
