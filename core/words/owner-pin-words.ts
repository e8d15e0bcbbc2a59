// What is said to an owner who sets a new PIN at the machine, having forgotten the old one.
import type { Phrases } from './language.ts'

export const ownerPinWords = {
  usage: {
    'zh-Hant':
      '用法：npm run owner-pin -- --data 資料夾 [--name 店主] [--yes] [--language zh-Hant|zh-Hans|en] [--json]',
    'zh-Hans':
      '用法：npm run owner-pin -- --data 文件夹 [--name 店主] [--yes] [--language zh-Hant|zh-Hans|en] [--json]',
    en: 'Usage: npm run owner-pin -- --data FOLDER [--name OWNER] [--yes] [--language zh-Hant|zh-Hans|en] [--json]',
  },
  willDo: {
    'zh-Hant':
      '將為店主「{name}」設定新的 PIN（帳目：{data}）。舊 PIN 隨即失效；這件事會記入審計記錄，不能抹去。其他一概不變。',
    'zh-Hans':
      '将为店主“{name}”设置新的 PIN（账目：{data}）。旧 PIN 随即失效；这件事会记入审计记录，不能抹去。其他一概不变。',
    en: 'This sets a new PIN for the owner {name} (books: {data}). The old one stops working at once; that it was done is recorded in the audit chain and cannot be wiped out. Nothing else is changed.',
  },
  ask: {
    'zh-Hant': '確定請輸入 yes：',
    'zh-Hans': '确定请输入 yes：',
    en: 'Type yes to go on:',
  },
  notDone: {
    'zh-Hant': '沒有改動。',
    'zh-Hans': '没有改动。',
    en: 'Nothing was changed.',
  },
  newPin: {
    'zh-Hant': '新 PIN（4 至 8 個數字，不會顯示）：',
    'zh-Hans': '新 PIN（4 至 8 位数字，不会显示）：',
    en: 'New PIN (4 to 8 digits, not shown):',
  },
  again: { 'zh-Hant': '再輸入一次：', 'zh-Hans': '再输入一次：', en: 'Once more:' },
  notDigits: {
    'zh-Hant': 'PIN 是 4 至 8 個數字。',
    'zh-Hans': 'PIN 是 4 至 8 位数字。',
    en: 'A PIN is 4 to 8 digits.',
  },
  differ: {
    'zh-Hant': '兩次輸入的不一樣。',
    'zh-Hans': '两次输入的不一样。',
    en: 'The two were not the same.',
  },
  onScreen: {
    'zh-Hant': '設定店主的新 PIN',
    'zh-Hans': '设置店主的新 PIN',
    en: 'Set a new PIN for the owner',
  },
  onScreenExplained: {
    'zh-Hant': '櫃台以 --owner-pin 啟動。舊 PIN 隨即失效；這件事會記入審計記錄，不能抹去。只可設定一次。',
    'zh-Hans': '柜台以 --owner-pin 启动。旧 PIN 随即失效；这件事会记入审计记录，不能抹去。只可设置一次。',
    en: 'The counter was started with --owner-pin. The old PIN stops working at once; that it was done is recorded in the audit chain and cannot be wiped out. It can be done once.',
  },
  whose: { 'zh-Hant': '哪一位店主', 'zh-Hans': '哪一位店主', en: 'Which owner' },
  done: {
    'zh-Hant': '已設定 {name} 的新 PIN，審計記錄第 {event} 條。現在可以啟動櫃台，用新 PIN 登入。',
    'zh-Hans': '已设置 {name} 的新 PIN，审计记录第 {event} 条。现在可以启动柜台，用新 PIN 登录。',
    en: '{name} has a new PIN, recorded as audit event {event}. Start the counter and sign in with it.',
  },
} as const satisfies Phrases
