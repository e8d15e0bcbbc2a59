// What goes wrong between a screen and its counter, or in the settings file.
import type { Phrases } from './language.ts'

export const hostProblems = {
  callMalformed: {
    'zh-Hant': '畫面送來的資料不完整。請重新整理畫面再試；沒有收費。',
    'zh-Hans': '画面送来的数据不完整。请刷新画面再试；没有收费。',
    en: 'The screen sent something incomplete. Reload the screen and try again; nothing was charged.',
  },
  counterUnreachable: {
    'zh-Hant': '畫面與櫃台程式失去連接，正在重連。請勿再次收款；重連後請查看最近的銷售。',
    'zh-Hans': '画面与柜台程序失去连接，正在重连。请勿再次收款；重连后请查看最近的销售。',
    en: 'The screen has lost its counter and is reconnecting. Do not take the money again; look at the last sales once it is back.',
  },
  counterFailed: {
    'zh-Hant': '櫃台程式出錯，這一步未必完成。請查看最近的銷售，再決定是否重試。',
    'zh-Hans': '柜台程序出错，这一步未必完成。请查看最近的销售，再决定是否重试。',
    en: 'The counter hit an error and this step may not be complete. Look at the last sales before trying again.',
  },
  counterStopped: {
    'zh-Hant': '櫃台程式要停止，已記錄的銷售不受影響。請重新開啟羅湖；若再次出現，請通知店主。',
    'zh-Hans': '柜台程序需要停止，已记录的销售不受影响。请重新打开罗湖；如再次出现，请通知店主。',
    en: 'The counter has to stop; every sale it recorded is kept. Open Lowu again, and tell the owner if this comes back.',
  },
} as const satisfies Phrases
