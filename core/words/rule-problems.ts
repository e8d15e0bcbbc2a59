// Why a setting the owner typed does not do: said beside the field, which shows its bounds.
import type { Phrases } from './language.ts'

export const ruleProblems = {
  settingWrong: {
    'zh-Hant': '不在範圍內，沒有儲存。請按欄下寫的範圍修改。',
    'zh-Hans': '不在范围内，没有保存。请按栏下写的范围修改。',
    en: 'Outside its range, so it was not saved. The range is written below the field.',
  },
  settingChangedMeanwhile: {
    'zh-Hant': '這項設定剛剛在別處改過，你的更改沒有儲存。現在顯示的是最新的；如仍要改，請再改一次。',
    'zh-Hans': '这项设置刚刚在别处改过，您的更改没有保存。现在显示的是最新的；如仍要改，请再改一次。',
    en: 'This was changed elsewhere meanwhile, so yours was not kept. What you see now is the newest: change it again if you still want to.',
  },
  settingTwice: {
    'zh-Hant': '同一日已有同樣的兌換率，沒有儲存。請刪去一行或改日期。',
    'zh-Hans': '同一天已有同样的汇率，没有保存。请删去一行或改日期。',
    en: 'There is a rate for these and this day already, so it was not kept. Take one out or change its date.',
  },
  settingRateNeeded: {
    'zh-Hant': '收 {currency} 現金要有兌換率，沒有儲存。請保留一個。',
    'zh-Hans': '收 {currency} 现金要有汇率，没有保存。请保留一个。',
    en: 'Cash in {currency} is taken and needs a rate, so this was not kept. Leave one in.',
  },
} as const satisfies Phrases
