// What may stand in the way of practising, and where practice and the real shop must not be mistaken.
import type { Phrases } from './language.ts'

export const trainingProblems = {
  trainingCustomerHere: {
    'zh-Hant': '櫃台還有未完成的銷售。請先完成或取消，再開始練習。',
    'zh-Hans': '柜台还有未完成的销售。请先完成或取消，再开始练习。',
    en: 'A sale is still on the counter. Finish it or cancel it, then start training.',
  },
  trainingBusy: {
    'zh-Hant': '練習店正在開啟或清空。請等幾秒再試。',
    'zh-Hans': '练习店正在打开或清空。请等几秒再试。',
    en: 'The training shop is just opening or being emptied. Wait a few seconds and try again.',
  },
  trainingOver: {
    'zh-Hant': '練習已結束，這一步沒有做。現在是真實銷售。',
    'zh-Hans': '练习已结束，这一步没有做。现在是真实销售。',
    en: 'Training has ended and this step was not done. You are back in the real shop.',
  },
  trainingOn: {
    'zh-Hant': '收銀機正在練習，這一步沒有做。請先結束練習，再為顧客增值。',
    'zh-Hans': '收银机正在练习，这一步没有做。请先结束练习，再为顾客充值。',
    en: 'The till is in training and this step was not done. End training first, then serve the customer.',
  },
  trainingNotHere: {
    'zh-Hant': '練習時不能做這一步。請先結束練習。',
    'zh-Hans': '练习时不能做这一步。请先结束练习。',
    en: 'This cannot be done in training. End training first.',
  },
  trainingAbsent: {
    'zh-Hant': '這部收銀機沒有練習模式。',
    'zh-Hans': '这台收银机没有练习模式。',
    en: 'This till has no training mode.',
  },
  trainingNotOpened: {
    'zh-Hant': '練習店打不開（{reason}）。真實銷售不受影響；請通知店主檢查資料夾 {folder}。',
    'zh-Hans': '练习店打不开（{reason}）。真实销售不受影响；请通知店主检查文件夹 {folder}。',
    en: 'The training shop did not open ({reason}). The real shop is not affected; ask the owner to look at the folder {folder}.',
  },
  slipOfTraining: {
    'zh-Hant': '這是練習單，不是收據，沒有真正收款或增值。',
    'zh-Hans': '这是练习小票，不是收据，没有真正收款或充值。',
    en: 'This slip is from training. It is no receipt: nothing was paid and nothing was credited.',
  },
  slipOfShop: {
    'zh-Hant': '這是真實收據，練習時查不到。請先結束練習，再掃描一次。',
    'zh-Hans': '这是真实小票，练习时查不到。请先结束练习，再扫描一次。',
    en: 'This is a real receipt, which training does not know. End training, then scan it again.',
  },
  practicePinOnly: {
    'zh-Hant': '練習只用 PIN {pin}。其他 PIN 和員工證不核對，也不記錄。',
    'zh-Hans': '练习只用 PIN {pin}。其他 PIN 和工牌不核对，也不记录。',
    en: 'Enter {pin}: in training no other PIN or badge is checked, or recorded.',
  },
  dataFolderIsTraining: {
    'zh-Hant': '資料夾 {folder} 屬於練習店，不能用來做真實銷售。請選另一個資料夾。',
    'zh-Hans': '文件夹 {folder} 属于练习店，不能用来做真实销售。请选另一个文件夹。',
    en: 'The folder {folder} belongs to a training shop and holds nothing real. Choose another folder.',
  },
} as const satisfies Phrases
